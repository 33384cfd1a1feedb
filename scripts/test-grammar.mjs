// Runs the grammar's tests: copy with the scopes that each stretch must have. Every line of scopes counts as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = await glob('test/grammar/**/*.test.article');
const assertions = files.flatMap(
  (file) => readFileSync(file, 'utf8').match(/^\/\/\s*(?:<-|\^)/gm) ?? [],
).length;
const { status, stdout } = spawnSync(
  process.execPath,
  ['node_modules/vscode-tmgrammar-test/dist/unit.js', '--compact', ...files],
  { encoding: 'utf8' },
);
const wrong = new Set(
  (stdout.match(/^ERROR .*$/gm) ?? []).map((line) => line.split(':').slice(0, 3).join(':')),
).size;
const failed = status === 0 ? 0 : Math.max(wrong, 1);
if (failed) console.log(stdout);
console.log(`  ${assertions - failed} of ${assertions} lines of scopes are right`);
mkdirSync('out/results', { recursive: true });
writeFileSync('out/results/grammar.json', JSON.stringify({ passed: assertions - failed, failed }));
process.exit(failed ? 1 : 0);
