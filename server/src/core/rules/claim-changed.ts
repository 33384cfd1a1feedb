import { reopened } from '../ledger/reopened.ts';
import type { Rule } from './rule.ts';

export const claimChanged: Rule = {
  code: 'claim-changed',
  family: 'claim',
  summary: 'A claim that was checked against a source and reads differently now',
  severity: 'warning',
  ...reopened('claim'),
};
