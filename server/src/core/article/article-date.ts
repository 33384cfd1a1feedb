import { daysBetween, isoOf, type IsoDate } from '../dates/calendar.ts';
import type { Span } from '../span.ts';
import { isoDateOf, type WrittenDate } from './written-date.ts';

/** Who says when the article was written, the best witness first. A post's date never counts. */
export const WITNESSES = ['front matter', 'header', 'published', 'line', 'dateline', 'updated'] as const;

/** A date that may be the article's. Its span counts from the start of the text. */
export interface DateWitness {
  readonly witness: (typeof WITNESSES)[number];
  readonly date: WrittenDate;
}

/**
 * The article's date by its best witness that gives a year. Wire datelines seldom do: “September 12” then takes the
 * year that brings it nearest to `given`, the date that the host knows.
 */
export function articleDate(
  witnesses: readonly DateWitness[],
  given?: IsoDate,
): { readonly iso: IsoDate; readonly span?: Span } | undefined {
  const ranked = witnesses.toSorted((a, b) => WITNESSES.indexOf(a.witness) - WITNESSES.indexOf(b.witness));
  for (const { date } of ranked) {
    const iso = isoDateOf(date);
    if (iso) return { iso, span: { start: date.start, end: date.end } };
  }
  if (given === undefined) return undefined;
  for (const { date } of ranked) {
    const iso = nearest(date, given);
    if (iso) return { iso, span: { start: date.start, end: date.end } };
  }
  return { iso: given };
}

function nearest({ year, month, day }: WrittenDate, given: IsoDate): IsoDate | undefined {
  if (year !== undefined) return undefined;
  const about = Number(given.slice(0, 4));
  let best: IsoDate | undefined;
  for (const candidate of [about, about - 1, about + 1]) {
    const iso = isoOf(candidate, month, day);
    if (iso && (!best || Math.abs(daysBetween(iso, given)) < Math.abs(daysBetween(best, given)))) best = iso;
  }
  return best;
}
