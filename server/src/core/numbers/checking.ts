import type { Evidence } from '../finding.ts';
import { clean, writeNumeral } from './numerals.ts';
import type { Figure } from './numbers.ts';
import type { Copy, Repair, Skeleton } from './skeleton.ts';

/** The figures a pattern found, by the names of its groups; undefined when the pattern is not there. */
export function match(skeleton: Skeleton, pattern: RegExp): Record<string, Figure> | undefined {
  const groups = pattern.exec(skeleton.text)?.groups;
  return groups && named(skeleton, groups);
}

/** The same for every place where a global pattern matches. */
export function* matches(skeleton: Skeleton, pattern: RegExp): Iterable<Record<string, Figure>> {
  for (const { groups } of skeleton.text.matchAll(pattern)) if (groups) yield named(skeleton, groups);
}

function named(skeleton: Skeleton, groups: Record<string, string>): Record<string, Figure> {
  const found: Record<string, Figure> = {};
  for (const [name, index] of Object.entries(groups)) {
    const figure = (index as string | undefined) === undefined ? undefined : skeleton.figures[Number(index)];
    if (figure) found[name] = figure;
  }
  return found;
}

/** True when all are exact single values: no "about", no "10 to 12". */
export function exact(...figures: readonly Figure[]): boolean {
  return figures.every((f) => !f.hedged && f.to === undefined);
}

/** True when the figures can be added: the same currency, the same measure, or counts. */
export function comparable(a: Figure, b: Figure): boolean {
  return a.unit === b.unit && (a.unit === 'count' || a.of === b.of);
}

/** True when the part may be of the total: comparable, or bare where the total has a measure ("212 km, 130 by road"). */
export function addable(part: Figure, total: Figure): boolean {
  return (
    comparable(part, total) || (total.unit === 'measure' && part.unit === 'count' && part.of === undefined)
  );
}

/** The figure as it stands in the copy, in curly marks. */
export function shown(copy: Copy, figure: Figure): string {
  return `“${words(copy, figure)}”`;
}

/** The figure as it stands in the copy. */
export function words(copy: Copy, figure: Figure): string {
  return copy.text.slice(figure.start, figure.end);
}

/** Evidence that points at each figure. */
export function cite(copy: Copy, figures: readonly Figure[]): Evidence[] {
  return figures.map((f) => ({ span: { start: f.start, end: f.end }, note: shown(copy, f) }));
}

/** Replaces one figure by the value that makes the sum right; nothing where that would be no sensible figure. */
export function correct(copy: Copy, figure: Figure, value: number): Repair[] {
  const old = copy.text.slice(figure.numeral.start, figure.numeral.end);
  if (!(value > 0) || !Number.isFinite(value)) return [];
  const newText = writeNumeral(clean(value), old);
  return newText === old ? [] : [{ title: `Change “${old}” to “${newText}”`, span: figure.numeral, newText }];
}

/** A number for a message: at most two decimals, thousands with commas. */
export function plain(value: number): string {
  const rounded = String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 1000 ? 1 : 0)));
  const [whole, rest] = rounded.split('.');
  const grouped = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A value for a message in the manner of a figure: "£222m" beside "£212m". */
export function like(copy: Copy, figure: Figure, value: number): string {
  const { start, end } = figure.numeral;
  const sign = figure.unit === 'money' ? copy.text.slice(figure.start, start) : '';
  return sign + writeNumeral(clean(value), copy.text.slice(start, end));
}

/** From the first figure to the last. */
export function spanOf(figures: readonly Figure[]): { start: number; end: number } {
  return { start: Math.min(...figures.map((f) => f.start)), end: Math.max(...figures.map((f) => f.end)) };
}
