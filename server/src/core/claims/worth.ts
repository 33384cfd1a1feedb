import type { Prose, Sentence } from '../prose/prose.ts';
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

/** Scores by all that they are read from: an edit leaves most sentences as they were, and pays for its own. */
export type WorthCache = Map<string, number>;

const CACHE_LIMIT = 3000;

/**
 * 0 … 1 for every sentence: how likely a fact-checker would pick it, whoever says it. One cache serves one model; full,
 * it is emptied.
 */
export function checkWorthiness(prose: Prose, model: WorthModel, cache: WorthCache = new Map()): number[] {
  const keys = prose.sentences.map((sentence) => keyOf(prose, sentence));
  const known = keys.map((key) => cache.get(key));
  const unknown = prose.sentences.filter(({ index }) => known[index] === undefined);
  if (cache.size + unknown.length > CACHE_LIMIT) cache.clear();
  const rows = worthRows(prose, unknown);
  const linear = worthScores(prose, rows, model.linear, unknown);
  for (const [i, score] of linear.entries()) rows[(i + 1) * WORTH_WIDTH - 1] = score;
  const scores = scoreForest(model.forest, rows, WORTH_WIDTH);
  for (const [i, { index }] of unknown.entries()) {
    known[index] = probability(scores[i]!);
    cache.set(keys[index]!, known[index]);
  }
  return known as number[];
}

/** The sentence's letters, and its words as they are tagged: one word may be a name in one article and not in the next. */
function keyOf({ article, tokens }: Prose, { start, end, firstToken, endToken }: Sentence): string {
  let key = article.text.slice(start, end);
  for (let at = firstToken; at < endToken; at++) key += `\n${tokens[at]!.lemma}\t${tokens[at]!.pos}`;
  return key;
}

/** The features of the sentences, of all unless told otherwise; the last of each row is left for the linear score. */
export function worthRows(prose: Prose, sentences: readonly Sentence[] = prose.sentences): Float64Array {
  const rows = new Float64Array(WORTH_WIDTH * sentences.length);
  for (const [i, sentence] of sentences.entries())
    readWorth(prose.tokens, sentence, rowOf(rows, WORTH_WIDTH, i));
  return rows;
}

/** The first step: a weighted sum of letters and features. */
export function worthScores(
  prose: Prose,
  rows: Float64Array,
  linear: Linear,
  sentences: readonly Sentence[] = prose.sentences,
): Float64Array {
  const size = linear.grams.weights.length;
  if (bag?.seen.length !== size) bag = newBag(size);
  const scores = new Float64Array(sentences.length);
  for (const [i, { start, end }] of sentences.entries()) {
    collectLetters(prose.article.text, start, end, bag, size);
    scores[i] = scoreLinear(linear, rows, i * WORTH_WIDTH, bag, letterValue(bag));
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
