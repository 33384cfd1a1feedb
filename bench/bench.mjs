// `npm run bench`: what a user would pick instead, in one run on the same texts. Prints a table, writes results/bench.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bundleCore, TOOLS } from './tools.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const bundle = await bundleCore();
const results = [];
for (const name of Object.keys(TOOLS)) {
  process.stderr.write(`${name} …\n`);
  try {
    const printed = execFileSync(process.execPath, ['one.mjs', name, bundle], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 600_000,
    });
    results.push(JSON.parse(printed.trim().split('\n').at(-1)));
  } catch (error) {
    results.push({ name, error: error.message.split('\n')[0] });
  }
}
const ms = (n) => (n === undefined ? '–' : n < 10 ? n.toFixed(1) : String(Math.round(n)));
const rows = results.map((r) =>
  r.error
    ? [r.name, r.error]
    : [
        r.name,
        ms(r.load),
        ms(r.cold[1000]),
        ms(r.cold[10_000]),
        ms(r.cold[100_000]),
        ms(r.edit),
        String(Math.round(r.memory)),
        String(r.seedFindings),
        r.mendsBlinked ? 'found, mended' : r.flagsBlinked ? 'found' : 'no',
      ],
);
console.log(
  `\nNode ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown kind'}. CPU ms; “cold” is per 1,000 words of an article of that length.\n`,
);
console.log(
  '| checker | load | cold, 1,000 words | 10,000 | 100,000 | after a one-word edit of 1,000 | memory MB | findings on the seed article | “Blinked” |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
mkdirSync('results', { recursive: true });
writeFileSync('results/bench.json', JSON.stringify({ node: process.versions.node, results }, null, 2));
