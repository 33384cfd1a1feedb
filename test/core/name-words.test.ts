import assert from 'node:assert/strict';
import { editBetween } from '#core/names/edit';
import { derivationOf } from '#core/names/endings';
import { oddityOf } from '#core/names/letters';
import { forEachNearPair } from '#core/names/near';
import endings from '#language/en/name-endings.json' with { type: 'json' };
import usual from '#language/en/usual-names.json' with { type: 'json' };

suite('names: slips', () => {
  test('each kind of slip', () => {
    const kinds = (pairs: [string, string][]) => pairs.map(([odd, right]) => editBetween(odd, right)?.kind);
    assert.deepEqual(
      kinds([
        ['sahaydri', 'sahyadri'],
        ['threllfall', 'threlfall'],
        ['papas', 'pappas'],
        ['harbur', 'harbour'],
        ['manon', 'menon'],
        ['melon', 'menon'],
        ['phillipa', 'philippa'],
        ['hilly', 'hillary'],
        ['orr', 'berken'],
      ]),
      ['swapped', 'doubled', 'undoubled', 'omitted', 'vowel', 'letter', 'redoubled', 'two', undefined],
    );
  });

  test('an ending makes another name, no slip', () => {
    assert.equal(derivationOf('berkens', 'berken'), 'plural');
    assert.equal(derivationOf('melon', 'menon'), undefined);
  });

  test('letters that no name has in a row are odd', () => {
    for (const [odd, right] of [
      ['mnagoshi', 'mangoshi'],
      ['ltebury', 'letbury'],
      ['quarbmy', 'quarmby'],
    ] as const)
      assert.ok(oddityOf(odd) > oddityOf(right), `${odd} ${right}`);
  });

  test('near pairs are met once, far ones never', () => {
    const met: string[] = [];
    const words = ['menon', 'berken', 'melon', 'sahaydri', 'sahyadri', 'orr'];
    forEachNearPair(words, (a, b) => met.push(`${words[b]} ${words[a]}`));
    assert.deepEqual(met, ['menon melon', 'sahaydri sahyadri']);
  });
});

suite('names: word lists', () => {
  test('are sorted, in lower case and without doubles', () => {
    for (const list of [usual.common.split(' '), usual.known.split(' '), endings.added]) {
      assert.deepEqual(list, [...new Set(list)].sort());
      assert.ok(list.every((word) => word === word.toLowerCase()));
    }
  });
});
