import type { Rule } from './rule.ts';

export const quoteUnclosed: Rule = {
  code: 'quote-unclosed',
  family: 'quote',
  summary: 'An opening quotation mark that nothing closes',
  severity: 'error',
  check: () => [],
};
