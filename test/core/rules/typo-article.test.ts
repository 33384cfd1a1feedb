import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-article', () => {
  const hit = (marked: string) => checkRule('typo-article', marked);
  const silent = hit;

  test('the sound decides, not the letter', () => {
    const [finding] = hit('It took [[a]] hour.');
    assert.deepEqual(finding?.suggestions, ['an']);
    hit('It was [[an]] unique plan and [[an]] European one.');
    hit('[[A]] inquiry began.');
    silent(
      'An hour, an heir, an honest man, a unicorn, a one-off, a useful ewe, an onerous uninvited guest.',
    );
  });

  test('a currency before its figure is said in more ways than one', () => {
    silent('It is a Sh14.2 billion budget with a KSh200 fee.');
    hit('It is [[an]] fee of Sh200.');
  });

  test('between two names “and” is meant', () => {
    const [finding] = hit('Prices rose in Ayr [[an]] Leith.');
    assert.deepEqual(finding?.suggestions, ['and', 'a']);
    const [other] = hit('It took [[an]] Leith man there.');
    assert.deepEqual(other?.suggestions, ['a']);
    silent('Prices rose in Ayr and Leith.');
  });

  test('figures are said', () => {
    silent(
      'An 11-year-old, an 18th, an 80-page file, an 8am start, a 100-page file, an 11,000-strong crowd, a 1,000th.',
    );
    hit('It was [[a]] 80-page file and [[an]] 100-page one.');
    silent('A 1,100-seat hall or an 1,100-seat hall.');
  });

  test('abbreviations are said letter by letter, or as words', () => {
    silent(
      'An MP, a UN envoy, an FBI agent, an SMS, an NHS trust, a NATO base, a UK firm, an EU summit, a BBC man.',
    );
    hit('It was [[a]] MP and [[an]] UN envoy, [[a]] FBI agent and [[an]] NATO base.');
  });

  test('letters before a hyphen are said by name', () => {
    silent('An X-ray, a U-turn, an F-16, a T-shirt.');
    hit('It was [[a]] X-ray and [[an]] U-turn.');
  });

  test('people differ over these', () => {
    silent('A historic herb or an historic herb, a hotel or an hotel.');
  });

  test('marks and quotation marks may stand between', () => {
    hit('He called it [[an]] “unique” plan.');
  });

  test('an “a” that is no article', () => {
    silent('Plan A is off, hepatitis A is back, and a or an is the question. Serie A is on.');
    silent('“Gi’ me an’ him a chance,” he said.');
  });
});
