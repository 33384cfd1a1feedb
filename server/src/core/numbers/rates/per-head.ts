import { cite, correct, exact, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** Each says how many of one kind come to one of the other: "one teacher for every 45 pupils", "30 pupils to a teacher". */
const FOR_EVERY = new RegExp(
  `(?:\\b(?:one|an?)|‹c\\d+›)\\s(?<each>[a-z]+)\\s(?:for|to)\\severy\\s${figure('c', 'many')}\\s(?:[a-z]+\\s)?(?<counted>[a-z]+)`,
  'i',
);
const TO_A = new RegExp(
  `${figure('c', 'many')}\\s(?<counted>[a-z]+)\\s(?:to|per|for)\\s(?:(?:each|every|an?|one|‹c\\d+›)\\s)?(?<each>[a-z]+)\\b`,
  'i',
);
/** So far the number may be rounded. */
const ROUNDED = 0.06;
const BACK = 1; // sentences

/** "The school has 1,260 pupils and 42 teachers, … one teacher for every 45 pupils." */
export function* checkPerHead(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    yield* prices(copy, skeleton, copy.skeletons.slice(Math.max(0, i - 2), i));
    for (const pattern of [FOR_EVERY, TO_A]) {
      const groups = pattern.exec(skeleton.text)?.groups;
      if (!groups) continue;
      const many = skeleton.figures[Number(groups['many'])]!;
      const near = copy.skeletons
        .slice(Math.max(0, i - BACK), i + 1)
        .filter((s) => skeleton.sentence.index - s.sentence.index <= BACK)
        .flatMap((s: Skeleton) => s.figures);
      const counted = one(near, groups['counted']!, many);
      const each = one(near, groups['each']!, many);
      const conflict = counted && each ? misfit(copy, many, counted, each) : undefined;
      if (conflict) yield conflict;
    }
  }
}

/** "It bought 40,000 tonnes. The agency paid $11.2 million, or $320 a tonne" */
const A_PIECE = new RegExp(
  `${figure('m', 'total')},\\s(?:or|which\\sis|that\\sis)\\s${figure('m', 'rate')}\\s(?:a|an|per|for\\s(?:each|every))\\s(?<each>[a-z]+)\\b`,
  'i',
);
const TIMES: ReadonlySet<string> = new Set([
  'year',
  'month',
  'week',
  'day',
  'hour',
  'share',
  'night',
  'season',
  'time',
]);

function* prices(copy: Copy, skeleton: Skeleton, before: readonly Skeleton[]): Iterable<NumberConflict> {
  const groups = A_PIECE.exec(skeleton.text)?.groups;
  if (!groups || TIMES.has(groups['each']!.toLowerCase())) return;
  const [total, rate] = [
    skeleton.figures[Number(groups['total'])]!,
    skeleton.figures[Number(groups['rate'])]!,
  ];
  const noun = groups['each']!.toLowerCase();
  const counts = [...before, skeleton]
    .flatMap((s) => s.figures)
    .filter(
      (f) =>
        (f.unit === 'count' || f.unit === 'measure') && (f.of === noun || f.of === `${noun}s`) && f.value > 1,
    );
  if (!counts.length || total.of !== rate.of || total.to !== undefined || rate.to !== undefined) return;
  const fits = (f: Figure) => Math.abs(total.value / f.value / rate.value - 1) <= ROUNDED;
  const [count] = counts;
  if (!count || counts.some(fits) || new Set(counts.map((f) => f.value)).size !== 1 || !exact(count)) return;
  const real = total.value / count.value;
  yield {
    span: { start: rate.start, end: rate.end },
    message: `${shown(copy, total)} for ${shown(copy, count)} is ${plain(real)} each, not ${shown(copy, rate)}. Which figure is right?`,
    evidence: cite(copy, [rate, total, count]),
    repairs: correct(copy, rate, Number(real.toPrecision(3))),
  };
}

/** The one count of such things. */
function one(figures: readonly Figure[], noun: string, but: Figure): Figure | undefined {
  const word = noun.toLowerCase();
  const found = figures.filter(
    (f) =>
      f !== but &&
      f.unit === 'count' &&
      f.of !== undefined &&
      f.value > 1 &&
      (f.of === word || `${f.of}s` === word),
  );
  return found.length === 1 ? found[0] : undefined;
}

function misfit(copy: Copy, many: Figure, counted: Figure, each: Figure): NumberConflict | undefined {
  if (many.to !== undefined || !exact(counted, each) || counted.value <= each.value) return undefined;
  const real = counted.value / each.value;
  if (Math.abs(real - many.value) <= Math.max(0.6, ROUNDED * real)) return undefined;
  return {
    span: { start: many.start, end: many.end },
    message: `${shown(copy, counted)} to ${shown(copy, each)} is ${plain(real)} for each, not ${shown(copy, many)}. Which figure is right?`,
    evidence: cite(copy, [many, counted, each]),
    repairs: correct(copy, many, Math.round(real)),
  };
}
