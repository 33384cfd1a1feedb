// `npm start`: sets up, prints what is found in seeds/, and opens an editor on it with the extension running.
//   --port N    where the embedded editor is served (default 3456, or a free one)
//   --no-open   print the editor's address, open no window
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install } from './setup.mjs';

const SEED = '000_ba2b7b6759eca491.txt';
const options = readOptions();
install();
build();
spawnSync(process.execPath, ['out/cli.js', 'check', `seeds/${SEED}`, 'seeds', '--fail-on', 'never'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (options.open && hasDesktopEditor()) openDesktop();
else await openEmbedded();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '3456' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`--port takes a number from 1 to 65535, not “${values.port}”.`);
    return { ...values, port };
  } catch (error) {
    console.error(`${error.message}\nUse: npm start -- [--port N] [--no-open]`);
    process.exit(2);
  }
}

function hasDesktopEditor() {
  return (
    spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
  );
}

function openDesktop() {
  console.log('\nOpening VS Code on seeds/ …');
  const args = [`--extensionDevelopmentPath=${resolve('.')}`, resolve('seeds'), resolve('seeds', SEED)];
  spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

async function openEmbedded() {
  const { freePort } = await import('./vscode/free-port.mjs');
  const { serveWebEditor } = await import('./vscode/web-editor.mjs');
  const server = await serveWebEditor({ folder: 'seeds', port: await freePort(options.port) });
  const payload = JSON.stringify([
    ['skipWelcome', 'true'],
    ['openFile', `vscode-test-web://mount/${SEED}`],
  ]);
  const address = `${server.url}/?payload=${encodeURIComponent(payload)}`;
  const end = () => {
    server.stop();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  console.log(
    `\nVS Code ${server.version} with the extension is running here, on this machine only:\n\n  ${address}\n`,
  );
  console.log('Changes stay in the browser’s memory. Ctrl-C ends it.');
  if (!options.open) return;
  const { default: open } = await import('open');
  await open(address).catch(() => console.log('No browser could be opened: open the address yourself.'));
}
