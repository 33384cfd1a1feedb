import type { Prose } from '../prose/prose.ts';
import { rowOf } from './columns.ts';
import { probability, scoreForest, type Forest } from './forest.ts';
import { newBag, type Bag } from './grams.ts';
import { collectLetters } from './letters.ts';
import { scoreLinear, type Linear } from './linear.ts';
import { readWorth, WORTH_FEATURES } from './worth-features.ts';

/** The model that ranks sentences by how much they are worth checking. */
export interface WorthModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

/** A row is the features and, last, the linear score. */
export const WORTH_WIDTH = WORTH_FEATURES.length + 1;

let bag: Bag | undefined;

/** 0 … 1 for every sentence: how likely a fact-checker would pick it, whoever says it. */
export function checkWorthiness(prose: Prose, model: WorthModel): Float64Array {
  const rows = worthRows(prose);
  const scores = worthScores(prose, rows, model.linear);
  for (const [i, score] of scores.entries()) rows[(i + 1) * WORTH_WIDTH - 1] = score;
  return scoreForest(model.forest, rows, WORTH_WIDTH).map(probability);
}

/** The features of every sentence; the last of each row is left for the linear score. */
export function worthRows(prose: Prose): Float64Array {
  const rows = new Float64Array(WORTH_WIDTH * prose.sentences.length);
  for (const sentence of prose.sentences)
    readWorth(prose.tokens, sentence, rowOf(rows, WORTH_WIDTH, sentence.index));
  return rows;
}

/** The first step: a weighted sum of letters and features. */
export function worthScores(prose: Prose, rows: Float64Array, linear: Linear): Float64Array {
  const size = linear.grams.weights.length;
  if (bag?.seen.length !== size) bag = newBag(size);
  const scores = new Float64Array(prose.sentences.length);
  for (const { index, start, end } of prose.sentences) {
    collectLetters(prose.article.text, start, end, bag, size);
    scores[index] = scoreLinear(linear, rows, index * WORTH_WIDTH, bag, letterValue(bag));
  }
  return scores;
}

/** A run of letters counts by the logarithm of how often it comes, and all of a sentence's together as one. */
export function letterValue(of: Bag): (count: number) => number {
  let square = 0;
  for (let i = 0; i < of.size; i++) square += squareOf(of.counts[i]!);
  const unit = 1 / Math.sqrt(Math.max(1, square));
  return (count) => weightOf(count) * unit;
}

/** Logarithms are slow, and counts are nearly always small. */
const WEIGHTS = Float64Array.from({ length: 32 }, (_, count) => 1 + Math.log(count));
const SQUARES = WEIGHTS.map((weight) => weight ** 2);

function weightOf(count: number): number {
  return count < WEIGHTS.length ? WEIGHTS[count]! : 1 + Math.log(count);
}

function squareOf(count: number): number {
  return count < SQUARES.length ? SQUARES[count]! : weightOf(count) ** 2;
}
