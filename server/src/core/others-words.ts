import type { Analysis } from './analysis.ts';
import { contains, type Span } from './span.ts';

/** Where somebody else's words stand: direct quotations and posts, in the order of the text, none within another. */
export function othersWords(analysis: Analysis): Span[] {
  return outermost([
    ...analysis.runs.map((run) => run.words),
    ...analysis.quotes.filter((quote) => quote.kind === 'direct' || quote.post).map((quote) => quote.words),
  ]);
}

/** The same with the signatures of posts: all of a post is its author's. */
export function othersCopy(analysis: Analysis): Span[] {
  const posts = analysis.article.blocks.filter((block) => block.kind === 'post');
  return outermost([...othersWords(analysis), ...posts]);
}

/** By halves: `spans` are in order and do not nest. */
export function isWithin(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < span.end) low = middle + 1;
    else high = middle;
  }
  const around = spans[low];
  return around !== undefined && contains(around, span);
}

function outermost(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span);
  return outer;
}

/** Whether something stands in a quotation or a post. `paragraph` is the index of the paragraph that it stands in. */
export function isSaidByOthers({ prose, runs }: Analysis, span: Span, paragraph: number): boolean {
  return prose.paragraphs[paragraph]?.block.kind === 'post' || runs.some((run) => contains(run, span));
}
