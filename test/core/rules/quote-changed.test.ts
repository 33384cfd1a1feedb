import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { decided } from '../../support/ledger.ts';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const rule = 'quote-changed';
const CHECKED = '“The pool will open in May,” Gwen Orr said.';
const ledger = decided('checked', 'quote-attributed', CHECKED, { source: 'the minutes', at: '2026-05-04' });

suite(rule, () => {
  test('a checked quotation that reads differently now, and one that does not', () => {
    checkRule(rule, '[[“The pool may open in May,”]] Gwen Orr said.', { ledger });
    checkRule(rule, '"The pool will\nopen in May," said Gwen Orr on Friday.', { ledger });
  });

  test('nothing where nothing was checked, and nothing at another quotation', () => {
    checkRule(rule, '“The pool may open in May,” Gwen Orr said.');
    checkRule(rule, 'Tom Brack was not there. “The wall is safe,” Ines Boyd told the council.', { ledger });
  });

  test('the message says against what it was checked, when, and what it was', () => {
    const copy = '“The pool may open in May,” Gwen Orr said.';
    const [finding] = checkRule(rule, `[[${copy.replace(',”', ',”]]')}`, { ledger });
    assert.equal(
      finding!.message,
      'Checked against the minutes on 4 May 2026, but the words changed since: was “The pool will open in May,”. Check them again.',
    );
    const [fix] = fixesFor(finding!, analyzed(copy), factsOf({ ledger }));
    assert.equal(fix?.title, 'Put back what was checked: “The pool will open in May,”');
    assert.equal(fix.edits[0]?.newText, '“The pool will open in May,”');
    assert.equal(fix.preferred, undefined);
  });
});
