import type { Rule } from './rule.ts';

export const typoSpelling: Rule = {
  code: 'typo-spelling',
  family: 'typo',
  summary: 'A word that no English dictionary has',
  severity: 'warning',
  check: () => [],
};
