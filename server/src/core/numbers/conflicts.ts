import type { Analysis } from '../analysis.ts';
import { overlaps } from '../span.ts';
import { checkAges } from './ages.ts';
import { checkChanges } from './change.ts';
import { checkConversions } from './conversions.ts';
import { checkLists } from './counted-lists.ts';
import { checkDurations } from './durations.ts';
import { checkHundreds } from './hundred.ts';
import { checkMargins } from './margins.ts';
import { checkShares } from './shares.ts';
import { readCopy, type Copy, type NumberConflict } from './skeleton.ts';
import { checkSums } from './sums.ts';

const CHECKS: readonly ((copy: Copy) => Iterable<NumberConflict>)[] = [
  checkChanges,
  checkShares,
  checkSums,
  checkAges,
  checkDurations,
  checkMargins,
  checkConversions,
  checkLists,
  checkHundreds,
];

/** Figures that contradict each other, each place once. */
export function findNumberConflicts(analysis: Analysis): NumberConflict[] {
  if (analysis.figures.length === 0) return [];
  const copy = readCopy(analysis);
  const found: NumberConflict[] = [];
  for (const check of CHECKS) {
    for (const conflict of check(copy)) {
      if (!found.some((f) => overlaps(f.span, conflict.span))) found.push(conflict);
    }
  }
  return found;
}
