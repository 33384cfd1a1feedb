import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const asks = (marked: string) => checkRule('claim-unsourced', marked);
const silent = (text: string) => checkRule('claim-unsourced', text);

suite('claim-unsourced', () => {
  test('a figure that nobody stands behind', () => {
    const [finding] = asks('Crime in the town fell [[40 per cent]] last year.');
    assert.equal(finding?.message, '“40 per cent” has no source. Who measured it?');
    asks('The scheme has already cost taxpayers [[£480,000]].');
  });

  test('the same with somebody, or a paper, behind it', () => {
    silent('Crime in the town fell 40 per cent last year, police said.');
    silent('According to the council’s report, crime fell 40 per cent last year.');
    silent('The scheme has cost £480,000, the council’s accounts show.');
    silent('Crime fell 40 per cent last year. The figures come from the Home Office.');
  });

  test('deaths, records and accusations', () => {
    asks('[[At least three patients have died after operations were cancelled since Christmas]].');
    asks('[[The ferry is the oldest in the country]].');
    asks('[[Managers had known about the leak since the winter]].');
    asks('[[Players at the club have not been paid since September]].');
  });

  test('what a reporter sees or anybody can look up', () => {
    silent('Stokeley took the lead in the 12th minute when Dace scored from 20 yards.');
    silent('The market opens at 9am on Saturday and entry costs £4.');
    silent('The treaty was signed in 1995.');
  });

  test('questions, and what others say, are not the reporter’s claims', () => {
    silent('Did crime fall 40 per cent last year?');
    silent('“Crime fell 40 per cent last year,” Mara Quilliam said.');
    silent('Crime fell 40 per cent. — Mara Quilliam (@MaraQ) May 3, 2024');
  });

  test('the fixes make room for a source and name none', () => {
    const text = 'Crime in the town fell 40 per cent last year.';
    const [finding] = checkRule('claim-unsourced', 'Crime in the town fell [[40 per cent]] last year.');
    const fixes = fixesFor(finding!, analyzed(text), factsOf());
    assert.deepEqual(
      fixes.map(({ title, edits, preferred }) => [title, edits[0]!.newText, preferred]),
      [
        ['Add “, according to …”', ', according to SOURCE', undefined],
        ['Put “SOURCE said …” before it', 'SOURCE said Crime', undefined],
      ],
    );
    assert.equal(text.slice(0, fixes[0]!.edits[0]!.span.start), text.slice(0, -1));
  });
});
