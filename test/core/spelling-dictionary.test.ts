import assert from 'node:assert/strict';
import { readDictionary } from '#core/spelling/dictionary';
import { dictionary } from '../support/dictionary.ts';

suite('dictionary', () => {
  test('British and American spellings are both words', () => {
    for (const word of ['colour', 'color', 'organise', 'organize', 'café', 'cafe', "don't", "it's", 'lakh'])
      assert.ok(dictionary().has(word), word);
    for (const word of ['teh', 'alot', 'goverment', 'maintainance', 'untill', 'fomr', ''])
      assert.ok(!dictionary().has(word), word);
  });

  test('a possessive is the word it belongs to', () => {
    assert.ok(dictionary().has("council's"));
    assert.ok(dictionary().has("councils'"));
    assert.ok(!dictionary().has("counncil's"));
  });

  test('common words are commoner than rare ones, and what is no word has no commonness', () => {
    const frequency = (word: string) => dictionary().frequency(word);
    assert.ok(frequency('the') > frequency('council'));
    assert.ok(frequency('council') > frequency('councilwoman'));
    assert.equal(frequency('goverment'), 0);
  });

  test('names are names in any case, words are not', () => {
    const isName = (word: string) => dictionary().isName(word);
    for (const name of ['Okafor', 'nairobi', 'KEAYS', 'Tucson', "Mumbai's"]) assert.ok(isName(name), name);
    for (const word of ['Blinked', 'Kesslerr', 'government']) assert.ok(!isName(word), word);
  });

  test('neighbours are common in one order only', () => {
    assert.ok(dictionary().pair('of', 'the') > 4);
    assert.equal(dictionary().pair('the', 'of'), 0);
  });

  test('bytes that are no word list are refused', () => {
    assert.throws(() => readDictionary(new Uint8Array(0)), RangeError);
    assert.throws(() => readDictionary(new Uint8Array(5000)), RangeError);
    const cut = new Uint8Array(200_000);
    cut.set([0x4e, 0x46, 0x44, 0x31, 1]);
    assert.throws(() => readDictionary(cut), RangeError);
  });
});
