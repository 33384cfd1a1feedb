import words from '../../../language/en/number-words.json' with { type: 'json' };
import { cite, comparable, correct, exact, match, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const LINKING =
  '(?:puts?|makes?|made|means?|meant|(?:is|was)(?=\\s(?:an?\\s[a-z]+(?:\\s[a-z]+)?\\sof\\s)?‹p)|amounts?\\sto|represents?|represented|equals?|gives?|gave|works\\sout\\sat|worked\\sout\\sat|comes\\sto)';
/** "That puts opposition at 63 per cent", "It was a turnout of 40 per cent" */
const THAT_IS = new RegExp(
  `^\\W*(?:That|This|Which|It)\\s${LINKING}(?!\\w)[^‹›.;,]{0,50}?${figure('p', 'share')}`,
  'u',
);
const CHANGES = [...words.riseNouns, ...words.fallNouns, ...words.differenceNouns].join('|');
/** "The gain of 23 animals", "That rise of £40m" */
const THE_CHANGE = new RegExp(
  `^\\W*(?:The|That|This|Its?)\\s(?:[a-z-]+\\s)?(?:${CHANGES})\\sof\\s${figure('cmu', 'by')}`,
  'u',
);
const FROM = /\b(?:from|up\son|down\son|against|compared\s(?:with|to)|than)\b/i;
/** A share in words may be so many points off. */
const SAYING = 3;
const MOST = 100; // per cent

/** "Of the 1,200 asked, 684 said no. That puts opposition at 63 per cent": a figure that sums up the sentence before. */
export function* checkAnaphora(copy: Copy): Iterable<NumberConflict> {
  yield* folds(copy);
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const previous = copy.skeletons[i - 1];
    if (!previous || skeleton.sentence.index - previous.sentence.index !== 1) continue;
    const conflict = thatIs(copy, skeleton, previous) ?? theChange(copy, skeleton, previous);
    if (conflict) yield conflict;
  }
}

/** No two figures of the sentence before have that share of one another, nor does one differ so from the other. */
function thatIs(copy: Copy, skeleton: Skeleton, previous: Skeleton): NumberConflict | undefined {
  const { share } = match(skeleton, THAT_IS) ?? {};
  if (!share || !exact(share) || share.value >= MOST) return undefined;
  const figures = previous.figures.filter(
    (f) => 'count money measure'.includes(f.unit) && exact(f) && f.value > 1,
  );
  if (figures.length < 2 || figures.length > 6 || previous.figures.some((f) => f.unit === 'percent'))
    return undefined;
  const slack = share.fraction ? SAYING : Math.max(1, 0.6 * share.step);
  let shares = 0;
  for (const part of figures)
    for (const whole of figures) {
      if (part.value >= whole.value || !comparable(part, whole)) continue;
      shares++;
      const of = (100 * part.value) / whole.value;
      const more = (100 * (whole.value - part.value)) / part.value;
      if ([of, 100 - of, more].some((real) => Math.abs(real - share.value) <= slack)) return undefined;
    }
  const alike = figures.filter((f) => comparable(f, figures[0]!));
  const larger =
    alike.length === 2 && figures.length === 2 ? alike.toSorted((a, b) => b.value - a.value)[0] : undefined;
  const whole = figures.find((f) => isWhole(previous, f)) ?? larger;
  const part = whole && figures.find((f) => f !== whole && comparable(f, whole) && f.value < whole.value);
  if (shares === 0 || !whole || !part) return undefined;
  const real = (100 * part.value) / whole.value;
  return {
    span: { start: share.start, end: share.end },
    message: `${shown(copy, part)} of ${shown(copy, whole)} is ${plain(real)} per cent, not ${shown(copy, share)}. Which figure is right?`,
    evidence: cite(copy, [share, part, whole]),
    repairs: share.fraction ? [] : correct(copy, share, Math.round(real)),
  };
}

