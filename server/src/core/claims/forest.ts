/** Boosted trees in flat arrays: node `i` splits on `feature[i]` at `threshold[i]`; a leaf has feature -1. */
export interface Forest {
  readonly feature: ArrayLike<number>;
  /** Left when the value is at most this; at a leaf, what the tree adds. */
  readonly threshold: ArrayLike<number>;
  /** The right child; the left one is the next node. */
  readonly right: ArrayLike<number>;
  /** Where each tree begins. */
  readonly roots: readonly number[];
}

/** The sum over all trees for each of the rows of `width` features. */
export function scoreForest(forest: Forest, rows: Float64Array, width: number): Float64Array {
  const { feature, threshold, right, roots } = forest;
  const sums = new Float64Array(rows.length / width);
  // Tree by tree, not row by row: a tree stays in the processor's cache while all rows pass through it.
  for (const root of roots)
    for (let i = 0, offset = 0; i < sums.length; i++, offset += width) {
      let node = root;
      for (let f = feature[node]!; f >= 0; f = feature[node]!)
        node = rows[offset + f]! <= threshold[node]! ? node + 1 : right[node]!;
      sums[i]! += threshold[node]!;
    }
  return sums;
}

/** 0 … 1 from a sum of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
