import type { Rule } from './rule.ts';

export const claimWeakSource: Rule = {
  code: 'claim-weak-source',
  family: 'claim',
  summary: 'A statement whose source has no name',
  severity: 'information',
  check: () => [],
};
