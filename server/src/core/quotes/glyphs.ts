import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { QuotedRun } from './quotes.ts';

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”', '‘': '’', '"': '"', "'": "'", '„': '“', '‟': '”', '«': '»', '»': '«', '‹': '›', '›': '‹', '‚': '‘',
  "''": "''", '``': "''", '‘‘': '’’',
}; // prettier-ignore

/** The mark that closes what `open` opened, in the same style: ” for “, " for ". */
export function closingFor(open: string): string {
  return CLOSES[open] ?? open;
}

/** What marks can be straight or curly: double marks, single marks, and apostrophes within words. */
export type GlyphKind = 'double' | 'single' | 'apostrophe';

/** One straight or curly mark, or an apostrophe. */
export interface Glyph extends Span {
  readonly kind: GlyphKind;
  readonly style: 'straight' | 'curly';
  /** The same mark in the other style. */
  readonly other: string;
}

/** Every quotation mark and apostrophe of the article that is straight or curly, posts left out, in no order. */
export function glyphsOf(prose: Prose, runs: readonly QuotedRun[]): Glyph[] {
  const isPost = (paragraph: number) => prose.paragraphs[paragraph]!.block.kind === 'post';
  const glyphs: Glyph[] = [];
  for (const run of runs) {
    if (isPost(run.paragraph)) continue;
    const open = read({ start: run.start, end: run.words.start }, run.open, true);
    const close = read({ start: run.words.end, end: run.end }, run.close ?? '', false);
    if (open) glyphs.push(open);
    if (close) glyphs.push(close);
  }
  for (const { text, start, paragraph } of prose.tokens) {
    const at = APOSTROPHE.exec(text)?.index;
    if (at === undefined || isPost(paragraph)) continue;
    const straight = text[at] === "'";
    const span = { start: start + at, end: start + at + 1 };
    glyphs.push({
      ...span,
      kind: 'apostrophe',
      style: straight ? 'straight' : 'curly',
      other: straight ? '’' : "'",
    });
  }
  return glyphs;
}

/** Within a word or at the start of an ending that was split off: it’s, ’s. */
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})|^['’](?=(?:s|re|ve|ll|d|m|t)$)/u;

function read(span: Span, text: string, opens: boolean): Glyph | undefined {
  switch (text) {
    case '"':
      return { ...span, kind: 'double', style: 'straight', other: opens ? '“' : '”' };
    case "'":
      return { ...span, kind: 'single', style: 'straight', other: opens ? '‘' : '’' };
    case '“':
    case '”':
      return { ...span, kind: 'double', style: 'curly', other: '"' };
    case '‘':
    case '’':
      return { ...span, kind: 'single', style: 'curly', other: "'" };
    default:
      return undefined;
  }
}
