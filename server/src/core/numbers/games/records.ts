import { cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const C = (name: string) => figure('c', name);
const THEN = ',?\\s(?:and\\s)?';
/** Each counts games, and what became of them. */
const RECORDS = [
  `\\bplayed\\s${C('games')}(?:\\s(?:games|matches|tests|times|fixtures))?,?\\s(?:winning|having\\swon|won)\\s${C('won')}${THEN}(?:drawing|drawn|drew)\\s${C('drawn')}${THEN}(?:losing|lost)\\s${C('lost')}`,
  `${C('games')}\\s(?:games|matches)(?:,|:|\\s[–—-])\\s(?:with\\s)?${C('won')}\\s(?:wins|won)${THEN}${C('drawn')}\\s(?:draws|drawn)${THEN}${C('lost')}\\s(?:defeats|losses|lost)`,
  `\\b(?:won|winning)\\s${C('won')}${THEN}(?:drawn|drew|drawing)\\s${C('drawn')}${THEN}(?:lost|losing)\\s${C('lost')}\\sof\\s(?:their|its|his|her|the)\\s(?:first\\s|last\\s|opening\\s)?${C('games')}\\s(?:games|matches)`,
].map((pattern) => new RegExp(pattern, 'i'));
/** "eight wins and three defeats in their 10 matches": no draws are told of. */
const TWO_WAYS = new RegExp(
  `${C('won')}\\s(?:wins?|victories)\\s(?:and|against|to)\\s${C('lost')}\\s(?:defeats?|loss(?:es)?)\\s(?:in|from|out\\sof)\\s(?:their|its|his|her|the)?\\s?(?:first\\s|last\\s|opening\\s)?${C('games')}\\s(?:games|matches|outings|fixtures|tests)\\b`,
  'i',
);
/** "The vote in the nine-member council was 7-4" */
const SEATS = new RegExp(
  `\\bvote\\b[^‹›.;]{0,30}?${C('total')}-(?:member|strong|seat|person)\\s[a-z]+\\swas\\s${figure('s', 'vote')}`,
  'i',
);
/** "The vote was 8-3." */
const VOTE = new RegExp(`\\b(?:vote|result|count|tally)\\swas\\s${figure('s', 'vote')}`, 'i');
const FOR_AND_AGAINST = new RegExp(
  `^\\W*${C('ayes')}\\s(?:[a-z]+\\s)?(?:voted|were)\\s(?:for|in\\sfavou?r)\\b[^‹›.;]{0,30}?\\b(?:and|while|with)\\s${C('noes')}\\s(?:[a-z]+\\s)?(?:voted\\s|were\\s)?against`,
  'i',
);

/** "played 20, won 12, drew five, lost four"; "The vote was 8-3. Nine voted for it and three against." */
export function* checkRecords(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const conflict =
      season(copy, skeleton) ?? tooMany(copy, skeleton) ?? votes(copy, skeleton, copy.skeletons[i - 1]);
    if (conflict) yield conflict;
  }
}

function season(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 4) return undefined;
  for (const pattern of RECORDS) {
    const { games, won, drawn, lost } = match(skeleton, pattern) ?? {};
    if (!games || !won || !drawn || !lost || !exact(games, won, drawn, lost)) continue;
    const sum = won.value + drawn.value + lost.value;
    if (sum === games.value) return undefined;
    return {
      span: spanOf([games, won, drawn, lost]),
      message: `${shown(copy, won)}, ${shown(copy, drawn)} and ${shown(copy, lost)} make ${plain(sum)} games, not ${shown(copy, games)}. Which figure is right?`,
      evidence: cite(copy, [games, won, drawn, lost]),
      repairs: correct(copy, games, sum),
    };
  }
  return undefined;
}

/** More games or votes in the parts than there are in all; some may be drawn, or abstain, so that fewer are no contradiction. */
function tooMany(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 2) return undefined;
  const { won, lost, games } = match(skeleton, TWO_WAYS) ?? {};
  if (won && lost && games && exact(won, lost, games) && won.value + lost.value > games.value)
    return overFull(copy, [won, lost], games, won.value + lost.value, 'games');
  const { total, vote } = match(skeleton, SEATS) ?? {};
  if (!total || vote?.against === undefined || !exact(total)) return undefined;
  const sum = vote.value + vote.against;
  return sum > total.value ? overFull(copy, [vote], total, sum, 'votes') : undefined;
}

function overFull(
  copy: Copy,
  parts: readonly Figure[],
  whole: Figure,
  sum: number,
  what: string,
): NumberConflict {
  const list = parts.map((f) => shown(copy, f)).join(' and ');
  return {
    span: spanOf([...parts, whole]),
    message: `${list} make ${plain(sum)} ${what}, more than ${shown(copy, whole)}. Which figure is right?`,
    evidence: cite(copy, [...parts, whole]),
    repairs: correct(copy, whole, sum),
  };
}

function votes(copy: Copy, skeleton: Skeleton, previous: Skeleton | undefined): NumberConflict | undefined {
  if (!previous || skeleton.sentence.index - previous.sentence.index !== 1) return undefined;
  const { vote } = match(previous, VOTE) ?? {};
  const { ayes, noes } = vote?.against === undefined ? {} : (match(skeleton, FOR_AND_AGAINST) ?? {});
  if (vote?.against === undefined || !ayes || !noes || !exact(ayes, noes)) return undefined;
  const agree = (a: Figure, b: Figure) => a.value === vote.value && b.value === vote.against;
  if (agree(ayes, noes) || agree(noes, ayes)) return undefined;
  return {
    span: spanOf([ayes, noes]),
    message: `The vote is ${shown(copy, vote)} in the sentence before, and ${shown(copy, ayes)} to ${shown(copy, noes)} here. Which is right?`,
    evidence: cite(copy, [ayes, noes, vote]),
    repairs: [],
  };
}
