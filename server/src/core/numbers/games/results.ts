import { cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { placeOf } from '../sums/parts.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const WON =
  /\b(?:beat|beats|beating|won|wins?|victory|lost|lose|loss|defeat(?:ed)?|drew|draw|thrashed|edged|saw\soff|held)\b/i;
const NAMED = new RegExp(
  `${figure('s', 'score')}\\s(?:home\\s|away\\s|league\\s|derby\\s)?(?<how>win|victory|defeat|loss|draw|triumph|success|scoreline|stalemate)\\b`,
  'gi',
);
const ANOTHER =
  /\b(?:last|previous|previously|earlier|season|years?|months?|weeks?|ago|since|first|second|third|opening|reverse|then|another|aggregate|half-time|interval|break|record|January|February|March|April|May|June|July|August|September|October|November|December|up|ahead|lead|led|down|when|after|before|followed|Cup|leg)\b|‹[yd]\d+›/;
const PAST = /\b(?:last|previous|ago|earlier|in\s(?:the\s(?:first|second)|[A-Z]))\b/; // “the 3-2 win over Irvine last month”
const HALF = 45; // minutes
const MINUTES_LEFT = new RegExp(
  `\\bin\\sthe\\s${figure('o', 'minute')}\\sminute[^.;]{0,90}?\\b(?:final|last|remaining)\\s${figure('cu', 'left')}(?:\\sminutes?)?`,
  'i',
);
const LEAD_OF = new RegExp(
  `${figure('c', 'points')}(?:\\spercentage)?-point\\s(?:lead|advantage|margin|gap)|\\b(?:lead|leads|leading|led|ahead|trails?|trailed|behind|margin)\\b(?:\\s[^‹›.;]{0,30}?)?\\s(?:by|of)\\s${figure('cu', 'gap')}`,
  'i',
);
const LEAD_OF_SCORE = new RegExp(
  `${figure('s', 'score')}[^‹›.;]{0,40}?(?:,|\\s[–—-])\\s(?:with\\s)?an?\\s(?:[a-z]+\\s)?(?:lead|advantage|cushion|deficit|margin)\\sof\\s(?:just\\s|only\\s)?${figure('c', 'by')}(?!\\svotes?)`,
  'i',
);
const LEAD = 4; // paragraphs: headline, byline and the first ones

/** Results that a report gives twice, or that do not go with their own words. */
export function* checkResults(copy: Copy): Iterable<NumberConflict> {
  yield* scoreTwice(copy);
  for (const skeleton of copy.skeletons) {
    const conflict =
      unequalDraw(copy, skeleton) ??
      leadOfScore(copy, skeleton) ??
      wrongHalf(copy, skeleton) ??
      tooManyScorers(copy, skeleton) ??
      minutesLeft(copy, skeleton) ??
      pollLead(copy, skeleton);
    if (conflict) yield conflict;
  }
}

/** "Vale beat Ayr 3-1 on Saturday" and further down "the 3-2 win". */
function* scoreTwice(copy: Copy): Iterable<NumberConflict> {
  const top = copy.skeletons.filter((s) => s.sentence.paragraph < LEAD);
  const scores = top.flatMap((s) =>
    s.figures.filter(
      (f) => f.unit === 'score' && f.against !== undefined && f.against < 20 && isResult(s, f),
    ),
  );
  const [score] = scores;
  if (!score) return;
  for (const skeleton of copy.skeletons) {
    for (const { groups, index } of skeleton.text.matchAll(NAMED)) {
      const other = skeleton.figures[Number(groups!['score'])]!;
      const around =
        skeleton.text.slice(Math.max(0, index - 60), index) +
        '·' +
        skeleton.text.slice(index + 4, index + 24);
      if (
        other.start <= score.start ||
        scoreOf(other) === scoreOf(score) ||
        ANOTHER.test(around) ||
        PAST.test(skeleton.text.slice(index, index + 60)) ||
        (other.against ?? 99) > 19
      )
        continue;
      if (
        !/\b(?:the|this|their|its|a)\s$/i.test(skeleton.text.slice(0, index)) ||
        /\ba\s$/i.test(skeleton.text.slice(0, index))
      )
        continue;
      yield {
        span: { start: other.start, end: other.end },
        message: `The score is ${shown(copy, score)} further up and ${shown(copy, other)} here. Which is right?`,
        evidence: cite(copy, [other, score]),
        repairs: [],
      };
    }
  }
}

const scoreOf = ({ value, against }: Figure) => [value, against!].toSorted((a, b) => a - b).join('-');

function isResult(skeleton: Skeleton, score: Figure): boolean {
  const place = placeOf(skeleton, score);
  const around = skeleton.text.slice(Math.max(0, place - 60), place + 40);
  return WON.test(around) && !ANOTHER.test(skeleton.text.slice(Math.max(0, place - 30), place + 24));
}

/** "a 2-1 draw" */
function unequalDraw(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  for (const { groups } of skeleton.text.matchAll(NAMED)) {
    const score = skeleton.figures[Number(groups!['score'])]!;
    const drawn = /^(?:draw|stalemate)$/i.test(groups!['how']!);
    const decided = /^(?:win|victory|defeat|loss|triumph)$/i.test(groups!['how']!);
    if (!(drawn && score.value !== score.against) && !(decided && score.value === score.against)) continue;
    return {
      span: { start: score.start, end: score.end },
      message: `${shown(copy, score)} is no ${groups!['how']!}. Which is right?`,
      evidence: cite(copy, [score]),
      repairs: [],
    };
  }
  return undefined;
}

const HALVES = /\b(?<half>first|second)[\s-]half\b/gi;
const ADDED_TIME = 8; // minutes
const IN_MINUTE = new RegExp(
  `\\b(?:in\\sthe|on\\sthe|and|,)\\s${figure('o', 'minute')}(?=\\sminutes?\\b|\\sand\\s‹o|,\\s‹o)`,
  'gi',
);

/** "twice in the first half, in the 12th and 55th minutes" */
function wrongHalf(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('‹o') || !/\bminutes?\b/.test(skeleton.text)) return undefined;
  const halves = [...skeleton.text.matchAll(HALVES)];
  if (halves.length !== 1) return undefined;
  const first = halves[0]!.groups!['half']!.toLowerCase() === 'first';
  for (const { groups } of skeleton.text.matchAll(IN_MINUTE)) {
    const minute = skeleton.figures[Number(groups!['minute'])]!;
    const late = minute.value > HALF + ADDED_TIME;
    const early = minute.value <= HALF;
    if (first ? !late : !early) continue;
    if (!first && /\bafter\b|\binto\s(?:it|the)\b/i.test(skeleton.text)) continue;
    return {
      span: { start: minute.start, end: minute.end },
      message: `The ${shown(copy, minute).slice(1, -1)} minute is in the ${first ? 'second' : 'first'} half, not in the ${first ? 'first' : 'second'}. Which is right?`,
      evidence: cite(copy, [minute]),
      repairs: [],
    };
  }
  return undefined;
}

