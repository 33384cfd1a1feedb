import type { Format } from './article.ts';
import { textOf, type Line } from './lines.ts';

/** How an article's lines were broken by the program or the hand that typed it. */
export interface Wrapping {
  /** The longest line, in UTF-16 units: the column at which lines were broken. */
  readonly width: number;
}

const WIDEST = 120;
const NARROWEST = 44;
/** Lines all shorter than this are a list, not a sentence that was broken off. */
const SHORT = 24;
const ENDS_SENTENCE = /[.!?…:;][\]"'”’»)*_]*$/;

/**
 * The column at which the article's paragraphs are broken into lines, or undefined where a line is a paragraph. In
 * wrapped copy a line break almost never falls on the end of a sentence; in copy with a paragraph a line it nearly
 * always does.
 */
export function isWrapped(text: string, lines: readonly Line[]): Wrapping | undefined {
  let width = 0;
  for (const { start, end } of lines) if (end - start <= WIDEST) width = Math.max(width, end - start);
  if (width < NARROWEST) return undefined;
  let pairs = 0;
  let broken = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1]!;
    if (lines[i]!.gap > 0) continue;
    pairs++;
    if (line.end - line.start > WIDEST || line.end - line.start < width * 0.6) continue;
    if (!ENDS_SENTENCE.test(tail(text, line))) broken++;
  }
  return broken > 0 && broken * 2 >= pairs ? { width } : undefined;
}

/** True when the line at `at` goes on with the paragraph of the line before it. */
export function runsOn(
  text: string,
  lines: readonly Line[],
  at: number,
  format: Format,
  wrapping: Wrapping | undefined,
): boolean {
  const line = lines[at]!;
  const above = lines[at - 1]!;
  if (line.gap > 0) return false;
  const length = above.end - above.start;
  if (!wrapping)
    return (
      isSoftBreak(text, above, line) &&
      (format === 'markdown' || length >= SHORT || line.end - line.start >= SHORT)
    );
  if (length > WIDEST) return false;
  const first = /^\S+/.exec(textOf(text, line))?.[0].length ?? 0;
  const isFull = length + 1 + first > wrapping.width - 2;
  if (isFull) return true;
  return isSoftBreak(text, above, line);
}

/** Markdown joins neighbouring lines; so do we, in any copy, where the first breaks off in mid-sentence. */
function isSoftBreak(text: string, above: Line, line: Line): boolean {
  return (
    !ENDS_SENTENCE.test(tail(text, above)) &&
    /^(?:> ?)*[\p{Ll}(]/u.test(text.slice(line.start, line.start + 8))
  );
}

function tail(text: string, line: Line): string {
  return text.slice(Math.max(line.start, line.end - 6), line.end);
}
