import type { Rule } from './rule.ts';

export const quoteNearVerbatim: Rule = {
  code: 'quote-near-verbatim',
  family: 'quote',
  summary: 'Speech without marks that repeats a quotation nearly word for word',
  severity: 'information',
  check: () => [],
};
