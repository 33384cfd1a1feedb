import type { Analysis } from '../analysis.ts';
import { findClashes, type DateConflict } from '../dates/clashes.ts';
import { findMonthIntervalClashes } from '../dates/month-intervals.ts';
import { findWeeksApart } from '../dates/near-weeks.ts';
import { findFixedDayClashes } from '../dates/fixed-days.ts';
import { findEventClashes } from '../dates/events.ts';
import { findHappeningClashes } from '../dates/happenings.ts';
import { findIntervalClashes } from '../dates/intervals.ts';
import { findOnceClashes } from '../dates/once.ts';
import { findOrderClashes } from '../dates/order.ts';
import { findAnniversaryConflicts } from '../numbers/conflicts.ts';
import { overlaps } from '../span.ts';
import type { Rule } from './rule.ts';

export const conflictDate: Rule = {
  code: 'conflict-date',
  family: 'conflict',
  name: 'dates that contradict each other',
  summary: 'Dates that contradict each other, or the calendar',
  severity: 'warning',

  *check(analysis) {
    for (const {
      span: { start, end },
      message,
      evidence,
      severity,
    } of conflictsIn(analysis)) {
      yield { span: { start, end }, message, evidence, ...(severity ? { severity } : {}) };
    }
  },

  // Each way to make the dates agree; which one is right only the reporter's notes can tell.
  *fixes(finding, analysis) {
    for (const { span, message, repairs } of conflictsIn(analysis)) {
      if (span.start !== finding.span.start || message !== finding.message) continue;
      for (const { title, span: at, newText } of repairs)
        yield { title, edits: [{ span: at, newText }], scope: 'here' };
      return;
    }
  },
};

/** Each place once. */
function conflictsIn(analysis: Analysis): DateConflict[] {
  const found: DateConflict[] = [];
  for (const conflict of allIn(analysis)) {
    if (!found.some((other) => overlaps(other.span, conflict.span))) found.push(conflict);
  }
  return found;
}

function* allIn(analysis: Analysis): Iterable<DateConflict> {
  yield* findClashes(analysis.article, analysis.dates);
  yield* findWeeksApart(analysis.article, analysis.dates);
  yield* findMonthIntervalClashes(analysis.article, analysis.dates);
  yield* findEventClashes(analysis);
  yield* findIntervalClashes(analysis.article, analysis.dates);
  yield* findHappeningClashes(analysis);
  yield* findOnceClashes(analysis);
  yield* findOrderClashes(analysis);
  yield* findFixedDayClashes(analysis.article, analysis.dates);
  yield* findAnniversaryConflicts(analysis);
}
