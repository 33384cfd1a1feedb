import { cite, comparable, correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Copy, NumberConflict } from '../skeleton.ts';

/** Smaller figures are alike by chance. */
const LEAST = 1000;
const UNITS: ReadonlySet<string> = new Set(['measure', 'money', 'count']);

/** "41,000 hectares" and, further down, "14,000 hectares": one figure, with two digits that have changed places. */
export function* checkSwappedDigits(copy: Copy): Iterable<NumberConflict> {
  const figures = copy.analysis.figures.filter((f) => UNITS.has(f.unit) && f.value >= LEAST && exact(f));
  for (const [i, here] of figures.entries()) {
    const there = figures.slice(0, i).find((f) => isSwapped(copy, f, here));
    if (!there || figures.some((f) => f !== here && f.value === here.value && f.of === here.of)) continue;
    yield {
      span: { start: here.start, end: here.end },
      message: `${shown(copy, there)} further up and ${shown(copy, here)} here differ by two digits that have changed places. If they are one figure, which is right?`,
      evidence: cite(copy, [here, there]),
      repairs: [...correct(copy, here, there.value), ...correct(copy, there, here.value)],
    };
  }
}

/** The same digits but for two neighbours that have changed places, in sentences of their own. */
function isSwapped(copy: Copy, a: Figure, b: Figure): boolean {
  if (!comparable(a, b) || a.sentence === b.sentence || a.value === b.value) return false;
  const [x, y] = [digitsOf(copy, a), digitsOf(copy, b)];
  if (x === y || x.length !== y.length) return false;
  let at = 0;
  while (x[at] === y[at]) at++;
  return (
    x[at] === y[at + 1] &&
    x[at + 1] === y[at] &&
    x.slice(at + 2) === y.slice(at + 2) &&
    y[at] !== '0' &&
    x[at] !== '0'
  );
}

const digitsOf = ({ text }: Copy, { numeral }: Figure) =>
  text.slice(numeral.start, numeral.end).replaceAll(',', '');
