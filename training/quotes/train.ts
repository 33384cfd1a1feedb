/**
 * Fits the rankers that say who said what, and writes server/src/language/en/models/quotes.json:
 *
 *   DATA=<folder> npx tsx training/quotes/train.ts [--without 0] [--out FILE]
 *
 * `--without N` leaves every sixth article out, from the N-th on, to measure with; takes about two minutes.
 */
import { parseArgs } from 'node:util';
import type { CueOdds, Lexicon } from '#core/speakers/lexicon';
import type { Model } from '#core/speakers/model';
import type { Ranker } from '#core/speakers/ranker';
import { clauseExamples, countCues, examples, read, type Read } from './examples.ts';
import { accuracy, fit, type Choice, type Fitting } from './fit.ts';
import { readGold } from './gold.ts';
import { addCounts, levels, lexiconOf, type Counts } from './lexicon.ts';
import { writeModel } from './write.ts';

const FITTINGS = {
  cue: { epochs: 5, rate: 0.1, decay: 1e-3, rarest: 3 },
  mention: { epochs: 6, rate: 0.1, decay: 3e-3, rarest: 3 },
  pronoun: { epochs: 6, rate: 0.1, decay: 1e-3, rarest: 3 },
  clause: { epochs: 4, rate: 0.1, decay: 1e-3, rarest: 4 },
} as const satisfies Record<string, Fitting>;
/** The lexicon of an article is counted without its own fold: in the product, too, articles are new. */
const FOLDS = 5;
const HELD_OUT = 6;
const NOTHING: Ranker = { weights: new Float32Array(0), scale: 1 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { without: { type: 'string' }, out: { type: 'string' }, thoughts: { type: 'boolean' } },
  });
  const out = values.out ?? 'server/src/language/en/models/quotes.json';
  const without = values.without === undefined ? undefined : Number(values.without);
  const gold = await readGold('quotes/polnear-train.jsonl');
  const articles = gold.filter((_, i) => i % HELD_OUT !== without).map(read);
  log(`${articles.length} articles`);
  const { lexicon, foldLexicons } = countLexicons(articles);
  const lexiconFor = (i: number): Lexicon => foldLexicons[i % FOLDS]!;
  const taught = articles.map((article, i) => examples(article, lexiconFor(i)));
  for (const kind of ['cue', 'mention', 'pronoun'] as const)
    log(`${kind}: ${taught.reduce((sum, e) => sum + e.missed[kind], 0)} without a right candidate`);
  const cue = fitted(
    'cue',
    taught.flatMap((e) => e.cue),
  );
  const mention = fitted(
    'mention',
    taught.flatMap((e) => e.mention),
  );
  const pronoun = fitted(
    'pronoun',
    taught.flatMap((e) => e.pronoun),
  );
  const soFar: Omit<Model, 'lexicon'> = { cue, mention, pronoun, clause: NOTHING };
  const clause = fitted(
    'clause',
    articles.flatMap((article, i) =>
      clauseExamples(article, { ...soFar, lexicon: lexiconFor(i) }, values.thoughts === true),
    ),
  );
  writeModel(out, { ...soFar, clause }, lexicon);
  log(`wrote ${out}`);
}

function countLexicons(articles: readonly Read[]): {
  lexicon: ReadonlyMap<string, CueOdds>;
  foldLexicons: Lexicon[];
} {
  const total: Counts = new Map();
  const folds: Counts[] = Array.from({ length: FOLDS }, (): Counts => new Map());
  for (const [i, article] of articles.entries()) {
    const counts = countCues(article);
    addCounts(total, counts);
    addCounts(folds[i % FOLDS]!, counts);
  }
  return { lexicon: levels(total), foldLexicons: folds.map((fold) => lexiconOf(levels(total, fold))) };
}

function fitted(name: keyof typeof FITTINGS, choices: readonly Choice[]): Ranker {
  const ranker = fit(choices, FITTINGS[name]);
  log(
    `${name}: ${choices.length} choices, ${(100 * accuracy(choices, ranker)).toFixed(1)} % right where it learnt`,
  );
  return ranker;
}

function log(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(4)} s  ${line}\n`);
}

void main();
