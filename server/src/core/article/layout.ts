import type { Span } from '../span.ts';
import type { Format } from './article.ts';
import { isCodeLine, isStatement, looksLikeCode } from './code.ts';
import { readLines, skipBlanks, textOf, trimEnd, type Line } from './lines.ts';
import { isWrapped, runsOn, type Wrapping } from './wrapping.ts';

/** What the marks of a stretch say it is, before anybody reads its words. */
export type Form = 'front-matter' | 'code' | 'table' | 'rule' | 'heading' | 'item' | 'text';

/** A stretch of whole lines that belong together. */
export interface Piece extends Span {
  readonly form: Form;
  /** Where its words start: after a list mark, heading marks, or the mark of a block quotation. */
  readonly textStart: number;
  /** Where its words end: before closing heading marks. */
  readonly textEnd: number;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** 1 … 6 for headings. */
  readonly level?: number;
  /** True within a Markdown block quotation. */
  readonly quoted?: true;
}

const LIST_MARK = /^(?:[•·▪◦‣●■*+-]|\d{1,3}[.)]|\([a-z\d]{1,2}\)|[a-z]\))[ \t\u00a0]+(?=\S)/;
const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
const HEADING_CLOSE = /[ \t]+#+$/;
const FENCE = /^(`{3,}|~{3,})/;
const RULE = /^(?:(?:[-*_=~#][ \t]*){3,}|[*⁂§•]|>[> \t]*)$/;
const QUOTE_MARK = /^(?:>[ \t]?)+/;
const UNDERLINE = /^(?:=+|-{2,})$/;

/** Cuts the text into pieces: every line that holds something is in exactly one. */
export function layOut(text: string, format: Format): Piece[] {
  const lines = readLines(text);
  const wrapping = isWrapped(text, lines);
  const pieces: Piece[] = [];
  let i = 0;
  while (i < lines.length) {
    const end =
      (i === 0 ? endOfFrontMatter(text, lines) : undefined) ??
      endOfFence(text, lines, i) ??
      endOfTable(text, lines, i) ??
      endOfIndentedCode(text, lines, i, format) ??
      endOfBareCode(text, lines, i);
    if (end) {
      pieces.push(whole(lines, i, end.at, end.form));
      i = end.at;
    } else {
      const [piece, next] = readText(text, lines, i, format, wrapping);
      pieces.push(piece);
      i = next;
    }
  }
  return pieces;
}

interface End {
  readonly at: number;
  readonly form: Form;
}

function whole(lines: readonly Line[], from: number, to: number, form: Form): Piece {
  const { start, gap } = lines[from]!;
  const { end } = lines[to - 1]!;
  return { form, start, end, textStart: end, textEnd: end, gap };
}

/** YAML between `---` or TOML between `+++`, on the file's first line; its lines look like keys, or it is none. */
function endOfFrontMatter(text: string, lines: readonly Line[]): End | undefined {
  const first = textOf(text, lines[0]!);
  if (first !== '---' && first !== '+++') return undefined;
  for (let i = 1; i < lines.length; i++) {
    const line = textOf(text, lines[i]!);
    if (line === first || (first === '---' && line === '...')) return { at: i + 1, form: 'front-matter' };
    const indented = lines[i]!.start > lines[i]!.left;
    if (!indented && !/^(?:[\w."'-]+\s*[:=]|[-#[\]{}]|""")/.test(line)) return undefined;
  }
  return undefined;
}

/** Lines between fences. A fence that nothing closes is no fence, so that half-typed marks don't swallow the story. */
function endOfFence(text: string, lines: readonly Line[], from: number): End | undefined {
  const fence = FENCE.exec(textOf(text, lines[from]!))?.[1];
  if (!fence) return undefined;
  for (let i = from + 1; i < lines.length; i++) {
    const line = textOf(text, lines[i]!);
    if (line.startsWith(fence) && !line.slice(fence.length).replaceAll(fence[0]!, '').trim())
      return { at: i + 1, form: 'code' };
  }
  return undefined;
}

/** Two or more lines of cells: between pipes, between tabs, or figures in columns. */
function endOfTable(text: string, lines: readonly Line[], from: number): End | undefined {
  let i = from;
  while (i < lines.length && (i === from || lines[i]!.gap === 0) && isRow(textOf(text, lines[i]!))) i++;
  return i - from >= 2 ? { at: i, form: 'table' } : undefined;
}

function isRow(line: string): boolean {
  if (line.includes('|')) return /^\|.*\|$/.test(line) || /\S\s*\|\s*\S[^|]*\|/.test(line);
  if (/\S\t+\S.*\t+\S/.test(line)) return true;
  return /\d/.test(line) && /\S {2,}\S.*\S {2,}\S/.test(line) && !/[a-z][.!?]["”’)]*$/.test(line);
}

/** Markdown takes lines four columns in for code. So do we, where they also look like it: reporters indent paragraphs. */
function endOfIndentedCode(
  text: string,
  lines: readonly Line[],
  from: number,
  format: Format,
): End | undefined {
  if (format !== 'markdown' || (from > 0 && lines[from]!.gap === 0)) return undefined;
  let i = from;
  while (i < lines.length && /^(?: {4}|\t)/.test(text.slice(lines[i]!.left, lines[i]!.left + 4))) i++;
  if (i === from) return undefined;
  const code = lines.slice(from, i).map((line) => textOf(text, line));
  return looksLikeCode(code) ? { at: i, form: 'code' } : undefined;
}

/** Three or more lines of a style sheet or a program that came along from a web page. */
function endOfBareCode(text: string, lines: readonly Line[], from: number): End | undefined {
  if (!isStatement(textOf(text, lines[from]!))) return undefined;
  let i = from + 1;
  while (i < lines.length && lines[i]!.gap <= 1 && isStatement(textOf(text, lines[i]!))) i++;
  return i - from >= 3 ? { at: i, form: 'code' } : undefined;
}

/** One block of words, with the lines that run on from its first. */
function readText(
  text: string,
  lines: readonly Line[],
  from: number,
  format: Format,
  wrapping: Wrapping | undefined,
): [Piece, number] {
  const first = lines[from]!;
  const { start, gap } = first;
  const line = textOf(text, first);
  if (RULE.test(line)) return [whole(lines, from, from + 1, 'rule'), from + 1];
  if (isCodeLine(line)) return [whole(lines, from, from + 1, 'code'), from + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    const textStart = start + heading[0].length;
    const textEnd = trimEnd(text, textStart, first.end - (HEADING_CLOSE.exec(line)?.[0].length ?? 0));
    return [
      { form: 'heading', start, end: first.end, textStart, textEnd, gap, level: heading[1]!.length },
      from + 1,
    ];
  }
  const below = lines[from + 1];
  if (below?.gap === 0 && UNDERLINE.test(textOf(text, below)) && /^\P{P}/u.test(line)) {
    const level = text[below.start] === '=' ? 1 : 2;
    return [
      { form: 'heading', start, end: below.end, textStart: start, textEnd: first.end, gap, level },
      from + 2,
    ];
  }
  const quote = QUOTE_MARK.exec(line)?.[0].length ?? 0;
  const item = LIST_MARK.exec(line.slice(quote))?.[0].length ?? 0;
  let next = from + 1;
  while (next < lines.length && runsOn(text, lines, next, format, wrapping) && !startsAnew(text, lines, next))
    next++;
  const { end } = lines[next - 1]!;
  const textStart = skipBlanks(text, start + quote + item, end);
  const piece: Piece = {
    form: item ? 'item' : 'text',
    start,
    end,
    textStart,
    textEnd: end,
    gap,
    ...(quote ? { quoted: true } : {}),
  };
  return [piece, next];
}

/** True where the line's own marks forbid that it continues the one before. */
function startsAnew(text: string, lines: readonly Line[], at: number): boolean {
  const line = textOf(text, lines[at]!);
  const quoted = QUOTE_MARK.test(line);
  if (!quoted && QUOTE_MARK.test(textOf(text, lines[at - 1]!))) return true;
  const below = lines[at + 1];
  return (
    LIST_MARK.test(line.replace(QUOTE_MARK, '')) ||
    HEADING.test(line) ||
    RULE.test(line) ||
    FENCE.test(line) ||
    (below?.gap === 0 && /^=+$/.test(textOf(text, below))) ||
    endOfTable(text, lines, at) !== undefined
  );
}
