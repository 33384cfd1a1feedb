import { readCues, type CueLexicon, type Cues } from '#core/claims/cue-lexicon';
import type { CueTagger } from '#core/claims/cue-tagger';
import { readCopy, readFeatures, type Copy, type FeatureTable } from '#core/claims/features';
import { scoreForest, type Forest } from '#core/claims/forest';
import { newBag } from '#core/claims/grams';
import { standardised, type Linear } from '#core/claims/linear';
import { collectSequences } from '#core/claims/sequences';
import {
  linearScores,
  mixOf,
  neighbourNames,
  withNeighbours,
  type SourcingModel,
} from '#core/claims/sourcing';
import { FOLDS, type MarkedArticle } from './articles.ts';
import { binned, growForest, round, type Growth } from './boost.ts';
import { learnCues, learnTagger } from './cues.ts';
import { fitLogistic, type Design } from './logistic.ts';
import { averagePrecision, bestThreshold, f1At } from './measures.ts';
import { quantised } from './quantise.ts';
import { standardsOf } from './standards.ts';

/** Slots for the hashed sequences; a slot seen in fewer sentences than `SEEN` has no weight. */
const SLOTS = 1 << 17;
const SEEN = 5;
const COST = 0.03;
/** So many fifths of the articles are held out in turn to set the thresholds. */
const HELD_FOLDS = 2;
/** Weights below this are left out of the model. */
const LEAST = 0.012;
const GROWTH: Growth = {
  trees: 300, rate: 0.05, leaves: 15, leastInLeaf: 60, featureShare: 0.15, rowShare: 0.7, l2: 5, seed: 1,
}; // prettier-ignore

interface Lexicon {
  readonly cues: CueLexicon;
  readonly tagger: CueTagger;
}
/** The same, ready for look-ups. */
interface Ready {
  readonly cues: Cues;
  readonly tagger: CueTagger;
}
/** All that this training makes. */
export interface Trained extends Lexicon {
  readonly model: SourcingModel;
}
interface Read {
  readonly article: MarkedArticle;
  readonly copy: Copy;
  readonly table: FeatureTable;
}

/**
 * Fits the model of `#core/claims/sourcing`. The lexicon and the linear scores that the trees see are made for each
 * fifth of the articles from the other four: in-sample ones look better than they are. Weights are pruned and rounded
 * before the trees are grown.
 */
export function trainSourcing(articles: readonly MarkedArticle[]): Trained {
  const folds = Array.from({ length: FOLDS }, (_, fold) => learn(articles.filter((a) => a.fold !== fold)));
  const lexicons = folds.map(ready);
  const outside = articles.map((article) => readWith(article, lexicons[article.fold]!));
  const design = designOf(outside);
  const labels = joined(articles.map((a) => a.unsourced));
  const strict = joined(articles.map((a) => a.strictUnsourced));
  const foldOf = joined(articles.map((a) => new Uint8Array(a.prose.sentences.length).fill(a.fold)));
  const linears = folds.map((_, fold) => fitLinear(design, labels, (row) => foldOf[row] !== fold));
  const rows = outside.map(({ article, copy, table }) =>
    withNeighbours(copy.prose, table, linearScores(copy, table, linears[article.fold]!)),
  );
  const width = outside[0]!.table.names.length + neighbourNames().length;
  const bins = binned({ values: joinedRows(rows), width });
  const held = (target: Uint8Array) => outOfFold(bins, rows, width, target, foldOf, articles);
  const loose = held(labels);
  const strictly = held(strict);
  const mixed = loose.map((score, i) => mixOf(score, strictly[i]!));
  const isHeld = (_: number, row: number) => foldOf[row]! < HELD_FOLDS;
  const heldLabels = labels.filter(isHeld);
  const decision = bestThreshold(mixed, heldLabels);
  const strictDecision = bestThreshold(strictly, strict.filter(isHeld));
  console.log(
    'sourcing, out of fold: AP',
    averagePrecision(mixed, heldLabels),
    'F1',
    decision.f1,
    'strict',
    strictDecision.f1,
  );
  return {
    model: {
      linear: fitLinear(design, labels, () => true),
      unsourced: growForest(bins, labels, GROWTH, () => true),
      strictUnsourced: growForest(bins, strict, GROWTH, () => true),
      decision: round(decision.threshold),
      strictDecision: round(strictDecision.threshold),
    },
    ...learn(articles),
  };

  function fitLinear(of: Fitting, target: Uint8Array, use: (row: number) => boolean): Linear {
    const fitted = fitLogistic(of, target, COST, use);
    const sparse = new Float64Array(SLOTS);
    for (const [column, slot] of of.slots.entries()) {
      const w = fitted.sparse[column]!;
      if (Math.abs(w) > LEAST) sparse[slot] = w;
    }
    return {
      bias: round(fitted.bias),
      mean: of.mean,
      spread: of.spread,
      weight: [...fitted.dense].map(round),
      grams: quantised(sparse),
    };
  }
}

