import { cite, correct, exact, shown } from './checking.ts';
import { findAll, figure, type Copy, type NumberConflict, type Skeleton } from './skeleton.ts';
import type { Figure } from './numbers.ts';

const UNIT = '(?<unit>run|wicket|goal|point|shot|stroke|try|length|second)s?';
const BY = new RegExp(`\\b(?:by|win\\sit\\sby|margin\\sof)\\s${figure('c', 'margin')}[\\s-]${UNIT}\\b`, 'gi');
const WIN = new RegExp(
  `${figure('c', 'margin')}[\\s-]${UNIT}\\s(?:win|victory|defeat|loss|margin|triumph|success|majority)\\b`,
  'gi',
);
const MAJORITY = new RegExp(
  `(?:${figure('c', 'margin')}-vote\\s(?:majority|margin)|\\b(?:majority|margin)\\sof\\s${figure('c', 'other')}(?:\\svotes)?)`,
  'i',
);
const VOTES = new RegExp(
  `${figure('c', 'ayes')}\\svotes?\\sto\\s${figure('c', 'noes')}|\\b(?:voted|votes?|passed|approved|rejected|carried)\\b[^‹›.;]{0,20}?${figure('s', 'vote')}`,
  'i',
);

/** Words that speak of another match: "a 30-run win last season", "by 41 runs in February". */
const ANOTHER =
  /\b(?:last|previous|previously|earlier|season|year|years|record|ago|since|first|second|third|opening|then|another|other|biggest|largest|again|also|followed|January|February|March|April|May|June|July|August|September|October|November|December|when)\b|‹[yd]\d+›/i;
const GAME: ReadonlySet<string> = new Set(['run', 'wicket', 'goal', 'shot', 'stroke', 'try', 'length']);
const LEAD = 3; // paragraphs: headline, byline, first paragraph

/** "beat Orr by 23 runs" and "the 33-run win"; "by 212 votes to 40" and "the 182-vote majority". */
export function* checkMargins(copy: Copy): Iterable<NumberConflict> {
  yield* matches(copy);
  yield* votes(copy);
}

function* matches(copy: Copy): Iterable<NumberConflict> {
  const found = copy.skeletons.flatMap((s) =>
    s.text.includes('‹c') ? [...marginsIn(s, BY), ...marginsIn(s, WIN)] : [],
  );
  if (found.length < 2) return;
  const lead = found.find((m) => m.figure.paragraph < LEAD + 2 && !isOfAnother(m));
  if (!lead) return;
  for (const match of found) {
    const { figure: margin, unit } = match;
    if (unit !== lead.unit || margin.value === lead.figure.value || isOfAnother(match)) continue;
    if (!exact(margin, lead.figure) || (!match.win && !GAME.has(unit))) continue;
    yield {
      span: { start: margin.start, end: margin.end },
      message: `The margin is ${shown(copy, lead.figure)} further up and ${shown(copy, margin)} here. Which is right?`,
      evidence: cite(copy, [margin, lead.figure]),
      repairs: [...correct(copy, margin, lead.figure.value), ...correct(copy, lead.figure, margin.value)],
    };
  }
}

/** The words near the margin speak of another match. */
function isOfAnother({ figure: margin, skeleton: { text, figures, places } }: Margin): boolean {
  const at = places[figures.indexOf(margin)]!;
  return ANOTHER.test(text.slice(Math.max(0, at - 30), at) + '·' + text.slice(at + 4, at + 36));
}

interface Margin {
  readonly figure: Figure;
  readonly unit: string;
  /** "a 33-run win", which is one of a match, while a poll may have many leads "by 3 points". */
  readonly win: boolean;
  readonly skeleton: Skeleton;
}

function* marginsIn(skeleton: Skeleton, pattern: RegExp): Iterable<Margin> {
  for (const groups of findAll(skeleton, pattern)) {
    const figure = skeleton.figures[Number(groups['margin'])];
    if (figure) yield { figure, unit: groups['unit']!.toLowerCase(), win: pattern === WIN, skeleton };
  }
}

function* votes(copy: Copy): Iterable<NumberConflict> {
  if (!copy.skeletons.some((s) => /majority|vote margin|votes? to/.test(s.text))) return;
  const counts = copy.skeletons.flatMap((s) => countOf(s) ?? []);
  if (counts.length !== 1) return;
  const [count] = counts as [Vote];
  for (const skeleton of copy.skeletons) {
    const groups = MAJORITY.exec(skeleton.text)?.groups;
    const margin = groups ? skeleton.figures[Number(groups['margin'] ?? groups['other'])] : undefined;
    if (!margin || !exact(margin, ...count.figures) || ANOTHER.test(skeleton.text)) continue;
    const real = Math.abs(count.ayes - count.noes);
    if (
      margin.value === real ||
      margin.value === count.ayes ||
      Math.abs(skeleton.sentence.index - count.sentence) > 3
    )
      continue;
    yield {
      span: { start: margin.start, end: margin.end },
      message: `${count.ayes} votes to ${count.noes} is a majority of ${real}, not ${shown(copy, margin)}. Which figure is right?`,
      evidence: cite(copy, [margin, ...count.figures]),
      repairs: correct(copy, margin, real),
    };
  }
}

interface Vote {
  readonly ayes: number;
  readonly noes: number;
  readonly figures: readonly Figure[];
  readonly sentence: number;
}

function countOf(skeleton: Skeleton): Vote | undefined {
  const groups = VOTES.exec(skeleton.text)?.groups;
  if (!groups) return undefined;
  const at = (name: string) =>
    groups[name] === undefined ? undefined : skeleton.figures[Number(groups[name])];
  const [ayes, noes, vote] = [at('ayes'), at('noes'), at('vote')];
  const sentence = skeleton.sentence.index;
  if (ayes && noes) return { ayes: ayes.value, noes: noes.value, figures: [ayes, noes], sentence };
  return vote?.against === undefined
    ? undefined
    : { ayes: vote.value, noes: vote.against, figures: [vote], sentence };
}
