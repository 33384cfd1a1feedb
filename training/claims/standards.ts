import { round } from './boost.ts';

/** Mean and reciprocal standard deviation of each of `width` columns, rounded as the model keeps them. */
export function standardsOf(values: Float64Array, width: number): { mean: number[]; spread: number[] } {
  const n = values.length / width;
  const mean = new Array<number>(width).fill(0);
  const square = new Array<number>(width).fill(0);
  for (let i = 0; i < values.length; i++) {
    mean[i % width]! += values[i]! / n;
    square[i % width]! += (values[i]! * values[i]!) / n;
  }
  return {
    mean: mean.map(round),
    spread: square.map((s, f) => round(1 / (Math.sqrt(Math.max(0, s - mean[f]! * mean[f]!)) + 1e-6))),
  };
}
