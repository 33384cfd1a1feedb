import { reopened } from '../ledger/reopened.ts';
import type { Rule } from './rule.ts';

export const claimChanged: Rule = {
  code: 'claim-changed',
  family: 'claim',
  name: 'changed claims',
  summary: 'A claim that was checked against a source and reads differently now',
  severity: 'warning',
  ...reopened('claim'),
};
