import type { Rule } from './rule.ts';

export const conflictName: Rule = {
  code: 'conflict-name',
  family: 'conflict',
  summary: 'One name in two accepted spellings',
  severity: 'information',
  check: () => [],
};
