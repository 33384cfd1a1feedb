import type { Rule } from './rule.ts';

export const conflictTitle: Rule = {
  code: 'conflict-title',
  family: 'conflict',
  summary: 'One person with two different offices',
  severity: 'information',
  check: () => [],
};
