import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import type { Span } from '#core/span';
import type { OpenArticle } from './articles.ts';
import { toPosition } from './to-proto.ts';

/** Embedded posts, and quotations that run over several paragraphs. */
export function foldingRanges({ document, analysis }: OpenArticle, _: FoldingRangeParams): FoldingRange[] {
  const posts = analysis.article.blocks.filter((block) => block.kind === 'post');
  return [...posts, ...longQuotations(analysis.quotes)].flatMap((span) => {
    const startLine = toPosition(document, span.start).line;
    const endLine = toPosition(document, span.end).line;
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
  });
}

/** From where an utterance begins to where it ends, if one quotation follows the other with nothing but marks between. */
function longQuotations(quotes: OpenArticle['analysis']['quotes']): Span[] {
  const spans: { start: number; end: number; utterance: number }[] = [];
  for (const { start, end, utterance, run } of quotes) {
    const last = spans.at(-1);
    if (last?.utterance === utterance && run?.continues !== undefined) last.end = end;
    else spans.push({ start, end, utterance });
  }
  return spans;
}
