import type { Analysis } from '../analysis.ts';
import { overlaps } from '../span.ts';
import { checkAccounts } from './sums/accounts.ts';
import { checkAges } from './times/ages.ts';
import { checkAllOfThem } from './sums/all-of-them.ts';
import { checkAnaphora } from './changes/anaphora.ts';
import { checkAnniversaries } from './times/anniversaries.ts';
import { checkApposedChanges } from './changes/apposed-change.ts';
import { checkBirths } from './times/births.ts';
import { checkBoundaries } from './games/boundaries.ts';
import { checkCenturies } from './times/centuries.ts';
import { checkChambers } from './games/chambers.ts';
import { checkChanges } from './changes/change.ts';
import { checkClock } from './times/clock.ts';
import { checkConversions } from './rates/conversions.ts';
import { checkLists } from './sums/counted-lists.ts';
import { checkDifferences } from './changes/differences.ts';
import { checkDirections } from './changes/directions.ts';
import { checkDurations } from './times/durations.ts';
import { checkElders } from './times/elders.ts';
import { checkEnumerations } from './sums/enumerations.ts';
import { checkGaps } from './games/gaps.ts';
import { checkGapsOf } from './changes/gap-of.ts';
import { checkHeadline } from './sums/headline.ts';
import { checkHundreds } from './sums/hundred.ts';
import { checkLives } from './times/lives.ts';
import { checkMargins } from './games/margins.ts';
import { checkMissing } from './sums/missing.ts';
import { checkOfTheTotal } from './rates/of-the-total.ts';
import { checkOfTheVote } from './rates/of-the-vote.ts';
import { checkTallies } from './rates/tallies.ts';
import { checkPartsOfIt } from './rates/part-of-it.ts';
import { checkPerHead } from './rates/per-head.ts';
import { checkProducts } from './rates/products.ts';
import { checkRatios } from './changes/ratios.ts';
import { checkRecords } from './games/records.ts';
import { checkRisesBy } from './changes/rise-by.ts';
import { checkScores } from './games/scores.ts';
import { checkRemainders } from './sums/remainders.ts';
import { checkResults } from './games/results.ts';
import { checkShares } from './rates/shares.ts';
import { checkSwappedDigits } from './changes/swapped-digits.ts';
import { checkSpeeds } from './rates/speeds.ts';
import { checkTenures } from './times/tenures.ts';
import { checkTimesOver } from './changes/times-over.ts';
import { checkTolls } from './sums/tolls.ts';
import { checkVerdicts } from './sums/verdicts.ts';
import { checkWholes } from './sums/wholes.ts';
import { checkTied } from './games/tied.ts';
import { checkChildren } from './sums/children.ts';
import { checkOfWhich } from './sums/of-which.ts';
import { checkEachGets } from './rates/each-gets.ts';
import { checkWeekdays } from './times/weekdays.ts';
import { checkDiedAt } from './times/died-at.ts';
import { checkCompounds } from './twice/compounds.ts';
import { checkTerms } from './twice/terms.ts';
import { checkStreaks } from './twice/streaks.ts';
import { checkCosts } from './twice/costs.ts';
import { readCopy, type Copy, type NumberConflict } from './skeleton.ts';
import { checkSums } from './sums/sums.ts';

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
  checkGapsOf,
  checkCompounds,
  checkTerms,
  checkStreaks,
  checkCosts,
  checkTied,
  checkChildren,
  checkOfWhich,
  checkEachGets,
  checkWeekdays,
  checkDiedAt,
  checkRisesBy,
  checkVerdicts,
  checkOfTheTotal,
  checkOfTheVote,
  checkTallies,
  checkPartsOfIt,
  checkBoundaries,
  checkTimesOver,
  checkMissing,
  checkElders,
  checkPerHead,
  checkEnumerations,
  checkAllOfThem,
  checkWholes,
  checkSwappedDigits,
];

/** What reckons with days and with the year in which something began. */
const OF_DATES: ReadonlySet<unknown> = new Set([checkAnniversaries, checkWeekdays]);

/** Figures that contradict each other, each place once; anniversaries and weekdays are dates. */
export function findNumberConflicts(analysis: Analysis): NumberConflict[] {
  return conflictsIn(analysis).filter(({ dates }) => !dates);
}

/** Anniversaries that do not fit their years: “founded in 1952 (…) its 80th anniversary”. */
export function findAnniversaryConflicts(analysis: Analysis): NumberConflict[] {
  return conflictsIn(analysis).filter(({ dates }) => dates);
}

/** Two rules ask for the same. */
const known = new WeakMap<Analysis, NumberConflict[]>();

function conflictsIn(analysis: Analysis): NumberConflict[] {
  let found = known.get(analysis);
  if (!found) known.set(analysis, (found = allIn(analysis)));
  return found;
}

function allIn(analysis: Analysis): NumberConflict[] {
  if (analysis.figures.length === 0) return [];
  const copy = readCopy(analysis);
  const all: NumberConflict[] = [];
  for (const check of CHECKS) {
    for (const found of check(copy)) {
      const conflict = OF_DATES.has(check) ? { ...found, dates: true as const } : found;
      if (!all.some((f) => overlaps(f.span, conflict.span))) all.push(conflict);
    }
  }
  return all;
}
