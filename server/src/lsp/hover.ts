import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt, toMarkdown, toPlainText } from '#core/hover';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { offsetOf } from './from-proto.ts';
import { toRange } from './to-proto.ts';

/** What stands under the pointer: a name, a quotation, a claim, a date, or the evidence of a finding. */
export function hover(client: Client) {
  return ({ document, analysis, findings, facts }: OpenArticle, { position }: HoverParams): Hover | null => {
    const found = hoverAt(analysis, findings, offsetOf(document, position), facts.ledger);
    if (!found) return null;
    const contents = client.markdownHovers
      ? { kind: MarkupKind.Markdown, value: toMarkdown(found) }
      : { kind: MarkupKind.PlainText, value: toPlainText(found) };
    return { contents, range: toRange(document, found.span) };
  };
}
