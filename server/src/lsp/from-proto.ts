import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '#core/span';

/** The offset of a position; one past the end of the line or the text becomes that end. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The part of a URI after the authority, decoded, without its leading slash. */
export function pathOf(uri: string): string {
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri)?.[1] ?? uri;
  return decoded(path).replace(/^\/+/, '');
}

/** The last part of the path: “story.txt”. */
export function nameOf(uri: string): string {
  return pathOf(uri).split('/').at(-1) ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % is no reason to leave a story unchecked
  }
}
