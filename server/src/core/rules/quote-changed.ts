import { reopened } from '../ledger/reopened.ts';
import type { Rule } from './rule.ts';

export const quoteChanged: Rule = {
  code: 'quote-changed',
  family: 'quote',
  name: 'changed quotations',
  summary: 'A quotation that was checked against a source and reads differently now',
  severity: 'warning',
  ...reopened('quote'),
};
