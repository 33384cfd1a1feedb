import words from '../../../language/en/parts-words.json' with { type: 'json' };
import { cite, comparable, correct, exact, match, matches, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** "103 miles of pipe so far, roughly a third of the route": the whole stands further up. */
const SHARE_OF_IT = new RegExp(
  `${figure('u', 'part')}[^‹›.;]{0,40}?,\\s(?:or\\s)?(?:(?:roughly|about|around|nearly|almost|some|just\\s(?:over|under))\\s)?${figure('p', 'share')}\\sof\\s(?:the|its|their|his|her)\\s[a-z]+`,
  'gi',
);
/** "571 finished; the other 51 dropped out" */
const THE_OTHERS = new RegExp(
  `${figure('c', 'part')}\\s(?:[a-z-]+\\s)?[a-z]+[^‹›.]{0,40}?[;,]\\s(?:and\\s|while\\s|but\\s)?the\\s(?:other|remaining)\\s${figure('c', 'rest')}`,
  'gi',
);
/** "The survey asked 1,030 teachers. Of those, 412 …, or one in four." */
const OF_THOSE = new RegExp(
  `^\\W*Of\\s(?:those|these|them),?\\s(?:only\\s|just\\s)?${figure('c', 'part')}[^‹›.;]{0,80}?(?:,\\s(?:or\\s)?|\\s\\()(?:(?:roughly|about|around|nearly|almost|some)\\s)?${figure('p', 'share')}`,
);
/** "They gave it to 40 mice. 12 of the treated animals had gained no weight, a success rate of 40 per cent" */
const RATE_OF = new RegExp(
  `${figure('c', 'part')}\\sof\\s(?:the|those|these|them)\\b[^‹›.;]{0,70}?,\\s(?:or|a\\s(?:[a-z]+\\s)?(?:rate|turnout|share|proportion)\\sof)\\s${figure('p', 'share')}`,
  'i',
);
/** Percentage points that a share in words, and one that is said to be rough, may be off. */
const SAYING = 3;
const ROUGHLY = 6;
/** So far, as a part of the whole, a part and the others may be off and still be meant to make it. */
const MOST_OFF = 0.1;
const PEOPLE: ReadonlySet<string> = new Set(words.participants);

/** A share, or a part and the others, that does not fit the whole told of further up. */
export function* checkWholes(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (skeleton.figures.length < 2) continue;
    yield* sharesOfThose(copy, skeleton, copy.skeletons[i - 1]);
    yield* ratesOf(copy, skeleton, copy.skeletons.slice(Math.max(0, i - 2), i));
    yield* sharesOfIt(copy, skeleton);
    yield* theOthers(copy, skeleton);
  }
}

function* sharesOfThose(
  copy: Copy,
  skeleton: Skeleton,
  previous: Skeleton | undefined,
): Iterable<NumberConflict> {
  const { part, share } = match(skeleton, OF_THOSE) ?? {};
  if (!part || !share || !exact(part) || share.to !== undefined || !previous) return;
  if (skeleton.sentence.index - previous.sentence.index !== 1) return;
  const [whole, second] = previous.figures.filter((f) => f.unit === 'count' && f.value > part.value);
  if (!whole || second || whole.to !== undefined) return;
  const slack = slackOf(share) + (whole.hedged ? SAYING : 0);
  if (Math.abs(shareOf(part, whole) - share.value) <= slack) return;
  yield wrongShare(copy, part, whole, share, '');
}

/** None of the counts in the sentences before is a whole of which the part is that share. */
function* ratesOf(copy: Copy, skeleton: Skeleton, before: readonly Skeleton[]): Iterable<NumberConflict> {
  const { part, share } = match(skeleton, RATE_OF) ?? {};
  if (!part || !share || !exact(part, share)) return;
  const wholes = before
    .filter((s) => s.sentence.paragraph === skeleton.sentence.paragraph)
    .flatMap((s) =>
      s.figures.filter((f) => f.unit === 'count' && f.of !== undefined && f.value > part.value && exact(f)),
    );
  const [whole] = wholes;
  if (!whole || new Set(wholes.map((f) => f.value)).size !== 1) return;
  if (Math.abs(shareOf(part, whole) - share.value) <= slackOf(share)) return;
  yield wrongShare(copy, part, whole, share, '');
}

function* sharesOfIt(copy: Copy, skeleton: Skeleton): Iterable<NumberConflict> {
  if (!skeleton.text.includes('‹p')) return;
  for (const { part, share } of matches(skeleton, SHARE_OF_IT)) {
    if (!part || !share || part.hedged || part.to !== undefined || share.to !== undefined) continue;
    if (skeleton.figures.some((f) => f !== part && comparable(f, part))) continue;
    const wholes = copy.analysis.figures.filter(
      (f) => f.start < skeleton.sentence.start && comparable(f, part) && f.value > part.value && exact(f),
    );
    const whole = wholes.reduce<Figure | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined);
    const fits = (f: Figure) => Math.abs(shareOf(part, f) - share.value) <= slackOf(share);
    if (!whole || wholes.some(fits)) continue;
    yield wrongShare(copy, part, whole, share, ' further up');
  }
}

/** In per cent. */
const shareOf = (part: Figure, whole: Figure) => (100 * part.value) / whole.value;
const slackOf = (share: Figure) => (share.hedged ? ROUGHLY : share.fraction ? SAYING : share.step);

function wrongShare(
  copy: Copy,
  part: Figure,
  whole: Figure,
  share: Figure,
  where: '' | ' further up',
): NumberConflict {
  const real = shareOf(part, whole);
  return {
    span: { start: part.start, end: share.end },
    message: `${shown(copy, part)} of ${shown(copy, whole)}${where} is ${plain(real)} per cent, not ${shown(copy, share)}. Which figure is right?`,
    evidence: cite(copy, [share, part, whole]),
    repairs: share.fraction ? [] : correct(copy, share, Math.round(real)),
  };
}

function* theOthers(copy: Copy, skeleton: Skeleton): Iterable<NumberConflict> {
  if (!/ (?:other|remaining) ‹/.test(skeleton.text)) return;
  for (const { part, rest } of matches(skeleton, THE_OTHERS)) {
    if (!part || !rest || !exact(part, rest) || part.of === undefined) continue;
    if (rest.of !== undefined && !areOne(rest, part)) continue;
    const sum = part.value + rest.value;
    const wholes = copy.analysis.figures.filter(
      (f) =>
        f.unit === 'count' && f.start < part.start && f.value > part.value && exact(f) && areOne(f, part),
    );
    const [whole] = wholes;
    if (!whole || wholes.some((f) => f.value !== whole.value)) continue;
    const off = Math.abs(sum - whole.value);
    if (off === 0 || off > MOST_OFF * whole.value) continue;
    yield {
      span: { start: rest.start, end: rest.end },
      message: `${shown(copy, part)} and ${shown(copy, rest)} make ${plain(sum)}; further up there are ${shown(copy, whole)}. Which figure is right?`,
      evidence: cite(copy, [rest, part, whole]),
      repairs: [...correct(copy, rest, whole.value - part.value), ...correct(copy, whole, sum)],
    };
  }
}

/** “612 people in a trial” are its volunteers. */
function areOne(a: Figure, b: Figure): boolean {
  return a.of === b.of || (a.of !== undefined && PEOPLE.has(a.of) && PEOPLE.has(b.of!));
}
