import assert from 'node:assert/strict';
import frames from '#language/en/confusion-frames.json' with { type: 'json' };
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
      [context.before.words, context.after.words],
      [
        [',', '0', ','],
        ['the', 'inquiry', '.'],
      ],
    );
  });
});

suite('frames of confused words', () => {
  test('classes are sorted, in lower case, without doubles, and each is used', () => {
    const used = [...frames.right, ...frames.frames, ...frames.titles].join(' ');
    for (const [name, words] of Object.entries(frames.classes)) {
      assert.deepEqual(words, [...new Set(words.map((word) => word.toLowerCase()))].sort());
      assert.ok(used.includes(`<${name}>`), name);
    }
  });

  test('every frame has one wrong place, right words for it, and classes that exist', () => {
    const rows = [...frames.right, ...frames.frames, ...frames.titles];
    assert.equal(new Set(rows).size, rows.length);
    for (const row of rows) {
      const steps = row.split(' ');
      assert.equal(steps.filter((step) => /^\[[a-z'|]+>[a-zA-Z'_|/]+\]$/.test(step)).length, 1, row);
      for (const step of steps)
        assert.match(step, /^\[.*\]$|^!?[^\s?!>[\]]*(?:<[a-z]+>[^\s?!>[\]]*)*\??$/, row);
      for (const [, name] of row.matchAll(/<([a-z]+)>/g)) assert.ok(name! in frames.classes, row);
    }
  });
});
