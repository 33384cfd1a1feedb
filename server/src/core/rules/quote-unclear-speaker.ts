import type { Rule } from './rule.ts';

export const quoteUnclearSpeaker: Rule = {
  code: 'quote-unclear-speaker',
  family: 'quote',
  summary: 'A speaker who may be either of two people, or a country or building that speaks somebody’s words',
  severity: 'information',
  check: () => [],
};