/** “Of the 1,200 adults asked, 684 …”, “684 of the 1,200 …” */
function isWhole({ text, figures, places }: Skeleton, whole: Figure): boolean {
  const at = places[figures.indexOf(whole)]!;
  return /\b(?:of|out\sof)\s(?:the\s|its\s|their\s|all\s|some\s)?(?:[a-z-]+\s)?[£$€]?$/i.test(
    text.slice(0, at),
  );
}

function theChange(copy: Copy, skeleton: Skeleton, previous: Skeleton): NumberConflict | undefined {
  const { by } = match(skeleton, THE_CHANGE) ?? {};
  if (!by || !exact(by) || !FROM.test(previous.text)) return undefined;
  const figures = previous.figures.filter((f) => f.unit === by.unit && exact(f));
  const [a, b] = figures;
  if (figures.length !== 2 || !a || !b || !comparable(a, b) || (by.unit !== 'count' && !comparable(a, by)))
    return undefined;
  const real = Math.abs(a.value - b.value);
  const step = Math.max(a.step, b.step, by.step);
  if (real === 0 || by.value > Math.max(a.value, b.value)) return undefined;
  if (Math.abs(real - by.value) <= (step === 1 ? 0 : step)) return undefined;
  return {
    span: { start: by.start, end: by.end },
    message: `Between ${shown(copy, a)} and ${shown(copy, b)} lies a difference of ${plain(real)}, not ${shown(copy, by)}. Which figure is right?`,
    evidence: cite(copy, [by, a, b]),
    repairs: correct(copy, by, real),
  };
}

const FOLDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const GROWN = new RegExp(
  `\\b(?:thus|so|therefore|has\\ssince|have\\ssince|That\\sis)\\s[^‹›.;]{0,20}?\\b(?:(?<fold>${FOLDS.join('|')})fold|(?<word>doubled|trebled|tripled|quadrupled|halved))\\b`,
  'i',
);
const MULTIPLIED = /fold\b|\b(?:doubled|trebled|tripled|quadrupled|halved)\b/;
const FACTORS: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 2,
};
/** Counts so great, and alone in their sentences, are of one thing, whatever it is called. */
const THOUSAND = 1000;
/** So far a multiple may be rounded. */
const ROUNDED = 0.2;

/** "640,000 passengers last year. In 2021 just 210,000. Traffic has thus grown fivefold." */
function* folds(copy: Copy): Iterable<NumberConflict> {
  const { text, analysis } = copy;
  if (!MULTIPLIED.test(text)) return;
  for (const { index, start, end } of analysis.prose.sentences) {
    const found = GROWN.exec(text.slice(start, end));
    if (!found) continue;
    const before = copy.skeletons.filter(
      ({ sentence }) => sentence.index < index && index - sentence.index <= 2,
    );
    const { fold, word } = found.groups!;
    const said = fold === undefined ? word! : `${fold}fold`;
    const times = fold === undefined ? FACTORS[word!.toLowerCase()]! : FOLDS.indexOf(fold.toLowerCase()) + 2;
    const [pair, another] = pairsIn(before);
    const ratio = pair ? pair[1].value / pair[0].value : times;
    if (!pair || another || Math.abs(ratio / times - 1) <= ROUNDED) continue;
    const at = start + found.index + found[0].lastIndexOf(said);
    yield {
      span: { start: at, end: at + said.length },
      message: `${shown(copy, pair[1])} is ${plain(ratio)} times ${shown(copy, pair[0])}; the copy says “${said}”. Which is right?`,
      evidence: cite(copy, pair),
      repairs: [],
    };
  }
}

/** Two figures of one thing, the smaller first. */
function pairsIn(skeletons: readonly Skeleton[]): (readonly [Figure, Figure])[] {
  const figures = skeletons
    .flatMap((s) => s.figures)
    .filter(
      (f) =>
        f.to === undefined &&
        f.value > 1 &&
        (f.unit === 'money' || (f.unit === 'count' && (f.of !== undefined || f.value >= THOUSAND))),
    );
  return figures.flatMap((a) =>
    figures
      .filter((b) => b.value > a.value && comparable(a, b) && (a.of === b.of || a.value >= THOUSAND))
      .map((b) => [a, b] as const),
  );
}
