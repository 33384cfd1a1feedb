import type { Rule } from './rule.ts';

export const claimUnsourced: Rule = {
  code: 'claim-unsourced',
  family: 'claim',
  summary: 'A checkable statement with no source',
  severity: 'warning',
  check: () => [],
};
