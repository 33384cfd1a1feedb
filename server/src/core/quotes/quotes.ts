import type { Paragraph, Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { continuation } from './chain.ts';
import { pairMarks } from './levels.ts';
import { findMarks } from './marks.ts';
import type { Pair } from './pairing.ts';
import { endOfWords, looksPossessive, opensPlausibly, startOfWords } from './repair.ts';

/** Words between quotation marks, before anybody asks who said them. */
export interface QuotedRun extends Span {
  /** The words without their marks. `start`/`end` of the run include the marks. */
  readonly words: Span;
  /** Empty where the opening mark is missing, as in a paragraph that goes on with a quotation without reopening it. */
  readonly open: string;
  /** Missing when the mark is never closed, or when the next paragraph reopens the quotation. */
  readonly close?: string;
  /** False when nothing closes it: neither a mark nor the convention of reopening in the next paragraph. */
  readonly closed: boolean;
  /** Index of the run that this one continues: a reopened paragraph. */
  readonly continues?: number;
  /** Index of the run around this one. */
  readonly within?: number;
  readonly paragraph: number;
}

/** A quotation that a paragraph leaves open and that goes on for `ahead` more paragraphs. */
interface Going {
  readonly run: number;
  readonly ahead: number;
}

/**
 * Every stretch in quotation marks, in the order of the text, an outer run before those within it. Apostrophes, '90s,
 * plural possessives, feet and inches are no marks. A missing closing mark is made up for within its paragraph.
 */
export function findRuns(prose: Prose): QuotedRun[] {
  const { text, masks } = prose.article;
  const marked = prose.paragraphs.map((paragraph) => {
    const marks = findMarks(text, paragraph, masks);
    return { paragraph, pairs: pairMarks(marks, paragraph.end, (mark) => looksPossessive(prose, mark)) };
  });
  const runs: QuotedRun[] = [];
  let going: Going | undefined;
  for (const [at, { paragraph, pairs }] of marked.entries()) {
    const first = runs.length;
    let next: Going | undefined;
    if (going && going.ahead > 1) {
      next = { run: first, ahead: going.ahead - 1 };
      runs.push({ ...paragraphRun(paragraph), continues: going.run });
    }
    for (const pair of pairs) {
      const ahead = pair.close || pair.limit ? 0 : continuation(marked, at, pair.open!);
      const continued = going?.ahead === 1 && runs.length === first ? going : undefined;
      const run = readPair(prose, paragraph, pair, ahead, continued, runs.at(-1));
      if (!run) continue;
      const within = innermost(runs, first, run);
      if (run.closed && !run.close) next = { run: runs.length, ahead };
      runs.push(within === undefined ? run : { ...run, within });
    }
    going = next;
  }
  return runs;
}

/** A whole paragraph of a quotation that neither opens nor closes in it. */
function paragraphRun({ index, start, end }: Paragraph): QuotedRun {
  return { start, end, words: { start, end }, open: '', closed: true, paragraph: index };
}

function readPair(
  prose: Prose,
  paragraph: Paragraph,
  { open, close, limit }: Pair,
  ahead: number,
  continued: Going | undefined,
  before: QuotedRun | undefined,
): QuotedRun | undefined {
  const continues = continued ? { continues: continued.run } : {};
  const common = { open: open?.text ?? '', paragraph: paragraph.index, ...continues };
  if (open && close) {
    if (open.end >= close.start) return undefined;
    const span = { start: open.start, end: close.end };
    return {
      ...span,
      words: withoutSpaces(prose.article.text, open.end, close.start),
      ...common,
      close: close.text,
      closed: true,
    };
  }
  if (open) {
    const from = { start: open.end, end: limit ?? paragraph.end };
    if (!ahead && !opensPlausibly(prose, open, paragraph)) return undefined;
    // “We are not against houses,” he said, “we are against these. You can’t unbuild it. ¶ “My grandchildren …”
    const resumes = ahead > 0 && before?.paragraph === paragraph.index && before.close !== undefined;
    const end = endOfWords(prose, from, resumes);
    return {
      start: open.start,
      end,
      words: { start: open.end, end },
      ...common,
      closed: ahead > 0 && end === from.end,
    };
  }
  if (!close) return undefined;
  const start = continued ? paragraph.start : startOfWords(prose, close, paragraph, before);
  if (start === undefined) return undefined;
  return {
    start,
    end: close.end,
    words: { start, end: close.start },
    ...common,
    close: close.text,
    closed: true,
  };
}

/** « Non » has spaces within its marks. */
function withoutSpaces(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end - 1 && /\s/.test(text[start]!)) start++;
  while (end > start + 1 && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The run of this paragraph that is still open around a later one. */
function innermost(runs: readonly QuotedRun[], first: number, span: Span): number | undefined {
  for (let i = runs.length - 1; i >= first; i--) if (runs[i]!.end >= span.end) return i;
  return undefined;
}
