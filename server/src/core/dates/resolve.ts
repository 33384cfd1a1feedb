import { addDays, daysBetween, isoOf, partsOf, weekdayOf, type IsoDate } from './calendar.ts';
import { dayAndYear, inFull, MONTHS, WEEKDAYS } from './names.ts';
import type { Tense } from './tense.ts';
import type { DateForm, Period } from './words.ts';

/** What the words are reckoned from. */
export interface Anchor {
  readonly iso: IsoDate;
  readonly basis: 'article' | 'post' | 'context';
}

/** The day, or the first and last day of the span, and how it was found. */
export interface Resolved {
  readonly iso?: IsoDate;
  readonly period?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly basis: 'written' | Anchor['basis'];
  readonly reckoning: string;
}

/** Which day the words mean. `tense` decides between the day before and the day after the anchor. */
export function resolve(what: DateForm, anchor: Anchor | undefined, tense: Tense | undefined): Resolved {
  if (what.form === 'day' && what.year !== undefined) return resolveWritten(what, what.year);
  if (what.form === 'year') {
    const period = yearsFrom(what.year, what.until);
    return { basis: 'written', period, reckoning: what.year === what.until ? 'The year as written' : 'The years as written' }; // prettier-ignore
  }
  if (what.form === 'month' && what.year !== undefined) {
    return { basis: 'written', period: monthOf(what.year, what.month), reckoning: 'The month as written' };
  }
  if (!anchor) return { basis: 'context', reckoning: 'The article has no date to reckon from' };
  switch (what.form) {
    case 'weekday':
      return resolveWeekday(what, anchor, tense);
    case 'offset':
      return {
        iso: addDays(anchor.iso, what.days),
        basis: anchor.basis,
        reckoning: offsetWords(what.days, anchor),
      };
    case 'period':
      return { basis: anchor.basis, ...resolvePeriod(what, anchor) };
    case 'day':
      return resolveYearless(what, anchor, tense);
    case 'month':
      return resolveMonth(what, anchor, tense);
  }
}

function resolveWritten(what: DateForm & { form: 'day' }, year: number): Resolved {
  const iso = isoOf(year, what.month, what.day);
  return iso
    ? { iso, basis: 'written', reckoning: 'Written in full' }
    : { basis: 'written', reckoning: `No calendar has ${what.day} ${MONTHS[what.month - 1] ?? ''} ${year}` };
}

// Newsroom convention: a bare weekday is the nearest one, the day of publication included; "last" and "next" exclude it.
function resolveWeekday(
  what: DateForm & { form: 'weekday' },
  anchor: Anchor,
  tense: Tense | undefined,
): Resolved {
  const { which, weeks } = what;
  const name = WEEKDAYS[what.weekday]!;
  const today = weekdayOf(anchor.iso);
  const ahead = (what.weekday - today + 7) % 7;
  const back = (today - what.weekday + 7) % 7;
  const done = (days: number, how: string): Resolved => ({
    iso: addDays(anchor.iso, days),
    basis: anchor.basis,
    reckoning: `${how} ${anchorWords(anchor)}`,
  });
  if (weeks !== undefined && which === undefined) {
    // Weeks run from Monday.
    const days = ((what.weekday + 6) % 7) - ((today + 6) % 7) + 7 * weeks;
    return done(days, `${name} of the week ${weeks < 0 ? 'before' : weeks > 0 ? 'after' : 'of'}`);
  }
  if (which === 'last' || which === 'previous') return done(-(back || 7), `The ${name} before`);
  if (which === 'next' || which === 'following') {
    const days = (ahead || 7) + 7 * (weeks ?? 0);
    return done(days, weeks ? `A week after the ${name} that follows` : `The ${name} after`);
  }
  if (ahead === 0) return done(0, `The ${name} that is`);
  const forward = tense === 'future' || (which === 'this' && tense !== 'past');
  return forward ? done(ahead, `The ${name} after`) : done(-back, `The ${name} before`);
}

