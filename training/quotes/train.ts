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
import {
  clauseLessons,
  countCues,
  cueLessons,
  mentionLessons,
  pronounLessons,
  read,
  type Lessons,
  type Read,
} from './examples.ts';
import { accuracy, fit, likelihood, type Fitting } from './fit.ts';
import { readGold } from './gold.ts';
import { addCounts, levels, lexiconOf, type Counts } from './lexicon.ts';
import { writeModel } from './write.ts';

const FITTINGS = {
  cue: { epochs: 4, rate: 0.05, decay: 1e-2, rarest: 3 },
  mention: { epochs: 5, rate: 0.05, decay: 1e-2, rarest: 3 },
  pronoun: { epochs: 6, rate: 0.1, decay: 1e-3, rarest: 3 },
  clause: { epochs: 4, rate: 0.1, decay: 1e-3, rarest: 4 },
} as const satisfies Record<string, Fitting>;
/** The lexicon of an article is counted without its own fold: in the product, too, articles are new. */
const FOLDS = 5;
const HELD_OUT = 6;
const NOTHING: Ranker = { weights: new Float32Array(0), scale: 1 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { without: { type: 'string' }, out: { type: 'string' } },
  });
  const out = values.out ?? 'server/src/language/en/models/quotes.json';
  const without = values.without === undefined ? undefined : Number(values.without);
  const gold = await readGold('quotes/polnear-train.jsonl');
  const articles = gold.filter((_, i) => i % HELD_OUT !== without).map(read);
  log(`${articles.length} articles`);
  const { lexicon, foldLexicons } = countLexicons(articles);
  const lexiconFor = (i: number): Lexicon => foldLexicons[i % FOLDS]!;
  const mentions = articles.map((article, i) => mentionLessons(article, lexiconFor(i)));
  const mention = fitted('mention', mentions);
  const halves = [0, 1].map((half) =>
    fitted(
      'mention',
      mentions.filter((_, i) => i % 2 !== half),
    ),
  );
  // What comes after the speakers learns from speakers as new articles have them: chosen by the other half's ranker.
  const modelFor = (i: number): Model => ({
    lexicon: lexiconFor(i),
    mention: halves[i % 2]!,
    cue: NOTHING,
    pronoun: NOTHING,
    clause: NOTHING,
  });
  const cue = fitted(
    'cue',
    believable(
      'cue',
      articles.map((article, i) => cueLessons(article, modelFor(i))),
    ),
  );
  const pronoun = fitted(
    'pronoun',
    articles.map((article, i) => pronounLessons(article, lexiconFor(i))),
  );
  const clause = fitted(
    'clause',
    articles.map((article, i) => clauseLessons(article, modelFor(i))),
  );
  writeModel(out, { cue, mention, pronoun, clause }, lexicon);
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

/** Below this likelihood, by a ranker that has not learnt from it, a choice of the gold is taken for a slip of the pen. */
const INCREDIBLE = 0.05;

/** Without the choices that the other articles speak against as strongly as that: marks are forgotten and swapped in the gold. */
function believable(name: keyof typeof FITTINGS, lessons: readonly Lessons[]): Lessons[] {
  const halves = [0, 1].map((half) =>
    fit(
      lessons.filter((_, i) => i % 2 !== half).flatMap((lesson) => lesson.choices),
      FITTINGS[name],
    ),
  );
  let dropped = 0;
  const kept = lessons.map((lesson, i) => {
    const choices = lesson.choices.filter((choice) => likelihood(choice, halves[i % 2]!) >= INCREDIBLE);
    dropped += lesson.choices.length - choices.length;
    return { ...lesson, choices };
  });
  log(`${name}: ${dropped} choices of the gold are not believed`);
  return kept;
}

function fitted(name: keyof typeof FITTINGS, lessons: readonly Lessons[]): Ranker {
  const choices = lessons.flatMap((lesson) => lesson.choices);
  const missed = lessons.reduce((sum, lesson) => sum + lesson.missed, 0);
  const ranker = fit(choices, FITTINGS[name]);
  const right = (100 * accuracy(choices, ranker)).toFixed(1);
  log(
    `${name}: ${choices.length} choices, ${right} % right where it learnt; ${missed} more had no right candidate`,
  );
  return ranker;
}

function log(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(4)} s  ${line}\n`);
}

void main();
