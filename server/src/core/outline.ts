import type { Analysis } from './analysis.ts';
import { inFull } from './dates/names.ts';
import type { Person } from './people/people.ts';
import type { Span } from './span.ts';
import type { Quote } from './speakers/speakers.ts';

/** A line of the outline. */
export interface OutlineItem {
  readonly kind: 'person' | 'organisation' | 'speaker' | 'quotation' | 'claims' | 'claim' | 'dates' | 'date';
  readonly name: string;
  /** “US State Secretary · 4 quotations” */
  readonly detail: string;
  /** What it covers: a person reaches from the first mention or quotation to the last. */
  readonly span: Span;
  /** Where a click leads; within `span`. */
  readonly target: Span;
  readonly children: readonly OutlineItem[];
}

const LENGTH = 60; // characters of copy in a line

/**
 * The article at a glance: the people and whoever else is quoted, in the order in which they appear, each with the
 * quotations; then the claims without a source, the one most worth checking first; then the dates.
 */
export function outline(analysis: Analysis): OutlineItem[] {
  const speakers = [...castItems(analysis), ...otherSpeakers(analysis)];
  speakers.sort((a, b) => a.span.start - b.span.start);
  return [...speakers, ...claimItems(analysis), ...dateItems(analysis)];
}

/** Quotations and posts; reported speech without marks is the reporter's. */
function ownWords({ quotes }: Analysis): Quote[] {
  return quotes.filter(({ kind, post }) => kind !== 'indirect' || post);
}

function castItems(analysis: Analysis): OutlineItem[] {
  const quotesOf = new Map<number, Quote[]>();
  for (const quote of ownWords(analysis)) push(quotesOf, quote.speaker?.person?.id, quote);
  return analysis.people.flatMap((person) => {
    const quotes = quotesOf.get(person.id) ?? [];
    return person.kind === 'person' || quotes.length > 0 ? [personItem(analysis, person, quotes)] : [];
  });
}

function personItem(analysis: Analysis, person: Person, quotes: readonly Quote[]): OutlineItem {
  const target = person.mentions[0]!;
  const title = person.titles[0]?.text;
  return {
    kind: person.kind === 'person' ? 'person' : 'organisation',
    name: person.name,
    detail: [title, quotes.length > 0 && counted(quotes.length, 'quotation')].filter(Boolean).join(' · '),
    span: hull([target, ...quotes]),
    target: { start: target.start, end: target.end },
    children: quotes.map((quote) => quoteItem(analysis, quote)),
  };
}

/** Speakers whom the article does not name (“a spokesman”), and quotations without one. */
function otherSpeakers(analysis: Analysis): OutlineItem[] {
  const byName = new Map<string, Quote[]>();
  for (const quote of ownWords(analysis)) {
    if (!quote.speaker?.person) push(byName, quote.speakerName ?? 'No speaker found', quote);
  }
  return [...byName].map(([name, quotes]) => ({
    kind: 'speaker',
    name,
    detail: counted(quotes.length, 'quotation'),
    span: hull(quotes),
    target: { start: quotes[0]!.start, end: quotes[0]!.end },
    children: quotes.map((quote) => quoteItem(analysis, quote)),
  }));
}

function quoteItem({ article }: Analysis, { start, end, words, cue }: Quote): OutlineItem {
  return {
    kind: 'quotation',
    name: excerpt(article.text, words),
    detail: cue ? article.text.slice(cue.start, cue.end) : '',
    span: { start, end },
    target: { start, end },
    children: [],
  };
}

function claimItems({ article, claims }: Analysis): OutlineItem[] {
  const ranked = claims.filter((claim) => claim.rank !== undefined).sort((a, b) => a.rank! - b.rank!);
  if (ranked.length === 0) return [];
  const children = ranked.map(({ start, end, rank, types }): OutlineItem => ({
    kind: 'claim',
    name: `${rank!}. ${excerpt(article.text, { start, end })}`,
    detail: types.join(', '),
    span: { start, end },
    target: { start, end },
    children: [],
  }));
  const { target } = children[0]!;
  return [
    {
      kind: 'claims',
      name: 'Claims without a source',
      detail: counted(ranked.length, 'claim'),
      span: hull(ranked),
      target,
      children,
    },
  ];
}

/** Every date as the day that it means, the earliest first; what means no single day comes last, as written. */
function dateItems({ article, dates }: Analysis): OutlineItem[] {
  if (dates.length === 0) return [];
  const written = (date: Span) => excerpt(article.text, date);
  const children = [...dates]
    .sort((a, b) => (a.iso ?? '9').localeCompare(b.iso ?? '9') || a.start - b.start)
    .map((date): OutlineItem => {
      const span = { start: date.start, end: date.end };
      const name = date.iso === undefined ? written(date) : inFull(date.iso);
      const detail = date.iso === undefined || written(date) === name ? '' : `“${written(date)}”`;
      return { kind: 'date', name, detail, span, target: span, children: [] };
    });
  const { target } = children[0]!;
  const detail = counted(dates.length, 'date');
  return [{ kind: 'dates', name: 'Dates', detail, span: hull(dates), target, children }];
}

/** From the first to the last; of spans that nest, the outer one counts. */
function hull(spans: readonly Span[]): Span {
  let { start, end } = spans[0]!;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function excerpt(text: string, { start, end }: Span): string {
  const copy = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (copy.length <= LENGTH) return copy || '…';
  const cut = copy.lastIndexOf(' ', LENGTH);
  return `${copy.slice(0, cut > 0 ? cut : LENGTH)} …`;
}

function push<K, V>(lists: Map<K, V[]>, key: K | undefined, value: V): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
