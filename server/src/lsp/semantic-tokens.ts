import {
  SemanticTokensBuilder,
  SemanticTokenTypes,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SemanticTokensParams,
} from 'vscode-languageserver';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { COLOURS, paint } from './paint.ts';
import { toPosition } from './to-proto.ts';

/** Other editors have colours for the standard types only. */
const STANDARD = [SemanticTokenTypes.string, SemanticTokenTypes.variable, SemanticTokenTypes.class];

export function legend({ rulePages }: Client): SemanticTokensLegend {
  return { tokenTypes: rulePages === undefined ? [...STANDARD] : [...COLOURS], tokenModifiers: [] };
}

/** Colours for quotations, speakers and names, so that plain text is easy to scan. */
export function semanticTokens(
  { document, analysis, settings }: OpenArticle,
  _: SemanticTokensParams,
): SemanticTokens {
  const tokens = new SemanticTokensBuilder();
  if (!settings.semanticTokens) return tokens.build();
  const text = document.getText();
  for (const { start, end, colour } of paint(analysis)) {
    // Hard-wrapped copy: most editors take no token that crosses a line end.
    for (const part of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const { line, character } = toPosition(document, start + part.index);
      tokens.push(line, character, part[0].length, COLOURS.indexOf(colour), 0);
    }
  }
  return tokens.build();
}
