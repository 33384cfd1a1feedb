import type { Prose } from '../prose/prose.ts';
import { probability, scoreForest, type Forest } from './forest.ts';
import { newBag, type Bag } from './grams.ts';
import { collectLetters } from './letters.ts';
import { scoreLinear, type Linear } from './linear.ts';
import { worthRow } from './worth-features.ts';

/** The model that ranks sentences by how much they are worth checking. */
export interface WorthModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

let bag: Bag | undefined;

/** 0 … 1 for every sentence: how likely a fact-checker would pick it, whoever says it. */
export function checkWorthiness(prose: Prose, model: WorthModel): number[] {
  const { rows, width } = worthRows(prose);
  const scores = worthScores(prose, rows, width, model.linear);
  for (const { index } of prose.sentences) rows[(index + 1) * width - 1] = scores[index]!;
  return prose.sentences.map((_, i) => probability(scoreForest(model.forest, rows, i * width)));
}

/** The features of every sentence; the last of each row is left for the linear score. */
export function worthRows(prose: Prose): { rows: Float64Array; width: number; names: readonly string[] } {
  let names: string[] = [];
  let rows = new Float64Array(0);
  for (const sentence of prose.sentences) {
    const row = worthRow(prose.tokens, sentence);
    if (!names.length) {
      names = Object.keys(row);
      rows = new Float64Array((names.length + 1) * prose.sentences.length);
    }
    let at = sentence.index * (names.length + 1);
    for (const name of names) rows[at++] = row[name]!;
  }
  return { rows, width: names.length + 1, names };
}

/** The first step: a weighted sum of letters and features. */
export function worthScores(prose: Prose, rows: Float64Array, width: number, linear: Linear): Float64Array {
  const size = linear.grams.weights.length;
  if (bag?.seen.length !== size) bag = newBag(size);
  const scores = new Float64Array(prose.sentences.length);
  for (const { index, start, end } of prose.sentences) {
    collectLetters(prose.article.text, start, end, bag, size);
    scores[index] = scoreLinear(linear, rows, index * width, bag, letterValue(bag));
  }
  return scores;
}

/** A run of letters counts by the logarithm of how often it comes, and all of a sentence's together as one. */
export function letterValue(of: Bag): (count: number) => number {
  let square = 0;
  for (let i = 0; i < of.size; i++) square += (1 + Math.log(of.counts[i]!)) ** 2;
  const unit = 1 / Math.sqrt(Math.max(1, square));
  return (count) => (1 + Math.log(count)) * unit;
}
