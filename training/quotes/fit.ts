import { TABLE_BITS, type Features } from '#core/speakers/features';
import type { Ranker } from '#core/speakers/ranker';

/** One choice: the features of its candidates one after another, where each starts, and which are right. */
export interface Choice {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  /** 1 right, 0 wrong, 2 neither: left out. */
  readonly labels: Uint8Array;
}

/** Gathers the candidates of a choice. */
export function gather(fill: (add: (label: number, write: (f: Features) => void) => void) => void): Choice {
  const ids: number[] = [];
  const starts = [0];
  const labels: number[] = [];
  const f: Features = { ids: new Int32Array(96), size: 0 };
  fill((label, write) => {
    f.size = 0;
    write(f);
    for (let i = 0; i < f.size; i++) ids.push(f.ids[i]!);
    starts.push(ids.length);
    labels.push(label);
  });
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), labels: Uint8Array.from(labels) };
}

export interface Fitting {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Features seen more rarely are left out. */
  readonly rarest: number;
}

const SEEDS = [7, 11, 23];

/**
 * Fits a softmax ranker: the mean of a few fits, each in another order, because a single one depends on what it saw last.
 * The orders are seeded, so that the same data gives the same weights.
 */
export function fit(choices: readonly Choice[], fitting: Fitting): Ranker {
  const weights = new Float32Array(1 << TABLE_BITS);
  for (const seed of SEEDS) {
    const one = fitOnce(choices, fitting, seed);
    for (let i = 0; i < weights.length; i++) weights[i]! += one[i]! / SEEDS.length;
  }
  return { weights, scale: 1 };
}

/** Steps of AdaGrad over shuffled choices; weights averaged over the later epochs, because the last ones overfit. */
function fitOnce(
  choices: readonly Choice[],
  { epochs, rate, decay, rarest }: Fitting,
  seed: number,
): Float32Array {
  const size = 1 << TABLE_BITS;
  const seen = new Int32Array(size);
  for (const { ids } of choices) for (const id of ids) seen[id]!++;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const sums = new Float64Array(size);
  const order = Int32Array.from(choices, (_, i) => i);
  const random = generator(seed);
  let snapshots = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) step(choices[at]!, weights, squares, seen, rate, decay, rarest);
    if (epoch < 1) continue;
    snapshots++;
    for (let i = 0; i < size; i++) sums[i]! += weights[i]!;
  }
  return Float32Array.from(sums, (sum, i) => (seen[i]! < rarest ? 0 : sum / snapshots));
}

function step(
  { ids, starts, labels }: Choice,
  weights: Float64Array,
  squares: Float64Array,
  seen: Int32Array,
  rate: number,
  decay: number,
  rarest: number,
): void {
  const n = labels.length;
  const odds = new Float64Array(n);
  let top = -Infinity;
  for (let c = 0; c < n; c++) {
    let points = 0;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) points += weights[ids[i]!]!;
    odds[c] = points;
    if (labels[c] !== 2) top = Math.max(top, points);
  }
  let all = 0;
  let right = 0;
  for (let c = 0; c < n; c++) {
    odds[c] = labels[c] === 2 ? 0 : Math.exp(odds[c]! - top);
    all += odds[c]!;
    if (labels[c] === 1) right += odds[c]!;
  }
  if (right === 0) return;
  for (let c = 0; c < n; c++) {
    if (labels[c] === 2) continue;
    const slope = odds[c]! / all - (labels[c] === 1 ? odds[c]! / right : 0);
    if (Math.abs(slope) < 1e-4) continue;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const id = ids[i]!;
      if (seen[id]! < rarest) continue;
      const gradient = slope + decay * weights[id]!;
      squares[id]! += gradient * gradient;
      weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!);
    }
  }
}

/** Share of choices whose best candidate is right. */
export function accuracy(choices: readonly Choice[], { weights, scale }: Ranker): number {
  let right = 0;
  for (const { ids, starts, labels } of choices) {
    let best = -1;
    let most = -Infinity;
    for (let c = 0; c < labels.length; c++) {
      if (labels[c] === 2) continue;
      let points = 0;
      for (let i = starts[c]!; i < starts[c + 1]!; i++) points += weights[ids[i]!]!;
      if (points / scale > most) [most, best] = [points / scale, c];
    }
    if (labels[best] === 1) right++;
  }
  return right / choices.length;
}

/** How likely the ranker finds what is right of a choice, 0 … 1. */
export function likelihood({ ids, starts, labels }: Choice, { weights, scale }: Ranker): number {
  const points = Array.from(labels, (_, c) => {
    let sum = 0;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) sum += weights[ids[i]!]!;
    return sum / scale;
  });
  const top = Math.max(...points);
  let [all, right] = [0, 0];
  for (const [c, label] of labels.entries()) {
    if (label === 2) continue;
    const odds = Math.exp(points[c]! - top);
    all += odds;
    if (label === 1) right += odds;
  }
  return right / all;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
