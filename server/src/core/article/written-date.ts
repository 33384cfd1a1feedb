import calendar from '../../language/en/calendar.json' with { type: 'json' };
import { isoOf, type IsoDate } from '../dates/calendar.ts';
import type { Span } from '../span.ts';

/** A date in a line of furniture. Its year is missing in most wire datelines. */
export interface WrittenDate extends Span {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = calendar.months.flatMap((names) => names.flatMap(asWritten)).join('|');
const WEEKDAYS = calendar.weekdays.flatMap((names) => names.flatMap(asWritten)).join('|');
const ISO = '(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?:[T ]\\d{2}:\\d{2}[\\d:.Z+-]*)?';
const DAY_FIRST = `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<m1>${MONTHS})\\b\\.?(?:,?[ -](?<y1>\\d{4})\\b)?`;
const MONTH_FIRST = `(?<m2>${MONTHS})\\b\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<y2>\\d{4})\\b)?`;
const SLASHED = '(?<d3>\\d{1,2})[/.](?<m3>\\d{1,2})[/.](?<y3>\\d{4})';

const NAMED_DATE = `\\b(?:(?:${WEEKDAYS})\\b\\.?,? )?(?:${ISO}|${DAY_FIRST}|${MONTH_FIRST}|${SLASHED})`;

/**
 * Matches one date, its weekday included, in the ways that headers, bylines and datelines write it: a part of larger
 * patterns, without groups of its own. Tells capitals from small letters.
 */
export const WRITTEN_DATE = NAMED_DATE.replaceAll(/\(\?<\w+>/g, '(?:');

const FIRST_DATE = new RegExp(NAMED_DATE, 'u');
const MONTH_NUMBER = new Map(
  calendar.months.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

/** The first date in a line of furniture, with offsets into that line; undefined where it has none. */
export function readDate(line: string): WrittenDate | undefined {
  const match = FIRST_DATE.exec(line);
  if (!match?.groups) return undefined;
  const g = match.groups as Record<string, string | undefined>;
  const start = match.index;
  const end = start + match[0].length;
  if (g['m3']) return readSlashed(+g['d3']!, +g['m3'], +g['y3']!, { start, end });
  const year = g['isoYear'] ?? g['y1'] ?? g['y2'];
  const name = g['m1'] ?? g['m2'];
  const month = name ? MONTH_NUMBER.get(name.toLowerCase())! : +g['isoMonth']!;
  const day = +(g['isoDay'] ?? g['d1'] ?? g['d2'])!;
  return { start, end, month, day, ...(year ? { year: +year } : {}) };
}

/** “13/05/2024” has one reading; “05/06/2024” has two, and is left alone. */
function readSlashed(first: number, second: number, year: number, span: Span): WrittenDate | undefined {
  if (first > 12 && second <= 12) return { ...span, year, month: second, day: first };
  if (second > 12 && first <= 12) return { ...span, year, month: first, day: second };
  return first === second && first <= 12 ? { ...span, year, month: first, day: second } : undefined;
}

/** The day it names, if its year is written and the calendar has it. */
export function isoDateOf({ year, month, day }: WrittenDate): IsoDate | undefined {
  return year === undefined ? undefined : isoOf(year, month, day);
}

function asWritten(name: string): string[] {
  return [name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()];
}
