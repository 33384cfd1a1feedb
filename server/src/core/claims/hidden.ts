import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Span } from '../span.ts';

/**
 * By token, 1 where the reporter only repeats somebody else: between quotation marks, marks included, in posts and in
 * the lines of a transcript.
 */
export function othersWords(prose: Prose, runs: readonly QuotedRun[], quotes: readonly Quote[]): Uint8Array {
  const hidden = new Uint8Array(prose.tokens.length);
  const outer = outermost([...runs, ...quotes.filter((quote) => quote.kind === 'direct')]);
  let at = 0;
  for (const token of prose.tokens) {
    while (at < outer.length && outer[at]!.end <= token.start) at++;
    const run = outer[at];
    if (run && token.start >= run.start && token.end <= run.end) hidden[token.index] = 1;
  }
  for (const { block, firstToken, endToken } of prose.paragraphs)
    if (block.kind === 'post' || block.kind === 'transcript') hidden.fill(1, firstToken, endToken);
  return hidden;
}

function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of sorted) if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span);
  return outer;
}
