import calendar from '../../language/en/calendar.json' with { type: 'json' };
import type { IsoDate } from './calendar.ts';
import { partsOf, weekdayOf } from './calendar.ts';
import type { Span } from '../span.ts';

/** With its first letter in upper case. */
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** "Sunday" … "Saturday"; 0 is Sunday, as in `Date`. */
export const WEEKDAYS: readonly string[] = calendar.weekdays.map(([name]) => capital(name!));

/** "January" … "December"; month 1 is at index 0. */
export const MONTHS: readonly string[] = calendar.months.map(([name]) => capital(name!));

/** Lower-case names and abbreviations without their stop, to 0 … 6. */
export const WEEKDAY_OF: ReadonlyMap<string, number> = new Map(
  calendar.weekdays.flatMap((names, i) => names.map((name) => [name, i] as const)),
);

/** Lower-case names and abbreviations without their stop, to 1 … 12. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  calendar.months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** "Wednesday 21 September 2022". */
export function inFull(iso: IsoDate): string {
  return `${WEEKDAYS[weekdayOf(iso)]!} ${dayAndYear(iso)}`;
}

/** "21 September 2022". */
export function dayAndYear(iso: IsoDate): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${MONTHS[month - 1]!} ${year}`;
}

/** The words at a place, in curly marks, for a message. */
export const quoted = (text: string, { start, end }: Span) => `“${text.slice(start, end)}”`;
