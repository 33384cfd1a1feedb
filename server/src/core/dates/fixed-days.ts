import data from '../../language/en/fixed-days.json' with { type: 'json' };
import type { Article } from '../article/article.ts';
import { daysBetween, isoOf, weekdayOf, type IsoDate } from './calendar.ts';
import { changeWeekday, type DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { dayAndYear, inFull, quoted, WEEKDAYS } from './names.ts';

const DAYS: Readonly<Record<string, string>> = data.days;
const NAMES = Object.keys(DAYS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('’', "[’']");
const NAMED = new RegExp(`\\b(?:${NAMES})\\b`, 'gi');
/** “Christmas Day, 24 December”, “Christmas Day (Thursday)”, “Christmas Day falls on a Thursday” */
const JOINED = /^(?:,\s|\s\(|\s[–—-]\s|,?\s(?:falls|fell|is|was)\s(?:on\s)?(?:an?\s)?|,?\son\s)(?:on\s)?$/;
const BEFORE = /^(?:,\s|\s\(|\s[–—-]\s)$/;
const LOOK = 24; // characters between the two
const TWELFTH = 'twelfth night'; // on the fifth or the sixth

/** "New Year's Eve, 30 December", "Christmas Day falls on a Monday this year": days whose date everybody knows. */
export function* findFixedDayClashes(
  article: Article,
  dates: readonly DateMention[],
): Iterable<DateConflict> {
  const { text } = article;
  for (const found of text.matchAll(NAMED)) {
    const name = found[0].toLowerCase().replaceAll("'", '’');
    if (name === TWELFTH) continue;
    const [from, to] = [found.index, found.index + found[0].length];
    const beside =
      dates.find((d) => d.start >= to && d.start - to <= LOOK && JOINED.test(text.slice(to, d.start))) ??
      dates.find((d) => d.end <= from && from - d.end <= 3 && BEFORE.test(text.slice(d.end, from)));
    if (!beside) continue;
    const conflict = clash(article, found[0], DAYS[name]!, beside);
    if (conflict) yield conflict;
  }
}

function clash(article: Article, name: string, day: string, date: DateMention): DateConflict | undefined {
  const [month, dayOfMonth] = day.split('-').map(Number) as [number, number];
  const { written } = date;
  const span = { start: date.start, end: date.end };
  if (date.form === 'day') {
    if (written.month === month && written.day === dayOfMonth) return undefined;
    const iso = isoOf(written.year ?? Number((article.date?.iso ?? '2024').slice(0, 4)), month, dayOfMonth);
    if (iso === undefined) return undefined;
    const right = dayAndYear(iso).replace(/\s\d{4}$/, '');
    return {
      span,
      message: `${name} is ${right}, not ${quoted(article.text, date)}. Which is meant?`,
      evidence: [],
      repairs: [],
    };
  }
  if (date.form !== 'weekday' || date.weekday === undefined || !article.date) return undefined;
  const thisYear = /^\sthis\syear\b/.test(article.text.slice(date.end, date.end + 12));
  const near = thisYear
    ? isoOf(Number(article.date.iso.slice(0, 4)), month, dayOfMonth)
    : nearest(article.date.iso, month, dayOfMonth);
  if (!near || weekdayOf(near) === date.weekday) return undefined;
  if (!thisYear && Math.abs(daysBetween(article.date.iso, near)) > HALF_A_YEAR) return undefined;
  return {
    span,
    message: `${name} is ${inFull(near)}, not ${quoted(article.text, date)}. Which is right?`,
    evidence: [],
    repairs: changeWeekday(article.text, date, WEEKDAYS[weekdayOf(near)]!),
  };
}

const HALF_A_YEAR = 180; // days; farther off, another year's may be meant

function nearest(today: IsoDate, month: number, day: number): IsoDate | undefined {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((y) => isoOf(y, month, day) ?? []);
  return days.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}
