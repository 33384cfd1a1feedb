import type { Analysis } from '../analysis.ts';
import type { DateMention } from '../dates/dates.ts';
import { MONTHS } from '../dates/names.ts';
import { unwrittenYear } from '../dates/unwritten-year.ts';
import type { Evidence } from '../finding.ts';
import type { Sentence } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Figure, FigureUnit } from './numbers.ts';

/**
 * A sentence with its figures taken out, so that what the words say about them can be read with plain patterns:
 * "Profit fell 12% to ₹264 crore" is "Profit fell ‹p0› to ‹m1›". The letter is the figure's kind, see `KIND`; ‹d0› is a day.
 */
export interface Skeleton {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Where each figure's mark stands in the text. */
  readonly places: readonly number[];
  readonly dates: readonly DateMention[];
  readonly sentence: Sentence;
}

/** One way to make the figures agree. */
export interface Repair {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

/** Figures that contradict each other, in words that explain the arithmetic. */
export interface NumberConflict {
  readonly span: Span;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly repairs: readonly Repair[];
  /** Of anniversaries: dates that contradict each other. */
  readonly dates?: true;
}

/** What a check of figures gets to read. */
export interface Copy {
  readonly analysis: Analysis;
  readonly text: string;
  /** The sentences that hold a figure, in order. */
  readonly skeletons: readonly Skeleton[];
  /** The year of the article's date, or the one that its weekdays fit. */
  readonly year?: number;
}

const KIND: Readonly<Record<FigureUnit, string>> = {
  count: 'c',
  money: 'm',
  measure: 'u',
  percent: 'p',
  year: 'y',
  age: 'a',
  score: 's',
  ordinal: 'o',
};

/** A pattern for a figure of one of the kinds, with its index in a group of that name: `figure('cmu', 'total')`. */
export function figure(kinds: string, name: string): string {
  return `‹[${kinds}](?<${name}>\\d+)›`;
}

/** The sentences that hold figures. */
export function readCopy(analysis: Analysis): Copy {
  const { article, prose, figures, dates } = analysis;
  const bySentence = new Map<number, { figures: Figure[]; dates: DateMention[] }>();
  for (const f of figures) {
    const slot = bySentence.get(f.sentence);
    if (slot) slot.figures.push(f);
    else bySentence.set(f.sentence, { figures: [f], dates: [] });
  }
  for (const d of dates)
    if (d.form === 'day' && d.sentence !== undefined) bySentence.get(d.sentence)?.dates.push(d);
  const skeletons = [...bySentence].map(([index, found]) =>
    build(article.text, prose.sentences[index]!, found),
  );
  const year = article.date ? Number(article.date.iso.slice(0, 4)) : unwrittenYear(dates);
  return { analysis, text: article.text, skeletons, ...(year === undefined ? {} : { year }) };
}

function build(
  text: string,
  sentence: Sentence,
  found: { figures: Figure[]; dates: DateMention[] },
): Skeleton {
  const { figures, dates } = found;
  const places: number[] = [];
  let out = '';
  let at = sentence.start;
  let nextDate = 0;
  /** “in early April, 1976” reads “in 1976”: patterns ask for the year. */
  const beforeYear = (lead: string, f: Figure) => {
    at = f.start;
    const cut = Math.max(0, lead.length - LONGEST_PART);
    return lead.slice(0, cut) + lead.slice(cut).replace(PART_OF_YEAR, '');
  };
  const put = ({ start, end }: Figure | DateMention, mark: string) => {
    out += text.slice(at, start);
    const place = out.length;
    out += mark;
    at = Math.max(at, end);
    return place;
  };
  for (const [i, f] of figures.entries()) {
    for (; nextDate < dates.length && dates[nextDate]!.start < f.start; nextDate++)
      put(dates[nextDate]!, `‹d${nextDate}›`);
    if (f.unit === 'year') out = beforeYear(out + text.slice(at, f.start), f);
    places.push(put(f, `‹${KIND[f.unit]}${i}›`));
  }
  for (; nextDate < dates.length; nextDate++) put(dates[nextDate]!, `‹d${nextDate}›`);
  return { figures, dates, places, sentence, text: out + text.slice(at, sentence.end) };
}

/** “in the early autumn of ” and a little more. */
const LONGEST_PART = 28;
const PART_OF_YEAR = new RegExp(
  `(?:\\b(?:early|late|mid)[-\\s])?(?:\\bthe\\s)?(?:\\b(?:early|late)\\s)?\\b(?:${MONTHS.join('|')}|spring|summer|autumn|fall|winter)(?:,|\\sof)?\\s$`,
);

/** The groups of every match of a global pattern. */
export function* findAll(skeleton: Skeleton, pattern: RegExp): Iterable<Record<string, string | undefined>> {
  for (const found of skeleton.text.matchAll(pattern)) yield found.groups ?? {};
}
