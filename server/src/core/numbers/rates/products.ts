import { cite, comparable, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;:]{0,${most}}?`;
const [RATE, COUNT] = [figure('cmu', 'rate'), figure('c', 'count')];
const TOTAL = figure('cmu', 'total');
const EACH =
  '(?:\\seach|\\sapiece|\\s(?:a|an|per)\\s[a-z]+|\\severy\\s[a-z]+|\\s[a-z]+\\s(?:a|an|per)\\s[a-z]+)';
const PERIOD =
  '(?:\\s(?:a|per|each|every)\\s|\\s[a-z]+\\s(?:a|per|each|every)\\s)(?:year|month|week|day|hour|season|night)';
const IN_ALL = `(?:${TOTAL}(?:\\s[a-z]+)?\\s(?:in\\s(?:all|total)|altogether|overall|all\\stold))`;
const A_TOTAL = `(?:(?:(?:for\\s)?a|making\\sa|or\\sa|in\\sall,?\\sa)\\stotal\\sof|totall?ing|making|or)\\s${figure('cmu', 'sum')}`;

/** Each says that `rate` times `count` is the total. */
const PRODUCTS = [
  // "200,000 tonnes a year for 15 years, two million tonnes in all"
  `${RATE}${PERIOD}${gap(12)}\\s(?:for|over)\\s(?:the\\s)?${COUNT}${gap(30)}(?:,|\\s[–—-])\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "N40 billion a year, N200 billion over four years"
  `${RATE}${PERIOD},\\s(?:or\\s|and\\s)?${TOTAL}${gap(16)}\\s(?:over|in|after|for)\\s(?:the\\s)?${COUNT}`,
  // "£200,000 to each of five charities, a total of £1.2m"
  `${RATE}${gap(24)}\\s(?:to|for|from)\\s(?:each|every\\sone)\\sof\\s(?:the\\s|its\\s|their\\s|his\\s|her\\s)?${COUNT}${gap(40)}(?:,|\\s[–—-])\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "1,200 drums of 20 litres, 240,000 litres in all", "nine prizes of £50, £450 in all"
  `${COUNT}\\s[a-z-]+\\sof\\s${RATE}${gap(30)}(?:,|\\s[–—-])\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "150,000 ounces at an average of $4,200, or $630 million"
  `${figure('cu', 'count')}${gap(24)}\\s(?:at|for)\\s(?:an\\saverage\\sof\\s)?${RATE}(?:${EACH})?,\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "60 nurses at a cost of £2.4m a year, £40,000 each"
  `${COUNT}${gap(70)}${figure('m', 'total')}${gap(20)},\\s(?:or\\s)?${figure('m', 'rate')}\\s(?:each|apiece|a\\shead|a\\strip|per\\s(?:head|person|trip|pupil|patient|passenger))\\b`,
  // "The 12 seats at £35 each brought in £450"
  `${COUNT}${gap(24)}\\s(?:at|for)\\s${RATE}(?:${EACH})\\s(?:brought\\sin|raised|made|cost|costs|came\\sto|come\\sto|earned|fetched|add\\sup\\sto|added\\sup\\sto)\\s${TOTAL}`,
  // "£90,000 will be shared equally by four clubs, which get £25,000 each"
  `${TOTAL}${gap(30)}\\b(?:shared|split|divided)\\s(?:equally\\s|evenly\\s)?(?:by|between|among|into)\\s(?:the\\s)?${COUNT}${gap(40)}${RATE}\\s(?:each|apiece)\\b`,
  // "2.4 million euros, split equally, so that each of the three countries pays 600,000 euros"
  `${TOTAL}${gap(60)}\\b(?:shared|split|divided)\\s(?:equally|evenly)${gap(40)}\\b(?:each|every\\sone)\\sof\\s(?:the\\s|its\\s|their\\s)?${COUNT}${gap(30)}${RATE}`,
  // "24 teams in four groups of eight"
  `${TOTAL}(?:\\s[a-z]+){1,2}(?:,)?\\s(?:in|into)\\s${COUNT}\\s(?:equal\\s)?(?:groups|rows|pools|batches|crews|classes|lots|columns|tables|sections)\\sof\\s${RATE}`,
  // "$96,000 for a strip across 12 acres, or $9,000 an acre"
  `${figure('m', 'total')}${gap(40)}\\s(?:for|across|over|on|to)\\s${gap(12)}${figure('cu', 'count')}${gap(14)},\\s(?:or|which\\sis)\\s${figure('m', 'rate')}\\s(?:an?|per|each|for\\s(?:each|every))\\b`,
  // "9,300 pupils are in 31 schools, an average of 450 to a school"
  `${TOTAL}(?:\\s[a-z]+)?${gap(30)}\\b(?:in|at|across|among|between|from|to|by|over)\\s(?:the\\s|its\\s|their\\s)?${figure('c', 'count')}${gap(50)}(?:,|\\s[–—-])\\s(?:or\\s|with\\s)?an\\saverage\\sof\\s${figure('cmu', 'mean')}`,
  // "four times a week for six weeks, for a total of 20 lessons"
  `${RATE}\\stimes\\s(?:a|per|each|every)\\s(?:day|week|month|year)\\sfor\\s(?:the\\s)?${figure('cu', 'count')}(?:\\s[a-z]+)?,\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "each of the five families would get R300,000 at once, R1.8m altogether"
  `\\b(?:each|every\\sone)\\sof\\s(?:the\\s|its\\s|their\\s)?${COUNT}${gap(50)}${RATE}${gap(24)},\\s(?:${IN_ALL}|${A_TOTAL})`,
  // "which gave $240,000, or $60,000 a year for three years"
  `${TOTAL},\\s(?:or|which\\sis|that\\sis)\\s${RATE}${PERIOD}\\s(?:for|over)\\s(?:the\\s)?${COUNT}\\s(?:years|months|weeks|days|nights|seasons)`,
  // "Each of the 40 houses gets £250, a total of £12,000"
  `\\b(?:each|every\\sone)\\sof\\s(?:the\\s|its\\s|their\\s)?${COUNT}${gap(40)}${RATE},\\s(?:${IN_ALL}|${A_TOTAL})`,
].map((pattern) => new RegExp(pattern, 'i'));

