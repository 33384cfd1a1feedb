import { cite, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const N = figure('s', 'score');
/** "tied at 7-6", "drew 2-1", "level at 1-2", "deadlocked 4-5" */
const EVEN = new RegExp(
  `\\b(?:tied|deadlocked|drew|level|all\\ssquare|honours\\seven|drawn|split\\sevenly|evenly\\s(?:split|divided))(?:\\s(?:at|with|by|for|on|vote|the|a|last|final)){0,2}(?:,|:)?\\s${N}(?!\\s(?:up|down|with|before|after|until|when|lead|advantage))`,
  'i',
);
const EVEN_AFTER = new RegExp(`${N}\\s(?:draw|tie|deadlock|stalemate)\\b`, 'i');
/** "the unanimous 8-1 vote", "voted unanimously, 8-1" */
const UNANIMOUS = new RegExp(
  `\\bunanimous(?:ly)?\\b[^‹›.;]{0,40}?${figure('s', 'vote')}|${figure('s', 'before')}(?:,)?\\s(?:in\\sa\\s)?unanimous`,
  'i',
);

/** "The vote was tied at 7-6", "a unanimous vote of 8-1": the word and the score do not go together. */
export function* checkTied(copy: Copy): Iterable<NumberConflict> {
  for (const { text, figures } of copy.skeletons) {
    if (!text.includes('‹s')) continue;
    const score = figures[Number((EVEN.exec(text) ?? EVEN_AFTER.exec(text))?.groups?.['score'] ?? NaN)];
    if (score?.against !== undefined && score.against !== score.value && score.value < LARGEST)
      yield conflict(copy, score, 'is no tie');
    const groups = UNANIMOUS.exec(text)?.groups;
    const vote = groups && figures[Number(groups['vote'] ?? groups['before'])];
    if (vote?.against !== undefined && Math.min(vote.against, vote.value) > 0)
      yield conflict(copy, vote, 'is not unanimous');
  }
}

/** Beyond it, a score of cricket or a figure of another kind. */
const LARGEST = 200;

function conflict(
  copy: Copy,
  score: Copy['skeletons'][number]['figures'][number],
  what: string,
): NumberConflict {
  return {
    span: spanOf([score]),
    message: `${shown(copy, score)} ${what}. Which is right, the word or the score?`,
    evidence: cite(copy, [score]),
    repairs: [],
  };
}
