import type { Rule } from './rule.ts';

export const quoteUnattributed: Rule = {
  code: 'quote-unattributed',
  family: 'quote',
  summary: 'Quoted speech with no speaker in its sentence, its neighbours or its paragraph',
  severity: 'warning',
  check: () => [],
};
