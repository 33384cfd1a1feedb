import assert from 'node:assert/strict';
import { isFormed } from '#core/spelling/formation';
import { suggest } from '#core/spelling/suggest';
import { dictionary } from '../support/dictionary.ts';

suite('suggestions', () => {
  const first = (word: string, before = 'the', after = '.') =>
    suggest(word, dictionary(), { before, after })[0]?.word;

  test('the likeliest word comes first', () => {
    const slips = {
      teh: 'the', recieve: 'receive', goverment: 'government', pleasent: 'pleasant', definately: 'definitely',
      seperate: 'separate', untill: 'until', whcih: 'which', buisness: 'business', tomorow: 'tomorrow',
    }; // prettier-ignore
    for (const [slip, right] of Object.entries(slips)) assert.equal(first(slip), right);
  });

  test('two slips in one word, a syllable left out, a letter moved', () => {
    assert.equal(first('accomodatoin'), 'accommodation');
    assert.equal(first('representive'), 'representative');
    assert.equal(first('ecomonic'), 'economic');
    assert.equal(first('kwno', 'to'), 'know');
  });

  test('words run together come apart', () => {
    assert.equal(first('alot', 'quite'), 'a lot');
    assert.equal(first('infact', '.', ','), 'in fact');
  });

  test('neighbours decide between words that are equally near', () => {
    assert.equal(first('fro', 'waiting', 'the'), 'for');
    assert.equal(first('wnat', 'i', 'to'), 'want');
  });

  test('words may be formed: a prefix, a suffix, two words', () => {
    for (const word of ['unfollowing', 'tariffless', 'ringfence', 'savviness'])
      assert.ok(isFormed(word, dictionary()), word);
    for (const word of ['goverment', 'recieved']) assert.ok(!isFormed(word, dictionary()), word);
  });
});
