import type { Span } from '../span.ts';

/** Copy without what reformatting changes, and the way back to the copy. */
export interface Levelled {
  readonly text: string;
  /** Where in the copy so many characters of the levelled text stand, from `index` on. */
  span(index: number, length: number): Span;
  /** The first index whose character begins at the offset or after it. */
  from(offset: number): number;
}

/** Blanks and characters without width; quotation marks and apostrophes; dashes; an ellipsis; a letter and its accents. */
const SHIFTING =
  /[\s\u00ad\u200b-\u200d\u2060\ufeff]+|''|``|["'`´‘’‚‛“”„‟«»‹›]|--+|[‐‑‒–—―]|…|[^\p{M}\s]\p{M}+/gu;

/**
 * Evens out what an editor, a mail program or a colleague's habits change without changing the words: line ends and
 * blanks, straight and curly marks, single and double ones, dashes, accents written in two characters.
 */
export function level(copy: string): Levelled {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let done = 0;
  const keep = (upTo: number) => {
    for (let i = done; i < upTo; i++) {
      starts.push(i);
      ends.push(i + 1);
    }
    text += copy.slice(done, upTo);
  };
  for (const { 0: found, index } of copy.matchAll(SHIFTING)) {
    keep(index);
    const plain = levelled(found);
    done = index + found.length;
    for (let i = 0; i < plain.length; i++) {
      starts.push(index);
      ends.push(done);
    }
    text += plain;
  }
  keep(copy.length);
  return {
    text,
    span(index, length) {
      const start = starts[index] ?? copy.length;
      return { start, end: length > 0 ? (ends[index + length - 1] ?? copy.length) : start };
    },
    from(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
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
