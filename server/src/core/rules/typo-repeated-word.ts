import type { Rule } from './rule.ts';

export const typoRepeatedWord: Rule = {
  code: 'typo-repeated-word',
  family: 'typo',
  summary: 'The same word twice in a row',
  severity: 'warning',
  check: () => [],
};
