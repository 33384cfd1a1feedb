import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { findDates, type DateMention } from '#core/dates/dates';
import { readProse } from '#core/prose/prose';

/** The dates in the copy as "words = day", "words = first..last", or the words alone. */
function dates(text: string, date?: string): string[] {
  return mentions(text, date).map((d) => {
    const day = d.iso ?? (d.period ? `${d.period.from}..${d.period.to}` : undefined);
    return text.slice(d.start, d.end) + (day === undefined ? '' : ` = ${day}`);
  });
}

function mentions(text: string, date?: string): DateMention[] {
  return findDates(readProse(readArticle(text, date === undefined ? {} : { date })));
}

const WEDNESDAY = '2022-09-21';

suite('dates', () => {
  test('a bare weekday is the nearest past one, the day of publication included', () => {
    assert.deepEqual(dates('The mayor resigned on Tuesday.', WEDNESDAY), ['on Tuesday = 2022-09-20']);
    assert.deepEqual(dates('The mayor resigned on Wednesday.', WEDNESDAY), ['on Wednesday = 2022-09-21']);
    assert.deepEqual(dates('The mayor resigned on Thursday.', WEDNESDAY), ['on Thursday = 2022-09-15']);
    assert.deepEqual(dates('Tuesday’s vote was close.', WEDNESDAY), ['Tuesday = 2022-09-20']);
  });

  test('a verb that looks ahead makes it the next one', () => {
    assert.deepEqual(dates('The mayor will resign on Thursday.', WEDNESDAY), ['on Thursday = 2022-09-22']);
    assert.deepEqual(dates('The council is to meet on Tuesday.', WEDNESDAY), ['on Tuesday = 2022-09-27']);
    assert.deepEqual(dates('The shop opens on Friday.', WEDNESDAY), ['on Friday = 2022-09-23']);
    assert.deepEqual(dates('She said on Monday that she would leave on Friday.', WEDNESDAY), [
      'on Monday = 2022-09-19',
      'on Friday = 2022-09-23',
    ]);
  });

  test('last and next leave the day itself out', () => {
    assert.deepEqual(dates('They met last Wednesday.', WEDNESDAY), ['last Wednesday = 2022-09-14']);
    assert.deepEqual(dates('They meet next Wednesday.', WEDNESDAY), ['next Wednesday = 2022-09-28']);
    assert.deepEqual(dates('They meet on Friday week.', WEDNESDAY), ['on Friday week = 2022-09-30']);
    assert.deepEqual(dates('They met on Friday of last week.', WEDNESDAY), [
      'on Friday of last week = 2022-09-16',
    ]);
  });

  test('words reckoned from the day of publication', () => {
    assert.deepEqual(dates('It rained yesterday, last night and today.', WEDNESDAY), [
      'yesterday = 2022-09-20',
      'last night = 2022-09-20',
      'today = 2022-09-21',
    ]);
    assert.deepEqual(dates('It began the day before yesterday and ends tomorrow.', WEDNESDAY), [
      'the day before yesterday = 2022-09-19',
      'tomorrow = 2022-09-22',
    ]);
    assert.deepEqual(dates('Three days ago it rained.', WEDNESDAY), ['Three days ago = 2022-09-18']);
    assert.deepEqual(dates('In the past week it rained.', WEDNESDAY), ['past week = 2022-09-14..2022-09-21']);
    assert.deepEqual(dates('Last month it rained.', WEDNESDAY), ['Last month = 2022-08-01..2022-08-31']);
    assert.deepEqual(dates('It rained at the last minute.', WEDNESDAY), []);
  });

  test('a day in either order, with or without its year', () => {
    const day = [
      '10 September 2022',
      'September 10, 2022',
      'Sept. 10, 2022',
      '10th of September 2022',
      '2022-09-10',
    ];
    for (const words of day) assert.deepEqual(dates(`He left on ${words}.`), [`${words} = 2022-09-10`]);
    assert.deepEqual(dates('He left on September 10.', WEDNESDAY), ['September 10 = 2022-09-10']);
    assert.deepEqual(dates('He left on December 28.', '2023-01-03'), ['December 28 = 2022-12-28']);
    assert.deepEqual(dates('He left on 4 March 2024 and came back on 6 March.'), [
      '4 March 2024 = 2024-03-04',
      '6 March = 2024-03-06',
    ]);
  });

  test('a weekday that is written with a day belongs to it', () => {
    const copy = 'They play on Tuesday 27 November and Saturday, Dec. 7, 2024.';
    assert.deepEqual(dates(copy, '2024-11-24'), [
      'on Tuesday 27 November = 2024-11-27',
      'Saturday, Dec. 7, 2024 = 2024-12-07',
    ]);
    assert.deepEqual(
      mentions(copy, '2024-11-24').map((d) => d.weekday),
      [2, 6],
    );
  });

  test('a day that does not exist keeps its parts', () => {
    const [date] = mentions('It was due on 31 June 2024.');
    assert.equal(date?.iso, undefined);
    assert.deepEqual(date?.written, { day: 31, month: 6, year: 2024 });
  });

  test('months and years are spans of days', () => {
    assert.deepEqual(dates('The report in March said so.', '2024-07-22'), ['March = 2024-03-01..2024-03-31']);
    assert.deepEqual(dates('They will stay until March.', '2024-07-22'), ['March = 2025-03-01..2025-03-31']);
    assert.deepEqual(dates('They came in March 2019.'), ['March 2019 = 2019-03-01..2019-03-31']);
    assert.deepEqual(dates('The bridge opened in 1989.'), ['1989 = 1989-01-01..1989-12-31']);
    assert.deepEqual(dates('She led it from 2014 to 2019.'), ['2014 to 2019 = 2014-01-01..2019-12-31']);
    assert.deepEqual(dates('Prices rose in the 1990s.'), ['1990s = 1990-01-01..1999-12-31']);
    assert.deepEqual(dates('It sold 2014 bicycles.'), []);
  });

  test('names and ordinary words are no dates', () => {
    for (const copy of [
      'March said nothing; May told them to sit.',
      'They sat in the sun and may march.',
      'The party led by May lost.',
      'He spoke at 10 Downing Street in March Road.',
      'In March 10 people died.',
      'Sheffield Wednesday lost, wrote the Sunday Times.',
      'Every Tuesday they dance.',
    ])
      assert.deepEqual(
        dates(copy, WEDNESDAY).filter((d) => !d.startsWith('March =')),
        [],
        copy,
      );
  });

  test('an unknown dateline is no guess', () => {
    assert.deepEqual(dates('He left on Tuesday, yesterday.'), ['on Tuesday', 'yesterday']);
  });

  test('the reckoning tells a reader how', () => {
    const [tuesday] = mentions('The mayor resigned on Tuesday.', WEDNESDAY);
    assert.equal(tuesday?.reckoning, 'The Tuesday before the article’s date, Wednesday 21 September 2022');
    assert.equal(tuesday.basis, 'article');
  });
});
