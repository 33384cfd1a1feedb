import words from '../../../language/en/number-words.json' with { type: 'json' };
import { halfSteps } from './change.ts';
import { cite, comparable, correct, exact, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const nouns = (list: readonly string[]) => list.map((word) => `${word}s?`).join('|');
const [RISES, FALLS] = [nouns(words.riseNouns), nouns(words.fallNouns)];
const SIZE =
  '(?:\\s(?:annual|yearly|year-on-year|overall|total|net|sharp|steep|huge|small|slight|modest|further|record|massive|whopping))?';
/** ", a rise of 20 per cent", "– a cut of 25mph", ", a 12 per cent increase" */
const APPOSED = [
  `(?:,|\\s[–—-]|\\sor|\\sis|\\swas|\\sand)\\s(?:that\\s(?:is|was)\\s)?(?:an?|the)${SIZE}\\s(?:(?<rise>${RISES})|(?<fall>${FALLS})|${words.differenceNouns.join('|')})\\sof\\s${figure('pcmu', 'by')}`,
  `(?:,|\\s[–—-]|\\sor|\\sis|\\swas)\\s(?:that\\s(?:is|was)\\s)?an?\\s${figure('pcmu', 'by')}\\s(?:(?<rise>${RISES})|(?<fall>${FALLS}))\\b`,
  `(?:,|\\s[–—-])\\san?\\s${figure('c', 'by')}-(?:point|degree|mile|vote|seat|place)\\s(?:(?<rise>${RISES})|(?<fall>${FALLS})|difference|change|gap|swing)\\b`,
].map((pattern) => new RegExp(pattern, 'i'));
const LINKED =
  /\b(?:from|to|now|before|instead|rather|against|compared|up|down|than|previous|previously|last|earlier|ago|after|while|reached|on|in)\b/i;
const OF_SOMETHING_ELSE =
  /^\s?(?:in|for|among|at|on)\s(?:the\s)?(?!(?:a|the|one|two|three|past|last|year|month|week)\b)/i;
const OLD_ONE =
  /\b(?:up|down)\s(?:from|on)\s(?:the\s|last\syear['’]s\s)?$|\b(?:compared\swith|against|from)\s(?:the\s)?$/i;
const REACH = 130; // characters from the first figure to the change

/**
 * "from 40,000 to 46,000, a jump of 20 per cent", "60mph instead of 75mph, a cut of 25mph", "That was up from 5,250, a
 * rise of 30 per cent": two figures and a change in apposition to them. The lesser is the base of a rise, the greater of a fall.
 */
export function* checkApposedChanges(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!/ of ‹|› \w/.test(skeleton.text)) continue;
    for (const pattern of APPOSED) {
      const found = pattern.exec(skeleton.text);
      const by = found ? skeleton.figures[Number(found.groups!['by'])] : undefined;
      if (!found || !by) continue;
      const pair = pairBefore(skeleton, found.index, by, copy.skeletons[i - 1]);
      if (!pair) continue;
      const conflict = misfit(
        copy,
        pair,
        by,
        found.groups!['fall'] !== undefined,
        found.groups!['rise'] !== undefined,
      );
      if (conflict) yield conflict;
      break;
    }
  }
}

/** The two figures that the change is of; the first may stand in the sentence before. */
function pairBefore(
  skeleton: Skeleton,
  at: number,
  by: Figure,
  previous: Skeleton | undefined,
): readonly [Figure, Figure] | undefined {
  const { figures, places, text } = skeleton;
  const before = figures.filter(
    (f, k) => places[k]! < at && f.unit !== 'year' && f.unit !== 'ordinal' && f !== by,
  );
  const old = before.at(-1);
  if (!old || text.slice(places[figures.indexOf(old)]! + 3, at).length > 50) return undefined;
  if (before.length >= 2) {
    const now = before.at(-2)!;
    const [from, to] = [places[figures.indexOf(now)]!, places[figures.indexOf(old)]!];
    const lead = text.slice(Math.max(0, from - 40), to);
    if (at - from > REACH || /[;:]/.test(text.slice(from, at)) || !LINKED.test(lead)) return undefined;
    return comparable(now, old) && sameThing(now, old) ? [now, old] : undefined;
  }
  if (!previous || skeleton.sentence.index - previous.sentence.index > 1) return undefined;
  if (!OLD_ONE.test(text.slice(0, places[figures.indexOf(old)]))) return undefined;
  if (!/^(?:“|‘|")?(?:that|this|it|[\p{Lu}][^,]{0,60}\bsaid\s(?:that|this|it))\b/iu.test(text))
    return undefined;
  const now = previous.figures.at(-1)!;
  return comparable(now, old) && sameThing(now, old) ? [now, old] : undefined;
}

const sameThing = (a: Figure, b: Figure) =>
  a.unit !== 'count' ||
  a.of === undefined ||
  b.of === undefined ||
  a.of === b.of ||
  a.of === 'all' ||
  isTime(b.of);

const isTime = (noun: string) => /^(?:year|month|week|day|season)$/.test(noun);

function misfit(
  copy: Copy,
  [first, second]: readonly [Figure, Figure],
  by: Figure,
  fall: boolean,
  rise: boolean,
): NumberConflict | undefined {
  if (!exact(first, second, by) || first.value === second.value) return undefined;
  const [least, most] = first.value < second.value ? [first, second] : [second, first];
  const tail = copy.text.slice(by.end, by.end + 24);
  if (OF_SOMETHING_ELSE.test(tail) && by.unit !== 'percent') return undefined;
  const [a, b] = halfSteps(least, most);
  if (by.unit === 'percent') {
    const bases = fall ? [most] : rise ? [least] : [least, most];
    const shares = bases.map((base) => (100 * (most.value - least.value)) / base.value);
    const slack =
      (by.fraction ? Math.max(2, by.value * 0.08) : 0.6 * by.step) + (100 * (a + b)) / least.value;
    if (shares.some((share) => Math.abs(share - by.value) <= slack)) return undefined;
    const real = shares[0]!;
    if (real > 400 || by.value > 400) return undefined;
    return {
      span: spanOf([first, second, by].filter((f) => f.sentence === by.sentence)),
      message: `Between ${shown(copy, first)} and ${shown(copy, second)} lies a change of ${plain(real)} per cent, not ${shown(copy, by)}. Which figure is right?`,
      evidence: cite(copy, [by, first, second]),
      repairs: by.fraction ? [] : correct(copy, by, Number(real.toFixed(by.step < 1 ? 1 : 0))),
    };
  }
  if (!comparable(by, first) || (by.of !== undefined && first.of !== undefined && by.of !== first.of))
    return undefined;
  const real = most.value - least.value;
  if (Math.abs(real - by.value) <= a + b + by.step / 2 || by.value > most.value) return undefined;
  return {
    span: spanOf([first, second, by].filter((f) => f.sentence === by.sentence)),
    message: `Between ${shown(copy, first)} and ${shown(copy, second)} lies a difference of ${plain(real)}, not ${shown(copy, by)}. Which figure is right?`,
    evidence: cite(copy, [by, first, second]),
    repairs: correct(copy, by, real),
  };
}
