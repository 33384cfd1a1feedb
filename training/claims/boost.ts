import type { Forest } from '#core/claims/forest';
import { randomOf } from './random.ts';

/** How the trees are grown; the names are those of LightGBM (Ke et al. 2017), whose method this follows. */
export interface Growth {
  readonly trees: number;
  readonly rate: number;
  readonly leaves: number;
  readonly leastInLeaf: number;
  readonly featureShare: number;
  readonly rowShare: number;
  readonly l2: number;
  readonly seed: number;
}

const BINS = 128;

/** Rows of numbers, `width` to a row. */
export interface Rows {
  readonly values: Float64Array;
  readonly width: number;
}

/** Features in bins: `edges[f][b]` is the greatest value in bin `b`, rounded as the model will keep it. */
export interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
}

/** Cuts every feature at up to 127 of its quantiles. */
export function binned({ values, width }: Rows): Binned {
  const n = values.length / width;
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = new Float64Array(n);
    for (let i = 0; i < n; i++) column[i] = values[i * width + f]!;
    const sorted = column.slice().sort();
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b++) {
      const low = sorted[Math.floor((b * n) / BINS)]!;
      const high = sorted[countUpTo(sorted, low)];
      // Between two values that occur, so that rounding moves nothing to the other side.
      if (high !== undefined) cuts.add(round((low + high) / 2));
    }
    const own = [...cuts].sort((a, b) => a - b);
    edges.push(own);
    bins.push(Uint8Array.from(column, (x) => binOf(own, x)));
  }
  return { bins, edges };
}

/** Five digits are kept of what the model holds. */
export const round = (x: number) => Number(x.toPrecision(5));

/** How many of the sorted values are at most `x`. */
function countUpTo(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binOf(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly counts: Float64Array;
  readonly best: Split | undefined;
  readonly sum: number;
  readonly curvature: number;
}
interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}
type Node = { leaf: Leaf } | { feature: number; threshold: number; left: Node; right: Node };

/** Gradient-boosted trees for log loss, grown leaf by leaf, the leaf with the greatest gain first. */
export function growForest(
  { bins, edges }: Binned,
  labels: Uint8Array,
  growth: Growth,
  use: (row: number) => boolean,
): Forest {
  const n = labels.length;
  const random = randomOf(growth.seed);
  const rows = Int32Array.from({ length: n }, (_, i) => i).filter(use);
  const scores = new Float64Array(n);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const forest = {
    feature: [] as number[],
    threshold: [] as number[],
    right: [] as number[],
    roots: [] as number[],
  };
  for (let t = 0; t < growth.trees; t++) {
    for (const i of rows) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = p - labels[i]!;
      h[i] = p * (1 - p);
    }
    const picked = rows.filter(() => random() < growth.rowShare);
    const features = bins.map((_, f) => f).filter((f) => edges[f]!.length && random() < growth.featureShare);
    const tree = growTree(bins, edges, g, h, picked, features, growth);
    const root = forest.feature.length;
    forest.roots.push(root);
    flatten(tree, growth, forest);
    for (const i of rows) scores[i]! += scoreBinned(forest, root, bins, edges, i);
  }
  return forest;
}

function growTree(
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  g: Float64Array,
  h: Float64Array,
  rows: Int32Array,
  features: readonly number[],
  growth: Growth,
): Node {
  let root: Node = { leaf: leafOf(bins, edges, g, h, rows, features, growth) };
  const open: { node: { leaf: Leaf }; put: (node: Node) => void }[] = [
    { node: root, put: (node) => (root = node) },
  ];
  for (let leaves = 1; leaves < growth.leaves; leaves++) {
    const at = bestLeaf(open.map(({ node }) => node.leaf));
    if (at < 0) break;
    const { node, put } = open[at]!;
    open.splice(at, 1);
    const { feature, bin } = node.leaf.best!;
    const goesLeft = (i: number) => bins[feature]![i]! <= bin;
    const smallRows = node.leaf.rows.filter(goesLeft);
    const otherRows = node.leaf.rows.filter((i) => !goesLeft(i));
    const leftSmaller = smallRows.length <= otherRows.length;
    const small = leafOf(bins, edges, g, h, leftSmaller ? smallRows : otherRows, features, growth);
    const large = leafOf(
      bins,
      edges,
      g,
      h,
      leftSmaller ? otherRows : smallRows,
      features,
      growth,
      node.leaf,
      small,
    );
    const split = {
      feature,
      threshold: edges[feature]![bin]!,
      left: { leaf: leftSmaller ? small : large } as Node,
      right: { leaf: leftSmaller ? large : small } as Node,
    };
    put(split);
    open.push({ node: split.left as { leaf: Leaf }, put: (n) => (split.left = n) });
    open.push({ node: split.right as { leaf: Leaf }, put: (n) => (split.right = n) });
  }
  return root;
}

