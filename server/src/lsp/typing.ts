import type { Finding } from '#core/finding';
import type { Span } from '#core/span';

/** How long a word counts as half typed after its last keystroke, in milliseconds. */
export const SETTLES_AFTER = 1500;

/** The last keystroke in a document. */
export interface Keystroke {
  /** Where the caret stood after it: UTF-16 offset. The server does not know carets; an edit's end is as good. */
  readonly caret: number;
  /** When, on the host's clock, in milliseconds. */
  readonly at: number;
}

/** One change as it arrives: what was replaced (none of it when `range` is missing: the whole text), and by what. */
export interface Change {
  readonly range?: Span;
  readonly newText: string;
}

const WORD = /^[\p{L}\p{M}\p{N}'’-]+$/u;
const ONE = 1;

/**
 * The keystroke behind a set of changes, or undefined when nobody is typing a word: a paste with spaces, a quick fix
 * that replaces a word, several carets, a new line. One character deleted counts, for people correct as they write.
 */
export function keystroke(changes: readonly Change[], at: number): Keystroke | undefined {
  const [change] = changes;
  if (changes.length !== 1 || !change?.range) return undefined;
  const { range, newText } = change;
  const removed = range.end - range.start;
  const typed = removed === 0 && WORD.test(newText);
  const erased = removed === ONE && newText === '';
  return typed || erased ? { caret: range.start + newText.length, at } : undefined;
}

/**
 * True when the finding speaks about a word that is still being typed, or complains that the quotation being typed has
 * no closing mark yet.
 */
export function isHalfTyped(
  finding: Finding,
  text: string,
  last: Keystroke | undefined,
  now: number,
): boolean {
  if (!last || now - last.at >= SETTLES_AFTER) return false;
  const { start, end } = finding.span;
  if (finding.family === 'typo') return start <= last.caret && last.caret <= end;
  if (finding.code !== 'quote-unclosed' || last.caret <= start) return false;
  return !text.slice(start, last.caret).includes('\n');
}
