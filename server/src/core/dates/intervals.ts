import type { Article } from '../article/article.ts';
import { addDays, daysBetween, isoOf, weekdayOf } from './calendar.ts';
import { articleDate, changeWeekday, type DateConflict } from './clashes.ts';
import { CARDINAL_WORDS, countOf } from './counts.ts';
import type { DateMention } from './dates.ts';
import { dayAndYear, inFull, quoted, WEEKDAYS } from './names.ts';

const COUNT = `(?<count>an?|\\d{1,3}|${CARDINAL_WORDS})`;
const LATER = new RegExp(
  `\\b(?:${COUNT}\\s(?<unit>day|week|fortnight)s?\\s(?<way>later|afterwards?|earlier|before)|the\\s(?<next>next|following|previous)\\sday|the\\sday\\s(?<side>after|before))(?:,\\s|\\s[–—-]\\s|\\s\\(|\\s)(?:on\\s)?$`,
  'i',
);
const FROM_NOW = new RegExp(
  `^(?:,\\s|\\s[–—-]\\s|\\s\\(|\\s(?:is|are)\\s)(?:in\\s|or\\s|now\\s|just\\s|only\\s|still\\s)?${COUNT}\\s(?<unit>day|week|month)s?[’']?\\s(?:from\\s(?:now|today)|away|time)\\b`,
  'i',
);

/** "It sank on Monday. Three days later, on Friday, …": an interval that does not lead from one day to the other. */
export function* findIntervalClashes(
  article: Article,
  dates: readonly DateMention[],
): Iterable<DateConflict> {
  const { text } = article;
  for (const [i, date] of dates.entries()) {
    yield* byWeekday(article, date, dates.slice(0, i));
    yield* betweenWeekdays(article, date, dates[i + 1]);
    yield* daysFrom(article, date, dates[i + 1]);
    if (date.iso === undefined || (date.form !== 'weekday' && date.form !== 'day')) continue;
    const from = dates.slice(0, i).findLast(({ form }) => form === 'weekday' || form === 'day');
    const later = LATER.exec(text.slice(Math.max(0, date.start - 40), date.start));
    if (later && from?.iso !== undefined && follows(from, date)) {
      const days = daysOf(later.groups!);
      const due = addDays(from.iso, days);
      const right = date.form === 'day' ? due === date.iso : weekdayOf(due) === weekdayOf(date.iso);
      if (!right) {
        const evidence = { span: { start: from.start, end: from.end }, note: quoted(text, from) };
        const found = conflict(article, date, due, evidence);
        yield { ...found, span: { start: date.start - later[0].length, end: date.end } };
      }
    }
    yield* afterwards(article, date, from);
    yield* apart(article, date, dates[i + 1]);
    yield* afterDeath(article, date, dates);
    const away = FROM_NOW.exec(text.slice(date.end, date.end + 40));
    if (away && article.date && date.form === 'day') {
      const days = daysOf({ ...away.groups, way: 'later' });
      const off = Math.abs(daysBetween(article.date.iso, date.iso) - days);
      const unit = { day: 1, week: 4, month: 20 }[
        away.groups!['unit']!.toLowerCase() as 'day' | 'week' | 'month'
      ]; // days that it may be off
      if (off > unit) yield conflict(article, date, addDays(article.date.iso, days), undefined);
    }
  }
}

const AFTERWARDS = new RegExp(
  `^(?:,\\s|\\s[–—-]\\s|\\s\\()(?:just\\s|only\\s|exactly\\s)?${COUNT}\\s(?<unit>day|week|fortnight|month|year)s?\\s(?:later|afterwards)\\b`,
  'i',
);
/** Days that a count of such units may be off. */
const LOOSE: Readonly<Record<string, number>> = { day: 0, week: 4, fortnight: 4, month: 20, year: 200 };

/** "began on 1 March 2022 and ended on 28 February 2025, four years later" */
function* afterwards(
  article: Article,
  date: DateMention,
  from: DateMention | undefined,
): Iterable<DateConflict> {
  if (from?.iso === undefined || date.iso === undefined || !follows(from, date)) return;
  if (date.form !== 'day' || from.form !== 'day') return;
  const found = AFTERWARDS.exec(article.text.slice(date.end, date.end + 48));
  if (!found) return;
  const days = daysOf({ ...found.groups, way: 'later' });
  if (Math.abs(daysBetween(from.iso, date.iso) - days) <= LOOSE[found.groups!['unit']!.toLowerCase()]!)
    return;
  const evidence = { span: { start: from.start, end: from.end }, note: quoted(article.text, from) };
  const conflicting = conflict(article, date, addDays(from.iso, Math.round(days)), evidence);
  yield { ...conflicting, span: { start: date.start, end: date.end + found[0].length } };
}

