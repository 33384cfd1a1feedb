import { findNumberConflicts } from '../numbers/conflicts.ts';
import type { Rule } from './rule.ts';

export const conflictNumber: Rule = {
  code: 'conflict-number',
  family: 'conflict',
  name: 'figures that contradict each other',
  summary: 'Figures that contradict each other',
  severity: 'warning',

  *check(analysis) {
    for (const { span, message, evidence } of findNumberConflicts(analysis))
      yield { span, message, evidence };
  },

  // Each way to make the figures agree; which one is right only the reporter's notes can tell.
  *fixes(finding, analysis) {
    const conflict = findNumberConflicts(analysis).find(
      ({ span, message }) => span.start === finding.span.start && message === finding.message,
    );
    for (const { title, span, newText } of conflict?.repairs ?? []) {
      yield { title, edits: [{ span, newText }], scope: 'here' };
    }
  },
};
