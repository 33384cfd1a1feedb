// `npm run package`: builds what ships and packs it as newsroom-factcheck-<version>.vsix.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { build, install, run } from './setup.mjs';

const LIMIT = 5_000_000; // bytes
install();
for (const folder of ['out/client', 'out/web', 'out/data', 'out/cli.js'])
  rmSync(folder, { recursive: true, force: true });
build();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `newsroom-factcheck-${version}.vsix`;
run('npx', [
  '--no-install',
  'vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  file,
]);
const { size } = statSync(file);
console.log(`${file}: ${(size / 1e6).toFixed(2)} MB`);
if (size > LIMIT) {
  console.error(`The package is larger than ${LIMIT / 1e6} MB. “npx vsce ls” shows what is in it.`);
  process.exit(1);
}
