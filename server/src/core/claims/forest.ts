/** Boosted trees in flat arrays: node `i` splits on `feature[i]` at `threshold[i]`; a leaf has feature -1. */
export interface Forest {
  readonly feature: ArrayLike<number>;
  /** Left when the value is at most this; at a leaf, what the tree adds. */
  readonly threshold: ArrayLike<number>;
  /** The right child; the left one is the next node. */
  readonly right: ArrayLike<number>;
  /** Where each tree begins. A tree has no more than 32 leaves. */
  readonly roots: readonly number[];
}

/**
 * The same turned about, as QuickScorer does (Lucchese et al. 2015): by feature, every threshold with the leaves that are
 * out of reach once the value is above it. What is left of each tree in the end begins with the leaf that the row falls
 * into. No branch is taken at random, which is what walking down trees spends its time on.
 */
interface Conditions {
  /** By feature: where its conditions begin; they are in the order of their thresholds. */
  readonly starts: Int32Array;
  readonly threshold: Float64Array;
  readonly tree: Uint16Array;
  /** A bit for each leaf of the tree, the leftmost first; those of the left branch are 0. */
  readonly left: Int32Array;
  readonly trees: number;
  /** By tree, 32 each. */
  readonly leaves: Float64Array;
}

const LEAVES = 32;
const ready = new WeakMap<Forest, Conditions>();

/** The sum over all trees for each of the rows of `width` features. */
export function scoreForest(forest: Forest, rows: Float64Array, width: number): Float64Array {
  let conditions = ready.get(forest);
  if (!conditions) ready.set(forest, (conditions = conditionsOf(forest, width)));
  const live = new Int32Array(conditions.trees);
  const sums = new Float64Array(rows.length / width);
  for (let i = 0; i < sums.length; i++) sums[i] = scoreRow(conditions, rows, i * width, live);
  return sums;
}

function scoreRow(
  { starts, threshold, tree, left, trees, leaves }: Conditions,
  rows: Float64Array,
  offset: number,
  live: Int32Array,
): number {
  live.fill(-1);
  for (let f = 0; f < starts.length - 1; f++) {
    const value = rows[offset + f]!;
    const end = starts[f + 1]!;
    for (let k = starts[f]!; k < end && value > threshold[k]!; k++) live[tree[k]!]! &= left[k]!;
  }
  let sum = 0;
  for (let t = 0; t < trees; t++) sum += leaves[t * LEAVES + firstBit(live[t]!)]!;
  return sum;
}

function firstBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

interface Condition {
  readonly feature: number;
  readonly threshold: number;
  readonly tree: number;
  readonly left: number;
}

function conditionsOf({ feature, threshold, right, roots }: Forest, width: number): Conditions {
  const all: Condition[] = [];
  const leaves = new Float64Array(roots.length * LEAVES);
  for (const [tree, root] of roots.entries()) {
    let leaf = 0;
    const walk = (node: number): void => {
      if (feature[node]! < 0) {
        leaves[tree * LEAVES + leaf++] = threshold[node]!;
        return;
      }
      const from = leaf;
      walk(node + 1);
      const left = ~(bitsBelow(leaf) ^ bitsBelow(from));
      all.push({ feature: feature[node]!, threshold: threshold[node]!, tree, left });
      walk(right[node]!);
    };
    walk(root);
  }
  all.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold);
  const starts = new Int32Array(width + 1);
  for (const condition of all) starts[condition.feature + 1]!++;
  for (let f = 0; f < width; f++) starts[f + 1]! += starts[f]!;
  return {
    starts,
    threshold: Float64Array.from(all, (condition) => condition.threshold),
    tree: Uint16Array.from(all, (condition) => condition.tree),
    left: Int32Array.from(all, (condition) => condition.left),
    trees: roots.length,
    leaves,
  };
}

function bitsBelow(leaf: number): number {
  return leaf < LEAVES ? (1 << leaf) - 1 : -1;
}

/** 0 … 1 from a sum of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
