import assert from 'node:assert/strict';
import type { Finding } from '#core/finding';
import { isHalfTyped, keystroke, SETTLES_AFTER } from '#lsp/typing';

const NOON = 1000;
const typed = (newText: string, start = 3) => keystroke([{ range: { start, end: start }, newText }], NOON);
const finding = (start: number, end: number, rest: Partial<Finding> = {}): Finding => ({
  code: 'typo-spelling',
  family: 'typo',
  severity: 'warning',
  span: { start, end },
  message: '',
  evidence: [],
  suggestions: [],
  quoted: false,
  ...rest,
});

suite('typing', () => {
  test('letters, digits, apostrophes and hyphens are typing; the caret stands after them', () => {
    for (const word of ['a', 'É', '7', '’', '-', 'harbour', 'ना']) assert.ok(typed(word), word);
    assert.deepEqual(typed('ab'), { caret: 5, at: NOON });
  });

  test('a space, a new line, a paste of several words are not', () => {
    for (const text of [' ', '\n', '.', 'two words', '']) assert.equal(typed(text), undefined, text);
  });

  test('taking back one character is typing; a longer deletion or a replacement is not', () => {
    const change = (start: number, end: number, newText: string) =>
      keystroke([{ range: { start, end }, newText }], NOON);
    assert.deepEqual(change(4, 5, ''), { caret: 4, at: NOON });
    assert.equal(change(4, 9, ''), undefined);
    assert.equal(change(4, 9, 'Blinken'), undefined);
  });

  test('several carets, or the whole text at once, are not', () => {
    const one = { range: { start: 1, end: 1 }, newText: 'a' };
    assert.equal(keystroke([one, one], NOON), undefined);
    assert.equal(keystroke([{ newText: 'a' }], NOON), undefined);
  });

  test('a typo that touches the caret waits; one beside it does not', () => {
    const last = { caret: 10, at: NOON };
    assert.ok(isHalfTyped(finding(5, 10), '', last, NOON));
    assert.ok(isHalfTyped(finding(10, 12), '', last, NOON));
    assert.ok(!isHalfTyped(finding(4, 9), '', last, NOON));
    assert.ok(!isHalfTyped(finding(11, 14), '', last, NOON));
  });

  test('it waits no longer than it takes to settle', () => {
    const last = { caret: 10, at: NOON };
    assert.ok(isHalfTyped(finding(5, 10), '', last, NOON + SETTLES_AFTER - 1));
    assert.ok(!isHalfTyped(finding(5, 10), '', last, NOON + SETTLES_AFTER));
    assert.ok(!isHalfTyped(finding(5, 10), '', undefined, NOON));
  });

  test('a claim under the caret stays: it is no word', () => {
    assert.ok(
      !isHalfTyped(
        finding(5, 20, { family: 'claim', code: 'claim-unsourced' }),
        '',
        { caret: 10, at: NOON },
        NOON,
      ),
    );
  });

  test('an open quotation waits while its own paragraph is typed, not the next one', () => {
    const text = 'He said "we will\nand more';
    const open = finding(8, 9, { family: 'quote', code: 'quote-unclosed' });
    assert.ok(isHalfTyped(open, text, { caret: 16, at: NOON }, NOON));
    assert.ok(!isHalfTyped(open, text, { caret: 25, at: NOON }, NOON));
    assert.ok(!isHalfTyped(open, text, { caret: 5, at: NOON }, NOON));
  });
});
