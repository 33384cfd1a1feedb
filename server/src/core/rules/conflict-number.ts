import type { Rule } from './rule.ts';

export const conflictNumber: Rule = {
  code: 'conflict-number',
  family: 'conflict',
  summary: 'Figures that contradict each other',
  severity: 'warning',
  check: () => [],
};
