import { cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import { findAll, figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';
import type { Figure } from '../numbers.ts';

const UNIT = '(?<unit>run|wicket|goal|point|shot|stroke|try|length|second)s?';
const BY = new RegExp(`\\b(?:by|win\\sit\\sby|margin\\sof)\\s${figure('c', 'margin')}[\\s-]${UNIT}\\b`, 'gi');
const WIN = new RegExp(
  `${figure('c', 'margin')}[\\s-]${UNIT}\\s(?:win|victory|defeat|loss|margin|triumph|success|majority)\\b`,
  'gi',
);
const MAJORITY = new RegExp(
  `(?:${figure('c', 'margin')}-vote\\s(?:majority|margin|win|victory|lead|defeat)|\\b(?:majority|margin)\\sof\\s${figure('c', 'other')}(?:\\svotes)?|\\b(?:won|wins?|winning|beat|beating|defeated|defeating|lost|held|took|kept|retained|gained|snatched|snatches)\\b[^‹›.;]{0,40}?\\bby\\s${figure('c', 'by')}\\svotes?(?!\\sto\\b))`,
  'i',
);
const VOTES = new RegExp(
  `\\b(?:polled|secured|scored|won|got|received|garnered|took|with)\\s${figure('c', 'first')}\\svotes\\b[^.;]{0,120}?\\b(?:to|against|ahead\\sof|who|while|beating|defeat\\w*|with|followed\\sby)\\b[^‹›.;]{0,70}?${figure('c', 'second')}(?:\\svotes)?|${figure('c', 'ayes')}\\svotes?,?\\s(?:to|against|compared\\s(?:with|to)|ahead\\sof)\\s(?:[^‹›.;]{0,40}?(?:’s|'s|’|with|on)\\s)?${figure('c', 'noes')}|\\bwith\\s${figure('c', 'with')}\\s(?:members\\s|votes\\s|deputies\\s|MPs\\s|MLAs\\s|senators\\s|councillors\\s|voting\\s){0,2}(?:for|in\\sfavou?r)\\b[^‹›.;]{0,30}?,?\\s(?:and\\s)?${figure('c', 'against')}\\s(?:voting\\s)?(?:against|opposed)|\\b(?:voted|votes?|passed|approved|rejected|carried|backed|supported|defeated)\\b[^‹›.;]{0,20}?${figure('s', 'vote')}`,
  'i',
);

const LEAD_OF = new RegExp(
  `\\b(?:led|leads?|leading|ahead|trail\\w*|behind|deficit|advantage|won|wins?|beat\\w*|lost)\\b[^‹›.;]{0,20}?\\b(?:by|of)\\s${figure('c', 'margin')}`,
  'i',
);
const RESULT = new RegExp(
  `\\b(?:won|wins?|beat|beating|defeat(?:ed)?|lost|thrashed|edged|downed|overcame|saw\\soff|victory|win)\\b[^‹›.;]{0,50}?${figure('s', 'score')}`,
  'i',
);
/** Sports that count the margin in what the score counts. */
const PAIRED: ReadonlySet<string> = new Set(['goal', 'point', 'run']);
const ANOTHER_DAY = /\b(?:last|previous|earlier|record|since|minutes?|overs?|balls?|wickets?)\b/i;

/** Words that speak of another match: "a 30-run win last season", "by 41 runs in February". */
const ANOTHER =
  /\b(?:last|previous|previously|earlier|season|year|years|record|ago|since|first|second|third|opening|then|another|other|biggest|largest|again|also|followed|January|February|March|April|May|June|July|August|September|October|November|December|when)\b|‹[yd]\d+›/i;
const GAME: ReadonlySet<string> = new Set(['run', 'wicket', 'goal', 'shot', 'stroke', 'try', 'length']);
/** So many vote in one election, and the copy comes back to it; a council votes on many things. */
const THOUSANDS = 1000;
const LEAD = 3; // paragraphs: headline, byline, first paragraph

/** "beat Orr by 23 runs" and "the 33-run win"; "by 212 votes to 40" and "the 182-vote majority". */
export function* checkMargins(copy: Copy): Iterable<NumberConflict> {
  yield* matches(copy);
  yield* votes(copy);
  yield* leads(copy);
  yield* innings(copy);
  yield* scores(copy);
}

/** "Highlands, 312 all out, led by 25 after Plains made 287": the two totals and the lead stand in one sentence. */
function* leads(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const counts = skeleton.figures.filter((f) => f.unit === 'count');
    if (counts.length !== 3 || skeleton.figures.some((f) => f.unit === 'score') || !exact(...counts))
      continue;
    const { margin } = match(skeleton, LEAD_OF) ?? {};
    const [a, b] = counts.filter((f) => f !== margin);
    if (!margin || !a || !b || ANOTHER_DAY.test(skeleton.text)) continue;
    if (a.of !== b.of || /\bhalf-?time|interval|\bbreak\b|quarter/i.test(skeleton.text)) continue;
    const bare = [a, b].every((f) => f.of === undefined || f.of === 'run' || f.of === 'point');
    const real = Math.abs(a.value - b.value);
    if (!bare || margin.value === real || margin.value >= Math.max(a.value, b.value)) continue;
    yield {
      span: { start: margin.start, end: margin.end },
      message: `Between ${shown(copy, a)} and ${shown(copy, b)} the difference is ${plain(real)}, not ${shown(copy, margin)}. Which figure is right?`,
      evidence: cite(copy, [margin, a, b]),
      repairs: correct(copy, margin, real),
    };
  }
}

const INNINGS = new RegExp(
  `(?:${figure('s', 'first')}|\\b(?:made|scored|reached|posted|totalled)\\s${figure('c', 'total')})[^.;]{0,80}?\\b(?:won|win|victory|beat)\\b[^‹›.;]{0,30}?\\bby\\s${figure('c', 'margin')}\\sruns?\\b[^.;]{0,60}?(?:${figure('c', 'chased')}\\sall\\sout|\\b(?:all\\sout|bowled\\sout|dismissed)\\sfor\\s${figure('c', 'out')})`,
  'i',
);

/** "India made 250 for six and won by 30 runs after Kenya replied with 235 all out." */
function* innings(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!/\bruns?\b/.test(skeleton.text)) continue;
    const found = match(skeleton, INNINGS) ?? {};
    const { margin } = found;
    const [first, second] = [found['first'] ?? found['total'], found['chased'] ?? found['out']];
    if (!margin || !first || !second || !exact(margin, second)) continue;
    // “Six for 250” in Australia, “250 for six” elsewhere.
    const total = Math.max(first.value, first.against ?? 0);
    const real = total - second.value;
    if (real === margin.value || real <= 0) continue;
    yield {
      span: { start: margin.start, end: margin.end },
      message: `Between ${shown(copy, first)} and ${shown(copy, second)} the difference is ${plain(real)}, not ${shown(copy, margin)}. Which figure is right?`,
      evidence: cite(copy, [margin, first, second]),
      repairs: correct(copy, margin, real),
    };
  }
}