/** Copy without a date says which weekdays it speaks of all the same. */
const isBareWeekday = (date: DateMention | undefined): date is DateMention & { readonly weekday: number } =>
  date?.form === 'weekday' && date.iso === undefined && date.weekday !== undefined;

/** "It sank on Monday. Three days later, on Friday, …", where no day of the month is known. */
function* byWeekday(
  article: Article,
  date: DateMention,
  before: readonly DateMention[],
): Iterable<DateConflict> {
  const from = before.findLast(({ form }) => form === 'weekday' || form === 'day');
  if (!isBareWeekday(date) || !isBareWeekday(from) || !follows(from, date)) return;
  const later = LATER.exec(article.text.slice(Math.max(0, date.start - 40), date.start));
  const days = later ? daysOf(later.groups!) : NaN;
  if (!later || Number.isNaN(days)) return;
  yield* onWeekday(article, date, from, from.weekday + days, date.start - later[0].length);
}

/** "on Sunday, two days after he vanished on Thursday" */
function* betweenWeekdays(
  article: Article,
  here: DateMention,
  there: DateMention | undefined,
): Iterable<DateConflict> {
  if (!isBareWeekday(here) || !isBareWeekday(there) || there.sentence !== here.sentence) return;
  const groups = APART.exec(article.text.slice(here.end, there.start))?.groups;
  if (!groups || groups['unit']!.toLowerCase() !== 'day') return;
  const way = groups['way']!.toLowerCase() === 'before' ? 'earlier' : 'later';
  yield* onWeekday(article, here, there, there.weekday + daysOf({ ...groups, way }), here.start);
}

function* onWeekday(
  article: Article,
  date: DateMention & { readonly weekday: number },
  from: DateMention,
  due: number,
  start: number,
): Iterable<DateConflict> {
  const right = WEEKDAYS[((due % 7) + 7) % 7]!;
  if (right === WEEKDAYS[date.weekday]) return;
  yield {
    span: { start, end: date.end },
    message: `By that count it is a ${right}, not ${quoted(article.text, date)}. Which is right?`,
    evidence: [{ span: { start: from.start, end: from.end }, note: quoted(article.text, from) }],
    repairs: changeWeekday(article.text, date, right),
  };
}

const DAYS_FROM = new RegExp(`\\b${COUNT}\\s(?<unit>day|week)s?\\s(?:from|after|of)\\s(?:the\\s)?$`, 'i');
const UNTIL = /^[^.;]{0,50}\b(?:return|until|till|back|ends?|expires?|up)\s(?:on\s)?$/i;

/** "must stay away for 21 days from Monday, March 16, and may return Monday, April 13" */
function* daysFrom(article: Article, from: DateMention, to: DateMention | undefined): Iterable<DateConflict> {
  if (to?.sentence !== from.sentence || !to) return;
  const groups = DAYS_FROM.exec(article.text.slice(Math.max(0, from.start - 30), from.start))?.groups;
  if (!groups || !UNTIL.test(article.text.slice(from.end, to.start))) return;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || last === undefined) return;
  const days = daysOf({ ...groups, way: 'later' });
  // The first day may be counted or not.
  if (Math.abs(daysBetween(first, last) - days) <= 1) return;
  const due = addDays(first, days);
  yield {
    span: { start: to.start, end: to.end },
    message: `By that count it is ${dayAndYear(due).replace(from.iso === undefined ? / \d{4}$/ : '', '')}, not ${quoted(article.text, to)}. Which is right?`,
    evidence: [{ span: { start: from.start, end: from.end }, note: quoted(article.text, from) }],
    repairs: [],
  };
}

/** The day, in any year without a leap day where none is known. */
const dayOf = ({ iso, written: { month, day } }: DateMention) =>
  iso ?? (month !== undefined && day !== undefined ? isoOf(ANY_YEAR, month, day) : undefined);
