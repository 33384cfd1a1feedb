import type { Prose } from '../prose/prose.ts';
import type { Copy, FeatureTable } from './features.ts';
import { readFeatures } from './features.ts';
import { probability, scoreForest, type Forest } from './forest.ts';
import { newBag, type Bag } from './grams.ts';
import { scoreDense, scoreGrams, type Linear } from './linear.ts';
import { collectSequences } from './sequences.ts';

/** The model that tells sentences with a source from those without. */
export interface SourcingModel {
  readonly linear: Linear;
  /** Log-odds of having no source at all, and of having none who says it. */
  readonly unsourced: Forest;
  readonly strictUnsourced: Forest;
  /** Log-odds from which the answer is “no source”. */
  readonly decision: number;
  readonly strictDecision: number;
}

/** By sentence. */
export interface Sourcing {
  readonly sourced: readonly boolean[];
  readonly strictSourced: readonly boolean[];
  /** 0 … 1 */
  readonly unsourced: Float64Array;
}

/** How many sentences either way lend their scores. */
const REACH = [-3, -2, -1, 1, 2, 3];
/** Stands for the score of a sentence that is not there: no score is so low. */
const NO_SENTENCE = -20;
/** The score shown mixes both questions: a mere hope of somebody's is half a source. */
const STRICT_SHARE = 0.2;

/** Judges every sentence: a sum over its words and shape first, then trees that see its neighbours' sums too. */
export function judgeSources(copy: Copy, model: SourcingModel): Sourcing {
  const table = readFeatures(copy);
  const rows = withNeighbours(copy.prose, table, linearScores(copy, table, model.linear));
  const width = table.names.length + neighbourNames().length;
  const strict = scoreForest(model.strictUnsourced, rows, width);
  const mixed = scoreForest(model.unsourced, rows, width).map((score, i) => mixOf(score, strict[i]!));
  return {
    sourced: Array.from(mixed, (score) => score < model.decision),
    strictSourced: Array.from(strict, (score) => score < model.strictDecision),
    unsourced: mixed.map(probability),
  };
}

/** The score that is shown and decided on. */
export function mixOf(loose: number, strict: number): number {
  return (1 - STRICT_SHARE) * loose + STRICT_SHARE * strict;
}

let bag: Bag | undefined;

/** The first step: every sentence by itself. */
export function linearScores(copy: Copy, table: FeatureTable, linear: Linear): Float64Array {
  const size = linear.grams.weights.length;
  if (bag?.seen.length !== size) bag = newBag(size);
  const scores = new Float64Array(copy.prose.sentences.length);
  for (const sentence of copy.prose.sentences) {
    collectSequences(copy, sentence, bag, size);
    scores[sentence.index] =
      scoreDense(linear, table.rows, sentence.index * table.names.length) + scoreGrams(linear.grams, bag);
  }
  return scores;
}

/** The names of what {@link withNeighbours} adds. */
export function neighbourNames(): string[] {
  return [
    'score',
    ...REACH.map((step) => `score${step > 0 ? '+' : ''}${step}`),
    'scoreParagraph',
    'scoreArticle',
  ];
}

/** The features with the sentence's own score, its neighbours', its paragraph's and its article's. */
export function withNeighbours(prose: Prose, table: FeatureTable, scores: Float64Array): Float64Array {
  const own = table.names.length;
  const added = neighbourNames().length;
  const rows = new Float64Array((own + added) * scores.length);
  const total = scores.reduce((sum, score) => sum + score, 0);
  for (const paragraph of prose.paragraphs) {
    let sum = 0;
    for (let i = paragraph.firstSentence; i < paragraph.endSentence; i++) sum += scores[i]!;
    const others = paragraph.endSentence - paragraph.firstSentence - 1;
    for (let i = paragraph.firstSentence; i < paragraph.endSentence; i++) {
      let at = i * (own + added);
      rows.set(table.rows.subarray(i * own, (i + 1) * own), at);
      at += own;
      rows[at++] = scores[i]!;
      for (const step of REACH) rows[at++] = scores[i + step] ?? NO_SENTENCE;
      rows[at++] = others ? (sum - scores[i]!) / others : 0;
      rows[at] = scores.length > 1 ? (total - scores[i]!) / (scores.length - 1) : 0;
    }
  }
  return rows;
}
