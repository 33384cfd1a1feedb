import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { findFigures, type Figure } from '#core/numbers/numbers';
import { readNumeral, writeNumeral } from '#core/numbers/numerals';
import { readProse } from '#core/prose/prose';

const figuresOf = (text: string) => findFigures(readProse(readArticle(text)));

/** The figures in the copy as "words = value unit of". */
function figures(text: string): string[] {
  const plain = (f: Figure) =>
    [f.value, f.unit, f.of, f.hedged ? 'hedged' : undefined].filter((x) => x !== undefined);
  return figuresOf(text).map((f) => `${text.slice(f.start, f.end)} = ${plain(f).join(' ')}`);
}

suite('numbers', () => {
  test('numerals in digits, words and Indian multiples', () => {
    const values = {
      '1,250': 1250,
      '1.2m': 1.2e6,
      '4,130 crore': 4.13e10,
      '1,00,000': 100_000,
      'twenty-one': 21,
    };
    for (const [text, value] of Object.entries(values)) assert.equal(readNumeral(text)?.value, value, text);
    assert.equal(readNumeral('two hundred and fifty thousand')?.value, 250_000);
    assert.equal(readNumeral('three million')?.value, 3e6);
    assert.equal(readNumeral('seventh heaven'), undefined);
  });

  test('the written precision is kept', () => {
    assert.equal(readNumeral('1.2m')?.step, 100_000);
    assert.equal(readNumeral('300,000')?.step, 100_000);
    assert.equal(readNumeral('120')?.step, 1);
  });

  test('a numeral is written in the manner of the one it replaces', () => {
    assert.equal(writeNumeral(14, 'twelve'), 'fourteen');
    assert.equal(writeNumeral(41, 'twelve'), 'forty-one');
    assert.equal(writeNumeral(1222, '1,212'), '1,222');
    assert.equal(writeNumeral(1.3e6, '1.2m'), '1.3m');
    assert.equal(writeNumeral(3.3e9, '264 crore'), '330 crore');
  });

  test('what is counted is the noun after it', () => {
    assert.deepEqual(figures('The 12-member panel heard three senior officers.'), [
      '12 = 12 count member',
      'three = 3 count officer',
    ]);
    assert.deepEqual(figures('A 33-run win.'), ['33 = 33 count run']);
  });

  test('money, percentages, measures and ages take their units in', () => {
    assert.deepEqual(figures('It cost £1.2m.'), ['£1.2m = 1200000 money £']);
    assert.deepEqual(figures('It cost Rs 500, or six dollars.'), [
      'Rs 500 = 500 money Rs',
      'six dollars = 6 money dollar',
    ]);
    assert.deepEqual(figures('Crime fell 40 per cent, then 3%.'), [
      '40 per cent = 40 percent',
      '3% = 3 percent',
    ]);
    assert.deepEqual(figures('It is 5km (3 miles) off.'), ['5km = 5 measure km', '3 miles = 3 measure mile']);
    assert.deepEqual(figures('A 49-year-old baker. Ann Orr, 42, a nurse, aged 7.'), [
      '49-year-old = 49 age',
      '42 = 42 age',
      '7 = 7 age',
    ]);
  });

  test('fractions are percentages', () => {
    assert.deepEqual(figures('One in ten left; two-thirds stayed.'), ['One in ten = 10 percent', 'two-thirds = 66.6666666667 percent']); // prettier-ignore
    assert.deepEqual(figures('A third of them left at half-time, the third man said.'), ['A third = 33.3333333333 percent']); // prettier-ignore
  });

  test('scores and ranges have two sides', () => {
    const [vote] = figuresOf('They voted by seven to five.');
    assert.deepEqual([vote?.unit, vote?.value, vote?.against], ['score', 7, 5]);
    const [innings] = figuresOf('They made seven for 271.');
    assert.deepEqual([innings?.unit, innings?.value, innings?.against], ['score', 7, 271]);
    const [range] = figuresOf('It takes 10 to 12 days.');
    assert.deepEqual([range?.unit, range?.value, range?.to], ['count', 10, 12]);
    assert.equal(figuresOf('It rose from 5 to 7.').length, 2);
  });

  test('hedges are heard', () => {
    const hedged = (text: string) => figuresOf(text).map((f) => f.hedged);
    assert.deepEqual(hedged('About 40 cars, nearly 50 vans, 60 or so bikes, 70 lorries.'), [
      true,
      true,
      true,
      false,
    ]);
  });

  test('days, clock times, years and codes are no counts', () => {
    assert.deepEqual(figures('At 11am on 10 September the A1081 shut.'), []);
    assert.deepEqual(figures('She was born in 1968.'), ['1968 = 1968 year']);
  });
});
