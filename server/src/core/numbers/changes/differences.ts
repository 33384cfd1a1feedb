import { cite, comparable, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const N = 'cmu';
const gap = (most: number) => `[^‹›.;:]{0,${most}}?`;
/** "£180,000, £25,000 more than the £150,000", "2,900, some 200 fewer than the 3,100" */
const MORE_THAN = new RegExp(
  `${figure(N, 'now')}${gap(40)}(?:,|\\s[–—-]|\\s\\()\\s?${figure(N, 'by')}(?:\\s[a-z]+)?\\s(?<way>more|higher|greater|above|fewer|less|lower|below)(?:\\s[a-z]+)?\\s(?:than\\s)?(?:the\\s|last\\syear[’']s\\s|its\\s)${figure(N, 'old')}`,
  'i',
);
/** "80 litres a day, half the 180 litres of last year" */
const TIMES = new RegExp(
  `${figure(N, 'now')}${gap(40)}(?:,|\\s[–—-]|\\s\\()\\s?(?:exactly\\s|just\\s)?(?<times>half|double|twice|three\\stimes|treble|four\\stimes)\\s(?:of\\s)?(?:the\\s|last\\syear[’']s\\s|its\\s)${figure(N, 'old')}`,
  'i',
);
const FACTORS: Readonly<Record<string, number>> = {
  half: 0.5,
  double: 2,
  twice: 2,
  'three times': 3,
  treble: 3,
  'four times': 4,
};
const CLOCK =
  /(?<![\d:.-])(?:(\d):)?(\d{1,2}):(\d\d)(\.\d+)?(?![\d:]|\s?[ap]\.?m)|(?<![\d:.£$€,])(\d{1,2}\.\d\d)(?![\d%]|\s?(?:[ap]\.?m|metres|meters|m\b|km|million|bn|per\s?cent))/g;
const AHEAD = new RegExp(
  `${figure('u', 'by')}\\s(?:ahead|clear|faster|quicker|behind|slower|adrift)\\b|\\b(?:by|margin\\sof|clear\\sby)\\s(?:just\\s|only\\s|more\\sthan\\s)?${figure('u', 'margin')}`,
  'i',
);

/** A difference, or a multiple, that does not fit the two figures it lies between. */
export function* checkDifferences(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const conflict = moreThan(copy, skeleton) ?? times(copy, skeleton) ?? race(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function moreThan(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 3) return undefined;
  const groups = MORE_THAN.exec(skeleton.text)?.groups;
  const { now, by, old } = match(skeleton, MORE_THAN) ?? {};
  // “more than the £150,000” makes the last figure look hedged.
  if (!groups || !now || !by || !old || !exact(now, by) || old.to !== undefined) return undefined;
  if (!comparable(now, old) || !comparable(by, old)) return undefined;
  const sign = /^(?:more|higher|greater|above)$/i.test(groups['way']!) ? 1 : -1;
  const real = sign * (now.value - old.value);
  const step = Math.min(now.step, old.step, by.step);
  if (Math.abs(real - by.value) <= (step === 1 ? 0 : step < 1 ? 1.5 * step : 0.99 * step) || real <= 0)
    return undefined;
  return {
    span: spanOf([now, by, old]),
    message: `Between ${shown(copy, old)} and ${shown(copy, now)} lies a difference of ${plain(real)}, not ${shown(copy, by)}. Which figure is right?`,
    evidence: cite(copy, [by, now, old]),
    repairs: correct(copy, by, real),
  };
}

function times(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = TIMES.exec(skeleton.text);
  const { now, old } = found ? (match(skeleton, TIMES) ?? {}) : {};
  if (!found || !now || !old || !exact(now, old) || !comparable(now, old)) return undefined;
  const said = found.groups!['times']!.toLowerCase().replace(/\s+/g, ' ');
  const ratio = now.value / old.value;
  if (Math.abs(ratio / FACTORS[said]! - 1) <= 0.09 || ratio > 10 || ratio < 0.1) return undefined;
  return {
    span: spanOf([now, old]),
    message: `${shown(copy, now)} is ${plain(ratio)} times ${shown(copy, old)}; the copy says “${said}”. Which is right?`,
    evidence: cite(copy, [now, old]),
    repairs: correct(copy, now, old.value * FACTORS[said]!),
  };
}

/** "won in 30:12, 20 seconds ahead of Ben Orr in 30:42": two times of a race and the gap between them. */
function race(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = match(skeleton, AHEAD);
  const by = found?.['by'] ?? found?.['margin'];
  if (!by || !/^seconds?$/.test(by.of ?? '')) return undefined;
  const { sentence } = skeleton;
  const text = copy.text.slice(sentence.start, sentence.end);
  const near = secondsIn(text);
  const [winner, second] = near.length === 2 ? near : [lastTimeBefore(copy, skeleton), near[0]];
  if (winner === undefined || second === undefined || near.length > 2) return undefined;
  const real = Math.abs(second - winner);
  const more = by.hedged && /\bmore\sthan\s$/i.test(copy.text.slice(Math.max(0, by.start - 12), by.start));
  if ((by.hedged && !more) || real > 600 || real === 0) return undefined;
  if (more ? real >= by.value : Math.abs(real - by.value) < 0.51) return undefined;
  return {
    span: { start: by.start, end: by.end },
    message: `The two times are ${plain(real)} seconds apart, not ${shown(copy, by)}. Which is right?`,
    evidence: cite(copy, [by]),
    repairs: correct(copy, by, real),
  };
}

function secondsIn(text: string): number[] {
  return [...text.matchAll(CLOCK)].map(([, hours, minutes, seconds, rest, short]) =>
    short === undefined
      ? Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(rest ?? 0)
      : Number(short),
  );
}

/** The winner’s own time, in the results just above, behind the name with which the sentence begins. */
function lastTimeBefore({ text, analysis }: Copy, { sentence }: Skeleton): number | undefined {
  const name = /^\p{Lu}[\p{L}’'-]+/u.exec(text.slice(sentence.start, sentence.start + 30))?.[0];
  if (!name || /^(?:The|He|She|It|In|At)$/.test(name)) return undefined;
  const above = text.slice(Math.max(0, sentence.start - 600), sentence.start);
  const at = above.lastIndexOf(name);
  return at < 0 || analysis.people.length === 0
    ? undefined
    : secondsIn(above.slice(at, at + name.length + 40))[0];
}
