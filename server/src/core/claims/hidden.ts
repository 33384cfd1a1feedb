import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Span } from '../span.ts';

/** What stands in other people's mouths. */
export interface OthersWords {
  /** By token: 1 between quotation marks, marks included, in posts and in the lines of a transcript. */
  readonly hidden: Uint8Array;
  /** The outermost quotations with their marks, in the order of the text. */
  readonly quoted: readonly Span[];
}

/** Where the reporter only repeats somebody else. */
export function othersWords(prose: Prose, runs: readonly QuotedRun[], quotes: readonly Quote[]): OthersWords {
  const hidden = new Uint8Array(prose.tokens.length);
  const quoted = outermost([...runs, ...quotes.filter((quote) => quote.kind === 'direct')]);
  let at = 0;
  for (const token of prose.tokens) {
    while (at < quoted.length && quoted[at]!.end <= token.start) at++;
    const run = quoted[at];
    if (run && token.start >= run.start && token.end <= run.end) hidden[token.index] = 1;
  }
  for (const { block, firstToken, endToken } of prose.paragraphs)
    if (block.kind === 'post' || block.kind === 'transcript') hidden.fill(1, firstToken, endToken);
  return { hidden, quoted };
}

function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of sorted) if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span);
  return outer;
}