const WITH_GOALS = new RegExp(
  `\\b(?:won|beat|winning|beating|defeated|victory|win)\\b[^‹›.;]{0,40}?${figure('s', 'score')}[^‹›.;]{0,30}?\\b(?:with|thanks\\sto|through|courtesy\\sof)\\s(?:a\\s)?(?:goals?|strikes?|efforts?)\\s(?:from|by)\\s(?<list>\\p{Lu}[^‹›.;:()]{4,120}?)\\.?$`,
  'u',
);

/** "won 3-1 with goals from Orr, Lund, Foy and Pratt": fewer may have scored twice, more cannot. */
function tooManyScorers(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('‹s')) return undefined;
  const found = WITH_GOALS.exec(skeleton.text);
  const score = found && skeleton.figures[Number(found.groups!['score'])];
  if (score?.against === undefined) return undefined;
  const names = found!.groups!['list']!.split(/,\sand\s|,\s|\sand\s/);
  if (!names.every((name) => /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}$/u.test(name))) return undefined;
  const goals = Math.max(score.value, score.against);
  if (names.length <= goals) return undefined;
  return {
    span: { start: score.start, end: score.end },
    message: `${shown(copy, score)} is ${goals} goals, and ${names.length} scorers are named. Which is right?`,
    evidence: cite(copy, [score]),
    repairs: [],
  };
}

/** "13-10 at the break, a lead of four" */
function leadOfScore(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('‹s')) return undefined;
  const { score, by } = match(skeleton, LEAD_OF_SCORE) ?? {};
  if (score?.against === undefined || !by || !exact(by)) return undefined;
  const real = Math.abs(score.value - score.against);
  if (real === by.value) return undefined;
  return {
    span: spanOf([score, by]),
    message: `${shown(copy, score)} is a lead of ${real}, not ${shown(copy, by)}. Which is right?`,
    evidence: cite(copy, [score, by]),
    repairs: correct(copy, by, real),
  };
}

/** "sent off in the 71st minute, and they played the last 29 minutes with ten" */
function minutesLeft(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const groups = MINUTES_LEFT.exec(skeleton.text)?.groups;
  const [minute, left] = ['minute', 'left'].map((name) =>
    groups ? skeleton.figures[Number(groups[name])] : undefined,
  );
  if (!minute || !left || !exact(left) || minute.value < HALF || minute.value >= 2 * HALF) return undefined;
  const real = 2 * HALF - minute.value;
  if (Math.abs(real - left.value) <= 1 || left.value > HALF) return undefined;
  return {
    span: spanOf([minute, left]),
    message: `After the ${shown(copy, minute).slice(1, -1)} minute ${real} are left, not ${shown(copy, left)}. Which figure is right?`,
    evidence: cite(copy, [left, minute]),
    repairs: correct(copy, left, real),
  };
}

/** "Orr is on 34 per cent and Foy on 28, a lead of eight points" */
function pollLead(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('‹p')) return undefined;
  const groups = LEAD_OF.exec(skeleton.text)?.groups;
  const by = groups ? skeleton.figures[Number(groups['points'] ?? groups['gap'])] : undefined;
  if (!by || !exact(by) || (groups!['gap'] !== undefined && !/point/.test(by.of ?? ''))) return undefined;
  const shares = skeleton.figures.filter((f) => f.unit === 'percent' && !f.fraction);
  const [a, b] = shares;
  if (shares.length !== 2 || !a || !b || !exact(a, b)) return undefined;
  const real = Math.abs(a.value - b.value);
  if (Math.abs(real - by.value) <= 1 || real === 0) return undefined;
  return {
    span: spanOf([a, b, by]),
    message: `Between ${shown(copy, a)} and ${shown(copy, b)} lie ${plain(real)} points, not ${shown(copy, by)}. Which figure is right?`,
    evidence: cite(copy, [by, a, b]),
    repairs: correct(copy, by, real),
  };
}
