import type { GramWeights } from '#core/claims/grams';

/** Weights as signed bytes of one scale. The few beyond the largest byte are cut to it. */
export function quantised(weights: Float64Array): GramWeights {
  const sizes = weights
    .map(Math.abs)
    .filter((w) => w > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((largest / 127).toPrecision(5));
  return {
    scale,
    weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))),
  };
}

/** Signed bytes in Base64, as `unpackBytes` reads them. */
export function packed(weights: Int8Array): string {
  return Buffer.from(weights.buffer, weights.byteOffset, weights.length).toString('base64');
}
