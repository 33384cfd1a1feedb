import assert from 'node:assert/strict';
import { check } from '#core/check';
import { hoverAt, toPlainText } from '#core/hover';
import type { LedgerRecord } from '#core/ledger/record';
import { codesIn, decided } from '../support/ledger.ts';
import { analyzed, factsOf } from '../support/marked.ts';

const STORY =
  'Gwen Orr opened the pool on Monday.\n\n“The water is warm and deep,” Orr said. Crime fell 40 per cent last year.\n';
const CHECK = { source: 'the recording, 03:12', by: 'A. Boyd', at: '2026-05-04T10:00:00+01:00' };

const hoverOn = (text: string, words: string, ledger: readonly LedgerRecord[]) => {
  const analysis = analyzed(text);
  const found = hoverAt(analysis, check(analysis, factsOf({ ledger })), text.indexOf(words), ledger);
  return found ? toPlainText(found) : '';
};

suite('what the ledger settles', () => {
  test('a checked quotation and a checked claim are no findings any more, and only they', () => {
    assert.deepEqual(codesIn(STORY, []), ['quote-attributed', 'claim-unsourced']);
    assert.deepEqual(codesIn(STORY, decided('checked', 'quote-attributed', STORY)), ['claim-unsourced']);
    assert.deepEqual(codesIn(STORY, decided('checked', 'claim-unsourced', STORY)), ['quote-attributed']);
  });

  test('an ignored finding is gone here, and not where the same is wrong again', () => {
    const ignored = decided('ignored', 'typo-repeated-word', 'Gwen Orr opened the the pool.');
    assert.deepEqual(codesIn('Gwen Orr opened the the pool.', ignored), []);
    assert.deepEqual(codesIn('Gwen Orr opened the the pool.\n\nShe swam in the the harbour.', ignored), [
      'typo-repeated-word',
    ]);
  });

  test('a rule or a family that is off in the article', () => {
    const off = (code: string): LedgerRecord[] => [{ id: '1', decision: 'off', code }];
    assert.deepEqual(codesIn(STORY, off('claim-unsourced')), ['quote-attributed']);
    assert.deepEqual(codesIn(STORY, off('quote')), ['claim-unsourced']);
  });

  test('a word or name that is right in the article', () => {
    const copy = 'Gwen Orr opened the guidence centre on Monday.';
    assert.deepEqual(codesIn(copy, []), ['typo-spelling']);
    assert.deepEqual(codesIn(copy, [{ id: '1', decision: 'word', entry: 'Guidence' }]), []);
  });

  test('all parts of an interrupted quotation are checked at once', () => {
    const copy = '“The water is warm,” Gwen Orr said, “and the pool is deep.”';
    const ledger = decided('checked', 'quote-attributed', copy);
    assert.deepEqual(
      ledger.map(({ words }) => words),
      ['“The water is warm,”', '“and the pool is deep.”'],
    );
    assert.deepEqual(codesIn(copy, ledger), []);
  });

  test('the hover says against what, by whom and when', () => {
    const ledger = decided('checked', 'quote-attributed', STORY, { ...CHECK, note: 'two takes' });
    const hover = hoverOn(STORY, 'water', ledger);
    assert.match(
      hover,
      /^Checked: against the recording, 03:12, by A\. Boyd, on 4 May 2026\nNote: two takes$/m,
    );
  });
});

suite('a check is reopened', () => {
  const ledger = decided('checked', 'quote-attributed', STORY, CHECK);

  test('when the words have changed, and told once', () => {
    const now = STORY.replace('warm and deep', 'warm or deep');
    assert.deepEqual(codesIn(now, ledger), ['quote-changed', 'claim-unsourced']);
    assert.match(
      hoverOn(now, 'water', ledger),
      /^Check again: Checked against the recording.* but the words changed/m,
    );
  });

  test('not when the copy around it is another, or its lines and marks', () => {
    const now = `By Ines Okoro\n\n${STORY.replace('Gwen Orr opened', 'It rained when Gwen Orr opened').replace('Orr said', 'she said')}`;
    assert.deepEqual(codesIn(now, ledger), ['claim-unsourced']);
    const straight = STORY.replace(/[“”]/g, '"').replace('warm and', 'warm\nand');
    assert.deepEqual(codesIn(straight, ledger), ['claim-unsourced']);
  });

  test('when somebody else is said to have said it, but not when the name is written in full', () => {
    const brack = STORY.replace('Orr said', 'Tom Brack said');
    const [finding] = check(analyzed(brack), factsOf({ ledger }));
    assert.equal(finding?.code, 'quote-changed');
    assert.match(finding.message, /as words of Gwen Orr, and now they are given to Tom Brack/);
    assert.deepEqual(codesIn(STORY.replace('Orr said', 'Gwen Orr said'), ledger), ['claim-unsourced']);
  });

  test('and closed by checking again, under the same id', () => {
    const now = STORY.replace('warm and deep', 'warm or deep');
    const again = decided('checked', 'quote-changed', now, CHECK, { ledger });
    assert.deepEqual(
      again.map(({ id, code, words }) => [id, code, words]),
      [['id0', 'quote-attributed', '“The water is warm or deep,”']],
    );
    assert.deepEqual(codesIn(now, again), ['claim-unsourced']);
  });

  test('the words come back as they are when they are taken out and put in again', () => {
    assert.deepEqual(codesIn(STORY.replace('“The water is warm and deep,” Orr said. ', ''), ledger), [
      'claim-unsourced',
    ]);
    assert.deepEqual(codesIn(STORY, ledger), ['claim-unsourced']);
  });
});
