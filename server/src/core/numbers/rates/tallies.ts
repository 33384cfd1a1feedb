import { cite, correct, exact, match, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';
import { wrongShare } from './wrong-share.ts';

/** "The ayes were 279 and the noes 312, a majority of 43" */
const MAJORITY = new RegExp(
  `\\b(?:ayes|yeses|yes\\svotes)\\s(?:were\\s|had\\s)?${figure('c', 'a')}(?:,|,?\\s(?:and|to))\\s(?:the\\s)?(?:noes|nays|no\\svotes)\\s(?:were\\s|had\\s)?${figure('c', 'b')},\\s(?:so\\s)?a\\s(?:government\\s)?majority\\sof\\s${figure('c', 'told')}`,
  'i',
);
/** "by 2,610 votes to 390, with 81% against" */
const AGAINST = new RegExp(
  `\\bby\\s${figure('c', 'a')}\\svotes\\sto\\s${figure('c', 'b')},\\s(?:with|or)\\s${figure('p', 'share')}\\s(?:against|in\\sfavou?r|for|opposed)\\b`,
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
    if (votes)
      yield* share(copy, votes['share']!, votes['a']!, votes['b']!, votes['a']!.value + votes['b']!.value);
    const things = match(skeleton, OF_THEM);
    if (things)
      yield* share(copy, things['share']!, things['part']!, things['whole']!, things['whole']!.value);
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

/** `from` is the other figure that `whole` is reckoned from. */
function* share(
  copy: Copy,
  told: Figure,
  part: Figure,
  from: Figure,
  whole: number,
): Iterable<NumberConflict> {
  if (!exact(part, from, told) || part.value > whole) return;
  const real = (100 * part.value) / whole;
  if (Math.abs(real - told.value) <= (told.fraction ? 3 : 1.1 * told.step)) return;
  yield wrongShare(copy, told, real, { part, whole: plain(whole), from });
}