/**
 * The model with its two decisions frozen on articles that it has not learnt from, where F1 is greatest, and how well it
 * does there. The decisions made out of fold differ little: 0.1 of F1.
 */
export function frozenOn(articles: readonly MarkedArticle[], { model, ...lexicon }: Trained): Trained {
  const own = ready(lexicon);
  const loose: number[] = [];
  const strict: number[] = [];
  for (const article of articles) {
    const { copy, table } = readWith(article, own);
    const rows = withNeighbours(copy.prose, table, linearScores(copy, table, model.linear));
    const width = rows.length / copy.prose.sentences.length;
    loose.push(...scoreForest(model.unsourced, rows, width));
    strict.push(...scoreForest(model.strictUnsourced, rows, width));
  }
  const labels = joined(articles.map((a) => a.unsourced));
  const strictLabels = joined(articles.map((a) => a.strictUnsourced));
  const mixed = loose.map((score, i) => mixOf(score, strict[i]!));
  const decision = round(bestThreshold(mixed, labels).threshold);
  const strictDecision = round(bestThreshold(strict, strictLabels).threshold);
  console.log(
    'sourcing, unseen: AP', averagePrecision(mixed, labels),
    'F1', f1At(mixed, labels, model.decision), 'frozen here', f1At(mixed, labels, decision),
    'strict F1', f1At(strict, strictLabels, model.strictDecision), 'frozen here', f1At(strict, strictLabels, strictDecision),
  ); // prettier-ignore
  return { ...lexicon, model: { ...model, decision, strictDecision } };
}

function learn(articles: readonly MarkedArticle[]): Lexicon {
  const cues = learnCues(articles);
  return { cues, tagger: learnTagger(articles, cues) };
}

function ready({ cues, tagger }: Lexicon): Ready {
  return { cues: readCues(cues), tagger };
}

function readWith(article: MarkedArticle, { cues, tagger }: Ready): Read {
  const copy = readCopy(article.prose, article.others, article.quotes, cues, tagger);
  return { article, copy, table: readFeatures(copy) };
}

interface Fitting extends Design {
  readonly slots: Int32Array;
  readonly mean: readonly number[];
  readonly spread: readonly number[];
}

function designOf(read: readonly Read[]): Fitting {
  const width = read[0]!.table.names.length;
  const values = joinedRows(read.map(({ table }) => table.rows));
  const { mean, spread } = standardsOf(values, width);
  const dense = values.map((x, i) => standardised(x, mean[i % width]!, spread[i % width]!));
  const bag = newBag(SLOTS);
  const seen = new Int32Array(SLOTS);
  const bags: Int32Array[] = [];
  for (const { copy } of read)
    for (const sentence of copy.prose.sentences) {
      collectSequences(copy, sentence, bag, SLOTS);
      const slots = bag.slots.slice(0, bag.size);
      for (const slot of slots) seen[slot]!++;
      bags.push(slots);
    }
  return { dense, denseColumns: width, mean, spread, ...sparseOf(bags, seen) };
}

function sparseOf(bags: readonly Int32Array[], seen: Int32Array) {
  const columnOf = new Int32Array(SLOTS).fill(-1);
  const slots = Int32Array.from(seen.keys()).filter((slot) => seen[slot]! >= SEEN);
  for (const [column, slot] of slots.entries()) columnOf[slot] = column;
  const starts = new Int32Array(bags.length + 1);
  const columns: number[] = [];
  for (const [i, bag] of bags.entries()) {
    for (const slot of bag) if (columnOf[slot]! >= 0) columns.push(columnOf[slot]!);
    starts[i + 1] = columns.length;
  }
  return {
    rows: bags.length,
    starts,
    columns: Int32Array.from(columns),
    values: new Float64Array(columns.length).fill(1),
    sparseColumns: slots.length,
    slots,
  };
}

function outOfFold(
  bins: ReturnType<typeof binned>,
  rows: readonly Float64Array[],
  width: number,
  target: Uint8Array,
  foldOf: Uint8Array,
  articles: readonly MarkedArticle[],
): number[] {
  const forests: Forest[] = [];
  for (let fold = 0; fold < HELD_FOLDS; fold++)
    forests.push(growForest(bins, target, GROWTH, (row) => foldOf[row] !== fold));
  return articles.flatMap((article, a) => {
    const forest = forests[article.fold];
    return forest ? [...scoreForest(forest, rows[a]!, width)] : [];
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function joinedRows(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
