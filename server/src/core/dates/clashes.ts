import type { Article } from '../article/article.ts';
import type { Evidence, Severity } from '../finding.ts';
import type { Span } from '../span.ts';
import { addDays, daysBetween, daysIn, isoOf, partsOf, weekdayOf, type IsoDate } from './calendar.ts';
import type { DateMention } from './dates.ts';
import { unwrittenYear } from './unwritten-year.ts';
import { dayAndYear, inFull, MONTHS, WEEKDAY_OF, WEEKDAYS } from './names.ts';

/** One way to make the dates agree. */
export interface DateRepair {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** A date that contradicts the calendar or another date. */
export interface DateConflict {
  readonly span: Span;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly repairs: readonly DateRepair[];
  readonly severity?: Severity;
}

const NEAR = 60; // days within which a date without its year can only be of this year

/** Dates that the calendar does not bear out. */
export function* findClashes(article: Article, dates: readonly DateMention[]): Iterable<DateConflict> {
  for (const [i, date] of dates.entries()) {
    yield* nonexistent(article, date);
    yield* wrongWeekday(article, date, dates);
    const next = dates[i + 1];
    if (next?.sentence === date.sentence && next) {
      yield* backwards(article, date, next);
      yield* inApposition(article, date, next);
    }
  }
  yield* betweenThemselves(article, dates);
  yield* inUnwrittenYear(article, dates);
}

/** "27 November 2024 is a Wednesday, not a Tuesday." */
function* wrongWeekday(
  article: Article,
  date: DateMention,
  dates: readonly DateMention[],
): Iterable<DateConflict> {
  const { iso, weekday, written } = date;
  if (iso === undefined || weekday === undefined || written.day === undefined || written.month === undefined)
    return;
  if (weekdayOf(iso) === weekday) return;
  if (written.year === undefined && anotherYearFits(article, date, iso, dates)) return;
  const right = WEEKDAYS[weekdayOf(iso)]!;
  yield {
    span: date,
    message: `${dayAndYear(iso)} is a ${right}, not a ${WEEKDAYS[weekday]!}. Which is right?`,
    evidence: [],
    repairs: [...changeWeekday(article.text, date, right), ...changeDay(article.text, date, iso, weekday)],
  };
}

/**
 * A far date without its year is given the benefit of any year that the paragraph speaks of, and of the one before or
 * after where its verb looks that way.
 */
function anotherYearFits(
  article: Article,
  date: DateMention,
  iso: IsoDate,
  dates: readonly DateMention[],
): boolean {
  const anchor = article.date?.iso;
  const fits = (year: number) => {
    const other = isoOf(year, date.written.month!, date.written.day!);
    if (other === undefined || weekdayOf(other) !== date.weekday) return false;
    const days = anchor === undefined ? 0 : daysBetween(anchor, other);
    return !(date.tense === 'future' && days < 0) && !(date.tense === 'past' && days > 0);
  };
  if (anchor !== undefined && Math.abs(daysBetween(anchor, iso)) <= NEAR) return false;
  // Beside "October 1, 2025" below a post, an October day is of that year too; beside a birth in 1917 it is not.
  const latest = Math.max(...dates.flatMap((other) => other.written.year ?? []));
  const isBeside = (other: DateMention) =>
    other !== date &&
    isWitness(other) &&
    partsOf(other.iso!).year >= latest &&
    Math.abs(daysBetween(other.iso!, iso)) <= NEAR_WITNESS;
  if (anchor === undefined && dates.some(isBeside)) return false;
  const { year } = partsOf(iso);
  const spokenOf = dates.flatMap((d) => (d.paragraph === date.paragraph ? (d.written.year ?? []) : []));
  return [...spokenOf, year - 1, year + 1].some(fits);
}

/** A day of which the year is written, or whose weekday bears out the year that it was reckoned to be of. */
function isWitness({ form, iso, weekday, written }: DateMention): boolean {
  if (form !== 'day' || iso === undefined) return false;
  return written.year !== undefined || weekday === weekdayOf(iso);
}

/** "31 June". */
function* nonexistent({ text }: Article, date: DateMention): Iterable<DateConflict> {
  const { day, month, year } = date.written;
  if (date.iso !== undefined || day === undefined || month === undefined || day > 39) return;
  const last = year === undefined ? daysIn(2024, month) : daysIn(year, month);
  if (day <= last) return;
  const shown = text.slice(date.start, date.end);
  if (day > 31 && year === undefined && !/^\d/.test(shown)) return; // "May 32" may be a name with a number
  if (/^\s(?:people|[a-z]+s)\b/.test(text.slice(date.end, date.end + 24))) return; // "By June 31 people had left"
  const name = MONTHS[month - 1]!;
  const leap = month === 2 && day === 29 ? ` in ${year!}` : '';
  const numeral = digitsIn(text, date, day);
  yield {
    span: date,
    message: `${name} has ${last} days${leap}; there is no “${shown}”. Which day is meant?`,
    evidence: [],
    repairs: numeral
      ? [
          {
            title: `Change “${day}” to “${last}”`,
            span: numeral,
            newText: String(last) + suffix(text, numeral, last),
          },
        ]
      : [],
  };
}

const BEGINS =
  /\b(?:begins?|began|starts?|started|opens?|opened|runs\sfrom|running\sfrom|runs)\s(?:here\s)?$/i;
const ENDS = /^[^.;]{0,40}\b(?:ends?|ended|closes?|closed|finish(?:es|ed)?|concludes?|until|till)\s$/i;

/** "from July 25 to July 20", "begins on 28 April and ends on 25 April". */
function* backwards({ text }: Article, from: DateMention, to: DateMention): Iterable<DateConflict> {
  if (from.form !== 'day' || to.form !== 'day' || !from.iso || !to.iso) return;
  const between = text.slice(from.end, to.start);
  const before = text.slice(Math.max(0, from.start - 40), from.start);
  const range =
    /^\s?(?:to|until|till|through|–|-)\s?$/.test(between) && /\b(?:from|between)\s$/i.test(before);
  if (!range && !(ENDS.test(between) && BEGINS.test(before))) return;
  const days = daysBetween(from.iso, to.iso);
  if (days >= 0 || days < -180) return; // "from December to January" crosses the year
  yield {
    span: { start: range ? from.start : to.start, end: to.end },
    message: `It ends on ${dayAndYear(to.iso)}, before it begins on ${dayAndYear(from.iso)}. Which date is right?`,
    evidence: [cite(text, from), cite(text, to)],
    repairs: [],
  };
}

/** "yesterday (Monday)" under a Wednesday's dateline. */
function* inApposition(article: Article, a: DateMention, b: DateMention): Iterable<DateConflict> {
  const { text } = article;
  if (article.date === undefined || a.form !== 'offset' || !a.iso || b.form === 'offset') return;
  const bracketed = /^\s\($/.test(text.slice(a.end, b.start)) && text[b.end] === ')';
  const between =
    /^,\s$/.test(text.slice(a.end, b.start)) && /^(?:,|\.|$)/.test(text.slice(b.end, b.end + 1));
  // "today, Tuesday, Wednesday and Friday" is a list.
  const list = /^,\s(?:and\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(
    text.slice(b.end, b.end + 20),
  );
  if ((!bracketed && !between) || list) return;
  const clash = b.form === 'weekday' ? weekdayOf(a.iso) !== b.weekday : b.form === 'day' && b.iso !== undefined && b.iso !== a.iso; // prettier-ignore
  if (!clash) return;
  const right = WEEKDAYS[weekdayOf(a.iso)]!;
  yield {
    span: { start: a.start, end: b.end },
    message: `“${text.slice(a.start, a.end)}” is ${inFull(a.iso)}, not “${text.slice(b.start, b.end)}”. Which is right?`,
    evidence: articleDate(article),
    repairs: b.form === 'weekday' ? changeWeekday(text, b, right) : [],
  };
}

/** Points at the date that others are reckoned from; nothing where it came from outside the copy. */
export function articleDate({ date }: Article): Evidence[] {
  return date?.span ? [{ span: date.span, note: 'The article’s date' }] : [];
}

/** What is left of the weeks when a leap day that lies between was not counted. */
const [LEAP_AHEAD, LEAP_BACK] = [6, 1];
const isLeapBetween = (a: IsoDate, b: IsoDate) => a.slice(5) < '03-01' !== b.slice(5) < '03-01';

/** Without a dateline, "Thursday, March 6" and "Monday, March 10" still make 3 March a Monday. */
function* betweenThemselves({ text }: Article, dates: readonly DateMention[]): Iterable<DateConflict> {
  const floating = dates.flatMap((date) => {
    if (date.form !== 'day' || date.iso !== undefined || date.weekday === undefined) return [];
    const day = isoOf(2023, date.written.month!, date.written.day!); // any year without a leap day
    return day === undefined ? [] : [{ date, day }];
  });
  const agrees = (a: (typeof floating)[number], b: (typeof floating)[number]) => {
    const days = daysBetween(a.day, b.day);
    const off = (a.date.weekday! + days - b.date.weekday! + 7 * NEAR) % 7;
    const leap = days < 0 ? LEAP_BACK : LEAP_AHEAD;
    return Math.abs(days) > NEAR || off === 0 || (isLeapBetween(a.day, b.day) && off === leap);
  };
  const doubts = (a: (typeof floating)[number]) => floating.filter((b) => !agrees(a, b)).length;
  for (const [i, one] of floating.entries()) {
    // Of two that disagree, the one that more of the others contradict is reported, or else the later one.
    const witness = floating.find(
      (other, k) =>
        !agrees(one, other) && (doubts(other) < doubts(one) || (doubts(other) === doubts(one) && k < i)),
    );
    if (!witness) continue;
    const right = WEEKDAYS[(((witness.date.weekday! + daysBetween(witness.day, one.day)) % 7) + 7) % 7]!;
    yield {
      span: one.date,
      message: `If “${bare(text, witness.date)}” is right, “${bare(text, one.date)}” should be a ${right}. Which is right?`,
      evidence: [cite(text, witness.date)],
      repairs: changeWeekday(text, one.date, right),
    };
  }
}

/** Under no dateline, but beside "October 1, 2025": the year that the copy does not write can be no other. */
function* inUnwrittenYear({ text }: Article, dates: readonly DateMention[]): Iterable<DateConflict> {
  const year = unwrittenYear(dates);
  const witness = dates.find(({ form, written }) => form === 'day' && written.year === year);
  if (year === undefined || !witness) return;
  const anchor = isoOf(year, witness.written.month!, Math.min(witness.written.day!, 28))!;
  for (const date of dates) {
    const { form, iso, weekday, written } = date;
    if (form !== 'day' || iso !== undefined || weekday === undefined || written.year !== undefined) continue;
    const day = isoOf(year, written.month!, written.day!);
    if (day === undefined || weekdayOf(day) === weekday || Math.abs(daysBetween(anchor, day)) > NEAR_WITNESS)
      continue;
    const right = WEEKDAYS[weekdayOf(day)]!;
    yield {
      span: date,
      message: `${dayAndYear(day)} is a ${right}, not a ${WEEKDAYS[weekday]!}. Which is right?`,
      evidence: [cite(text, witness)],
      repairs: [...changeWeekday(text, date, right), ...changeDay(text, date, day, weekday)],
    };
  }
}

/** Days from a date with its year to one without that is of the same year. */
const NEAR_WITNESS = 100;

/** Puts another weekday in the place of the one written, short where that is short. */
export function changeWeekday(text: string, date: Span, right: string): DateRepair[] {
  for (const word of text.slice(date.start, date.end).matchAll(/[a-z]+/gi)) {
    if (!WEEKDAY_OF.has(word[0].toLowerCase())) continue;
    const start = date.start + word.index;
    const newText = word[0].length < 6 ? right.slice(0, 3) : right;
    return [
      { title: `Change “${word[0]}” to “${newText}”`, span: { start, end: start + word[0].length }, newText },
    ];
  }
  return [];
}

/** Moves the day to the nearest one in the month that has the weekday written. */
function changeDay(text: string, date: DateMention, iso: IsoDate, weekday: number): DateRepair[] {
  const near = [-1, 1, -2, 2, -3, 3]
    .map((days) => addDays(iso, days))
    .find((day) => weekdayOf(day) === weekday)!;
  const numeral = digitsIn(text, date, date.written.day!);
  if (!numeral || near.slice(0, 7) !== iso.slice(0, 7)) return [];
  const { day } = partsOf(near);
  return [
    {
      title: `Change “${date.written.day!}” to “${day}”`,
      span: numeral,
      newText: String(day) + suffix(text, numeral, day),
    },
  ];
}

/** Where the day of the month stands, with its "th". */
function digitsIn(text: string, date: Span, day: number): Span | undefined {
  const found = new RegExp(`(?<!\\d)0?${day}(?:st|nd|rd|th)?(?!\\d)`, 'i').exec(
    text.slice(date.start, date.end),
  );
  return found
    ? { start: date.start + found.index, end: date.start + found.index + found[0].length }
    : undefined;
}

/** "st", "nd", "rd", "th" where the old day had one. */
function suffix(text: string, numeral: Span, day: number): string {
  if (!/[a-z]/i.test(text.slice(numeral.start, numeral.end))) return '';
  return day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}

function cite(text: string, date: DateMention): Evidence {
  return { span: { start: date.start, end: date.end }, note: `“${text.slice(date.start, date.end)}”` };
}

const bare = (text: string, { start, end }: Span) => text.slice(start, end).replace(/^on\s/i, '');
