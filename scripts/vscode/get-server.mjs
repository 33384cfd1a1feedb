// Puts a VS Code server under .vscode-test/ out of the npm package code-server. No install script runs, nothing is
// compiled: two native modules that the server insists on, for logging and for watching its parent, are replaced.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** code-server 4.100.3 holds VS Code 1.100.3 and runs on Node 20; from 4.139 on it needs Node 24, which npm has too. */
export const SERVERS = {
  stable: { version: '4.100.3' },
  newest: { version: '4.139.1', node: '24.21.0' },
};

const QUIET_LOGGER = `
const { mkdirSync } = require('fs'), { dirname } = require('path');
class Logger {
  constructor(file) { mkdirSync(dirname(file), { recursive: true }); }
  getLevel() { return 2; } setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[level] = () => {};
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;
const NO_WATCHDOG = 'exports.start = () => {}; exports.exit = (code) => process.exit(code || 0);\n';

/** Returns the command that starts the server: `{ node, main }`. Downloads it when it is not there yet. */
export function getServer({ version, node }) {
  const folder = resolve('.vscode-test', `server-${version}`);
  const complete = join(folder, '.complete');
  const vscode = join(folder, 'code-server/lib/vscode');
  if (!existsSync(complete)) {
    console.error(`Fetching the VS Code server ${version} from npm …`);
    rmSync(folder, { recursive: true, force: true });
    unpack(`code-server@${version}`, folder, 'code-server');
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-save'], vscode);
    for (const name of ['@vscode/native-watchdog', 'native-watchdog', '@vscode/spdlog']) {
      const module = join(vscode, 'node_modules', name);
      if (existsSync(module))
        writeFileSync(join(module, 'index.js'), name.endsWith('spdlog') ? QUIET_LOGGER : NO_WATCHDOG);
    }
    if (node)
      unpack(
        `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${node}`,
        folder,
        'node',
      );
    writeFileSync(complete, '');
  }
  return {
    node: node ? join(folder, 'node/bin/node') : process.execPath,
    main: join(vscode, 'out/server-main.js'),
  };
}

function unpack(spec, folder, into) {
  mkdirSync(join(folder, into), { recursive: true });
  npm(['pack', spec, '--silent', '--pack-destination', folder], folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive, '-C', into, '--strip-components=1'], { cwd: folder });
  rmSync(join(folder, archive));
}

function npm(args, cwd) {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(getServer(SERVERS[process.argv[2] ?? 'stable']));
