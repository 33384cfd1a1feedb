/** Rows for logistic regression: a dense block, already standardised, and sparse columns. */
export interface Design {
  readonly rows: number;
  readonly dense: Float64Array;
  readonly denseColumns: number;
  readonly sparseColumns: number;
  /** Row `i` has the sparse entries from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** Log-odds that every row has before anything is fitted. */
  readonly offset?: Float64Array;
}

export interface Fitted {
  readonly bias: number;
  readonly dense: Float64Array;
  readonly sparse: Float64Array;
}

const MEMORY = 10;
const STEPS = 100;
const ENOUGH = 1e-4;

/**
 * L2-regularised logistic regression by L-BFGS (Nocedal 1980) with a backtracking line search. `cost` weighs the
 * sum of losses against half the squared weights, as C does in liblinear; the bias is free. `use` picks rows.
 */
export function fitLogistic(
  design: Design,
  labels: Uint8Array,
  cost: number,
  use: (row: number) => boolean,
): Fitted {
  const size = 1 + design.denseColumns + design.sparseColumns;
  const rows = Int32Array.from({ length: design.rows }, (_, i) => i).filter(use);
  const w = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = lossOf(design, labels, cost, rows, w, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  const first = norm(gradient);
  for (let step = 0; step < STEPS && norm(gradient) > ENOUGH * first; step++) {
    const direction = directionOf(gradient, history);
    const slope = dot(direction, gradient);
    let length = step ? 1 : 1 / Math.max(1, norm(gradient));
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Infinity;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = w[i]! + length * direction[i]!;
      nextValue = lossOf(design, labels, cost, rows, next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const s = next.map((x, i) => x - w[i]!);
    const y = nextGradient.map((x, i) => x - gradient[i]!);
    const curvature = dot(s, y);
    if (curvature > 1e-12) history.push({ s, y, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    w.set(next);
    gradient = nextGradient;
    if (Math.abs(value - nextValue) < 1e-6 * Math.abs(value)) break;
    value = nextValue;
  }
  return {
    bias: w[0]!,
    dense: w.slice(1, 1 + design.denseColumns),
    sparse: w.slice(1 + design.denseColumns),
  };
}

/** The log-odds of a row. */
export function logOdds(design: Design, fitted: Fitted, row: number): number {
  let z = fitted.bias;
  const from = row * design.denseColumns;
  for (let j = 0; j < design.denseColumns; j++) z += fitted.dense[j]! * design.dense[from + j]!;
  for (let k = design.starts[row]!; k < design.starts[row + 1]!; k++)
    z += fitted.sparse[design.columns[k]!]! * design.values[k]!;
  return z;
}

function lossOf(
  design: Design,
  labels: Uint8Array,
  cost: number,
  rows: Int32Array,
  w: Float64Array,
  gradient: Float64Array,
): number {
  const { dense, denseColumns: d, starts, columns, values } = design;
  gradient.fill(0);
  let loss = 0;
  for (const row of rows) {
    let z = w[0]! + (design.offset?.[row] ?? 0);
    const from = row * d;
    for (let j = 0; j < d; j++) z += w[1 + j]! * dense[from + j]!;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) z += w[1 + d + columns[k]!]! * values[k]!;
    const sign = labels[row] ? 1 : -1;
    const m = -sign * z;
    loss += m > 30 ? m : Math.log1p(Math.exp(m));
    const g = (-sign * cost) / (1 + Math.exp(-m));
    gradient[0]! += g;
    for (let j = 0; j < d; j++) gradient[1 + j]! += g * dense[from + j]!;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) gradient[1 + d + columns[k]!]! += g * values[k]!;
  }
  let total = cost * loss;
  for (let i = 1; i < w.length; i++) {
    total += 0.5 * w[i]! * w[i]!;
    gradient[i]! += w[i]!;
  }
  return total;
}

function directionOf(
  gradient: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let i = history.length - 1; i >= 0; i--) {
    const { s, y, rho } = history[i]!;
    const alpha = rho * dot(s, q);
    alphas[i] = alpha;
    for (let j = 0; j < q.length; j++) q[j]! -= alpha * y[j]!;
  }
  const last = history.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1;
  for (let j = 0; j < q.length; j++) q[j]! *= scale;
  for (const [i, { s, y, rho }] of history.entries()) {
    const beta = rho * dot(y, q);
    for (let j = 0; j < q.length; j++) q[j]! += s[j]! * (alphas[i]! - beta);
  }
  return q.map((x) => -x);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const norm = (v: Float64Array) => Math.sqrt(dot(v, v));