const ANY_YEAR = 2023;

const APART = new RegExp(
  `(?:\\b(?:came|comes|was|is|fell|took\\splace)\\s|^(?:,\\s|\\s[–—-]\\s))(?:just\\s|only\\s)?${COUNT}\\s(?<unit>day|week|fortnight)s?\\s(?<way>after|before)\\s[^.;,]{0,50}$`,
  'i',
);

/** "The vote, on 9 May, came a fortnight after the debate of 30 April." */
function* apart(article: Article, here: DateMention, there: DateMention | undefined): Iterable<DateConflict> {
  if (there?.sentence !== here.sentence || there?.iso === undefined || here.iso === undefined) return;
  if (there.form !== 'day' || here.form !== 'day') return;
  const groups = APART.exec(article.text.slice(here.end, there.start))?.groups;
  if (!groups) return;
  const days = daysOf({ ...groups, way: groups['way']!.toLowerCase() === 'before' ? 'earlier' : 'later' });
  const passed = daysBetween(there.iso, here.iso);
  const loose = groups['unit']!.toLowerCase() === 'day' ? 0 : 2; // “a fortnight after” may be 13 days
  if (Math.abs(passed - days) <= loose) return;
  const due = addDays(there.iso, days);
  yield conflict(article, here, due, {
    span: { start: there.start, end: there.end },
    note: quoted(article.text, there),
  });
}

const AFTER_DEATH = new RegExp(
  `^(?:,\\s|\\s[–—-]\\s|\\s\\()(?:just\\s|only\\s)?${COUNT}\\s(?<unit>day|week|fortnight)s?\\safter\\s(?:his|her)\\sdeath\\b`,
  'i',
);

/** "The funeral was held on Thursday 9 April, six days after her death": the copy gives the day on which she died. */
function* afterDeath(
  article: Article,
  date: DateMention,
  dates: readonly DateMention[],
): Iterable<DateConflict> {
  const after = AFTER_DEATH.exec(article.text.slice(date.end, date.end + 48));
  if (!after || date.iso === undefined) return;
  const groups = after.groups!;
  const died = dates.filter(
    ({ form, iso, start }) =>
      form === 'day' &&
      iso !== undefined &&
      /\b[Dd]ied:?\s(?:on\s)?$/.test(article.text.slice(Math.max(0, start - 9), start)),
  );
  const [death] = died;
  if (!death || new Set(died.map(({ iso }) => iso)).size !== 1) return;
  const days = daysOf({ ...groups, way: 'later' });
  const loose = groups['unit']!.toLowerCase() === 'day' ? 0 : 3;
  if (Math.abs(daysBetween(death.iso!, date.iso) - days) <= loose) return;
  const found = conflict(article, date, addDays(death.iso!, days), {
    span: { start: death.start, end: death.end },
    note: quoted(article.text, death),
  });
  yield { ...found, span: { start: date.start, end: date.end + after[0].length } };
}

/** The date before it, in the same sentence or one of the two before. */
const follows = (from: DateMention, date: DateMention) =>
  from.paragraph === date.paragraph && date.sentence! - from.sentence! <= 2;

function daysOf({ count, unit, way, next, side }: Record<string, string | undefined>): number {
  if (next !== undefined) return next.toLowerCase() === 'previous' ? -1 : 1;
  if (side !== undefined) return side.toLowerCase() === 'before' ? -1 : 1;
  const days =
    countOf(count!) *
    { day: 1, week: 7, fortnight: 14, month: 30.4, year: 365.25 }[
      unit!.toLowerCase() as 'day' | 'week' | 'fortnight' | 'month' | 'year'
    ];
  return /^(?:earlier|before)$/i.test(way!) ? -days : days;
}

function conflict(
  article: Article,
  date: DateMention,
  due: string,
  from: DateConflict['evidence'][number] | undefined,
): DateConflict {
  return {
    span: { start: date.start, end: date.end },
    message: `By that count it is ${from ? inFull(due) : dayAndYear(due)}, not ${quoted(article.text, date)}. Which is right?`,
    evidence: from ? [from] : articleDate(article),
    repairs: date.form === 'weekday' ? changeWeekday(article.text, date, WEEKDAYS[weekdayOf(due)]!) : [],
  };
}
