import type { Rule } from './rule.ts';

export const typoName: Rule = {
  code: 'typo-name',
  family: 'typo',
  summary: 'A name that differs by a slip from another name in the article',
  severity: 'warning',
  check: () => [],
};
