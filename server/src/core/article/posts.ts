import type { Post } from './article.ts';
import type { Span } from '../span.ts';
import { skipBlanks, trimEnd } from './lines.ts';
import { isoDateOf, readDate, WRITTEN_DATE } from './written-date.ts';

/** A post signed at the end of a stretch, or a signature that stands alone and signs the stretch above. */
export interface SignedPost extends Omit<Post, 'words'> {
  readonly words?: Span;
}

const DASH = '(?:[—–―‒]|--?-?|&mdash;)';
const TIME = '(?:\\d{1,2}[:.]\\d{2} ?(?:[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?\\s*[·•,-]?\\s*)?';
const HANDLE = '@(?<handle>[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*(?:@[\\w.-]+\\w)?)';

/**
 * “— Ada Boyd (@adaboyd) March 4, 2021”: a dash of any kind, a name, the handle in brackets, and perhaps a date. The
 * dash may touch the words before it. Without a handle it would be any sentence that ends in an apposition.
 */
const SIGNATURE = new RegExp(
  `${DASH}\\s*(?<name>[^()@\\n—―]{1,80}?)\\s*[(\\[]${HANDLE}[)\\]][\\s,·•|-]*(?:(?:on|via X|via Twitter)\\s+)?(?:${TIME}(?<date>${WRITTEN_DATE})(?:[\\s,·•]*${TIME})?)?[.\\s_*]*$`,
  'u',
);
const LONGEST_SIGNATURE = 240;

/** The signature at the end of the stretch, or undefined. */
export function readPost(text: string, { start, end }: Span): SignedPost | undefined {
  const from = Math.max(start, end - LONGEST_SIGNATURE);
  const tail = text.slice(from, end);
  if (!tail.includes('@')) return undefined;
  const match = SIGNATURE.exec(tail);
  if (!match?.groups) return undefined;
  const signature = { start: from + match.index, end };
  const name = spanOf(match.groups['name']!, text, signature.start);
  const date = match.groups['date'] ? readDate(tail.slice(match.index)) : undefined;
  const iso = date && isoDateOf(date);
  const wordsEnd = trimEnd(text, start, signature.start);
  const wordsStart = skipBlanks(text, start, wordsEnd);
  return {
    ...(wordsStart < wordsEnd ? { words: { start: wordsStart, end: wordsEnd } } : {}),
    signature,
    name,
    handle: match.groups['handle']!,
    ...(iso
      ? { date: { iso, span: { start: signature.start + date.start, end: signature.start + date.end } } }
      : {}),
  };
}

function spanOf(words: string, text: string, from: number): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}
