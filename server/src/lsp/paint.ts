import type { Analysis } from '#core/analysis';
import type { Span } from '#core/span';

/** What is coloured. The index in the list is the type's number in the protocol. */
export const COLOURS = ['quotation', 'speaker', 'name'] as const;

export interface Painted extends Span {
  readonly colour: (typeof COLOURS)[number];
}

/**
 * Quotations, speakers and names in the order of the text, none over another: a name within a quotation interrupts it,
 * and a name that speaks is a speaker.
 */
export function paint(analysis: Analysis): Painted[] {
  const names = sparse([
    ...analysis.quotes.flatMap(({ speaker }) =>
      speaker ? [{ ...bare(speaker.mention), colour: 'speaker' as const }] : [],
    ),
    ...analysis.people.flatMap(({ mentions }) =>
      mentions.filter(({ form }) => form !== 'pronoun').map((m) => ({ ...bare(m), colour: 'name' as const })),
    ),
  ]);
  const quotations = sparse(
    analysis.quotes
      .filter(({ kind, post }) => kind !== 'indirect' || post)
      .map((quote) => ({ ...bare(quote), colour: 'quotation' as const })),
  );
  return [...names, ...quotations.flatMap((quotation) => [...without(quotation, names)])].sort(
    (a, b) => a.start - b.start,
  );
}

const bare = ({ start, end }: Span): Span => ({ start, end });

/** Of spans that overlap, the one that begins first; of two that begin together, the earlier in the list. */
function sparse(spans: Painted[]): Painted[] {
  const kept: Painted[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0) && span.end > span.start) kept.push(span);
  }
  return kept;
}

/** The parts of a span that are left when the holes, in order, are cut out. */
function* without(span: Painted, holes: readonly Painted[]): Iterable<Painted> {
  let { start } = span;
  for (let i = firstAfter(holes, span.start); i < holes.length && holes[i]!.start < span.end; i++) {
    const hole = holes[i]!;
    if (hole.start > start) yield { ...span, start, end: hole.start };
    start = hole.end;
  }
  if (start < span.end) yield { ...span, start };
}

/** Index of the first span that ends after the offset, by halves. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
