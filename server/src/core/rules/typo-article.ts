import type { Rule } from './rule.ts';

export const typoArticle: Rule = {
  code: 'typo-article',
  family: 'typo',
  summary: '“a” or “an” before the wrong sound',
  severity: 'warning',
  check: () => [],
};
