import type {
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Person } from '#core/people/people';
import type { Position } from 'vscode-languageserver';
import type { OpenArticle } from './articles.ts';
import { offsetOf } from './from-proto.ts';
import { toLocation, toRange } from './to-proto.ts';

/** Go to definition: where the person is named first. From a pronoun too. */
export function definition(article: OpenArticle, { position }: DefinitionParams): Location | null {
  const first = personAt(article, position)?.mentions[0];
  return first ? toLocation(article.document, first) : null;
}

/** Every mention, pronouns included; the first one is the declaration. */
export function references(article: OpenArticle, { position, context }: ReferenceParams): Location[] {
  const mentions = personAt(article, position)?.mentions ?? [];
  return located(article.document, context.includeDeclaration ? mentions : mentions.slice(1));
}

/** The same mentions, lit up around the caret. A pronoun is a reading, so it is lit as one. */
export function highlights(article: OpenArticle, { position }: DocumentHighlightParams): DocumentHighlight[] {
  const mentions = personAt(article, position)?.mentions ?? [];
  return mentions.map((mention) => ({
    range: toRange(article.document, mention),
    kind: mention.form === 'pronoun' ? DocumentHighlightKind.Read : DocumentHighlightKind.Text,
  }));
}

function personAt({ document, analysis }: OpenArticle, position: Position): Person | undefined {
  const offset = offsetOf(document, position);
  return analysis.people.find(({ mentions }) => mentions.some((m) => m.start <= offset && offset <= m.end));
}

function located(document: TextDocument, mentions: Person['mentions']): Location[] {
  return mentions.map((mention) => toLocation(document, mention));
}
