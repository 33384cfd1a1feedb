import type { Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { tokenAt } from './repair.ts';

/** One word as it counts when two wordings are compared: case, accents of spelling and marks do not. */
export interface Word extends Span {
  readonly key: string;
  readonly pos: Token['pos'];
}

/** The words between two offsets. “Recognise” and “recognize”, “we’re” and “we are” are the same words. */
export function wordsWithin({ tokens }: Prose, span: Span): Word[] {
  const words: Word[] = [];
  for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
    const { lower, start, end, pos } = tokens[i]!;
    if (!/[\p{L}\p{N}]/u.test(lower)) continue;
    const ending = /.(n't|'(?:re|m|ve|ll|d|s))$/.exec(lower)?.[1] ?? '';
    const cut = end - ending.length;
    if (ending) words.push({ key: keyOf(lower.slice(0, -ending.length)), start, end: cut, pos });
    words.push({ key: keyOf(ending || lower), start: ending ? cut : start, end, pos });
  }
  return words;
}

const WHOLE: Readonly<Record<string, string>> = {
  "'re": 'are', "'m": 'am', "'ve": 'have', "'ll": 'will', "n't": 'not', "'s": 'is', "'d": 'would', ca: 'can', wo: 'will',
}; // prettier-ignore

function keyOf(lower: string): string {
  const whole = WHOLE[lower];
  if (whole !== undefined) return whole;
  const plain = lower.includes("'") ? lower.replaceAll("'", '') : lower;
  if (plain.length < 5) return plain;
  return plain.replace(/is(e[ds]?|ing|ations?)$/, 'iz$1').replace(/our(s|ed|ing)?$/, 'or$1');
}

/** Index of the sentence that holds a word which starts at the offset. */
export function sentenceAt({ tokens }: Prose, start: number): number {
  return tokens[tokenAt(tokens, start)]?.sentence ?? -1;
}

/** Pairs of indices of the longest common subsequence, in order. Quadratic: for sentences, not for articles. */
export function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]!.key === b[j]!.key
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** A place where two lists of words have the same `length` words in a row. */
export interface Shared {
  readonly passage: number;
  readonly at: number;
}

/** Every run of `length` words in the passages by its place, so that repeated wording is looked up, not searched for. */
export function indexGrams(passages: readonly (readonly Word[])[], length: number): Map<string, Shared[]> {
  const index = new Map<string, Shared[]>();
  for (const [passage, words] of passages.entries()) {
    for (let at = 0; at + length <= words.length; at++) {
      const gram = gramAt(words, at, length);
      const places = index.get(gram);
      if (!places) index.set(gram, [{ passage, at }]);
      // A phrase that comes again and again tells nothing, and pairing all its places would be quadratic.
      else if (places.length < MOST_PLACES) places.push({ passage, at });
    }
  }
  return index;
}

const MOST_PLACES = 8;

/** The words from one index on, as a key of `indexGrams`. */
export function gramAt(words: readonly Word[], at: number, length: number): string {
  let gram = words[at]!.key;
  for (let i = at + 1; i < at + length; i++) gram += ` ${words[i]!.key}`;
  return gram;
}

/** In what two wordings differ, with a word before it, for a message: “is sent” against “is needed”. */
export function difference(a: readonly Word[], b: readonly Word[], text: string): { a: string; b: string } {
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.key === b[head]!.key) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a.at(-1 - tail)!.key === b.at(-1 - tail)!.key) tail++;
  // Without a word before it the difference says little, and where words are only missing it would be empty.
  const after = head === 0 || tail > 0 ? 1 : 0;
  const cut = (words: readonly Word[]) => {
    let from = Math.max(0, head - 1);
    if (from > 0 && words[from]?.start === words[from - 1]!.end) from--;
    return written(words.slice(from, Math.max(words.length - tail + after, head)), text);
  };
  return { a: cut(a), b: cut(b) };
}

/** The words as they are written, without what stands between them. */
function written(words: readonly Word[], text: string): string {
  let result = '';
  for (const [i, { start, end }] of words.entries()) {
    if (i > 0 && words[i - 1]!.end !== start) result += ' ';
    result += text.slice(start, end);
  }
  return result;
}
