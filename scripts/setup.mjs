// What every command of a fresh clone needs first: the locked dependencies, and the build. Only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Newsroom Fact-Check needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(2);
}

/** Installs what the lock file names, unless that is what is installed. */
export function install() {
  const stamp = 'node_modules/.factcheck-lock';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the locked dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Builds out/: what ships, or with `everything` the VS Code suite too. */
export function build(everything = false) {
  run(process.execPath, ['scripts/build.mjs', ...(everything ? [] : ['--product'])]);
}

/** Runs a command, its output shown. Ends this process with its status when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command !== process.execPath,
    ...options,
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
