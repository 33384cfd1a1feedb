import type { Prose, Sentence } from '../prose/prose.ts';
import { rowOf } from './columns.ts';
import { probability, scoreForest, type Forest } from './forest.ts';
import { readLetters, type Letters } from './letters.ts';
import { scoreDense, type Dense, type Linear } from './linear.ts';
import { wordsOf, type Words } from './vocabulary.ts';
import { readWorth, WORTH_FEATURES } from './worth-features.ts';

/** The model that ranks sentences by how much they are worth checking. */
export interface WorthModel {
  readonly linear: WorthLinear;
  readonly forest: Forest;
}

/** A weighted sum of features and letters. */
export interface WorthLinear extends Dense {
  readonly letters: Letters;
  /** What the sum of the letters' weights is multiplied with. */
  readonly scale: number;
}

/** Prepares a fitted model, whose sequences are letters, for look-ups. */
export function withLetters({ grams, ...dense }: Linear): WorthLinear {
  return { ...dense, letters: readLetters(grams), scale: grams.scale };
}

/** A row is the features and, last, the linear score. */
export const WORTH_WIDTH = WORTH_FEATURES.length + 1;

/** 0 … 1 for every sentence: how likely a fact-checker would pick it, whoever says it. */
export function checkWorthiness(prose: Prose, model: WorthModel): Float64Array {
  const rows = worthRows(prose);
  for (const [i, score] of worthScores(prose, rows, model.linear).entries())
    rows[(i + 1) * WORTH_WIDTH - 1] = score;
  return scoreForest(model.forest, rows, WORTH_WIDTH).map(probability);
}

/** The features of the sentences; the last of each row is left for the linear score. */
export function worthRows({ tokens, sentences }: Prose): Float64Array {
  const rows = new Float64Array(WORTH_WIDTH * sentences.length);
  for (const sentence of sentences) readWorth(tokens, sentence, rowOf(rows, WORTH_WIDTH, sentence.index));
  return rows;
}

/** The first step: a weighted sum of letters and features. */
export function worthScores(prose: Prose, rows: Float64Array, linear: WorthLinear): Float64Array {
  const words = wordsOf(prose.tokens);
  return Float64Array.from(
    prose.sentences,
    (sentence) =>
      scoreDense(linear, rows, sentence.index * WORTH_WIDTH) + letterScore(linear, words, sentence),
  );
}

/** What the letters of tokens `firstToken` to `endToken` add. */
export function letterScore(
  { letters, scale }: WorthLinear,
  words: Words,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): number {
  const sums = letters(words);
  let weight = 0;
  let runs = 0;
  for (let at = firstToken; at < endToken; at++) {
    const sum = sums[words.ids[at]!]!;
    weight += sum.weight;
    runs += sum.runs;
  }
  return weight * scale * letterUnit(runs);
}

/** What one of a sentence's runs of letters counts, so that long sentences don't count for more than short ones. */
export function letterUnit(runs: number): number {
  return 1 / Math.sqrt(Math.max(1, runs));
}
