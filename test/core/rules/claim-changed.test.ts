import { decided } from '../../support/ledger.ts';
import { checkRule } from '../../support/marked.ts';

const rule = 'claim-changed';
const CHECKED = 'It rained. Crime fell 40 per cent last year. The band played.';
const ledger = decided('checked', 'claim-unsourced', CHECKED, { source: 'the yearbook', at: '2026-05-04' });

suite(rule, () => {
  test('a checked claim that reads differently now, and one that does not', () => {
    checkRule(rule, 'It rained. [[Crime fell 54 per cent last year]]. The band played.', { ledger });
    checkRule(rule, 'It rained all day. Crime fell 40\nper cent last year. No band played.', { ledger });
  });

  test('nothing where nothing was checked', () => {
    checkRule(rule, 'It rained. Crime fell 54 per cent last year. The band played.');
  });
});
