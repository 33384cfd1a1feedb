import type { Span } from '#core/span';

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in one text. */
export interface Places {
  at(offset: number): Place;
  /** The line without its end. */
  line(number: number): string;
}

export function placesIn(text: string): Places {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
    line: (number) => text.slice(starts[number - 1], starts[number] ?? text.length).replace(/[\r\n]+$/, ''),
  };
}

/** The part of the span that stands on its first line. */
export function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return end < 0 ? span : { start: span.start, end: span.start + end };
}
