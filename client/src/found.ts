import {
  Range,
  type Diagnostic,
  type DiagnosticSeverity,
  type TextDocumentContentChangeEvent,
  type Uri,
} from 'vscode';

/** A finding as the editor's side knows it. */
export interface Found {
  readonly uri: Uri;
  readonly range: Range;
  readonly code: string;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  /** The words meant, cut to a line. */
  readonly words: string;
  readonly person?: string;
  /** For claims without a source: 1 is the one most worth checking. */
  readonly rank?: number;
  readonly quoted?: boolean;
}

/** The `source` of every diagnostic of ours. */
export const SOURCE = 'fact-check';

/** Reads a diagnostic of the server; what is known beside the message comes along as its `data`. */
export function toFound(uri: Uri, diagnostic: Diagnostic): Found {
  const { range, severity, message, code } = diagnostic;
  const about = 'data' in diagnostic ? (diagnostic.data as Partial<Found> | undefined) : undefined;
  return {
    uri,
    range,
    severity,
    message,
    code: String(typeof code === 'object' ? code.value : code),
    words: about?.words ?? '',
    ...(about?.person === undefined ? {} : { person: about.person }),
    ...(about?.rank === undefined ? {} : { rank: about.rank }),
    ...(about?.quoted ? { quoted: true } : {}),
  };
}

/** The family of a rule: its code begins with it. */
export function familyOf({ code }: Pick<Found, 'code'>): string {
  return code.split('-')[0]!;
}

/** The order of the text; of two that begin together, the shorter first. */
export function inOrder(a: Range, b: Range): number {
  return a.start.compareTo(b.start) || a.end.compareTo(b.end);
}

/** Where the words stand after edits, until they are checked again; undefined where one touched them. */
export function afterEdits(
  found: Found | undefined,
  changes: readonly TextDocumentContentChangeEvent[],
): Found | undefined {
  return changes.reduce<Found | undefined>((one, change) => one && afterEdit(one, change), found);
}

function afterEdit(found: Found, change: TextDocumentContentChangeEvent): Found | undefined {
  const { range } = found;
  if (range.end.isBeforeOrEqual(change.range.start)) return found;
  if (range.start.isBefore(change.range.end)) return undefined;
  const lines = change.text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!.length + (lines.length === 1 ? change.range.start.character : 0);
  const moved = ({ line, character }: Range['start']) => ({
    line: line - change.range.end.line + change.range.start.line + lines.length - 1,
    character: line === change.range.end.line ? character - change.range.end.character + last : character,
  });
  const [start, end] = [moved(range.start), moved(range.end)];
  return { ...found, range: new Range(start.line, start.character, end.line, end.character) };
}
