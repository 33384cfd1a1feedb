import type { Claim } from './claims.ts';

/** How much must speak for a claim before it is reported: strict desks ask about more. */
export const CLAIM_BARS = ['strict', 'normal', 'relaxed'] as const;
export type ClaimBar = (typeof CLAIM_BARS)[number];

/** Points that a claim without a source needs; below, it stands in the outline and the list only. */
const POINTS: Readonly<Record<ClaimBar, number>> = { strict: -0.8, normal: 0, relaxed: 1.7 };

/** Whether the claim is worth a finding under this bar. */
export function isReported({ askable, points }: Claim, bar: ClaimBar = 'normal'): boolean {
  return askable && points >= POINTS[bar];
}
