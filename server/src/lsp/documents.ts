import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { spanOf } from './from-proto.ts';
import type { Host } from './host.ts';
import { keystroke, type Change, type Keystroke } from './typing.ts';

/** The open documents, synchronised incrementally, and where each was last typed in. */
export interface OpenDocuments {
  readonly documents: TextDocuments<TextDocument>;
  keystrokeIn(uri: string): Keystroke | undefined;
}

export function keepDocuments(host: Host): OpenDocuments {
  const keystrokes = new Map<string, Keystroke>();
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update(document, changes, version) {
      // Offsets have to be reckoned before the change: its range speaks of the text as it was.
      const last = changes.length === 1 ? keystroke(changes.map(changeIn(document)), host.now()) : undefined;
      if (last) keystrokes.set(document.uri, last);
      else keystrokes.delete(document.uri);
      return TextDocument.update(document, changes, version);
    },
  });
  documents.onDidClose(({ document }) => keystrokes.delete(document.uri));
  return { documents, keystrokeIn: (uri) => keystrokes.get(uri) };
}

const changeIn =
  (document: TextDocument) =>
  (change: TextDocumentContentChangeEvent): Change =>
    'range' in change
      ? { range: spanOf(document, change.range), newText: change.text }
      : { newText: change.text };
