import type { Rule } from './rule.ts';

export const quoteDiffers: Rule = {
  code: 'quote-differs',
  family: 'quote',
  summary: 'The same words quoted in two different ways',
  severity: 'warning',
  check: () => [],
};
