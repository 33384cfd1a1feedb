import type { Analysis } from '../analysis.ts';
import { findClashes, type DateConflict } from '../dates/clashes.ts';
import { findEventClashes } from '../dates/events.ts';
import type { Rule } from './rule.ts';

export const conflictDate: Rule = {
  code: 'conflict-date',
  family: 'conflict',
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

function* conflictsIn(analysis: Analysis): Iterable<DateConflict> {
  if (analysis.dates.length === 0) return;
  yield* findClashes(analysis.article, analysis.dates);
  yield* findEventClashes(analysis);
}
