import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '#core/finding';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { toRange } from './to-proto.ts';

/** Why an edit waits until the user has ticked it. */
const QUOTED = { label: 'Quotations and posts: somebody else’s words', needsConfirmation: true };

/**
 * Edits of one article, bound to the version they were made for wherever the client can hold them to it. Those that
 * change somebody's quoted words are shown before they are applied, where the client can.
 */
export function toWorkspaceEdit(
  { document, version }: OpenArticle,
  edits: readonly Edit[],
  client: Client,
  quoted = false,
): WorkspaceEdit {
  const { uri } = document;
  const plain = ({ span, newText }: Edit): TextEdit => ({ range: toRange(document, span), newText });
  if (!client.versionedEdits) return { changes: { [uri]: edits.map(plain) } };
  if (quoted && client.annotatedEdits) {
    const shown = edits.map((edit) => ({ ...plain(edit), annotationId: 'quoted' }));
    const documentChanges = [{ textDocument: { uri, version }, edits: shown }];
    return { documentChanges, changeAnnotations: { quoted: QUOTED } };
  }
  const withHoles = (edit: Edit): TextEdit | SnippetTextEdit =>
    edit.snippet === undefined || !client.snippetEdits
      ? plain(edit)
      : { range: toRange(document, edit.span), snippet: { kind: 'snippet', value: edit.snippet } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(withHoles) }] };
}
