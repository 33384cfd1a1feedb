import type { Analysis } from '../analysis.ts';
import { overlaps } from '../span.ts';
import { checkAccounts } from './accounts.ts';
import { checkAges } from './ages.ts';
import { checkAllOfThem } from './all-of-them.ts';
import { checkAnaphora } from './anaphora.ts';
import { checkAnniversaries } from './anniversaries.ts';
import { checkApposedChanges } from './apposed-change.ts';
import { checkBirths } from './births.ts';
import { checkCenturies } from './centuries.ts';
import { checkChambers } from './chambers.ts';
import { checkChanges } from './change.ts';
import { checkClock } from './clock.ts';
import { checkConversions } from './conversions.ts';
import { checkLists } from './counted-lists.ts';
import { checkDifferences } from './differences.ts';
import { checkDirections } from './directions.ts';
import { checkDurations } from './durations.ts';
import { checkElders } from './elders.ts';
import { checkEnumerations } from './enumerations.ts';
import { checkGaps } from './gaps.ts';
import { checkHeadline } from './headline.ts';
import { checkHundreds } from './hundred.ts';
import { checkLives } from './lives.ts';
import { checkMargins } from './margins.ts';
import { checkMissing } from './missing.ts';
import { checkPerHead } from './per-head.ts';
import { checkProducts } from './products.ts';
import { checkRatios } from './ratios.ts';
import { checkRecords } from './records.ts';
import { checkScores } from './scores.ts';
import { checkRemainders } from './remainders.ts';
import { checkResults } from './results.ts';
import { checkShares } from './shares.ts';
import { checkSwappedDigits } from './swapped-digits.ts';
import { checkSpeeds } from './speeds.ts';
import { checkTenures } from './tenures.ts';
import { checkTolls } from './tolls.ts';
import { checkWholes } from './wholes.ts';
import { readCopy, type Copy, type NumberConflict } from './skeleton.ts';
import { checkSums } from './sums.ts';

const CHECKS: readonly ((copy: Copy) => Iterable<NumberConflict>)[] = [
  checkChanges,
  checkApposedChanges,
  checkDifferences,
  checkDirections,
  checkShares,
  checkSums,
  checkRemainders,
  checkRatios,
  checkProducts,
  checkSpeeds,
  checkAges,
  checkBirths,
  checkLives,
  checkDurations,
  checkAnniversaries,
  checkTenures,
  checkCenturies,
  checkClock,
  checkScores,
  checkChambers,
  checkResults,
  checkRecords,
  checkMargins,
  checkConversions,
  checkLists,
  checkHundreds,
  checkTolls,
  checkHeadline,
  checkAnaphora,
  checkAccounts,
  checkGaps,
  checkMissing,
  checkElders,
  checkPerHead,
  checkEnumerations,
  checkAllOfThem,
  checkWholes,
  checkSwappedDigits,
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
