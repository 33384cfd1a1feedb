import type { Rule } from './rule.ts';

export const quoteAttributed: Rule = {
  code: 'quote-attributed',
  family: 'quote',
  summary: 'A quotation with its speaker, waiting for its check against a source',
  severity: 'information',
  check: () => [],
};
