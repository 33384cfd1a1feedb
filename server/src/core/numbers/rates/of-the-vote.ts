import { exact, match, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';
import { wrongShare } from './wrong-share.ts';

/** "12,480 of the 24,000 valid votes" */
const VOTES = new RegExp(
  `${figure('c', 'part')}\\s(?:out\\s)?of\\s(?:the\\s|its\\s|a\\stotal\\sof\\s)?${figure('c', 'whole')}(?:\\s[a-z]+)?\\s(?:votes|ballots)\\b`,
  'i',
);
/** "The result gives him 54 per cent of the vote" */
const SHARE = new RegExp(
  `\\b(?:gives|gave|giving|handing|with)\\s(?:him|her|it|them)?\\s?${figure('p', 'share')}\\sof\\sthe\\s(?:vote|votes|poll|ballot)\\b`,
  'i',
);
const NEAR = 3; // sentences from the count to the share

/** "12,480 of the 24,000 votes (…) The result gives him 54 per cent of the vote": the count stands further up. */
export function* checkOfTheVote(copy: Copy): Iterable<NumberConflict> {
  const counts = copy.skeletons.filter((s) => / (?:votes|ballots)\b/.test(s.text) && VOTES.test(s.text));
  const [count, another] = counts;
  if (!count || another) return;
  const { part, whole } = match(count, VOTES)!;
  if (!part || !whole || !exact(part, whole) || part.value >= whole.value) return;
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹p')) continue;
    const { share } = match(skeleton, SHARE) ?? {};
    if (!share || !exact(share) || !follows(count, skeleton)) continue;
    const real = (100 * part.value) / whole.value;
    if (Math.abs(real - share.value) <= (share.fraction ? 3 : 0.6 * share.step)) continue;
    yield wrongShare(copy, share, real, { part, whole: shown(copy, whole), from: whole });
  }
}

const follows = (count: Skeleton, { sentence }: Skeleton) =>
  sentence.index >= count.sentence.index && sentence.index - count.sentence.index <= NEAR;