const LONGER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  day: { week: 7, month: 30.4, year: 365 },
  week: { month: 4.35, year: 52 },
  month: { year: 12 },
};
/** "$500 a month more than before, or $5,000 a year" */
const TWO_RATES = new RegExp(
  `${figure('m', 'rate')}\\s(?:a|per)\\s(?<short>day|week|month)\\b${gap(30)}(?:,|\\s[–—-]|\\s\\()\\s?(?:or|which\\sis|that\\sis|nearly|about)\\s${figure('m', 'total')}\\s(?:a|per)\\s(?<long>week|month|year)\\b`,
  'i',
);
/** Months are of four or five weeks, and a year of 50 weeks’ work. */
const TWO_RATES_SLACK = 0.09;

/** "200,000 tonnes a year for 15 years, two million tonnes in all": a rate, a count and a total that do not agree. */
export function* checkProducts(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2) continue;
    const conflict =
      twoRates(copy, skeleton) ?? (skeleton.figures.length < 3 ? undefined : product(copy, skeleton));
    if (conflict) yield conflict;
  }
}

function twoRates(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const groups = TWO_RATES.exec(skeleton.text)?.groups;
  const { rate, total } = groups ? (match(skeleton, TWO_RATES) ?? {}) : {};
  const times = LONGER[groups?.['short']?.toLowerCase() ?? '']?.[groups!['long']!.toLowerCase()];
  if (!rate || !total || times === undefined || !exact(rate, total) || !comparable(rate, total))
    return undefined;
  const value = rate.value * times;
  if (Math.abs(total.value / value - 1) <= TWO_RATES_SLACK + fineness(rate) + fineness(total))
    return undefined;
  return {
    span: spanOf([rate, total]),
    message: `${shown(copy, rate)} a ${groups!['short']!} is about ${plain(value)} a ${groups!['long']!}, not ${shown(copy, total)}. Which figure is right?`,
    evidence: cite(copy, [total, rate]),
    repairs: correct(copy, total, value),
  };
}

/** How far off, as a part of it, “about” lets a total be. */
const HEDGED = 0.2;

function product(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  for (const pattern of PRODUCTS) {
    const found = match(skeleton, pattern) ?? {};
    const { count, mean } = found;
    const rate = found['rate'] ?? mean;
    const total = found['total'] ?? found['sum'];
    if (
      !rate ||
      !count ||
      !total ||
      !exact(count) ||
      (!mean && !exact(rate)) ||
      total.to !== undefined ||
      !comparable(rate, total)
    )
      continue;
    if (rate.value < 1 || count.value < 2) continue;
    const value = rate.value * count.value;
    // “About 9,300 in 31 schools” may be some more or fewer, not half as many again.
    const slack = fineness(rate) + fineness(count) + (total.hedged ? HEDGED : fineness(total));
    const ratio = total.value / value;
    if (Math.abs(ratio - 1) <= slack || ratio > 12 || ratio < 1 / 12) return undefined;
    return {
      span: spanOf([rate, count, total]),
      message: `${shown(copy, rate)} times ${shown(copy, count)} is ${plain(value)}, not ${shown(copy, total)}. Which figure is right?`,
      evidence: cite(copy, [total, rate, count]),
      repairs: [...correct(copy, total, value), ...correct(copy, rate, total.value / count.value)],
    };
  }
  return undefined;
}

/** How much of its value a figure may be off as it is rounded; a round one no more than a fortieth. */
function fineness({ value, step }: Figure): number {
  if (step === 1 && value < 1000) return 0.002;
  return Math.min(step / 2 / value, 0.025);
}