function resolveYearless(
  what: DateForm & { form: 'day' },
  anchor: Anchor,
  tense: Tense | undefined,
): Resolved {
  const { year } = partsOf(anchor.iso);
  const candidates = [year, year - 1, year + 1].flatMap((y) => isoOf(y, what.month, what.day) ?? []);
  const best = nearest(candidates, anchor.iso, tense, what.weekday);
  if (!best)
    return { basis: anchor.basis, reckoning: `No calendar has ${what.day} ${MONTHS[what.month - 1] ?? ''}` };
  return {
    iso: best,
    basis: anchor.basis,
    reckoning: `The year is not written; it is reckoned from ${anchorWords(anchor)}`,
  };
}

/** The candidate nearest to the anchor; looking the wrong way, or away from the weekday written, counts as farther. */
function nearest(
  candidates: readonly IsoDate[],
  anchor: IsoDate,
  tense: Tense | undefined,
  weekday?: number,
): IsoDate | undefined {
  const cost = (iso: IsoDate) => {
    const days = daysBetween(anchor, iso);
    const wrongWay = (tense === 'past' && days > 0) || (tense === 'future' && days < 0);
    const wrongDay = weekday !== undefined && weekdayOf(iso) !== weekday;
    return Math.abs(days) + (wrongWay ? 120 : 0) + (wrongDay ? 90 : 0);
  };
  return candidates.toSorted((a, b) => cost(a) - cost(b))[0];
}

function resolveMonth(
  what: DateForm & { form: 'month' },
  anchor: Anchor,
  tense: Tense | undefined,
): Resolved {
  const { year, month } = partsOf(anchor.iso);
  const ahead = (what.month - month + 12) % 12; // months
  const back = (month - what.month + 12) % 12;
  let shift = back <= 6 ? -back : ahead;
  if (what.which === 'last' || what.which === 'previous') shift = -(back || 12);
  else if (what.which === 'next' || what.which === 'following') shift = ahead || 12;
  else if (tense === 'past') shift = -back;
  else if (tense === 'future') shift = ahead;
  const index = year * 12 + month - 1 + shift;
  const period = monthOf(Math.floor(index / 12), what.month);
  return {
    basis: anchor.basis,
    period,
    reckoning: `The year is not written; it is reckoned from ${anchorWords(anchor)}`,
  };
}

function resolvePeriod(
  { period, count, rolling }: DateForm & { form: 'period' },
  anchor: Anchor,
): { period: { from: IsoDate; to: IsoDate }; reckoning: string } {
  const reckoning = `Reckoned from ${anchorWords(anchor)}`;
  if (rolling) {
    const other = shifted(anchor.iso, period, count);
    const [from, to] = count < 0 ? [other, anchor.iso] : [anchor.iso, other];
    return { period: { from, to }, reckoning };
  }
  const { year, month } = partsOf(anchor.iso);
  if (period === 'year') return { period: yearsFrom(year + count, year + count), reckoning };
  if (period === 'month') {
    const index = year * 12 + month - 1 + count;
    return { period: monthOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1), reckoning };
  }
  const monday = addDays(anchor.iso, -((weekdayOf(anchor.iso) + 6) % 7) + 7 * count);
  const from = period === 'week' ? monday : addDays(monday, 5);
  return { period: { from, to: addDays(monday, 6) }, reckoning };
}

function shifted(iso: IsoDate, period: Period, count: number): IsoDate {
  const { year, month, day } = partsOf(iso);
  if (period === 'week' || period === 'weekend') return addDays(iso, Math.round(7 * count));
  const index = year * 12 + month - 1 + (period === 'year' ? 12 * count : count);
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoOf(y, m, day) ?? monthOf(y, m).to;
}

function monthOf(year: number, month: number): { from: IsoDate; to: IsoDate } {
  const from = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const next = month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`; // prettier-ignore
  return { from, to: addDays(next, -1) };
}

const yearsFrom = (year: number, until: number) => ({ from: `${year}-01-01`, to: `${until}-12-31` });

function offsetWords(days: number, anchor: Anchor): string {
  if (days === 0) return sentence(anchorWords(anchor));
  const count = Math.abs(days) === 1 ? 'The day' : `${Math.abs(days)} days`;
  return `${count} ${days < 0 ? 'before' : 'after'} ${anchorWords(anchor)}`;
}

function anchorWords({ iso, basis }: Anchor): string {
  if (basis === 'context') return dayAndYear(iso);
  return `the ${basis}’s date, ${inFull(iso)}`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
