import { cite, correct, exact, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const C = (name: string) => figure('c', name);
const RECORD = new RegExp(
  `\\bwon\\s${C('won')}${gap(24)}\\b(?:drawn|drew|lost|tied)\\s${C('second')}${gap(24)}\\b(?:drawn|drew|lost|tied)\\s${C('third')}\\sof\\s(?:their|its|his|her|the)\\s(?:first\\s|last\\s|opening\\s)?${C('games')}`,
  'i',
);
const SETS =
  /\b(two|three|four|five)(?:-set|\ssets?\b)[^.;]{0,40}?((?:\d{1,2}-\d{1,2}(?:\s?\(\d+(?:-\d+)?\))?(?:,\s|\sand\s|,\sand\s)?){2,5})/gi;
const STRAIGHT =
  /\bstraight\ssets\b[^.;]{0,40}?((?:\d{1,2}-\d{1,2}(?:\s?\(\d+(?:-\d+)?\))?(?:,\s|\sand\s|,\sand\s)?){2,5})/i;
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const STAND = new RegExp(
  `\\b(?:added|put\\son|shared|stand\\sof|partnership\\sof)\\s${C('stand')}${gap(90)}\\bfrom\\s${figure('cs', 'from')}(?:\\sfor\\s(?:‹c\\d+›|none|no\\sloss|[a-z]+))?\\sto\\s${figure('cs', 'to')}`,
  'i',
);
/** Records, sets and stands that do not add up. */
export function* checkScores(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const conflict = record(copy, skeleton) ?? sets(copy, skeleton) ?? stand(copy, skeleton);
    if (conflict) yield conflict;
  }
}

const named = (skeleton: Skeleton, groups: Record<string, string | undefined>, name: string) =>
  groups[name] === undefined ? undefined : skeleton.figures[Number(groups[name])];

/** "They have won four, drawn two and lost one of their eight games." */
function record(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('won ‹')) return undefined;
  const groups = RECORD.exec(skeleton.text)?.groups;
  if (!groups) return undefined;
  const parts = ['won', 'second', 'third'].flatMap((name) => named(skeleton, groups, name) ?? []);
  const games = named(skeleton, groups, 'games');
  if (!games || parts.length !== 3 || !exact(games, ...parts)) return undefined;
  const sum = parts.reduce((n, f) => n + f.value, 0);
  if (sum === games.value) return undefined;
  return {
    span: { start: parts[0]!.start, end: games.end },
    message: `${parts.map((f) => shown(copy, f)).join(', ')} make ${sum} games, not ${shown(copy, games)}. Which figure is right?`,
    evidence: cite(copy, [games, ...parts]),
    repairs: correct(copy, games, sum),
  };
}

/** "in four sets, 6-4, 3-6, 7-5, 4-6, 6-3" */
function sets(copy: Copy, { sentence, text: bare }: Skeleton): NumberConflict | undefined {
  if (!/\bsets?\b/.test(bare)) return undefined;
  const text = copy.text.slice(sentence.start, sentence.end);
  for (const found of text.matchAll(SETS)) {
    const scores = found[2]!.match(/\d{1,2}-\d{1,2}(?!\))/g)!.filter((score) => !/^\(/.test(score));
    const said = WORDS[found[1]!.toLowerCase()]!;
    if (scores.length !== said)
      return setConflict(
        sentence.start,
        found.index,
        found[0],
        `“${found[1]!}” sets are announced and ${scores.length} follow`,
      );
  }
  const straight = STRAIGHT.exec(text);
  if (!straight) return undefined;
  const winners = new Set(
    straight[1]!
      .match(/\d{1,2}-\d{1,2}/g)!
      .map((score) => Math.sign(Number(score.split('-')[0]) - Number(score.split('-')[1]))),
  );
  return winners.size > 1
    ? setConflict(
        sentence.start,
        straight.index,
        straight[0],
        'A match in straight sets has one winner of all of them',
      )
    : undefined;
}

function setConflict(from: number, index: number, words: string, why: string): NumberConflict {
  const span = { start: from + index, end: from + index + words.replace(/(?:,|\sand|\s)+$/, '').length };
  return { span, message: `${why}. Which is right?`, evidence: [], repairs: [] };
}

/** "They added 77, taking the score from 40 for two to 127 for three." */
function stand(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes(' from ‹')) return undefined;
  const groups = STAND.exec(skeleton.text)?.groups;
  if (!groups) return undefined;
  const [runs, from, to] = ['stand', 'from', 'to'].map((name) => named(skeleton, groups, name));
  if (!runs || !from || !to || !exact(runs)) return undefined;
  const real = to.value - from.value;
  if (real <= 0 || real === runs.value) return undefined;
  return {
    span: { start: runs.start, end: to.end },
    message: `From ${from.value} to ${to.value} is ${real}, not ${shown(copy, runs)}. Which figure is right?`,
    evidence: cite(copy, [runs, from, to]),
    repairs: correct(copy, runs, real),
  };
}
