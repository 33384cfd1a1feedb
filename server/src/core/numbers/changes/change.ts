import words_ from '../../../language/en/number-words.json' with { type: 'json' };
import { cite, comparable, correct, exact, match, matches, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const { rises, falls } = words_;
const MOVES = [...rises, ...falls].join('|');
const gap = (most: number) => `[^‹›.;:]{0,${most}}?`;
const N = 'cmu';
const [NEW, OLD, BY, AMOUNT] = [figure(N, 'now'), figure(N, 'old'), figure('p', 'by'), figure(N, 'amount')];
const years = `(?:${gap(24)}‹[yd]\\d+›)?`; // "to £5m in 2023 from £4m"

/** Each says that `old` became `now` by `by` per cent: "fell 12% to £264m from £330m". */
const PERCENT_CHANGES = [
  `\\b(?:${MOVES})\\s(?:by\\s)?${BY}${gap(40)}\\b(?:to|at)\\s${NEW}${years}${gap(50)}\\bfrom\\s${OLD}`,
  `\\b(?:${MOVES})\\s(?:by\\s)?${BY}${gap(40)}\\b(?:to|at)\\s${NEW}\\s\\((?:[^‹›()]{0,24}|[^‹›()]{0,12}‹[yd]\\d+›[^‹›()]{0,6})${OLD}\\)`,
  `${NEW}\\s\\((?:[^‹›()]{0,24}|[^‹›()]{0,12}‹[yd]\\d+›[^‹›()]{0,6})${OLD}\\)(?:,|\\s[–—-]|\\sis|\\swas)?\\s(?:up|down|a\\s(?:${MOVES})\\sof|an\\sincrease\\sof)\\s(?:by\\s)?${BY}`,
  `\\b(?:${MOVES})\\s(?:by\\s)?${BY}${gap(40)}\\bfrom\\s${OLD}${years}${gap(50)}\\bto\\s${NEW}`,
  `\\bfrom\\s${OLD}${years}${gap(50)}\\bto\\s${NEW}${years}${gap(30)}[,(–—-]\\s?(?:an?\\s|or\\s|up\\s|down\\s|by\\s|which\\sis\\s)${gap(28)}${BY}`,
  `\\bto\\s${NEW}${years}${gap(30)}\\bfrom\\s${OLD}${years}${gap(30)}[,(–—-]\\s?(?:an?\\s|or\\s|up\\s|down\\s|by\\s)${gap(28)}${BY}`,
  `\\bto\\s${NEW}${years},?${gap(16)}\\b(?:${MOVES})\\s(?:of\\s|by\\s)?${BY}\\s(?:from|on)\\s${OLD}`,
  `${NEW}${years}${gap(40)},?\\s(?:up|down)\\s(?:by\\s)?${BY}\\s(?:from|on)\\s(?:the\\s)?${OLD}`,
  // "Sales of £400,000 were up by a quarter on last year's £300,000"
  `${NEW}${gap(30)}\\b(?:was|were|is|are)\\s(?:up|down)\\s(?:by\\s)?${BY}\\s(?:on|from)\\s(?:last\\syear[’']s\\s|the\\s(?:previous\\syear[’']s\\s)?|its\\s)?${OLD}`,
].map((pattern) => new RegExp(pattern, 'gi'));

const MORE_THAN = `${NEW}${gap(30)}(?:,\\s|\\s[–—-]\\s|\\s\\()${BY}\\s(?:more|higher|less|lower|fewer)\\sthan\\s(?:the\\s|last\\syear[’']s\\s|its\\s)?${OLD}`;
PERCENT_CHANGES.push(new RegExp(MORE_THAN, 'gi'));

const AMOUNT_CHANGES = [
  `\\b(?:${MOVES})\\s(?:by\\s)${AMOUNT}${gap(40)}\\bto\\s${NEW}${gap(50)}\\bfrom\\s${OLD}`,
  `\\b(?:${MOVES})\\s(?:by\\s)${AMOUNT}${gap(40)}\\bfrom\\s${OLD}${gap(50)}\\bto\\s${NEW}`,
].map((pattern) => new RegExp(pattern, 'i'));

const MULTIPLE = `(?<!\\b(?:nearly|almost|roughly|about|than|virtually|practically)\\s)\\b(?<verb>${Object.keys(words_.multiples).join('|')})`;
const ANY_MULTIPLE = new RegExp(Object.keys(words_.multiples).join('|'), 'i');
const MULTIPLE_CHANGES = [
  `${MULTIPLE}\\b${gap(40)}(?:‹y\\d+›,?\\s)?\\bfrom\\s${OLD}${years}${gap(50)}\\bto\\s${NEW}`,
  `${MULTIPLE}\\b${gap(40)}\\bto\\s${NEW}${years}${gap(50)}\\bfrom\\s${OLD}`,
].map((pattern) => new RegExp(pattern, 'i'));

const RISE = new RegExp(`\\b(?:${rises.join('|')})\\b`, 'i');
const FALL = new RegExp(`\\b(?:${falls.join('|')})\\b`, 'i');

/** "fell 12% to £264m from £330m": the percentage, the difference or the multiple does not fit the two figures. */
export function* checkChanges(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2) continue;
    const conflict =
      percentChange(copy, skeleton) ?? amountChange(copy, skeleton) ?? multipleChange(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function percentChange(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 3 || !skeleton.text.includes('‹p')) return undefined;
  for (const pattern of PERCENT_CHANGES) {
    for (const { now, old, by } of matches(skeleton, pattern)) {
      if (!now || !old || !by || !exact(now, by) || !comparable(now, old)) continue;
      // “20 per cent more than the £150” makes the last figure look hedged.
      const than = /\bthan\s(?:the|its)?\s?$/i.test(copy.text.slice(Math.max(0, old.start - 10), old.start));
      if (old.to !== undefined || (old.hedged && !than)) continue;
      const change = percent(old.value, now.value);
      const words = copy.text.slice(
        Math.min(now.start, old.start, by.start) - 24,
        Math.max(now.end, old.end, by.end),
      );
      const wrongWay =
        change > 0 ? FALL.test(words) && !RISE.test(words) : RISE.test(words) && !FALL.test(words);
      const [least, most] = percentRange(old, now);
      const slack = slackOf(by);
      if (!wrongWay && by.value >= least - slack && by.value <= most + slack) continue;
      const kind = change > 0 ? 'rise' : 'fall';
      const factor = (change > 0 ? 1 : -1) * (by.value / 100);
      return {
        span: spanOf([now, old, by]),
        message: wrongWay
          ? `From ${shown(copy, old)} to ${shown(copy, now)} is a ${kind}. Which is right?`
          : `From ${shown(copy, old)} to ${shown(copy, now)} is a ${kind} of ${plain(Math.abs(change))} per cent, not ${shown(copy, by)}. Which figure is right?`,
        evidence: cite(copy, [by, now, old]),
        repairs: wrongWay
          ? []
          : [
              ...(by.fraction
                ? []
                : correct(copy, by, Number(Math.abs(change).toFixed(by.step < 1 ? 1 : 0)))),
              ...correct(copy, now, old.value * (1 + factor)),
              ...correct(copy, old, now.value / (1 + factor)),
            ],
      };
    }
  }
  return undefined;
}

function amountChange(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 3) return undefined;
  for (const pattern of AMOUNT_CHANGES) {
    const { now, old, amount } = match(skeleton, pattern) ?? {};
    if (!now || !old || !amount || !exact(now, old, amount)) continue;
    if (!comparable(now, old) || !comparable(now, amount)) continue;
    const difference = Math.abs(now.value - old.value);
    if (Math.abs(difference - amount.value) <= (now.step + old.step + amount.step) / 2) return undefined;
    return {
      span: spanOf([now, old, amount]),
      message: `From ${shown(copy, old)} to ${shown(copy, now)} is a difference of ${plain(difference)}, not ${shown(copy, amount)}. Which figure is right?`,
      evidence: cite(copy, [amount, now, old]),
      repairs: correct(copy, amount, difference),
    };
  }
  return undefined;
}

