import type { Bag, GramWeights } from './grams.ts';

/** A weighted sum over standardised features and hashed sequences. */
export interface Linear {
  readonly bias: number;
  /** By feature: what is taken off, what it is then multiplied with, and its weight. */
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  readonly weight: readonly number[];
  readonly grams: GramWeights;
}

/** Standardised features beyond this are cut: one odd sentence shall not decide. */
const CLIPPED_AT = 4;

/** A feature as the linear models see it. */
export function standardised(value: number, mean: number, spread: number): number {
  const z = (value - mean) * spread;
  return z > CLIPPED_AT ? CLIPPED_AT : z < -CLIPPED_AT ? -CLIPPED_AT : z;
}

/** The log-odds of the row of features at `offset`, and of the bag's sequences, each counting `value(count)`. */
export function scoreLinear(
  model: Linear,
  rows: Float64Array,
  offset: number,
  bag: Bag,
  value: (count: number) => number,
): number {
  const { mean, spread, weight, grams } = model;
  let sum = model.bias;
  for (let f = 0; f < weight.length; f++)
    sum += weight[f]! * standardised(rows[offset + f]!, mean[f]!, spread[f]!);
  let found = 0;
  for (let i = 0; i < bag.size; i++) {
    const w = grams.weights[bag.slots[i]!]!;
    if (w) found += w * value(bag.counts[i]!);
  }
  return sum + found * grams.scale;
}
