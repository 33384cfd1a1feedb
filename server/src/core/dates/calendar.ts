/** A day of the Gregorian calendar as `YYYY-MM-DD`. */
export type IsoDate = string;

const DAY = 86_400_000; // ms

/** The day, or undefined where the calendar has none: 31 June, 29 February 2023. `month` is 1 … 12. */
export function isoOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year, month - 1, day); // Date.UTC reads the years 0 … 99 as 1900 … 1999
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** 0 is Sunday, as in `Date`. */
export function weekdayOf(iso: IsoDate): number {
  return new Date(iso + 'T00:00:00Z').getUTCDay();
}

/** The day `days` later, or earlier where negative. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  return new Date(new Date(iso + 'T00:00:00Z').getTime() + days * DAY).toISOString().slice(0, 10);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((new Date(b + 'T00:00:00Z').getTime() - new Date(a + 'T00:00:00Z').getTime()) / DAY);
}

/** Days of the month, 28 … 31. */
export function daysIn(year: number, month: number): number {
  return [29, 30, 31].findLast((day) => isoOf(year, month, day)) ?? 28;
}

/** Year, month (1 … 12) and day of a well-formed day. */
export function partsOf(iso: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) };
}
