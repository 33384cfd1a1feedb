import { cite, correct, exact, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const SEATS = new RegExp(
  `${figure('c', 'seats')}-(?:seat|member|strong|person|man|woman)\\b|\\b(?:all|of)\\s(?:its\\s|the\\s)?${figure('c', 'all')}\\s(?:members|senators|councillors|seats|deputies|commissioners|judges|justices)\\b`,
  'i',
);
const VOTED = new RegExp(
  `\\b(?:vote[sd]?|voting|tally|count|divided|split|passed|approved|rejected|backed|defeated|ruled|carried)\\b[^‹›.;]{0,50}?${figure('s', 'vote')}`,
  'i',
);
const REST = new RegExp(
  `${figure('c', 'rest')}\\s(?:[a-z]+\\s){0,2}(?:absent|abstaining|abstained|abstentions?|absentees|missing|away)\\b`,
  'i',
);
const ONE_BODY = /\b(?:House|Assembly|lower|upper|committee|other\schamber)\b/;

/** "The vote was 27-19, with six absent. (…) in the 50-seat chamber": more votes and absentees than seats, in one paragraph. */
export function* checkChambers(copy: Copy): Iterable<NumberConflict> {
  const paragraphs = new Map<number, Skeleton[]>();
  for (const skeleton of copy.skeletons) {
    const own = paragraphs.get(skeleton.sentence.paragraph);
    if (own) own.push(skeleton);
    else paragraphs.set(skeleton.sentence.paragraph, [skeleton]);
  }
  for (const own of paragraphs.values()) {
    if (!own.some(({ text }) => text.includes('‹s')) || own.some(({ text }) => ONE_BODY.test(text))) continue;
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
  const [[seats, more], [vote, another], [rest]] = [
    found(SEATS, 'seats', 'all'),
    found(VOTED, 'vote'),
    found(REST, 'rest'),
  ];
  if (!seats || more || vote?.against === undefined || another || !exact(seats)) return undefined;
  if (rest && !exact(rest)) return undefined;
  const sum = vote.value + vote.against + (rest?.value ?? 0);
  if (sum <= seats.value) return undefined;
  return {
    span: { start: (rest ?? vote).start, end: (rest ?? vote).end },
    message: `${shown(copy, vote)}${rest ? ` and ${shown(copy, rest)}` : ''} make ${plain(sum)}; there are ${shown(copy, seats)} seats. Which figure is right?`,
    evidence: cite(copy, rest ? [rest, vote, seats] : [vote, seats]),
    repairs:
      rest && seats.value - vote.value - vote.against > 0
        ? correct(copy, rest, seats.value - vote.value - vote.against)
        : [],
  };
}
