import type { Analysis } from '../analysis.ts';
import type { Fix } from '../finding.ts';
import {
  commonWords,
  difference,
  gramAt,
  indexGrams,
  sentenceAt,
  wordsWithin,
  type Word,
} from '../quotes/wording.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Rule } from './rule.ts';

/** So many words in a row have to be the same before two quotations are compared. */
const SAME_IN_A_ROW = 4;
const SAME_AT_LEAST = 5;
/** So large a part of the words may differ: more is another statement. */
const MOST_DIFFERENT = 0.25;

export const quoteDiffers: Rule = {
  code: 'quote-differs',
  family: 'quote',
  summary: 'The same words quoted in two different ways',
  severity: 'warning',

  *check(analysis) {
    for (const { here, there, said, differs } of variants(analysis)) {
      const { a, b } = differs;
      yield {
        span: here,
        message: `“${a}” here, “${b}” in ${said}. They cannot both be word for word: check which was said.`,
        evidence: [{ span: there, note: `“${b}”` }],
      };
    }
  },

  *fixes(finding, analysis): Iterable<Fix> {
    const { text } = analysis.article;
    for (const { here, words, other } of variants(analysis)) {
      if (here.start !== finding.span.start) continue;
      const newText = text.slice(other.start, other.end);
      yield { title: 'Use the words of the other place', edits: [{ span: words, newText }], scope: 'here' };
    }
  },
};

/** Quoted words of one speaker in one breath; interrupted and reopened quotations are one passage. */
interface Passage {
  /** Missing where nobody is known to speak: a headline’s quotation often stands alone. */
  readonly speaker?: Pick<Quote, 'speaker' | 'post'>;
  /** A headline is checked against the copy, the copy against a post. */
  readonly rank: 'headline' | 'copy' | 'post';
  readonly spans: readonly Span[];
  readonly words: readonly Word[];
}

interface Variant {
  /** The shorter wording, with its marks, and where the other stands. */
  readonly here: Span;
  readonly there: Span;
  /** The words that differ with all that are compared, here and there. */
  readonly words: Span;
  readonly other: Span;
  readonly said: string;
  readonly differs: { readonly a: string; readonly b: string };
}

function* variants(analysis: Analysis): Iterable<Variant> {
  const passages = passagesOf(analysis);
  if (passages.length < 2) return;
  const index = indexGrams(passages.map(({ words }) => words), SAME_IN_A_ROW); // prettier-ignore
  for (const [id, passage] of passages.entries()) {
    const seen = new Set<number>();
    for (let at = 0; at + SAME_IN_A_ROW <= passage.words.length; at++) {
      for (const shared of index.get(gramAt(passage.words, at, SAME_IN_A_ROW)) ?? []) {
        if (shared.passage === id || seen.has(shared.passage)) continue;
        const variant = compare(analysis, passage, passages[shared.passage]!, at, shared.at);
        if (!variant) continue;
        seen.add(shared.passage);
        yield variant;
      }
    }
  }
}

function passagesOf({ prose, quotes, notSpeech }: Analysis): Passage[] {
  const inHeadline = (run: QuotedRun | undefined) => {
    const kind = run && prose.paragraphs[run.paragraph]!.block.kind;
    return kind === 'headline' || kind === 'subhead';
  };
  const utterances = new Map<string, Quote[]>();
  for (const quote of quotes) {
    if (quote.kind !== 'direct') continue;
    // A headline repeats the utterance of the body.
    const key = quote.post || inHeadline(quote.run) ? `at ${quote.start}` : `${quote.utterance}`;
    const said = utterances.get(key);
    if (said) said.push(quote);
    else utterances.set(key, [quote]);
  }
  const spoken = [...utterances.values()].map((said): Passage => {
    const [first] = said;
    const rank = first!.post ? 'post' : inHeadline(first!.run) ? 'headline' : 'copy';
    return {
      speaker: first!,
      rank,
      spans: said,
      words: said.flatMap(({ words }) => wordsWithin(prose, words)),
    };
  });
  const others = notSpeech
    .filter(({ why }) => why !== 'within' && why !== 'title')
    .map(({ run }): Passage => {
      const rank = inHeadline(run) ? 'headline' : 'copy';
      return { rank, spans: [run], words: wordsWithin(prose, run.words) };
    });
  return [...spoken, ...others];
}

/** The whole of a quotation, or one sentence of it, against the words around a place that both share. */
function compare(
  analysis: Analysis,
  a: Passage,
  b: Passage,
  at: number,
  otherAt: number,
): Variant | undefined {
  if (!mayBeOne(a.speaker, b.speaker)) return undefined;
  const [from, to] = sentenceAround(analysis, a.words, at);
  const part = a.words.slice(from, to);
  const start = Math.max(0, otherAt - (at - from) - SLACK);
  const window = b.words.slice(start, otherAt + (to - at) + SLACK);
  const pairs = commonWords(part, window);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < SAME_AT_LEAST) return undefined;
  const [headLeft, tailLeft] = [first[0], part.length - 1 - last[0]];
  // What stands only before or after the same words may have been left out; what differs stands within them.
  const otherFirst = Math.max(0, first[1] - headLeft);
  const otherLast = Math.min(window.length - 1, last[1] + tailLeft);
  const facing = window.slice(otherFirst, otherLast + 1);
  const changed = part.length - pairs.length;
  const added = facing.length - pairs.length;
  if (changed === 0 && added === 0) return undefined;
  if (Math.max(changed, added) > Math.max(1, MOST_DIFFERENT * part.length)) return undefined;
  // A pair may be found from both sides: it is reported on the headline, else on the shorter or the later wording.
  const longer = weight(a) - weight(b) || part.length - facing.length || a.words.length - b.words.length;
  if (longer > 0 || (longer === 0 && part[0]!.start < facing[0]!.start)) return undefined;
  const { text } = analysis.article;
  const words = { start: part[0]!.start, end: part.at(-1)!.end };
  const other = { start: facing[0]!.start, end: facing.at(-1)!.end };
  if (isEdited(text, words) || isEdited(text, other)) return undefined;
  const here = a.spans.find((span) => span.start <= words.start && words.start < span.end) ?? words;
  const said = b.speaker?.post ? 'the post' : 'another place';
  return { here: spanOf(here), there: other, words, other, said, differs: difference(part, facing, text) };
}

const weight = ({ rank }: Passage) => ['headline', 'copy', 'post'].indexOf(rank);

/** How many words more may stand on one side. */
const SLACK = 3;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Different people may say similar things. A headline’s “engineer” may be anybody. */
function mayBeOne(a: Passage['speaker'], b: Passage['speaker']): boolean {
  const [x, y] = [a?.speaker?.person, b?.speaker?.person];
  return x === undefined || y === undefined || x.id === y.id;
}

/** Square brackets and dots say that the words were changed. */
const isEdited = (text: string, { start, end }: Span) =>
  /\[|\]|…|\.\.\.|\. \. \./.test(text.slice(start, end));

/** The bounds, in words, of the sentence that holds a word. */
function sentenceAround({ prose }: Analysis, words: readonly Word[], at: number): [number, number] {
  const sentence = prose.sentences[sentenceAt(prose, words[at]!.start)]!;
  let to = at + 1;
  while (to < words.length && words[to]!.start < sentence.end && words[to]!.start > words[to - 1]!.start)
    to++;
  let from = at;
  while (from > 0 && words[from - 1]!.start >= sentence.start) from--;
  return [from, to];
}
