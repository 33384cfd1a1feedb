import type { Bag, GramWeights } from './grams.ts';

/** A weighted sum over standardised features. */
export interface Dense {
  readonly bias: number;
  /** By feature: what is taken off, what it is then multiplied with, and its weight. */
  readonly mean: ArrayLike<number>;
  readonly spread: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** The same, and over hashed sequences. */
export interface Linear extends Dense {
  readonly grams: GramWeights;
}

/** Standardised features beyond this are cut: one odd sentence shall not decide. */
const CLIPPED_AT = 4;

/** A feature as the linear models see it. */
export function standardised(value: number, mean: number, spread: number): number {
  const z = (value - mean) * spread;
  return z > CLIPPED_AT ? CLIPPED_AT : z < -CLIPPED_AT ? -CLIPPED_AT : z;
}

/** The log-odds of the row of features at `offset`. */
export function scoreDense(
  { bias, mean, spread, weight }: Dense,
  rows: Float64Array,
  offset: number,
): number {
  let sum = bias;
  for (let f = 0; f < weight.length; f++)
    sum += weight[f]! * standardised(rows[offset + f]!, mean[f]!, spread[f]!);
  return sum;
}

/** The weight of the bag's sequences, each counting once however often it comes. */
export function scoreGrams({ weights, scale }: GramWeights, bag: Bag): number {
  let found = 0;
  for (let i = 0; i < bag.size; i++) found += weights[bag.slots[i]!]!;
  return found * scale;
}
