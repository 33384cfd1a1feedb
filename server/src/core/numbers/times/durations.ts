import { daysBetween } from '../../dates/calendar.ts';
import { cite, correct, exact, match, matches, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const YEARS = `${figure('c', 'count')}[- ]years?\\b(?![- ]olds?)`;
const FROM_TO = `(?:from|between)\\s${figure('y', 'from')}\\s(?:to|until|till|and)\\s${figure('y', 'to')}`;
const YEAR_SPANS = [
  `\\b(?:for|over|in|after|lasted)\\s(?:the\\s)?${YEARS},\\s${FROM_TO}`,
  `${FROM_TO},?\\s(?:(?:for|over|lasting|after|or|an?)\\s)?${YEARS}`,
].map((pattern) => new RegExp(pattern, 'i'));
/** "sworn in for a four-year term in 2023, to stay until it expires in 2028" */
YEAR_SPANS.push(
  new RegExp(
    `${figure('c', 'count')}-year\\s(?:term|contract|deal|lease|ban|mandate|loan|sentence|plan|project)\\b[^‹›.;]{0,24}?\\bin\\s${figure('y', 'from')}[^‹›.;]{0,60}?\\b(?:until|till|expires?|ends?|ending|runs?\\sout|to)\\b[^‹›.;]{0,24}?${figure('y', 'to')}`,
    'i',
  ),
);
const SINCE = [
  `\\bfor\\s(?:the\\s(?:past|last)\\s)?${YEARS}(?:,\\s|\\s\\(|\\s)since\\s${figure('y', 'then')}`,
  `\\bsince\\s${figure('y', 'then')},\\s(?:for\\s|or\\s)?${YEARS}`,
].map((pattern) => new RegExp(pattern, 'i'));
const AFTER_YEARS = new RegExp(
  `\\bin\\s${figure('y', 'from')}[^‹›.;]{0,90}?\\b(?:died|left|retired|resigned|closed|ended|quit|stepped\\sdown|divorced|sold\\sit)\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'to')},?\\s(?:after|with)\\s${YEARS}`,
  'i',
);
/** "retired in 2020 after 35 years at the mill, where she began in 1975" */
const SINCE_BEGINNING = new RegExp(
  `\\b(?:retired|left|resigned|quit|closed|died|stepped\\sdown)\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'to')},?\\safter\\s${YEARS}[^‹›.;]{0,60}?\\b(?:began|begun|started|joined|arrived|opened)\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'from')}`,
  'i',
);
/** "In 1963 she married. (…) He died in 2010, after a marriage of 57 years": it began in the year told of before. */
const ENDED = new RegExp(
  `\\b(?:died|left|retired|resigned|closed|ended|quit|stepped\\sdown|divorced|disbanded|folded)\\b[^‹›.;]{0,20}?\\bin\\s${figure('y', 'to')},?\\safter\\s(?:an?\\s(?:[a-z]+\\s)?[a-z]+\\sof\\s)?${YEARS}`,
  'i',
);
const YEARS_LATER = new RegExp(
  `${YEARS}\\slater,?\\sin\\s${figure('y', 'to')}|\\b[Aa]fter\\s${figure('c', 'time')}\\syears\\s(?:as|of|in|at|with|without|alone|abroad|away)\\b[^‹›.;]{0,60}?,?\\sin\\s${figure('y', 'end')}`,
  'gi',
);
const AGO = [
  `${YEARS}\\sago,?\\sin\\s${figure('y', 'then')}`,
  `\\bin\\s${figure('y', 'then')},?\\s(?:\\(|[–—-]\\s|or\\s)?${YEARS}\\sago`,
].map((pattern) => new RegExp(pattern, 'i'));
/** “four years ago this month” is said to the year. */
const THIS_MONTH = /\bago\sthis\s(?:week|month|spring|summer|autumn|fall|winter|year)\b/i;
/** "moved in in 2009 and has lived there for 21 years" */
const AND_HAS = new RegExp(
  `\\bin\\s${figure('y', 'then')},?\\sand\\s(?:has|have)\\s(?:[a-z]+\\s){1,4}for\\s${YEARS}`,
  'i',
);
/** "The report comes two years after the riots of July 2023" */
const COMES_AFTER = new RegExp(
  `\\b(?:comes|come|coming|is\\spublished|arrives)\\s(?:just\\s|only\\s)?(?:${YEARS}|(?<one>a)\\syear)\\safter\\s[^‹›.;]{0,60}?\\b(?:in|of)\\s${figure('y', 'then')}`,
  'i',
);
/** "was founded in 1958 and won its first title in 1949" */
const BEFORE_IT_BEGAN = new RegExp(
  `\\b(?:founded|formed|established|born|created|launched|set\\sup)\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'from')},?\\s(?:and|but|before)\\s(?:has\\s|had\\s)?(?:won|moved|joined|played|became|opened|went|first|left|married|began|started|took|built)\\b[^‹›.;]{0,50}?\\bin\\s${figure('y', 'to')}`,
  'i',
);
const SPACE_OF = new RegExp(
  `\\b(?:in|within|inside)\\sthe\\sspace\\sof\\s${figure('cu', 'count')}(?:[\\s-]minutes?)?`,
  'i',
);
const UNTIL_NOW = new RegExp(
  `\\b(?:opened|founded|set\\sup|established|launched|joined|began|started|formed)\\b[^‹›.;]{0,30}?\\bin\\s${figure('y', 'then')}[^‹›.;]{0,60}?\\bafter\\s${YEARS}`,
  'i',
);
const DAYS = [
  `${figure('cu', 'count')}\\s(?<unit>days?|weeks?)[^‹›.;]{0,40}?,\\sfrom\\s‹d0›${gap(6)}(?:to|until|till|through|-|–)\\s?‹d1›`,
  `‹d0›${gap(30)}\\b(?:lasts?|for|of)\\s${figure('cu', 'count')}\\s(?<unit>days?|weeks?),\\suntil\\s‹d1›`,
  `${figure('cu', 'count')}\\s(?<unit>days?|weeks?),\\s(?:from\\s)?‹d0›${gap(6)}(?:to|until|till|through|-|–)\\s?‹d1›`,
  `${figure('cu', 'count')}-(?<unit>day|week)\\s[^‹›.;]{0,70}?\\b(?:from|between)\\s‹d0›${gap(6)}(?:to|until|till|through|and|-|–)\\s?(?:[a-z]+\\s)?‹d1›`,
  `from\\s‹d0›\\s(?:to|until|till)\\s‹d1›,\\s(?:for\\s|a\\s)?${figure('cu', 'count')}\\s(?<unit>days?|weeks?)`,
].map((pattern) => new RegExp(pattern, 'i'));

/** "The trial began on Monday. It is to last two weeks, until 31 May": the beginning stands in the sentence before. */
const UNTIL = new RegExp(
  `\\b(?:lasts?|run|runs|for|take|takes)\\s${figure('cu', 'count')}(?:\\s(?:days?|weeks?))?,\\suntil\\s‹d0›`,
  'i',
);
const BEGUN = /\b(?:began|begins|begin|opened|opens|started|starts)\b[^.;]{0,30}$/i;

/** "for 15 years, from 1966 to 1980": a length of time that does not fit its two ends. */
export function* checkDurations(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const conflict =
      years(copy, skeleton) ??
      ago(copy, skeleton) ??
      comesAfter(copy, skeleton) ??
      beforeItBegan(copy, skeleton) ??
      later(copy, skeleton, copy.skeletons.slice(Math.max(0, i - 2), i)) ??
      minutes(copy, skeleton) ??
      days(copy, skeleton) ??
      until(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function years(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (skeleton.figures.length < 3 || !skeleton.text.includes('‹y')) return undefined;
  for (const pattern of YEAR_SPANS) {
    const { count, from, to } = match(skeleton, pattern) ?? {};
    if (!count || !from || !to || !exact(count, from, to) || to.value < from.value) continue;
    // Both ends may count: 2001 to 2003 is two years, or three seasons.
    const exactly = /^-year\s(?:term|contract|deal|lease|mandate)/.test(
      copy.text.slice(count.numeral.end, count.numeral.end + 16),
    );
    if (Math.abs(to.value - from.value - count.value) <= (exactly ? 0 : 1)) return undefined;
    return misfit(copy, count, [from, to], to.value - from.value, 'years');
  }
  return undefined;
}

function ago(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (copy.year === undefined || !/ ago|since|after|and ha/i.test(skeleton.text)) return undefined;
  const one = yearsOf(skeleton.figures).length === 1;
  for (const pattern of [...AGO, ...SINCE, ...(one ? [UNTIL_NOW, AND_HAS] : [])]) {
    const { count, then } = match(skeleton, pattern) ?? {};
    if (!count || !then || !exact(count, then)) continue;
    const passed = copy.year - then.value;
    // "30 years ago" is a round figure.
    const slack = THIS_MONTH.test(copy.text.slice(count.end, count.end + 28))
      ? 0
      : count.value % 10 === 0
        ? 3
        : 1;
    if (Math.abs(passed - count.value) <= slack) return undefined;
    return misfit(copy, count, [then], passed, 'years');
  }
  return undefined;
}

function comesAfter(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = copy.year === undefined ? null : COMES_AFTER.exec(skeleton.text);
  const { count, then } = found ? (match(skeleton, COMES_AFTER) ?? {}) : {};
  if (!found || !then || (count && !exact(count)) || copy.year === undefined) return undefined;
  const said = count?.value ?? 1;
  const real = copy.year - then.value;
  if (Math.abs(real - said) <= 1 || real < 1) return undefined;
  return {
    span: { start: (count ?? then).start, end: then.end },
    message: `From ${shown(copy, then)} to ${copy.year} it is ${real} years, not ${count ? shown(copy, count) : 'one'}. Which is right?`,
    evidence: cite(copy, count ? [count, then] : [then]),
    repairs: count ? correct(copy, count, real) : [],
  };
}

function beforeItBegan(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { from, to } = match(skeleton, BEFORE_IT_BEGAN) ?? {};
  if (!from || !to || !exact(from, to) || to.value >= from.value) return undefined;
  return {
    span: { start: from.start, end: to.end },
    message: `${shown(copy, to)} lies before ${shown(copy, from)}, when it began. Which year is right?`,
    evidence: cite(copy, [from, to]),
    repairs: [],
  };
}

/** "opened in 2015 (…) Two years later, in 2018": the year before it, here or in the sentence before, does not lead there. */
function later(copy: Copy, skeleton: Skeleton, before: readonly Skeleton[]): NumberConflict | undefined {
  if (skeleton.figures.length < 2 || !skeleton.text.includes('‹y')) return undefined;
  const after = match(skeleton, AFTER_YEARS) ?? match(skeleton, SINCE_BEGINNING);
  if (after?.['from'] && after['to'] && after['count'] && exact(after['count'])) {
    const real = after['to'].value - after['from'].value;
    return Math.abs(real - after['count'].value) <= 1 || real < 0
      ? undefined
      : misfit(copy, after['count'], [after['from'], after['to']], real, 'years');
  }
  const ended = match(skeleton, ENDED);
  if (ended?.['to'] && ended['count'] && exact(ended['count'])) {
    const [from, another] = before.flatMap((s) => (isNear(skeleton, s) ? yearsOf(s.figures) : []));
    const real =
      from && !another && yearsOf(skeleton.figures).length === 1 ? ended['to'].value - from.value : 0;
    const off = Math.abs(real - ended['count'].value);
    if (from && real > 0 && off > 1 && off <= LIKELY_SLIP)
      return misfit(copy, ended['count'], [from, ended['to']], real, 'years');
  }
  const previous = before.at(-1);
  const above = previous && skeleton.sentence.index - previous.sentence.index === 1 ? previous.figures : [];
  for (const found of matches(skeleton, YEARS_LATER)) {
    const [count, to] = [found['count'] ?? found['time'], found['to'] ?? found['end']];
    if (!count || !to || !exact(count, to)) continue;
    const years = yearsOf([...above, ...skeleton.figures.filter((f) => f.end < count.start)]);
    const from = years.at(-1);
    if (!from || years.some((f) => Math.abs(to.value - f.value - count.value) <= 1)) continue;
    const real = to.value - from.value;
    if (real > 0 && real < 120) return misfit(copy, count, [from, to], real, 'years');
  }
  return undefined;
}

const yearsOf = (figures: readonly Figure[]) => figures.filter((f) => f.unit === 'year');
const isNear = (a: Skeleton, b: Skeleton) =>
  a.sentence.paragraph === b.sentence.paragraph && a.sentence.index - b.sentence.index <= 2;
/** Years; farther apart, something else began or ended. */
const LIKELY_SLIP = 12;

/** "in the space of 11 minutes: … in the 61st, … in the 70th and … in the 78th" */
function minutes(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('space of')) return undefined;
  const { count } = match(skeleton, SPACE_OF) ?? {};
  if (!count || count.of?.startsWith('minute') !== true || !exact(count)) return undefined;
  const times = skeleton.figures.filter((f) => f.unit === 'ordinal' && f.value >= 1 && f.value <= 130);
  if (times.length < 2) return undefined;
  const first = Math.min(...times.map((f) => f.value));
  const last = Math.max(...times.map((f) => f.value));
  return Math.abs(last - first - count.value) <= 1
    ? undefined
    : misfit(copy, count, times, last - first, 'minutes');
}

function days(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const [a, b] = skeleton.dates;
  if (!a?.iso || !b?.iso) return undefined;
  for (const pattern of DAYS) {
    const unit = pattern.exec(skeleton.text)?.groups?.['unit'];
    const { count } = match(skeleton, pattern) ?? {};
    if (!count || !unit || !exact(count)) continue;
    const passed = daysBetween(a.iso, b.iso);
    const weeks = unit.toLowerCase().startsWith('week');
    const fits = weeks ? Math.abs(passed - count.value * 7) <= 4 : Math.abs(passed - count.value) <= 1;
    if (fits || passed < 0) return undefined;
    const real = weeks ? Math.round(passed / 7) : passed;
    const ends = [a, b].map((d) => ({
      span: { start: d.start, end: d.end },
      note: `“${copy.text.slice(d.start, d.end)}”`,
    }));
    const conflict = misfit(copy, count, [], real, weeks ? 'weeks' : 'days');
    return { ...conflict, evidence: [...conflict.evidence, ...ends] };
  }
  return undefined;
}

function until(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const [end] = skeleton.dates;
  const { count } = end?.iso === undefined ? {} : (match(skeleton, UNTIL) ?? {});
  const unit = count && /^\s(day|week)/.exec(copy.text.slice(count.numeral.end))?.[1];
  if (!end || !count || !unit || !exact(count)) return undefined;
  const begin = copy.analysis.dates.findLast(
    (date) =>
      date.sentence === skeleton.sentence.index - 1 && date.iso !== undefined && date.end <= end.start,
  );
  if (!begin || !BEGUN.test(copy.text.slice(Math.max(0, begin.start - 40), begin.start))) return undefined;
  const passed = daysBetween(begin.iso!, end.iso!);
  const said = unit === 'week' ? 7 * count.value : count.value;
  if (passed < 0 || Math.abs(passed - said) <= (unit === 'week' ? 4 : 1)) return undefined;
  const conflict = misfit(copy, count, [], unit === 'week' ? Math.round(passed / 7) : passed, `${unit}s`);
  const ends = [begin, end].map(({ start, end: to }) => ({
    span: { start, end: to },
    note: `“${copy.text.slice(start, to)}”`,
  }));
  return { ...conflict, evidence: [...conflict.evidence, ...ends] };
}

function misfit(
  copy: Copy,
  count: Figure,
  ends: readonly Figure[],
  real: number,
  unit: string,
): NumberConflict {
  const shownEnds = ends.length
    ? `${shown(copy, ends[0]!)}${ends.length > 1 ? ` to ${shown(copy, ends.at(-1)!)}` : ''} `
    : 'The dates ';
  const verb = ends.length ? (ends.length > 1 ? 'is' : 'was') : 'give';
  return {
    span: { start: count.start, end: count.end },
    message: `${shownEnds}${verb} ${real} ${unit}${ends.length === 1 ? ' ago' : ''}, not ${shown(copy, count)}. Which figure is right?`,
    evidence: cite(copy, [count, ...ends]),
    repairs: correct(copy, count, real),
  };
}
