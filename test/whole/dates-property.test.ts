import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { addDays, daysBetween, isoOf, weekdayOf } from '#core/dates/calendar';
import { findDates } from '#core/dates/dates';
import { readProse, type ProseCache } from '#core/prose/prose';
import { seededNumbers } from '../support/random.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const ROUNDS = 10_000;

// The expected days are reckoned by other means than the code's: day numbers after Fliegel and Van Flandern (CACM 11,
// 1968) and the weekday as the remainder by seven, without `Date`.
const quotient = (a: number, b: number) => Math.trunc(a / b);

function dayNumber(y: number, m: number, d: number): number {
  const a = quotient(m - 14, 12);
  return (
    d -
    32075 +
    quotient(1461 * (y + 4800 + a), 4) +
    quotient(367 * (m - 2 - 12 * a), 12) -
    quotient(3 * quotient(y + 4900 + a, 100), 4)
  );
}

function civil(jd: number): { y: number; m: number; d: number } {
  let l = jd + 68569;
  const n = quotient(4 * l, 146097);
  l -= quotient(146097 * n + 3, 4);
  const i = quotient(4000 * (l + 1), 1461001);
  l = l - quotient(1461 * i, 4) + 31;
  const j = quotient(80 * l, 2447);
  const k = quotient(j, 11);
  return { y: 100 * (n - 49) + i + k, m: j + 2 - 12 * k, d: l - quotient(2447 * j, 80) };
}

const iso = (jd: number) => {
  const { y, m, d } = civil(jd);
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};
const weekday = (jd: number) => (jd + 1) % 7; // 0 is Sunday

/** Whole numbers from a seed, the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  const next = seededNumbers(seed);
  return (below) => Math.floor(next() * below);
}

/** A sentence with one date, and the day it means under a dateline of day number `at`. */
function sample(random: (below: number) => number, at: number): { copy: string; day: number } {
  const w = random(7);
  const name = WEEKDAYS[w]!;
  const back = (weekday(at) - w + 7) % 7;
  const ahead = (w - weekday(at) + 7) % 7;
  const n = 2 + random(20);
  const target = at - 150 + random(300);
  const { y, m, d } = civil(target);
  const month = MONTHS[m - 1]!;
  const samples: (() => [string, number])[] = [
    () => [`The council voted on ${name}.`, at - back],
    () => [`The council will vote on ${name}.`, at + ahead],
    () => [`The council voted last ${name}.`, at - (back || 7)],
    () => [`The council votes next ${name}.`, at + (ahead || 7)],
    () => ['The council voted yesterday.', at - 1],
    () => ['The council votes today.', at],
    () => ['The council votes tomorrow.', at + 1],
    () => ['The council voted last night.', at - 1],
    () => ['The council voted the day before yesterday.', at - 2],
    () => [`The council voted ${n} days ago.`, at - n],
    () => [`The council voted ${n} weeks ago.`, at - 7 * n],
    () => [`The vote of ${d} ${month} ${y} stands.`, target],
    () => [`The vote of ${month} ${d}, ${y}, stands.`, target],
    () => [`The vote of ${month} ${d} stands.`, target],
    () => [`The vote of ${WEEKDAYS[weekday(target)]!} ${d} ${month} stands.`, target],
    () => [`The vote of ${iso(target)} stands.`, target],
  ];
  const [copy, day] = samples[random(samples.length)]!();
  return { copy, day };
}

suite('dates, for every dateline', () => {
  test('calendar arithmetic', () => {
    const random = randomFrom(1);
    for (let i = 0; i < ROUNDS; i++) {
      const at = dayNumber(1800, 1, 1) + random(146_097); // four centuries, after which the calendar repeats
      const by = random(2000) - 1000;
      assert.equal(isoOf(civil(at).y, civil(at).m, civil(at).d), iso(at));
      assert.equal(weekdayOf(iso(at)), weekday(at));
      assert.equal(addDays(iso(at), by), iso(at + by));
      assert.equal(daysBetween(iso(at), iso(at + by)), by);
    }
  });

  test('weekdays, relative and written dates', function () {
    this.timeout(60_000); // 10,000 articles are tagged
    const random = randomFrom(2);
    const cache: ProseCache = new Map();
    for (let i = 0; i < ROUNDS; i++) {
      const at = dayNumber(1980, 1, 1) + random(30_000);
      const { copy, day } = sample(random, at);
      const [date, ...more] = findDates(readProse(readArticle(copy, { date: iso(at) }), cache));
      assert.equal(date?.iso, iso(day), `${copy} Dateline ${iso(at)}, a ${WEEKDAYS[weekday(at)]!}`);
      assert.equal(more.length, 0, copy);
    }
  });
});
