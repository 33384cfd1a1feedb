import { cite, correct, exact, match, plain, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** "The ayes were 279 and the noes 312, a majority of 43" */
const MAJORITY = new RegExp(
  `\\b(?:ayes|yeses|yes\\svotes)\\s(?:were\\s|had\\s)?${figure('c', 'a')}(?:,|,?\\s(?:and|to))\\s(?:the\\s)?(?:noes|nays|no\\svotes)\\s(?:were\\s|had\\s)?${figure('c', 'b')},\\s(?:so\\s)?a\\s(?:government\\s)?majority\\sof\\s${figure('c', 'told')}`,
  'i',
);
/** "by 2,610 votes to 390, with 81% against" */
const AGAINST = new RegExp(
  `\\bby\\s${figure('c', 'a')}\\svotes\\sto\\s${figure('c', 'b')},\\s(?:with|or)\\s${figure('p', 'share')}\\s(?<side>against|in\\sfavou?r|for|opposed)\\b`,
  'i',
);
/** "61,400 pumps last year, and 1,842 of them, or 5 percent, failed" */
const OF_THEM = new RegExp(
  `${figure('c', 'whole')}\\s[^‹›.;]{3,60}(?:,\\sand|\\sand|,)\\s${figure('c', 'part')}\\sof\\sthem(?:,|\\s\\(|\\s[–—-])\\s?(?:or|that\\sis,?|about)?\\s?${figure('p', 'share')}`,
  'i',
);

/** Votes whose majority or share the sentence itself tells, and a share of the things that it has just counted. */
export function* checkTallies(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 3) continue;
    yield* majority(copy, skeleton);
    const votes = match(skeleton, AGAINST);
    if (votes) yield* share(copy, votes['a'], votes['b'], votes['share'], true);
    const things = match(skeleton, OF_THEM);
    if (things) yield* share(copy, things['part'], things['whole'], things['share'], false);
  }
}

function* majority(copy: Copy, skeleton: Skeleton): Iterable<NumberConflict> {
  const { a, b, told } = match(skeleton, MAJORITY) ?? {};
  if (!a || !b || !told || !exact(a, b, told)) return;
  const real = Math.abs(a.value - b.value);
  if (real === told.value) return;
  yield {
    span: { start: told.start, end: told.end },
    message: `${shown(copy, a)} and ${shown(copy, b)} are ${plain(real)} apart, not ${shown(copy, told)}. Which figure is right?`,
    evidence: cite(copy, [told, a, b]),
    repairs: correct(copy, told, real),
  };
}

type Known = Skeleton['figures'][number] | undefined;

/** `isRest`: the second figure is the other side, not the whole. */
function* share(
  copy: Copy,
  part: Known,
  other: Known,
  told: Known,
  isRest: boolean,
): Iterable<NumberConflict> {
  if (!part || !other || !told || !exact(part, other, told)) return;
  const whole = isRest ? part.value + other.value : other.value;
  if (part.value > whole) return;
  const real = (100 * part.value) / whole;
  if (Math.abs(real - told.value) <= (told.fraction ? 3 : 1.1 * told.step)) return;
  yield {
    span: { start: told.start, end: told.end },
    message: `${shown(copy, part)} of ${plain(whole)} is ${plain(real)} per cent, not ${shown(copy, told)}. Which figure is right?`,
    evidence: cite(copy, [told, part, other]),
    repairs: told.fraction ? [] : correct(copy, told, Number(real.toFixed(told.step < 1 ? 1 : 0))),
  };
}
