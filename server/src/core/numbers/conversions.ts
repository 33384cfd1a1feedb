import units from '../../language/en/units.json' with { type: 'json' };
import { cite, matches, plain, shown, correct } from './checking.ts';
import type { Figure } from './numbers.ts';
import { figure, type Copy, type NumberConflict } from './skeleton.ts';

const KINDS = new Map<string, { kind: string; factor: number }>(
  Object.entries(units.units).flatMap(([kind, factors]) =>
    Object.entries(factors).flatMap(([name, factor]) =>
      [name, `${name}s`].map((n) => [n, { kind, factor }] as const),
    ),
  ),
);
const TWO = new RegExp(
  `(?<!›\\s?)${figure('u', 'first')}(?:\\s[a-z]+){0,2}(?:\\s\\(|\\sor\\s|,\\sor\\s)(?:about\\s|around\\s|roughly\\s|nearly\\s|or\\s)?${figure('u', 'second')}`,
  'gi',
);

/** "5km (8 miles)": one measure given in two units that do not agree by more than rounding. */
export function* checkConversions(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2) continue;
    for (const { first, second } of matches(skeleton, TWO)) {
      if (!first || !second || first.to !== undefined || second.to !== undefined) continue;
      if (isBelowZero(copy, first) || isBelowZero(copy, second)) continue;
      const right = convert(first, second);
      if (right === undefined || agree(first, second, right)) continue;
      const of = copy.text.slice(second.numeral.end, second.end).trim();
      yield {
        span: { start: second.start, end: second.end },
        message: `${shown(copy, first)} is ${plain(right)} ${of}, not ${shown(copy, second)}. Which figure is right?`,
        evidence: cite(copy, [first, second]),
        repairs: [
          ...correct(copy, second, round(right, second)),
          ...correct(copy, first, round(convert(second, first)!, first)),
        ],
      };
    }
  }
}

/** "-4C", "minus four degrees": the sign is no part of the figure. */
function isBelowZero({ text }: Copy, { start }: Figure): boolean {
  return /(?:[-−–]|\bminus\s)$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** The first measure in the unit of the second; undefined where they are not two units of one kind. */
function convert(from: Figure, to: Figure): number | undefined {
  const [a, b] = [KINDS.get(from.of ?? ''), KINDS.get(to.of ?? '')];
  if (!a || !b) return undefined;
  if (a.kind === 'celsius' && b.kind === 'fahrenheit') return from.value * 1.8 + 32;
  if (a.kind === 'fahrenheit' && b.kind === 'celsius') return (from.value - 32) / 1.8;
  return a.kind === b.kind && a.factor !== b.factor ? (from.value * a.factor) / b.factor : undefined;
}

function agree(first: Figure, second: Figure, right: number): boolean {
  const degrees =
    KINDS.get(second.of ?? '')!.kind === 'celsius' || KINDS.get(second.of ?? '')!.kind === 'fahrenheit';
  if (degrees) {
    // A rise of 2C is one of 3.6F.
    const ratio = KINDS.get(first.of ?? '')!.kind === 'celsius' ? 1.8 : 1 / 1.8;
    return (
      Math.min(Math.abs(right - second.value), Math.abs(first.value * ratio - second.value)) <=
      1.6 + second.step / 2
    );
  }
  const slack =
    0.04 +
    halfStep(first) / first.value +
    halfStep(second) / second.value +
    (first.hedged || second.hedged ? 0.08 : 0);
  return Math.abs(second.value / right - 1) <= slack;
}

/** Half of the last digit that counts; of round figures half as much, 60 miles may be 57.5 to 62.5. */
function halfStep({ value, step }: Figure): number {
  if (step !== 1) return step / 2;
  const zeros = /0*$/.exec(String(value))![0].length;
  return 10 ** zeros / (zeros ? 4 : 2);
}

function round(value: number, like: Figure): number {
  return like.step < 1 ? value : Number(value.toPrecision(value < 10 ? 1 : 2));
}
