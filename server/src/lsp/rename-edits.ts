import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Renamed } from '#core/renaming/renaming';
import type { Client } from './client.ts';
import { toRange } from './to-proto.ts';

/** What a rename changes in one article. */
export interface RenamedCopy {
  readonly document: TextDocument;
  /** Of the open article; null for one that was read from its file. */
  readonly version: number | null;
  readonly renamed: readonly Renamed[];
  /** Not the article in which the user asked. */
  readonly elsewhere: boolean;
}

/** Why an edit waits until the user has ticked it. */
const CONSENT = {
  quoted: 'Quotations and posts: somebody else’s words',
  doubtful: 'No first name: it may be somebody else',
  elsewhere: 'Other articles',
} as const;

/**
 * One edit for all articles. What needs consent is marked for it where the editor can ask; elsewhere quotations, posts
 * and doubtful mentions are left out, and `left` counts them.
 */
export function toRenameEdit(
  copies: readonly RenamedCopy[],
  client: Client,
): { readonly edit: WorkspaceEdit; readonly left: number } {
  if (!client.annotatedEdits) return withoutConsent(copies, client);
  const used = new Set<keyof typeof CONSENT>();
  const documentChanges = copies
    .filter(({ renamed }) => renamed.length > 0)
    .map((copy) => ({
      textDocument: { uri: copy.document.uri, version: copy.version },
      edits: copy.renamed.map((one): TextEdit | AnnotatedTextEdit => {
        const why = consentFor(one, copy);
        if (why) used.add(why);
        return why ? { ...plain(one, copy), annotationId: why } : plain(one, copy);
      }),
    }));
  const annotation = (why: keyof typeof CONSENT): ChangeAnnotation => ({
    label: CONSENT[why],
    needsConfirmation: true,
  });
  const changeAnnotations = Object.fromEntries([...used].map((why) => [why, annotation(why)]));
  return { edit: { documentChanges, ...(used.size > 0 ? { changeAnnotations } : {}) }, left: 0 };
}

function withoutConsent(copies: readonly RenamedCopy[], client: Client) {
  const sure = copies.map((copy) => ({
    ...copy,
    renamed: copy.renamed.filter((r) => !r.quoted && !r.doubtful),
  }));
  const count = (list: readonly RenamedCopy[]) => list.reduce((n, { renamed }) => n + renamed.length, 0);
  const left = count(copies) - count(sure);
  const changed = sure.filter(({ renamed }) => renamed.length > 0);
  if (!client.versionedEdits) {
    const changes = changed.map(
      (copy) => [copy.document.uri, copy.renamed.map((r) => plain(r, copy))] as const,
    );
    return { edit: { changes: Object.fromEntries(changes) }, left };
  }
  const documentChanges = changed.map((copy) => ({
    textDocument: { uri: copy.document.uri, version: copy.version },
    edits: copy.renamed.map((r) => plain(r, copy)),
  }));
  return { edit: { documentChanges }, left };
}

function consentFor(one: Renamed, { elsewhere }: RenamedCopy): keyof typeof CONSENT | undefined {
  if (one.quoted) return 'quoted';
  if (one.doubtful) return 'doubtful';
  return elsewhere ? 'elsewhere' : undefined;
}

const plain = ({ span, newText }: Renamed, { document }: RenamedCopy): TextEdit => ({
  range: toRange(document, span),
  newText,
});
