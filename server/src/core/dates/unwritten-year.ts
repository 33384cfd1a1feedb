import { isoOf, weekdayOf } from './calendar.ts';
import type { DateMention } from './dates.ts';

/** Weekdays with their dates come round again after six years at the latest where no leap day lies between. */
const CYCLE = 6;
/** One of the dates may be the slip that the copy is read for. */
const WRONG = 1;
const LEAST = 2;

/**
 * The year of copy without a date: the first from the latest year it speaks of on in which its weekdays fit their dates,
 * all but one at most. "Thursday, Feb. 26", "Monday, March 9" and "in 2020" are of 2026. A day reckoned from a post’s date, with the weekday to bear it out, tells it too. Undefined where too little is told.
 */
export function unwrittenYear(dates: readonly DateMention[]): number | undefined {
  const reckoned = dates.find(
    ({ form, iso, basis, weekday }) =>
      form === 'day' && basis === 'context' && iso !== undefined && weekdayOf(iso) === weekday,
  );
  if (reckoned) return Number(reckoned.iso!.slice(0, 4));
  const days = dates.filter(
    ({ form, weekday, written }) => form === 'day' && weekday !== undefined && written.year === undefined,
  );
  const years = dates.flatMap(({ written }) => written.year ?? []);
  if (years.length === 0) return undefined;
  const latest = Math.max(...years);
  // "October 1, 2025" below a post is a witness too.
  const inFull = dates.filter(({ form, written }) => form === 'day' && written.year === latest).length;
  if (days.length + Math.min(inFull, WRONG) < LEAST) return undefined;
  for (let year = latest; year <= latest + CYCLE; year++) {
    const fits = days.filter(({ weekday, written }) => {
      const iso = isoOf(year, written.month!, written.day!);
      return iso !== undefined && weekdayOf(iso) === weekday;
    }).length;
    const witnesses = fits + (fits > 0 && year === latest ? Math.min(inFull, WRONG) : 0);
    if (witnesses >= LEAST && fits >= days.length - WRONG) return year;
  }
  return undefined;
}
