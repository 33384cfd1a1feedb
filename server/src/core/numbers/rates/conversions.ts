import units from '../../../language/en/units.json' with { type: 'json' };
import { cite, matches, plain, shown, correct } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const KINDS = new Map<string, { kind: string; factor: number }>(
  Object.entries(units.units).flatMap(([kind, factors]) =>
    Object.entries(factors).flatMap(([name, factor]) =>
      [name, `${name}s`].map((n) => [n, { kind, factor }] as const),
    ),
  ),
);
const TWO = new RegExp(
  `(?<!›\\s?)${figure('u', 'first')}(?:\\s[a-z]+){0,2}(?:\\s\\(|\\sor\\s|,\\sor\\s|,\\s(?=about\\s|around\\s|roughly\\s|nearly\\s))(?:about\\s|around\\s|roughly\\s|nearly\\s|or\\s)?${figure('u', 'second')}`,
  'gi',
);

/** An American pint is a sixth smaller. */
const AMERICAN_PINT = 0.22;

const ROUND = 0.06; // of its value: how far a round figure may be off, “100 miles (150km)”

const RESTATED = new RegExp(
  `${figure('cm', 'first')}(?:\\s[a-z]+)?\\s\\((?:or\\s)?${figure('cm', 'second')}(?:\\s[a-z]+)?\\)`,
  'gi',
);
const INDIAN = /\b(?:lakh|crore)s?\b/i;
const WESTERN = /\b(?:million|billion|thousand|mn|bn|m)\b|\d,\d{3}\b/i;

/** "Rs 40 crore (Rs 40 million)": one sum in the two ways of counting. */
function* restated(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!/\b(?:lakh|crore)/i.test(copy.text.slice(skeleton.sentence.start, skeleton.sentence.end))) continue;
    for (const { first, second } of matches(skeleton, RESTATED)) {
      if (!first || !second || first.unit !== second.unit || first.value === 0) continue;
      if (first.unit === 'money' && first.of !== second.of && `${first.of!}${second.of!}`.includes('$'))
        continue;
      const words = [first, second].map((f) => copy.text.slice(f.start, f.end));
      const mixed =
        words.some((w) => INDIAN.test(w)) && words.some((w) => WESTERN.test(w) && !INDIAN.test(w));
      const ratio = second.value / first.value;
      if (!mixed || (ratio > 0.9 && ratio < 1.1)) continue;
      yield {
        span: { start: second.start, end: second.end },
        message: `${shown(copy, first)} is ${plain(first.value)}, not ${shown(copy, second)}. Which figure is right?`,
        evidence: cite(copy, [first, second]),
        repairs: correct(copy, second, first.value),
      };
    }
  }
}

/** "5km (8 miles)": one measure given in two units that do not agree by more than rounding. */
export function* checkConversions(copy: Copy): Iterable<NumberConflict> {
  yield* restated(copy);
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2) continue;
    for (const { first, second } of matches(skeleton, TWO)) {
      if (!first || !second || first.to !== undefined || second.to !== undefined) continue;
      const sign = signOf(copy, first);
      const right = convert(first, second, sign);
      if (right === undefined || agree(first, second, right * signOf(copy, second))) continue;
      const of = copy.text.slice(second.numeral.end, second.end).trim();
      yield {
        span: { start: second.start, end: second.end },
        message: `${sign < 0 ? 'Minus ' : ''}${shown(copy, first)} is ${plain(right)} ${of}, not ${shown(copy, second)}. Which figure is right?`,
        evidence: cite(copy, [first, second]),
        repairs: [
          ...correct(copy, second, round(right, second)),
          ...(sign < 0 ? [] : correct(copy, first, round(convert(second, first)!, first))),
        ],
      };
    }
  }
}

/** The first measure in the unit of the second; undefined where they are not two units of one kind. */
function convert(from: Figure, to: Figure, sign = 1): number | undefined {
  const [a, b] = [KINDS.get(from.of ?? ''), KINDS.get(to.of ?? '')];
  if (!a || !b) return undefined;
  if (a.kind === 'celsius' && b.kind === 'fahrenheit') return sign * from.value * 1.8 + 32;
  if (a.kind === 'fahrenheit' && b.kind === 'celsius') return (sign * from.value - 32) / 1.8;
  return a.kind === b.kind && a.factor !== b.factor ? (from.value * a.factor) / b.factor : undefined;
}

/** “-4C”, “minus four”: the sign stands before the figure. */
function signOf(copy: Copy, { start }: Figure): 1 | -1 {
  return /(?:[-−–]|\bminus\s)$/i.test(copy.text.slice(Math.max(0, start - 6), start)) ? -1 : 1;
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
    (first.of?.startsWith('pint') || second.of?.startsWith('pint') ? AMERICAN_PINT : 0.04) +
    Math.min(halfStep(first) / first.value, ROUND) +
    Math.min(halfStep(second) / second.value, ROUND) +
    (first.hedged || second.hedged ? 0.08 : 0);
  return Math.abs(second.value / right - 1) <= slack;
}

/** Half of the last digit that counts: 60 miles may be 55 to 65. */
function halfStep({ value, step }: Figure): number {
  if (step !== 1) return step / 2;
  const zeros = /0*$/.exec(String(value))![0].length;
  return 10 ** zeros / 2;
}

function round(value: number, like: Figure): number {
  return like.step < 1 ? value : Number(value.toPrecision(value < 10 ? 1 : 2));
}
