// What each stage and each rule costs: `node bench/stages.mjs [FILE.jsonl]`, CPU ms per 1,000 words. Reads lines of {text};
// without a file, copy that is made up. Each text is read once, because what was seen before is remembered. The first third
// warms up and is not counted.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { copyOf } from './copy.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const core = (path) => JSON.stringify(join(ROOT, 'server/src/core', path));
const outfile = join(tmpdir(), `factcheck-stages-${process.pid}.mjs`);
await build({
  stdin: {
    contents: `
      export { readArticle } from ${core('article/article.ts')};
      export { readProse } from ${core('prose/prose.ts')};
      export { findRuns } from ${core('quotes/quotes.ts')};
      export { findPeople } from ${core('people/people.ts')};
      export { attribute } from ${core('speakers/speakers.ts')};
      export { findDates } from ${core('dates/dates.ts')};
      export { findFigures } from ${core('numbers/numbers.ts')};
      export { findClaims } from ${core('claims/claims.ts')};
      export { RULES } from ${core('rules/all.ts')};
      export { NO_FACTS } from ${core('facts.ts')};
      export { readDictionary } from ${core('spelling/dictionary.ts')};`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
});
const c = await import(pathToFileURL(outfile).href);

const file = process.argv[2];
const texts = file
  ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line).text) // prettier-ignore
  : Array.from({ length: 300 }, (_, i) => copyOf(800, i + 1));
const dictionary = c.readDictionary(readFileSync(join(ROOT, 'out/data/words.bin')));
const facts = { ...c.NO_FACTS, dictionary };
const spent = new Map();
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000; // ms
};
const time = (name, work) => {
  const before = cpu();
  const value = work();
  spent.set(name, (spent.get(name) ?? 0) + cpu() - before);
  return value;
};

let words = 0;
for (const [i, text] of texts.entries()) {
  if (i === Math.floor(texts.length / 3)) {
    spent.clear();
    words = 0;
  }
  words += text.split(/\s+/).length;
  const article = time('article', () => c.readArticle(text));
  const prose = time('prose', () => c.readProse(article));
  const runs = time('quotations', () => c.findRuns(prose));
  const cast = time('people', () => c.findPeople(prose, runs));
  const said = time('speakers', () => c.attribute(runs, prose, cast));
  const dates = time('dates', () => c.findDates(prose));
  const figures = time('figures', () => c.findFigures(prose));
  const { claims, sentences } = time('claims', () => c.findClaims(prose, said, runs));
  const { people, quotes, notSpeech } = said;
  const analysis = { article, prose, runs, people, quotes, notSpeech, dates, figures, claims, sentences };
  for (const rule of c.RULES) time(rule.code, () => Array.from(rule.check(analysis, facts)));
}
const rows = [...spent].map(([name, ms]) => [name, (ms * 1000) / words]);
for (const [name, ms] of rows) console.log(name.padEnd(24), ms.toFixed(2).padStart(6));
const total = rows.reduce((sum, [, ms]) => sum + ms, 0);
console.log('all'.padEnd(24), total.toFixed(2).padStart(6), ` (${words} words)`);
