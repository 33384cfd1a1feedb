import { cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const OF =
  '\\s(?:out\\s)?of\\s(?:the\\s|its\\s|their\\s|his\\s|her\\s|those\\s|these\\s|a\\stotal\\sof\\s|all\\s)?';
const gap = (most: number) => `[^‹›.;:()]{0,${most}}?`;
const RATE =
  '(?:\\s(?:a|an)\\s(?:turnout|share|rate|majority|pass\\srate|success\\srate|strike\\srate)\\sof)?';
const OR = `(?:,${RATE}\\s(?:(?:or|that\\sis|i\\.?e\\.?|which\\sis)\\s)?|\\sor\\s|\\s[–—-]\\s(?:or\\s)?|\\s\\((?:or\\s)?)`;
const ITS =
  "(?:the\\s|its\\s|their\\s|his\\s|her\\s|a\\s|all\\s)?(?:[\\w.-]+(?:\\s[\\w.-]+){0,2}[’']s?\\s)?(?:total\\sof\\s)?";
const [PART, WHOLE, SHARE] = [figure('cmu', 'part'), figure('cmu', 'whole'), figure('p', 'share')];

/** Each says that `part` of `whole` is `share` per cent. */
const SHARES = [
  `${PART}${OF}${WHOLE}${gap(40)}${OR}${SHARE}`,
  `${SHARE}${gap(30)}(?:${OR}|:\\s)${PART}${OF}${WHOLE}`,
  `${SHARE}\\sof\\s(?:the\\s|its\\s|their\\s)?${WHOLE}${gap(40)}(?:,\\sor\\s|\\s\\(|\\sor\\s)${PART}`,
  `\\b[Oo]f\\s(?:the\\s|its\\s|their\\s|those\\s|all\\s)?${WHOLE}${gap(60)},\\s(?:only\\s|just\\s)?${PART}${gap(24)}${OR}${SHARE}`,
  `${WHOLE}${gap(50)},?\\sof\\s(?:whom|which|them)\\s(?:only\\s|just\\s)?${PART}${gap(24)}${OR}${SHARE}`,
  `${PART}${gap(50)}(?:,\\s(?:or\\s|well\\s|just\\s)?(?:over\\s|under\\s|more\\sthan\\s|less\\sthan\\s|nearly\\s|almost\\s)?|\\s\\((?:or\\s)?|\\sor\\s|\\s[–—-]\\s(?:or\\s)?)${SHARE}\\sof\\s${ITS}${WHOLE}`,
  // "half of the 80 staff, 45 people, will go"
  `${SHARE}\\s(?:of\\s)?(?:the\\s|its\\s|their\\s|all\\s)${WHOLE}\\s[a-z]+(?:\\s[a-z]+)?,\\s${PART}(?:\\s(?:people|of\\sthem|in\\sall))?,`,
  `${PART}${gap(40)}\\son\\s(?:revenues?|sales|turnover|income|takings)\\sof\\s${WHOLE}${gap(40)}\\bmargin\\sof\\s${SHARE}`,
].map((pattern) => new RegExp(pattern, 'i'));

const TWO_SHARES = new RegExp(
  `${figure('p', 'first')}[^‹›.;]{0,30}?(?:,?\\sor\\s|,?\\sso\\s|,\\sthat\\sis\\s|\\s\\()${figure('p', 'second')}`,
  'i',
);
/** "One in four children, 40 per cent, goes": the share once more, between commas. */
const SHARE_AGAIN = new RegExp(
  `${figure('p', 'first')}[^‹›.;,]{0,40}?,\\s(?:or\\s|that\\sis\\s)?${figure('p', 'second')},(?!\\s(?:and|but|while|or)\\b)`,
  'i',
);
const TOO_MANY = new RegExp(
  `${figure('c', 'part')}\\s(?:out\\s)?of\\s(?:the|its|their)\\s${figure('c', 'whole')}`,
  'i',
);

/** "12 of the 48 lines, or 35 per cent": a share in words or per cent does not fit its counts, or is more than the whole. */
export function* checkShares(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2) continue;
    const conflict = countedShare(copy, skeleton) ?? twoShares(copy, skeleton) ?? tooMany(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function countedShare(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 3 || !skeleton.text.includes('‹p')) return undefined;
  for (const pattern of SHARES) {
    const { part, whole, share } = match(skeleton, pattern) ?? {};
    if (!part || !whole || !share || share.to !== undefined) continue;
    const side = share.hedged ? sideOf(copy, share) : 0;
    // “About 60 per cent” may be 55, not 50.
    const about = share.hedged && side === 0;
    if (
      about &&
      (share.fraction || !NEAR_IT.test(copy.text.slice(Math.max(0, share.start - 16), share.start)))
    )
      continue;
    const vague = vagueness(copy, part) + vagueness(copy, whole);
    if (part.to !== undefined || whole.to !== undefined || vague >= 1) continue;
    if (part.unit !== whole.unit || part.value > whole.value) continue;
    if (part.unit !== 'count' && part.of !== whole.of) continue;
    const real = (100 * part.value) / whole.value;
    const step = part.unit === 'count' ? Math.min(part.step, whole.step) : undefined; // of 8,400 of 12,000 both are exact
    const rounding = real * ((step ?? part.step) / part.value + (step ?? whole.step) / whole.value) * 0.5;
    const saying = share.fraction ? Math.max(2, 0.08 * share.value) : about ? ABOUT : 0.6 * share.step;
    const most = NEARLY.test(copy.text.slice(Math.max(0, share.start - 12), share.start))
      ? NEARLY_OFF
      : Infinity;
    const off = side === 0 ? Math.abs(real - share.value) : side * (share.value - real);
    if (side < 0 && share.value - real > most * share.value) return wrong(copy, part, whole, share, real);
    if (off <= saying + Math.min(rounding, 3) + real * vague) return undefined;
    return wrong(copy, part, whole, share, real);
  }
  return undefined;
}

/** “Some 8,400” is near it; of “more than 8,400” nobody knows how much more. */
function vagueness(copy: Copy, figure: Figure): number {
  if (!figure.hedged) return 0;
  return NEAR_IT.test(copy.text.slice(Math.max(0, figure.start - 16), figure.start)) ? 0.04 : 1;
}

function wrong(copy: Copy, part: Figure, whole: Figure, share: Figure, real: number): NumberConflict {
  return {
    span: spanOf([part, whole, share]),
    message: `${shown(copy, part)} of ${shown(copy, whole)} is ${plain(real)} per cent, not ${shown(copy, share)}. Which figure is right?`,
    evidence: cite(copy, [share, part, whole]),
    repairs: [
      ...(share.fraction ? [] : correct(copy, share, Number(real.toFixed(share.step < 1 ? 1 : 0)))),
      ...correct(copy, part, Math.round((whole.value * share.value) / 100)),
    ],
  };
}

/** Points that “about” lets a share be off. */
const ABOUT = 6;
/** “Almost half” is said of 42 per cent, not of 34. */
const NEARLY = /\b(?:nearly|almost)\s(?:an?\s)?$/i;
const NEARLY_OFF = 0.2;

/** 1 after “more than”, -1 after “less than”, 0 where the share may be off either way. */
function sideOf({ text }: Copy, share: Figure): -1 | 0 | 1 {
  const before = text.slice(Math.max(0, share.start - 24), share.start);
  if (/\b(?:more\sthan|over|above|at\sleast|upwards\sof)\s(?:an?\s)?$/i.test(before)) return 1;
  return /\b(?:less\sthan|fewer\sthan|under|below|nearly|almost|at\smost)\s(?:an?\s)?$/i.test(before)
    ? -1
    : 0;
}

const NEAR_IT = /\b(?:some|about|around|roughly|approximately)\s$/i;

/** "One in 10, or 20 per cent". */
function twoShares(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.figures.some((f) => f.fraction)) return undefined;
  if (skeleton.figures.filter((f) => f.unit === 'percent').length > 2) return undefined;
  const { first, second } = match(skeleton, TWO_SHARES) ?? match(skeleton, SHARE_AGAIN) ?? {};
  if (!first || !second || !exact(first, second) || first.fraction === second.fraction) return undefined;
  const [fraction, percent] = first.fraction ? [first, second] : [second, first];
  // A third may be said of 30 to 36 per cent, though not of 40.
  if (Math.abs(fraction.value - percent.value) <= 4) return undefined;
  return {
    span: spanOf([first, second]),
    message: `${shown(copy, fraction)} is ${plain(fraction.value)} per cent, not ${shown(copy, percent)}. Which is right?`,
    evidence: cite(copy, [fraction, percent]),
    repairs: correct(copy, percent, Math.round(fraction.value)),
  };
}

/** "15 of the 12 members". */
function tooMany(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('› of ') && !skeleton.text.includes('› out of ')) return undefined;
  const { part, whole } = match(skeleton, TOO_MANY) ?? {};
  if (!part || !whole || !exact(part, whole) || part.value <= whole.value || isDay(skeleton, part))
    return undefined;
  return {
    span: spanOf([part, whole]),
    message: `${shown(copy, part)} are more than the ${shown(copy, whole)} they are part of. Which figure is right?`,
    evidence: cite(copy, [part, whole]),
    repairs: [],
  };
}

/** "No 15 of the 12": a number that names, not one that counts. */
function isDay(skeleton: Skeleton, part: Figure): boolean {
  const at = skeleton.text.indexOf(`‹c${skeleton.figures.indexOf(part)}›`);
  return /\b(?:no|number|page|chapter|day|game|round|week|room|section|part|article|episode)\.?\s$/i.test(
    skeleton.text.slice(0, at),
  );
}