/** "won 78-65" and "the 15-point win", in one sentence or the next. */
function* scores(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const { score } = match(skeleton, RESULT) ?? {};
    if (score?.against === undefined || skeleton.figures.filter((f) => f.unit === 'score').length !== 1)
      continue;
    const next = copy.skeletons[i + 1];
    const near = next && next.sentence.index - skeleton.sentence.index <= 1 ? [skeleton, next] : [skeleton];
    const real = Math.abs(score.value - score.against);
    for (const { figure: margin, unit, skeleton: at } of near.flatMap((s) => [...marginsIn(s, WIN)])) {
      if (!PAIRED.has(unit) || margin.value === real || !exact(margin)) continue;
      if (at !== skeleton && at.figures.some((f) => f.unit === 'score')) continue;
      if (isOfAnother({ figure: margin, unit, win: true, skeleton: at })) continue;
      yield {
        span: { start: margin.start, end: margin.end },
        message: `${shown(copy, score)} is a margin of ${real}, not ${shown(copy, margin)}. Which is right?`,
        evidence: cite(copy, [margin, score]),
        repairs: correct(copy, margin, real),
      };
    }
  }
}

function* matches(copy: Copy): Iterable<NumberConflict> {
  const found = copy.skeletons.flatMap((s) =>
    s.text.includes('‹c') ? [...marginsIn(s, BY), ...marginsIn(s, WIN)] : [],
  );
  if (found.length < 2) return;
  const lead = found.find((m) => m.figure.paragraph < LEAD + 2 && !isOfAnother(m));
  if (!lead) return;
  for (const one of found) {
    const { figure: margin, unit } = one;
    if (unit !== lead.unit || margin.value === lead.figure.value || isOfAnother(one)) continue;
    if (!exact(margin, lead.figure) || (!one.win && !GAME.has(unit))) continue;
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
  return ANOTHER.test(text.slice(Math.max(0, at - 30), at) + '·' + text.slice(at + 4, at + 28));
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
  yield* byVotes(copy);
  yield* twoMajorities(copy);
  if (!copy.skeletons.some((s) => /majority|margin|-vote |by ‹c\d+› votes?/.test(s.text))) return;
  const counts = copy.skeletons.flatMap((s) => countOf(s) ?? []);
  if (counts.length !== 1) return;
  const isOfThen = copy.skeletons.some(
    (s) => s.sentence.index === counts[0]!.sentence && /‹y\d+›|\b(?:last|previous)\b/.test(s.text),
  );
  const [count] = counts as [Vote];
  for (const skeleton of copy.skeletons) {
    const groups = MAJORITY.exec(skeleton.text)?.groups;
    const margin = groups
      ? skeleton.figures[Number(groups['margin'] ?? groups['other'] ?? groups['by'])]
      : undefined;
    if (!margin || !exact(margin, ...count.figures) || ANOTHER.test(skeleton.text)) continue;
    const real = Math.abs(count.ayes - count.noes);
    if (isOfThen && skeleton.sentence.index !== count.sentence) continue;
    if (
      margin.value === real ||
      margin.value === count.ayes ||
      margin.value > count.ayes + count.noes ||
      Math.abs(skeleton.sentence.index - count.sentence) > (count.ayes < THOUSANDS ? 3 : Infinity)
    )
      continue;
    yield {
      span: { start: margin.start, end: margin.end },
      message: `${plain(count.ayes)} votes to ${plain(count.noes)} is a majority of ${plain(real)}, not ${shown(copy, margin)}. Which figure is right?`,
      evidence: cite(copy, [margin, ...count.figures]),
      repairs: correct(copy, margin, real),
    };
  }
}

/** "Orr won by 415 votes" and, further down, "a 425-vote margin": one election has one. */
function* twoMajorities(copy: Copy): Iterable<NumberConflict> {
  const told = copy.skeletons.flatMap((s) => {
    if (!OF_MARGINS.test(s.text)) return [];
    const groups = MAJORITY.exec(s.text)?.groups;
    const f = groups && s.figures[Number(groups['margin'] ?? groups['other'] ?? groups['by'])];
    return f && exact(f) && !ANOTHER.test(s.text) && isOfVotes(s, f) ? [f] : [];
  });
  const [first, other] = [told[0], told.find((f) => f.value !== told[0]!.value)];
  if (!first || !other || first.value < MANY || new Set(told.map((f) => f.value)).size !== 2) return;
  if (Math.abs(other.value - first.value) > ALIKE * first.value) return;
  yield {
    span: { start: other.start, end: other.end },
    message: `The majority is ${shown(copy, first)} further up and ${shown(copy, other)} here. Which is right?`,
    evidence: cite(copy, [other, first]),
    repairs: [...correct(copy, other, first.value), ...correct(copy, first, other.value)],
  };
}

const OF_MARGINS = /-vote |majority|margin|› votes?\b/;
/** Fewer votes decide in a council, which votes more than once. */
const MANY = 25;
/** A slip stays near; what is far off is another election's. */
const ALIKE = 0.25;
const isOfVotes = ({ text, figures, places }: Skeleton, f: Figure) =>
  /^[-\s]vote|^\svotes|^(?=[\s\S]*\b(?:votes?|poll|election|seat)\b)/.test(
    text.slice(places[figures.indexOf(f)]! + 3),
  );

/** "by 312 votes, 8,410 to 8,098" */
function* byVotes(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const groups = BY_VOTES.exec(skeleton.text)?.groups;
    const at = (name: string) =>
      groups?.[name] === undefined ? undefined : skeleton.figures[Number(groups[name])];
    const [margin, ayes, noes, vote] = [at('margin'), at('ayes'), at('noes'), at('vote')];
    const [most, least] = vote ? [vote.value, vote.against ?? vote.to] : [ayes?.value, noes?.value];
    if (!margin || margin.hedged || most === undefined || least === undefined) continue;
    const real = Math.abs(most - least);
    if (real === margin.value || real === 0) continue;
    const counts = vote ? [vote] : [ayes!, noes!];
    yield {
      span: spanOf([margin, ...counts]),
      message: `${plain(most)} votes to ${plain(least)} is a majority of ${plain(real)}, not ${shown(copy, margin)}. Which figure is right?`,
      evidence: cite(copy, [margin, ...counts]),
      repairs: correct(copy, margin, real),
    };
  }
}

const BY_VOTES = new RegExp(
  `\\b(?:by|with|of)\\s(?:just\\s|only\\s)?${figure('c', 'margin')}(?:\\svotes?)?(?:,\\s|\\s\\(|\\s[–—-]\\s|:\\s)(?:with\\s)?(?:${figure('c', 'ayes')}(?:\\svotes?)?\\sto\\s${figure('c', 'noes')}|${figure('cs', 'vote')}(?!\\d))`,
  'i',
);

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
  const [ayes, noes, vote] = [
    at('ayes') ?? at('first') ?? at('with'),
    at('noes') ?? at('second') ?? at('against'),
    at('vote'),
  ];
  const sentence = skeleton.sentence.index;
  if (ayes && noes) return { ayes: ayes.value, noes: noes.value, figures: [ayes, noes], sentence };
  return vote?.against === undefined
    ? undefined
    : { ayes: vote.value, noes: vote.against, figures: [vote], sentence };
}
