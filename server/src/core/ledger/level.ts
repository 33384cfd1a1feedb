import type { Span } from '../span.ts';

/** Copy without what reformatting changes, and the way back to the copy. */
export interface Levelled {
  readonly text: string;
  /** Where in the copy so many characters of the levelled text stand, from `index` on. */
  span(index: number, length: number): Span;
  /** The first index whose character begins at the offset or after it. */
  from(offset: number): number;
}

/** Blanks but for a single one, characters without width, quotation marks and apostrophes, dashes, an ellipsis. */
const SHIFTING =
  /[\s\u00ad\u200b-\u200d\u2060\ufeff]{2,}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff]|''|``|["`´‘’‚‛“”„‟«»‹›]|--+|[‐‑‒–—―]|…/g;
/** The same, and a letter with its accents: seldom needed, and slow. */
const WITH_ACCENTS = new RegExp(`${SHIFTING.source}|[^\\p{M}\\s]\\p{M}+`, 'gu');
const ACCENTS = /\p{M}/u;

/** A stretch of the copy that reads otherwise in the levelled text; half open in both. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly levelStart: number;
  readonly levelEnd: number;
}

/**
 * Evens out what an editor, a mail program or a colleague's habits change without changing the words: line ends and
 * blanks, straight and curly marks, single and double ones, dashes, accents written in two characters.
 */
export function level(copy: string): Levelled {
  const pieces: Piece[] = [{ start: 0, end: 0, levelStart: 0, levelEnd: 0 }];
  let text = '';
  let done = 0;
  for (const { 0: found, index } of copy.matchAll(ACCENTS.test(copy) ? WITH_ACCENTS : SHIFTING)) {
    const plain = levelled(found);
    text += copy.slice(done, index);
    done = index + found.length;
    pieces.push({ start: index, end: done, levelStart: text.length, levelEnd: text.length + plain.length });
    text += plain;
  }
  text += copy.slice(done);
  return {
    text,
    span(index, length) {
      const first = lastBefore(pieces, index, ({ levelStart }) => levelStart);
      const start = index < first.levelEnd ? first.start : first.end + index - first.levelEnd;
      if (length === 0) return { start, end: start };
      const at = index + length - 1;
      const last = lastBefore(pieces, at, ({ levelStart }) => levelStart);
      return { start, end: at < last.levelEnd ? last.end : last.end + at + 1 - last.levelEnd };
    },
    from(offset) {
      const piece = lastBefore(pieces, offset, ({ start }) => start);
      if (offset >= piece.end) return piece.levelEnd + offset - piece.end;
      return offset === piece.start ? piece.levelStart : piece.levelEnd;
    },
  };
}

/** By halves: the last piece that begins at the place or before it. */
function lastBefore(pieces: readonly Piece[], place: number, startOf: (piece: Piece) => number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(pieces[middle]!) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}

function levelled(found: string): string {
  const first = found.charAt(0);
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(first) || first.trim() === '')
    return /[^\u00ad\u200b-\u200d\u2060\ufeff]/.test(found) ? ' ' : '';
  if (/["'`´‘’‚‛“”„‟«»‹›]/.test(first) && !/\p{M}/u.test(found)) return "'";
  if (/[-‐‑‒–—―]/.test(first) && !/\p{M}/u.test(found)) return '-';
  if (found === '…') return '...';
  return found.normalize('NFC');
}

/** FNV-1a, 32 bits, of the levelled text: http://www.isthe.com/chongo/tech/comp/fnv/. Eight hexadecimal digits. */
export function fingerprint(levelledText: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < levelledText.length; i++) {
    hash = Math.imul(hash ^ levelledText.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
