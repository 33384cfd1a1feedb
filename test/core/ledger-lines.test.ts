import assert from 'node:assert/strict';
import { readLedger, withoutRecord, withRecord } from '#core/ledger/lines';
import type { LedgerRecord } from '#core/ledger/record';

const name = (id: string, entry: string, at?: string): LedgerRecord => ({
  id,
  decision: 'name',
  entry,
  ...(at ? { at } : {}),
});
const idsOf = (text: string) => readLedger(text).records.map(({ id }) => id);

suite('the lines of the ledger', () => {
  test('a record is a line, in the order of the ids', () => {
    let text = '';
    for (const id of ['m', 'c', 'x', 'a']) text = withRecord(text, name(id, `Orr ${id}`));
    assert.deepEqual(idsOf(text), ['a', 'c', 'm', 'x']);
    assert.equal(text.split('\n').length, 5);
    assert.deepEqual(readLedger(text).records[0], name('a', 'Orr a'));
  });

  test('no other line changes: remarks, line ends, order, spacing, and what makes no sense', () => {
    const text =
      '# ours\r\n{"id": "b",  "decision":"name","entry":"Orr"}\r\n{"id":"broken\r\n{"id":"z","decision":"later"}\r\n';
    const added = withRecord(text, name('c', 'Boyd'));
    assert.equal(
      added,
      text.replace('{"id":"z"', '{"id":"c","decision":"name","entry":"Boyd"}\r\n{"id":"z"'),
    );
    assert.equal(withoutRecord(added, 'c'), text);
    assert.equal(withoutRecord(text, 'nobody'), text);
    const unended = text.trimEnd();
    assert.ok(withRecord(unended, name('zz', 'Boyd')).startsWith(`${unended}\r\n{"id":"zz"`));
  });

  test('a record that is decided anew keeps its line, and the fields that only the file knows', () => {
    const text = '{"id":"a","decision":"name","entry":"Orr","desk":"sport"}\n';
    assert.equal(
      withRecord(text, name('a', 'Boyd')),
      '{"id":"a","decision":"name","entry":"Boyd","desk":"sport"}\n',
    );
  });

  test('a check that is made again has the new note, or none', () => {
    const check = (more: object) =>
      ({ id: 'a', decision: 'checked', code: 'quote-attributed', words: 'x', before: '', after: '', paragraph: '', nth: 0, of: 1, ...more }) as const; // prettier-ignore
    const again = withRecord(withRecord('', check({ source: 'one', note: 'old' })), check({ source: 'two' }));
    assert.deepEqual(readLedger(again).records, [check({ source: 'two' })]);
  });

  test('of two records with one id the one decided last counts', () => {
    const [early, late] = [name('a', 'Orr', '2026-05-01'), name('a', 'Boyd', '2026-05-02')].map((r) =>
      JSON.stringify(r),
    );
    for (const text of [`${early}\n${late}\n`, `${late}\n${early}\n`]) {
      assert.deepEqual(readLedger(text).records, [name('a', 'Boyd', '2026-05-02')]);
    }
  });

  test('a line that makes no sense is told with its number and a remedy, and the others count', () => {
    const { records, broken } = readLedger(
      [
        JSON.stringify(name('a', 'Orr')),
        '{"id":"b","decision":',
        '<<<<<<< HEAD',
        '[1]',
        '{"decision":"name","entry":"x"}',
        '{"id":"d","decision":"checked","code":"quote-attributed"}',
        '{"id":"e","decision":"a later kind"}',
        JSON.stringify(name('f', 'Boyd')),
      ].join('\n'),
    );
    assert.deepEqual(
      records.map(({ id }) => id),
      ['a', 'f'],
    );
    assert.deepEqual(
      broken.map(({ line, message }) => [line, message.split('.')[0]]),
      [
        [2, 'This line is no JSON object'],
        [3, 'git left this mark where two people’s records met'],
        [4, 'This line is no JSON object'],
        [5, 'This record has no “id”, or it is no text'],
        [6, 'This record has no “words”, or it is no text'],
      ],
    );
  });

  test('a record can do without what only helps', () => {
    const [record] = readLedger(
      '{"id":"a","decision":"ignored","code":"typo-name","words":"Orr","by":7}',
    ).records;
    assert.deepEqual(record, {
      id: 'a',
      decision: 'ignored',
      code: 'typo-name',
      words: 'Orr',
      before: '',
      after: '',
      paragraph: '',
      nth: 0,
      of: 1,
    });
  });
});
