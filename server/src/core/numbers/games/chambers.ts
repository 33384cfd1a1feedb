import { cite, correct, exact, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const SEATS = new RegExp(
  `${figure('c', 'seats')}-(?:seat|member|strong|person|man|woman)\\b|\\b(?:all|of)\\s(?:its\\s|the\\s)?${figure('c', 'all')}\\s(?:members|senators|councillors|seats|deputies|commissioners|judges|justices)\\b`,
  'i',
);
const VOTED = new RegExp(
  `\\b(?:vote[sd]?|voting|tally|count|divided|split|passed|approved|rejected|backed|defeated|ruled|carried)\\b[^.;]{0,50}?(?:${figure('s', 'vote')}|${figure('c', 'ayes')}\\s(?:votes\\s)?to\\s${figure('c', 'noes')})`,
  'i',
);
const REST = new RegExp(
  `${figure('c', 'rest')}\\s(?:[a-z]+\\s){0,2}(?:absent|abstaining|abstained|abstentions?|absentees|missing|away)\\b`,
  'i',
);
/** Another body than the one whose members the paragraph counts. */
const TWO_BODIES =
  /\b(?:House|Assembly|lower|upper|other\schamber|(?<!(?:members\sof\s(?:the|its)|-(?:member|person|strong|seat))(?:\s[a-z]+)?\s)committee(?!\s(?:backed|approved|voted|passed|rejected)))\b/;

/** "The vote was 27-19, with six absent. (…) in the 50-seat chamber": more votes and absentees than seats, in one paragraph. */
export function* checkChambers(copy: Copy): Iterable<NumberConflict> {
  const paragraphs = new Map<number, Skeleton[]>();
  for (const skeleton of copy.skeletons) {
    const own = paragraphs.get(skeleton.sentence.paragraph);
    if (own) own.push(skeleton);
    else paragraphs.set(skeleton.sentence.paragraph, [skeleton]);
  }
  for (const own of paragraphs.values()) {
    if (!own.some(({ text }) => VOTED.test(text)) || own.some(({ text }) => isOfTwo(text))) continue;
    const conflict = overfull(copy, own);
    if (conflict) yield conflict;
  }
}

function overfull(copy: Copy, own: readonly Skeleton[]): NumberConflict | undefined {
  const found = (pattern: RegExp, ...names: readonly string[]): Figure[] =>
    own.flatMap(({ text, figures }) => {
      const groups = pattern.exec(text)?.groups;
      return names.flatMap((name) => (groups?.[name] === undefined ? [] : [figures[Number(groups[name])]!]));
    });
  const [[seats, more], votes, [rest]] = [
    found(SEATS, 'seats', 'all'),
    found(VOTED, 'vote', 'ayes', 'noes'),
    found(REST, 'rest'),
  ];
  if (!seats || more || !exact(seats) || (rest && !exact(rest))) return undefined;
  const [ayes, noes] = votes;
  if (!ayes || votes.length !== (ayes.against === undefined ? 2 : 1)) return undefined;
  const sum = ayes.value + (ayes.against ?? noes!.value) + (rest?.value ?? 0);
  // “with all 13 members voting” leaves nobody out, while others may stay away.
  const all = own.some(({ text }) => ALL_VOTING.test(text));
  if (sum === seats.value || (sum < seats.value && !all)) return undefined;
  const last = rest ?? votes.at(-1)!;
  const left = seats.value - sum + (rest?.value ?? 0);
  return {
    span:
      all || last.sentence === seats.sentence ? spanOf([last, seats]) : { start: last.start, end: last.end },
    message: `${votes.map((f) => shown(copy, f)).join(' and ')}${rest ? ` and ${shown(copy, rest)}` : ''} make ${plain(sum)}; there are ${shown(copy, seats)} seats. Which figure is right?`,
    evidence: cite(copy, [...(rest ? [rest] : []), ...votes, seats]),
    repairs: rest && left > 0 ? correct(copy, rest, left) : [],
  };
}

const ALL_VOTING = /\ball\s‹c\d+›\s[a-z]+\s(?:voting|voted|taking\spart)\b/i;

/** “House” and “committee” beside the chamber that is counted. */
function isOfTwo(text: string): boolean {
  return TWO_BODIES.test(text);
}
