import type { Span } from '../span.ts';
import { fingerprint, level, type Levelled } from './level.ts';
import type { Passage } from './record.ts';

/** Characters of copy that a record keeps on either side of its passage. */
const KEPT = 80;
/** Words on either side that are compared, and what each counts for: the nearest says most about the place. */
const WEIGHTS = [1, 0.85, 0.7, 0.55, 0.4, 0.3, 0.2, 0.1];
/** A longer word counts for no more letters than these: “the” is everywhere, “harbour” is not. */
const LETTERS = 8;
/** Copy without empty lines is read so many characters up and down. */
const LONG = 2000;
const WORD = /[\p{L}\p{N}]+/gu;

/** One place where a passage's words stand. `index` is one of the levelled text. */
export interface Place {
  readonly index: number;
  /** How alike the words before and after are to those of the record, 0 … 1, and in all. */
  readonly before: number;
  readonly after: number;
  readonly both: number;
  readonly sameParagraph: boolean;
}

/** What a record keeps of a passage, so that it can be found again. */
export function passageAt(text: string, span: Span): Passage {
  const copy = level(text);
  const words = text.slice(span.start, span.end);
  const start = copy.from(span.start);
  const places = occurrences(copy.text, level(words).text);
  const line = (part: string) => part.replace(/\s+/g, ' ');
  return {
    words,
    before: line(text.slice(0, span.start)).slice(-KEPT),
    after: line(text.slice(span.end)).slice(0, KEPT),
    paragraph: fingerprint(paragraphAround(text, span.start)),
    nth: Math.max(0, places.indexOf(start)),
    of: places.length,
  };
}

/** Where the levelled words stand in the levelled text as words of their own: “Marlow” is not in “Marlowe”. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  const within = (a: string, b: string) => /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (within(text.charAt(at - 1), words.charAt(0))) continue;
    if (within(words.charAt(words.length - 1), text.charAt(end))) continue;
    found.push(at);
  }
  return found;
}

/** What is compared of a record, made once: records outlive many versions of an article. */
interface Known {
  readonly words: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const known = new WeakMap<Passage, Known>();

function knownOf(passage: Passage): Known {
  const found = known.get(passage) ?? {
    words: level(passage.words).text,
    before: wordsBefore(level(passage.before).text),
    after: wordsAfter(level(passage.after).text),
  };
  known.set(passage, found);
  return found;
}

/** The record's words as they are looked for in a levelled text. */
export function levelledWords(passage: Passage): string {
  return knownOf(passage).words;
}

/** How to compare what stands around a place with what the record says stood there. */
export function comparer(
  passage: Passage,
  text: string,
  copy: Levelled,
): (index: number, length: number) => Place {
  const then = knownOf(passage);
  return (index, length) => {
    const end = index + length;
    const above = likeness(then.before, wordsBefore(copy.text.slice(Math.max(0, index - KEPT), index)));
    const below = likeness(then.after, wordsAfter(copy.text.slice(end, end + KEPT)));
    const before = above ?? below ?? 1;
    const after = below ?? above ?? 1;
    // A side that is all there says more than two of which little is left.
    const both = (before + after + 2 * Math.max(before, after)) / 4;
    const sameParagraph = fingerprint(paragraphAround(text, copy.span(index, 0).start)) === passage.paragraph;
    return { index, before, after, both, sameParagraph };
  };
}

const wordsBefore = (text: string) => (text.match(WORD) ?? []).reverse().slice(0, WEIGHTS.length);
const wordsAfter = (text: string) => (text.match(WORD) ?? []).slice(0, WEIGHTS.length);

/**
 * The share of the words that are still there in their order, 0 … 1: the longest common subsequence, weighted. Undefined
 * at the copy's edge, where nothing stood.
 */
function likeness(then: readonly string[], now: readonly string[]): number | undefined {
  if (then.length === 0) return undefined;
  const worth = (word: string, i: number) => WEIGHTS[i]! * Math.min(word.length, LETTERS);
  let row = new Array<number>(now.length + 1).fill(0);
  for (const [i, word] of then.entries()) {
    const next = [0];
    for (const [j, other] of now.entries()) {
      const kept = word === other ? row[j]! + Math.min(worth(word, i), worth(word, j)) : 0;
      next.push(Math.max(kept, row[j + 1]!, next[j]!));
    }
    row = next;
  }
  return row.at(-1)! / then.reduce((sum, word, i) => sum + worth(word, i), 0);
}

/** The paragraph's levelled text; paragraphs are parted by empty lines. Of one without end, a part. */
function paragraphAround(text: string, offset: number): string {
  let start = lineStart(text, offset);
  while (start > 0 && offset - start < LONG) {
    const above = lineStart(text, start - 1);
    if (text.slice(above, start).trim() === '') break;
    start = above;
  }
  let end = lineEnd(text, offset);
  while (end < text.length && end - offset < LONG) {
    const below = lineEnd(text, end + 1);
    if (text.slice(end, below).trim() === '') break;
    end = below;
  }
  return level(text.slice(start, end)).text.trim();
}

const lineStart = (text: string, offset: number) =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
