import type { Span } from '../span.ts';

/** A line that holds something. `start` and `end` leave out the blanks around its words. */
export interface Line extends Span {
  /** Where the line itself begins, before its indentation. */
  readonly left: number;
  /** How many empty lines stand before it. */
  readonly gap: number;
}

/** What ends a line in text from any system; U+2028 comes from layout programs, the form feed from wire feeds. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** White space, and the characters without width that word processors leave behind. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** The lines of the text that are not empty, in order. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let left = 0;
  let gap = 0;
  const add = (right: number) => {
    const start = skipBlanks(text, left, right);
    if (start === right) {
      gap++;
      return;
    }
    lines.push({ left, start, end: trimEnd(text, start, right), gap });
    gap = 0;
  };
  for (const ending of text.matchAll(LINE_END)) {
    add(ending.index);
    left = ending.index + ending[0].length;
  }
  add(text.length);
  return lines;
}

/** The first offset from `start` on that holds something; `end` where nothing does. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && BLANK.test(text[at]!)) at++;
  return at;
}

/** The offset after the last character before `end` that holds something; at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BLANK.test(text[at - 1]!)) at--;
  return at;
}

/** The words of a stretch. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
