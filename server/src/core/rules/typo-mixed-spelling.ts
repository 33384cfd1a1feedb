import type { Rule } from './rule.ts';

export const typoMixedSpelling: Rule = {
  code: 'typo-mixed-spelling',
  family: 'typo',
  summary: 'British and American spellings in one article',
  severity: 'hint',
  check: () => [],
};
