import type { Analysis } from '../analysis.ts';
import type { Fix } from '../finding.ts';
import {
  commonWords,
  difference,
  gramAt,
  indexGrams,
  sentenceAt,
  type Shared,
  wordsWithin,
  type Word,
} from '../quotes/wording.ts';
import { requotedFragments, type Requoted } from '../quotes/fragments.ts';
import { recalledWords } from '../quotes/recalled.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Rule } from './rule.ts';

/** So many words in a row have to be the same before two quotations are compared. */
const SAME_IN_A_ROW = 4;
const SAME_AT_LEAST = 5;
/** A headline has less room: this many in a row, with a word that means something among them. */
const SAME_IN_HEADLINE = 3;
const LONGEST_HEADLINE = 10;
const CHANGED_IN_HEADLINE = 2;
/** So large a part of a headline’s quotation has to be the same. */
const LEAST_IN_HEADLINE = 0.6;
/** So large a part of the words may differ: more is another statement. */
const MOST_DIFFERENT = 0.25;

export const quoteDiffers: Rule = {
  code: 'quote-differs',
  family: 'quote',
  name: 'words quoted in two ways',
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

/** The words between one pair of marks, or of a post. */
interface Passage extends Span {
  /** Missing where nobody is known to speak: a headline’s quotation often stands alone. */
  readonly speaker?: Quote['speaker'];
  /** A headline and a pull quotation are checked against the copy, the copy against a post. */
  readonly rank: 'headline' | 'copy' | 'post';
  readonly words: readonly Word[];
  /** Undefined for a post. */
  readonly paragraph: number | undefined;
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
  const all = passages.map(({ words }) => words);
  const long = indexGrams(all, SAME_IN_A_ROW);
  const short = passages.some(isHeadline) ? indexGrams(all, SAME_IN_HEADLINE) : long;
  const differing = new Set<Passage>();
  for (const passage of passages) {
    for (const [from, to] of sentencesOf(analysis, passage.words)) {
      const [index, inARow] = isBrief(passage, to - from)
        ? ([short, SAME_IN_HEADLINE] as const)
        : ([long, SAME_IN_A_ROW] as const);
      const variant = variantOf(analysis, passages, index, inARow, passage, from, to);
      if (!variant) continue;
      differing.add(passage);
      yield variant;
    }
  }
  for (const requoted of requotedFragments(passages.filter(({ rank }) => rank === 'copy')))
    yield fragmentOf(analysis, requoted);
  for (const { here, other, from, to } of recalledWords(
    analysis.article.text,
    passages.filter(({ rank }) => rank === 'copy'),
    passages.filter(
      (passage) =>
        !differing.has(passage) &&
        isBrief(passage, passage.words.length) &&
        !isInCopy(analysis.article.text, passage),
    ),
  ))
    if (!isHeadline(here) || other.speaker?.kind === 'pronoun' || mayBeOne(here, other))
      yield fragmentOf(analysis, { here, other, from }, to);
}

/** The words stand in the copy as they are, in marks or not. */
function isInCopy(text: string, { words }: Passage): boolean {
  const [first, last] = [words[0], words.at(-1)];
  return (
    first !== undefined &&
    text.slice(last!.end).toLowerCase().includes(text.slice(first.start, last!.end).toLowerCase())
  );
}

function fragmentOf(
  { article }: Analysis,
  { here, other, from }: Requoted<Passage>,
  to = from + here.words.length,
): Variant {
  const facing = other.words.slice(from, to);
  const there = { start: facing[0]!.start, end: facing.at(-1)!.end };
  return {
    here: { start: here.start, end: here.end },
    there,
    words: { start: here.words[0]!.start, end: here.words.at(-1)!.end },
    other: there,
    said: 'another place',
    differs: difference(here.words, facing, article.text),
  };
}

const isHeadline = ({ rank }: Passage) => rank === 'headline';

/** A headline’s words, so few that less has to be the same. */
const isBrief = (passage: Passage, words: number) => isHeadline(passage) && words <= LONGEST_HEADLINE;

/** What another passage makes of one sentence; nothing if any passage has it word for word. */
function variantOf(
  analysis: Analysis,
  passages: readonly Passage[],
  index: ReadonlyMap<string, readonly Shared[]>,
  inARow: number,
  passage: Passage,
  from: number,
  to: number,
): Variant | undefined {
  let variant: Variant | undefined;
  const part = passage.words.slice(from, to);
  const compared = new Set<Passage>();
  for (let at = 0; at + inARow <= part.length; at++) {
    for (const shared of index.get(gramAt(part, at, inARow)) ?? []) {
      const other = passages[shared.passage]!;
      if (other === passage || compared.has(other)) continue;
      const found = compare(analysis, passage, part, other, shared.at - at);
      if (found === 'same') return undefined;
      if (!found) continue;
      compared.add(other);
      variant ??= found;
    }
  }
  return variant;
}

/** “> “It is a door, not a cure””: a pull quotation repeats what the copy has. */
const PULLED = /^\s*>\s*$/;

function passagesOf({ prose, quotes, notSpeech }: Analysis): Passage[] {
  const rankOf = (run: QuotedRun | undefined): Passage['rank'] => {
    if (!run) return 'copy';
    const { block } = prose.paragraphs[run.paragraph]!;
    if (block.kind === 'headline' || block.kind === 'subhead') return 'headline';
    return PULLED.test(prose.article.text.slice(block.start, run.start)) ? 'headline' : 'copy';
  };
  const spoken = quotes
    .filter(({ kind }) => kind === 'direct') // lines of a transcript, too
    .map(({ start, end, words, speaker, post, run }): Passage => {
      const rank: Passage['rank'] = post ? 'post' : rankOf(run);
      const said = { rank, words: wordsWithin(prose, words), paragraph: run?.paragraph };
      return { start, end, ...said, ...(speaker ? { speaker } : {}) };
    });
  const others = notSpeech
    .filter(({ why }) => why !== 'within' && why !== 'title')
    .map(({ run }): Passage => {
      const { start, end, words, paragraph } = run;
      return { start, end, rank: rankOf(run), words: wordsWithin(prose, words), paragraph };
    });
  return [...spoken, ...others];
}

/** A quotation, or one sentence of it, against the words in another passage that stand over against it. */
function compare(
  analysis: Analysis,
  a: Passage,
  part: readonly Word[],
  b: Passage,
  otherFrom: number,
): Variant | 'same' | undefined {
  if (!mayBeOne(a, b) || isInOneBreath(a, b)) return undefined;
  const window = b.words.slice(Math.max(0, otherFrom - SLACK), otherFrom + part.length + SLACK);
  const pairs = commonWords(part, window);
  const [first, last] = [pairs[0], pairs.at(-1)];
  const brief = isBrief(a, part.length);
  if (!first || !last) return undefined;
  const [headLeft, tailLeft] = [first[0], part.length - 1 - last[0]];
  // What stands only before or after the same words may have been left out; what differs stands within them.
  const facing = window.slice(Math.max(0, first[1] - headLeft), last[1] + tailLeft + 1);
  const edges = facing.length - (last[1] - first[1] + 1);
  const inner = last[0] - first[0] + last[1] - first[1] + 2 - 2 * pairs.length;
  // “I only moved it” against “only moved it”: the one is a part of the other.
  if (inner === 0 && edges === 0) return 'same';
  // The copy may quote less of the sentence, and put the rest in its own words.
  const untold = Math.max(0, headLeft - first[1]) + Math.max(0, last[1] + tailLeft + 1 - window.length);
  if (!isAlikeEnough(part, pairs, brief, untold)) return undefined;
  const changed = part.length - pairs.length - (brief ? untold : 0);
  const added = facing.length - pairs.length;
  if (changed === 0 && added === 0) return 'same';
  const most = Math.max(brief && part.length > 4 ? CHANGED_IN_HEADLINE : 1, MOST_DIFFERENT * part.length);
  if (Math.max(changed, added) > most) return undefined;
  // A pair may be found from both sides: it is reported on the headline, else on the shorter or the later wording.
  const longer = weight(a) - weight(b) || part.length - facing.length || a.words.length - b.words.length;
  if (longer > 0 || (longer === 0 && part[0]!.start < facing[0]!.start)) return undefined;
  const { text } = analysis.article;
  const words = { start: part[0]!.start, end: part.at(-1)!.end };
  const other = { start: facing[0]!.start, end: facing.at(-1)!.end };
  if (isEdited(text, words) || isEdited(text, other)) return undefined;
  const said = b.rank === 'post' ? 'the post' : 'another place';
  const here = part.length === a.words.length ? { start: a.start, end: a.end } : words;
  return { here, there: other, words, other, said, differs: difference(part, facing, text) };
}

/** Whether two wordings have so much in common that they are meant to be one. */
function isAlikeEnough(
  part: readonly Word[],
  pairs: readonly (readonly [number, number])[],
  brief: boolean,
  untold: number,
): boolean {
  if (!brief || pairs.length >= SAME_AT_LEAST) return pairs.length >= SAME_AT_LEAST;
  const telling = pairs.some(([i]) => /^(?:NOUN|VERB|ADJ)$/.test(part[i]!.pos));
  return (
    telling && pairs.length >= SAME_IN_HEADLINE && pairs.length / (part.length - untold) >= LEAST_IN_HEADLINE
  );
}

/** “I saw him fight for his crew. I saw him fight for his boat”: a figure of speech, not two versions of it. */
function isInOneBreath(a: Passage, b: Passage): boolean {
  if (a.rank !== 'copy' || a.paragraph === undefined || b.paragraph === undefined) return false;
  return Math.abs(a.paragraph - b.paragraph) <= 1;
}

const weight = ({ rank }: Passage) => ['headline', 'copy', 'post'].indexOf(rank);

/** How many words more may stand on one side. */
const SLACK = 3;

/** Different people may say similar things. A headline’s “engineer” and “Rival” may be anybody. */
function mayBeOne(a: Passage, b: Passage): boolean {
  const [x, y] = [a, b].map(({ rank, speaker }) =>
    rank === 'headline' && speaker?.person?.mentions.length === 1 ? undefined : speaker?.person,
  );
  return x === undefined || y === undefined || x.id === y.id;
}

/** Square brackets and dots say that the words were changed. */
const isEdited = (text: string, { start, end }: Span) =>
  /\[|\]|…|\.\.\.|\. \. \./.test(text.slice(start, end));

/** The bounds, in words, of each sentence. */
function* sentencesOf({ prose }: Analysis, words: readonly Word[]): Iterable<[number, number]> {
  let from = 0;
  let sentence = -1;
  for (const [i, word] of words.entries()) {
    const now = sentenceAt(prose, word.start);
    if (now !== sentence && i > from) yield [from, i];
    if (now !== sentence) [from, sentence] = [i, now];
  }
  if (words.length > from) yield [from, words.length];
}
