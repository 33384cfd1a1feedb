import type { Features } from './features.ts';

/** The weights of a log-linear ranker: whole numbers, `scale` of which make one nat. */
export interface Ranker {
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
}

/** How much speaks for a candidate. Scores of candidates for one choice may be compared. */
export function score(ranker: Ranker, features: Features): number {
  const { weights } = ranker;
  const { ids, size } = features;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weights[ids[i]!]!;
  return sum / ranker.scale;
}
