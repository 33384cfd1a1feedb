import type { Analysis } from '../analysis.ts';
import type { Fix } from '../finding.ts';
import { closingFor } from '../quotes/glyphs.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import type { Rule } from './rule.ts';

export const quoteUnclosed: Rule = {
  code: 'quote-unclosed',
  family: 'quote',
  name: 'quotations never closed',
  summary: 'An opening quotation mark that nothing closes',
  severity: 'error',

  *check(analysis) {
    for (const run of unclosed(analysis)) {
      const words = firstWords(analysis.article.text, run);
      yield {
        span: spanOf(analysis.article.text, run),
        message: `The quotation “${words} …” is never closed. Put the closing mark where the words end.`,
      };
    }
  },

  *fixes(finding, analysis): Iterable<Fix> {
    const run = unclosed(analysis).find(({ start }) => start === finding.span.start);
    if (!run) return;
    const mark = closingFor(run.open);
    for (const { at, where } of placesToClose(analysis, run)) {
      yield {
        title: `Close it ${where}`,
        edits: [{ span: { start: at, end: at }, newText: mark }],
        scope: 'here',
      };
    }
  },
};

/** A post is somebody else's words: its missing marks are not the reporter's to mend. */
function unclosed({ runs, prose }: Analysis): readonly QuotedRun[] {
  return runs.filter((run) => !run.closed && prose.paragraphs[run.paragraph]!.block.kind !== 'post');
}

/** The opening mark and the first word after it: a mark alone is too small to see. */
function spanOf(text: string, { start, words }: QuotedRun): Span {
  const first = /^\s*\S+/.exec(text.slice(words.start, words.end))?.[0] ?? '';
  return { start, end: words.start + first.length };
}

function firstWords(text: string, { words }: QuotedRun): string {
  return text.slice(words.start, words.end).trim().split(/\s+/).slice(0, 4).join(' ').replace(/[.,;:!?…]+$/, ''); // prettier-ignore
}

/** Before the reporting tag, at the end of the sentence, at the end of the paragraph; the same place only once. */
function placesToClose({ prose, article }: Analysis, run: QuotedRun): { at: number; where: string }[] {
  const paragraph = prose.paragraphs[run.paragraph]!;
  const sentence = prose.sentences
    .slice(paragraph.firstSentence, paragraph.endSentence)
    .find((s) => s.end > run.words.start);
  const rest = article.text.slice(run.end, paragraph.end).trim();
  const tag = rest && /[,?!—–-]$/.test(article.text.slice(run.words.start, run.end));
  const places = [
    ...(tag ? [{ at: run.end, where: `before “${rest.split(/\s+/).slice(0, 2).join(' ').replace(/[.,;:]+$/, '')}”` }] : []), // prettier-ignore
    ...(sentence ? [{ at: sentence.end, where: 'at the end of the sentence' }] : []),
    { at: paragraph.end, where: 'at the end of the paragraph' },
  ];
  return places.filter(({ at }, i) => places.findIndex((place) => place.at === at) === i);
}
