import assert from 'node:assert/strict';
import { contextOf } from '#core/spelling/context';
import { wordsOf } from '#core/spelling/words';
import { analyzed } from '../support/marked.ts';

suite('words', () => {
  const words = (text: string) => wordsOf(analyzed(text).prose);

  test('a word keeps its apostrophe and loses its soft hyphens', () => {
    assert.deepEqual(
      words('They don’t in­form us.').map((word) => word.lower),
      ['they', "don't", 'inform', 'us'],
    );
  });

  test('shapes tell names, abbreviations and figures from words', () => {
    assert.deepEqual(
      words('The two MPs and McAdam met Omar in 2019.').map((word) => word.shape),
      ['capitalised', 'lower', 'upper', 'lower', 'mixed', 'lower', 'capitalised', 'lower', 'digits'],
    );
  });

  test('links and handles hold no words', () => {
    assert.deepEqual(
      words('See https://example.org/teh now.').map((word) => word.text),
      ['See', 'now'],
    );
  });

  test('the context is words, signs and parts of speech', () => {
    const prose = analyzed('Mr Okoro, 41, led the inquiry.').prose;
    const all = wordsOf(prose);
    const context = contextOf(
      all,
      all.findIndex((word) => word.lower === 'led'),
      prose,
    );
    assert.deepEqual(
      [context.before, context.after],
      [
        [',', '0'],
        ['the', 'inquiry'],
      ],
    );
  });
});
