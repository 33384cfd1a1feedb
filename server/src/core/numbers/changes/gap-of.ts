import { cite, comparable, correct, exact, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const N = 'cmua';
/** "… £2,150; the cheapest went for £1,310, a gap of £740", "the youngest was 19 and the oldest 83, an age gap of 54 years" */
const GAP_OF = new RegExp(
  `(?:,|\\s[–—-]|;|\\()\\s?(?:or\\s)?an?\\s(?:[a-z]+\\s)?(?:gap|difference|spread|differential)\\sof\\s${figure(N, 'gap')}`,
  'i',
);
/** "it stood at 44.0 metres on 1 January (…) had dropped by 3.8 metres" */
const BY = new RegExp(
  `\\b(?:has|have|had)\\s(?:now\\s|since\\s|already\\s)?(?:dropped|fallen|risen|climbed|grown|shrunk|sunk|gone\\s(?:up|down))\\s(?:by\\s)?${figure('u', 'gap')}(?!\\s(?:to|from|a|an|per|every|each)\\b)`,
  'i',
);
/** A difference that is so many times another speaks of something else. */
const FAR = 2.5;

/** The difference between the two figures before it, where the copy gives it. */
export function* checkGapsOf(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!/ (?:of|by|has|have|had) /.test(skeleton.text)) continue;
    const conflict = inSentence(copy, skeleton) ?? inParagraph(copy, skeleton, copy.skeletons.slice(0, i));
    if (conflict) yield conflict;
  }
}

function inSentence(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = GAP_OF.exec(skeleton.text);
  const gap = found && skeleton.figures[Number(found.groups!['gap'])];
  if (!gap) return undefined;
  const before = skeleton.figures.filter((f) => f.start < gap.start && isOf(f, gap, skeleton));
  const [a, b, other] = before;
  return a && b && !other ? misfit(copy, gap, a, b) : undefined;
}

/** Years of age beside bare figures and ages; counts only of the same thing, or bare. */
function isOf(f: Figure, gap: Figure, { text }: Skeleton): boolean {
  if (gap.of === 'year') return (f.unit === 'age' || f.of === undefined || f.of === 'year') && f.unit !== 'year' && /\b(?:old|young|age)/i.test(text); // prettier-ignore
  return comparable(f, gap) && f.unit !== 'age';
}

/** The level of two days stands in the paragraph, and what it went up or down by. */
function inParagraph(copy: Copy, skeleton: Skeleton, above: readonly Skeleton[]): NumberConflict | undefined {
  const found = BY.exec(skeleton.text);
  const gap = found && skeleton.figures[Number(found.groups!['gap'])];
  if (!gap || skeleton.figures.some((f) => f !== gap && f.of === gap.of)) return undefined;
  const levels = above
    .filter(({ sentence }) => sentence.paragraph === skeleton.sentence.paragraph)
    .flatMap(({ figures }) => figures.filter((f) => comparable(f, gap)));
  const [a, b, other] = levels;
  if (!a || !b || other) return undefined;
  const real = Math.abs(a.value - b.value);
  return gap.value > real * FAR || gap.value < real / FAR ? undefined : misfit(copy, gap, a, b);
}

function misfit(copy: Copy, gap: Figure, a: Figure, b: Figure): NumberConflict | undefined {
  const real = Math.abs(a.value - b.value);
  const coarse = Math.max(a.step, b.step, gap.step);
  if (!exact(gap, a, b) || real === 0) return undefined;
  if (Math.abs(real - gap.value) <= (coarse === 1 ? 0 : coarse) + 1e-9) return undefined;
  return {
    span: { start: gap.start, end: gap.end },
    message: `Between ${shown(copy, a)} and ${shown(copy, b)} the difference is ${plain(real)}, not ${shown(copy, gap)}. Which figure is right?`,
    evidence: cite(copy, [gap, a, b]),
    repairs: correct(copy, gap, real),
  };
}
