import type { Rule } from './rule.ts';

export const conflictDate: Rule = {
  code: 'conflict-date',
  family: 'conflict',
  summary: 'Dates that contradict each other, or the calendar',
  severity: 'warning',
  check: () => [],
};
