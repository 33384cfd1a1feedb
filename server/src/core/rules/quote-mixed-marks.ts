import type { Rule } from './rule.ts';

export const quoteMixedMarks: Rule = {
  code: 'quote-mixed-marks',
  family: 'quote',
  summary: 'Straight and curly quotation marks in one article',
  severity: 'hint',
  check: () => [],
};
