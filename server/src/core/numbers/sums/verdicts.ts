import { cite, exact, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const COUNTS = '(?:counts?|charges?|offences?)';
const GUILTY = new RegExp(
  `\\b(?:convicted|guilty)\\b[^‹›.;]{0,60}?(?:‹a\\d+›[^‹›.;]{0,40}?)?\\b(?:on|of)\\s(?:all\\s)?${figure('c', 'guilty')}(?:\\s[a-z]+)?\\s(?:of\\s(?:the\\s)?${figure('c', 'all')}\\s)?${COUNTS}\\b`,
  'i',
);
const CLEARED = new RegExp(
  `\\b(?:acquitted|cleared)\\b[^‹›.;]{0,30}?\\b(?:on|of)\\s(?:${figure('c', 'cleared')}|the\\s(?<one>last|first|other)|(?<another>one))(?:\\s(?:other|more|further))?(?:\\sof\\s(?:the|his|her)\\s${figure('c', 'all')})?(?:\\s${COUNTS})?`,
  'i',
);

/** "convicted him on four counts (…) acquitted him on the last of the six": the verdicts are more or fewer than the counts. */
export function* checkVerdicts(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!/\b(?:convicted|guilty)\b/i.test(skeleton.text)) continue;
    const next = copy.skeletons[i + 1];
    const near = next && next.sentence.index - skeleton.sentence.index <= 1 ? [skeleton, next] : [skeleton];
    const cleared = near.find(({ text }) => CLEARED.test(text));
    const conflict = cleared && misfit(copy, skeleton, cleared);
    if (conflict) yield conflict;
  }
}

function misfit(copy: Copy, first: Skeleton, second: Skeleton): NumberConflict | undefined {
  const [convicted, acquitted] = [GUILTY.exec(first.text)?.groups, CLEARED.exec(second.text)?.groups];
  const at = ({ figures }: Skeleton, index: string | undefined): Figure | undefined =>
    index === undefined ? undefined : figures[Number(index)];
  const guilty = at(first, convicted?.['guilty']);
  const cleared = at(second, acquitted?.['cleared']);
  const all = at(second, acquitted?.['all']) ?? at(first, convicted?.['all']);
  const named = [guilty, all, ...(cleared ? [cleared] : [])];
  if (!guilty || !all || named.some((f) => !f || !exact(f))) return undefined;
  const sum = guilty.value + (cleared?.value ?? 1);
  if (sum === all.value || guilty.value >= all.value) return undefined;
  // “cleared of two” may leave others to a retrial, “the last of the six” does not.
  if (sum < all.value && acquitted?.['one'] === undefined) return undefined;
  const last = cleared ?? all;
  return {
    span: { start: last.start, end: last.end },
    message: `Guilty on ${shown(copy, guilty)} and cleared of ${cleared ? shown(copy, cleared) : 'one'} make ${plain(sum)}; there are ${shown(copy, all)} counts. Which figure is right?`,
    evidence: cite(copy, named as Figure[]),
    repairs: [],
  };
}
