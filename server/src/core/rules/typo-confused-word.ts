import type { Rule } from './rule.ts';

export const typoConfusedWord: Rule = {
  code: 'typo-confused-word',
  family: 'typo',
  summary: 'A real word in place of another',
  severity: 'warning',
  check: () => [],
};