function bestLeaf(leaves: readonly Leaf[]): number {
  let at = -1;
  for (const [i, { best }] of leaves.entries())
    if (best && (at < 0 || best.gain > leaves[at]!.best!.gain)) at = i;
  return at;
}

/** A leaf with its histograms; those of the larger of two siblings are the parent's less the smaller's. */
function leafOf(
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  g: Float64Array,
  h: Float64Array,
  rows: Int32Array,
  features: readonly number[],
  growth: Growth,
  parent?: Leaf,
  sibling?: Leaf,
): Leaf {
  const size = features.length * BINS;
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  const counts = new Float64Array(size);
  let sum = 0;
  let curvature = 0;
  for (const i of rows) {
    sum += g[i]!;
    curvature += h[i]!;
  }
  if (parent && sibling)
    for (let k = 0; k < size; k++) {
      gradients[k] = parent.gradients[k]! - sibling.gradients[k]!;
      curvatures[k] = parent.curvatures[k]! - sibling.curvatures[k]!;
      counts[k] = parent.counts[k]! - sibling.counts[k]!;
    }
  else
    for (const [j, f] of features.entries()) {
      const column = bins[f]!;
      const from = j * BINS;
      for (const i of rows) {
        const k = from + column[i]!;
        gradients[k]! += g[i]!;
        curvatures[k]! += h[i]!;
        counts[k]!++;
      }
    }
  let best: Split | undefined;
  const whole = (sum * sum) / (curvature + growth.l2);
  for (const [j, feature] of features.entries()) {
    let left = 0;
    let leftCurvature = 0;
    let leftRows = 0;
    for (let bin = 0; bin < edges[feature]!.length; bin++) {
      const k = j * BINS + bin;
      left += gradients[k]!;
      leftCurvature += curvatures[k]!;
      leftRows += counts[k]!;
      if (leftRows < growth.leastInLeaf) continue;
      if (rows.length - leftRows < growth.leastInLeaf) break;
      const right = sum - left;
      const gain =
        (left * left) / (leftCurvature + growth.l2) +
        (right * right) / (curvature - leftCurvature + growth.l2) -
        whole;
      if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
  }
  return { rows, gradients, curvatures, counts, best, sum, curvature };
}

function flatten(
  node: Node,
  growth: Growth,
  forest: { feature: number[]; threshold: number[]; right: number[] },
): void {
  const at = forest.feature.length;
  if ('leaf' in node) {
    forest.feature.push(-1);
    forest.threshold.push(round((-growth.rate * node.leaf.sum) / (node.leaf.curvature + growth.l2)));
    forest.right.push(0);
    return;
  }
  forest.feature.push(node.feature);
  forest.threshold.push(node.threshold);
  forest.right.push(0);
  flatten(node.left, growth, forest);
  forest.right[at] = forest.feature.length;
  flatten(node.right, growth, forest);
}

function scoreBinned(
  forest: { feature: number[]; threshold: number[]; right: number[] },
  root: number,
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  row: number,
): number {
  let node = root;
  for (let f = forest.feature[node]!; f >= 0; f = forest.feature[node]!) {
    const bin = bins[f]![row]!;
    // The value lies in its bin, so it is at most the threshold if its bin's edge is.
    const edge = edges[f]![bin] ?? Infinity;
    node = edge <= forest.threshold[node]! ? node + 1 : forest.right[node]!;
  }
  return forest.threshold[node]!;
}
