import { isoOf, weekdayOf } from './calendar.ts';
import type { DateMention } from './dates.ts';

/** Weekdays with their dates come round again after six years at the latest where no leap day lies between. */
const CYCLE = 6;
/** One of the dates may be the slip that the copy is read for. */
const WRONG = 1;
const LEAST = 2;

/**
 * The year of copy without a date: the first from the latest year it speaks of on in which its weekdays fit their dates,
 * all but one at most. "Thursday, Feb. 26", "Monday, March 9" and "in 2020" are of 2026. Undefined where too little is told.
 */
export function unwrittenYear(dates: readonly DateMention[]): number | undefined {
  const days = dates.filter(
    ({ form, weekday, written }) => form === 'day' && weekday !== undefined && written.year === undefined,
  );
  const years = dates.flatMap(({ written }) => written.year ?? []);
  if (days.length < LEAST || years.length === 0) return undefined;
  const latest = Math.max(...years);
  for (let year = latest; year <= latest + CYCLE; year++) {
    const fits = days.filter(({ weekday, written }) => {
      const iso = isoOf(year, written.month!, written.day!);
      return iso !== undefined && weekdayOf(iso) === weekday;
    }).length;
    if (fits >= Math.max(LEAST, days.length - WRONG)) return year;
  }
  return undefined;
}
