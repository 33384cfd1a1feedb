/** Boosted trees in flat arrays: node `i` splits on `feature[i]` at `threshold[i]`; a leaf has feature -1. */
export interface Forest {
  readonly feature: readonly number[];
  /** Left when the value is at most this; at a leaf, what the tree adds. */
  readonly threshold: readonly number[];
  /** The right child; the left one is the next node. */
  readonly right: readonly number[];
  /** Where each tree begins. */
  readonly roots: readonly number[];
}

/** The sum over all trees for the row of features that begins at `offset` of `rows`. */
export function scoreForest(forest: Forest, rows: Float64Array, offset: number): number {
  const { feature, threshold, right, roots } = forest;
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (let f = feature[node]!; f >= 0; f = feature[node]!)
      node = rows[offset + f]! <= threshold[node]! ? node + 1 : right[node]!;
    sum += threshold[node]!;
  }
  return sum;
}

/** 0 … 1 from a sum of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