function multipleChange(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!ANY_MULTIPLE.test(skeleton.text)) return undefined;
  for (const pattern of MULTIPLE_CHANGES) {
    const verb = pattern.exec(skeleton.text)?.groups?.['verb'];
    const { now, old } = match(skeleton, pattern) ?? {};
    if (!verb || !now || !old || !exact(now, old) || !comparable(now, old) || old.value === 0) continue;
    const times = (words_.multiples as Record<string, number>)[verb.toLowerCase()]!;
    const ratio = now.value / old.value;
    // "Doubled" is said of 1.9 times as well as of 2.1.
    if (Math.abs(ratio / times - 1) <= 0.15 + (now.step / now.value + old.step / old.value) / 2)
      return undefined;
    return {
      span: spanOf([now, old]),
      message: `From ${shown(copy, old)} to ${shown(copy, now)} is ${plain(ratio)} times as much; the copy says “${verb}”. Which is right?`,
      evidence: cite(copy, [now, old]),
      repairs: [...correct(copy, now, old.value * times), ...correct(copy, old, now.value / times)],
    };
  }
  return undefined;
}

const percent = (old: number, now: number) => (100 * (now - old)) / old;

/** "A quarter" is said of 23 per cent as well as of 27; a written percentage may be rounded. */
function slackOf(by: Figure): number {
  return by.fraction ? Math.max(2, by.value * 0.08) : 0.6 * by.step;
}

/** The least and the greatest change, in per cent and without its sign, that rounds to the figures as written. */
function percentRange(old: Figure, now: Figure): [number, number] {
  const [a, b] = halfSteps(old, now);
  const changes = [-a, a].flatMap((x) => [-b, b].map((y) => Math.abs(percent(old.value + x, now.value + y))));
  return [Math.min(...changes), Math.max(...changes)];
}

/**
 * How far each may be from its exact value. What is written finer tells how fine both are: 40,000 beside 46,000 is no
 * rounder than that, and £4 beside £4.60 is exact.
 */
export function halfSteps(a: Figure, b: Figure): [number, number] {
  const step = Math.min(a.step, b.step);
  if (step === 1 && a.unit !== 'measure') return [0, 0];
  return [a, b].map(({ value }) => Math.min(step / 2, value * 0.025)) as [number, number];
}
