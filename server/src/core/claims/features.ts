import type { Prose, Sentence } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Quote } from '../speakers/speakers.ts';
import { columnsOf, rowOf } from './columns.ts';
import { cueOdds, NO_CUE, type Cues } from './cue-lexicon.ts';
import { tagCues, type CueTagger } from './cue-tagger.ts';
import type { OthersWords } from './hidden.ts';
import { AT, readSentence, SENTENCE_FEATURES } from './sentence-features.ts';
import { bestCues } from './sequences.ts';
import { sourcesIn, type NamedSource } from './sources.ts';
import { readUnits, type Units } from './units.ts';

/** What the features of a sentence are read from. */
export interface Copy {
  readonly prose: Prose;
  /** By token: 1 where it stands in other people's words. */
  readonly hidden: Uint8Array;
  /** Outermost quotations with their marks, in the order of the text. */
  readonly quoted: readonly Span[];
  readonly units: Units;
  /** By token: log-odds of being a cue, judged by the word alone. */
  readonly odds: Float64Array;
  /** The same, judged with its neighbours. */
  readonly tagged: Float64Array;
  /** By sentence: the token that is likeliest its cue, or -1. */
  readonly bestCue: Int32Array;
  /** By sentence: the sources that it names, as the rules see them. */
  readonly named: readonly (readonly NamedSource[])[];
  /** By sentence: what somebody is found to say in it, and what it is the cue of. */
  readonly said: readonly (readonly Quote[])[];
}

/** Reads what the features need. */
export function readCopy(
  prose: Prose,
  { hidden, quoted }: OthersWords,
  quotes: readonly Quote[],
  cues: Cues,
  tagger: CueTagger,
): Copy {
  const units = readUnits(prose.tokens, hidden);
  const odds = cueOdds(prose.tokens, hidden, cues);
  const tagged = tagCues(prose.tokens, prose.sentences, units, odds, tagger);
  const named = prose.sentences.map((sentence) => sourcesIn(prose, sentence, hidden));
  const bestCue = bestCues(prose.sentences, tagged);
  const said = saidBySentence(prose, quotes);
  return { prose, hidden, quoted, units, odds, tagged, bestCue, named, said };
}

function saidBySentence({ sentences }: Prose, quotes: readonly Quote[]): Quote[][] {
  const said: Quote[][] = sentences.map(() => []);
  let first = 0;
  for (const quote of quotes) {
    const from = Math.min(quote.start, quote.cue?.start ?? quote.start);
    const to = Math.max(quote.end, quote.cue?.end ?? quote.end);
    while (first > 0 && sentences[first]!.start > from) first--;
    while (first < sentences.length && sentences[first]!.end <= from) first++;
    for (let i = first; i < sentences.length && sentences[i]!.start < to; i++) {
      const { start, end } = sentences[i]!;
      const here =
        (quote.start < end && start < quote.end) ||
        (quote.cue && quote.cue.start < end && start < quote.cue.end);
      if (here) said[i]!.push(quote);
    }
  }
  return said;
}

/** The features of every sentence, row by row. */
export interface FeatureTable {
  readonly names: readonly string[];
  /** `names.length` numbers a sentence. */
  readonly rows: Float64Array;
}

/** Where the sentence stands in its paragraph and article, and what kind of article it is. */
const PLACE_FEATURES = [
  'index', 'fromEnd', 'place', 'inParagraph', 'leftInParagraph', 'heading', 'speech', 'item',
  'articleLength', 'articleQuoted', 'articleI', 'articleCues',
] as const; // prettier-ignore
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
/** What a neighbour lends of its own features, and what stands for them where there is no neighbour. */
const LENT = [
  [AT.share, -1],
  [AT.best, NO_CUE - 1],
  [AT.opens, -1],
  [AT.accord, -1],
  [AT.named, -1],
  [AT.saidShare, -1],
  [AT.saidCue, -1],
] as const;
/** The strongest cue of the paragraph's other sentences, how much of them is quoted, the strongest before. */
const PARAGRAPH_FEATURES = ['paragraphBest', 'paragraphQuoted', 'earlierBest'] as const;

const PLACE = columnsOf(PLACE_FEATURES, SENTENCE_FEATURES.length);
const AROUND = SENTENCE_FEATURES.length + PLACE_FEATURES.length;
const PARAGRAPH = columnsOf(PARAGRAPH_FEATURES, AROUND + NEIGHBOURS.length * (1 + LENT.length));
const NAMES: readonly string[] = [
  ...SENTENCE_FEATURES,
  ...PLACE_FEATURES,
  ...NEIGHBOURS.flatMap((step) =>
    ['same paragraph', ...LENT.map(([column]) => SENTENCE_FEATURES[column]!)].map(
      (name) => `${name}, ${step > 0 ? '+' : ''}${step}`,
    ),
  ),
  ...PARAGRAPH_FEATURES,
];
const WIDTH = NAMES.length;

/** The features of the model that tells sentences with a source from those without: shape, quotation, cues, place. */
export function readFeatures(copy: Copy): FeatureTable {
  const { sentences } = copy.prose;
  const rows = new Float64Array(WIDTH * sentences.length);
  let q = 0;
  for (const sentence of sentences) {
    while (q < copy.quoted.length && copy.quoted[q]!.end <= sentence.start) q++;
    readSentence(copy, sentence, q, rowOf(rows, WIDTH, sentence.index));
  }
  const article = readArticle(copy, rows);
  for (const sentence of sentences) {
    const row = rowOf(rows, WIDTH, sentence.index);
    readPlace(copy.prose, sentence, row);
    row.set(article, PLACE.articleLength);
    readNeighbours(copy.prose, sentence, rows, row);
    readParagraph(copy.prose, sentence, rows, row);
  }
  return { names: NAMES, rows };
}

function readPlace({ paragraphs, sentences }: Prose, sentence: Sentence, row: Float64Array): void {
  const { index } = sentence;
  const { firstSentence, endSentence, block } = paragraphs[sentence.paragraph]!;
  row[PLACE.index] = Math.min(index, 60);
  row[PLACE.fromEnd] = Math.min(sentences.length - 1 - index, 60);
  row[PLACE.place] = index / sentences.length;
  row[PLACE.inParagraph] = index - firstSentence;
  row[PLACE.leftInParagraph] = endSentence - 1 - index;
  row[PLACE.heading] = Number(block.kind === 'headline' || block.kind === 'subhead');
  row[PLACE.speech] = Number(block.kind === 'post' || block.kind === 'transcript');
  row[PLACE.item] = Number(block.kind === 'list-item');
}

/** Its length, much or little quoted, a column in the first person, many cues. */
function readArticle({ prose, hidden }: Copy, rows: Float64Array): readonly number[] {
  const { sentences, tokens } = prose;
  const words = Math.max(1, tokens.length);
  let inside = 0;
  for (const h of hidden) inside += h;
  let i = 0;
  let cued = 0;
  for (let from = 0; from < rows.length; from += WIDTH) {
    i += rows[from + AT.i]!;
    if (rows[from + AT.best]! > -0.5) cued++;
  }
  return [
    Math.min(sentences.length, 150),
    inside / words,
    (1000 * i) / words,
    cued / Math.max(1, sentences.length),
  ];
}

/** What the neighbours say, up to three sentences either way. */
function readNeighbours(prose: Prose, sentence: Sentence, rows: Float64Array, row: Float64Array): void {
  let at = AROUND;
  for (const step of NEIGHBOURS) {
    const other = prose.sentences[sentence.index + step];
    row[at++] = other ? Number(other.paragraph === sentence.paragraph) : -1;
    for (const [column, missing] of LENT) row[at++] = other ? rows[other.index * WIDTH + column]! : missing;
  }
}

function readParagraph(prose: Prose, sentence: Sentence, rows: Float64Array, row: Float64Array): void {
  const { firstSentence, endSentence } = prose.paragraphs[sentence.paragraph]!;
  const here = sentence.index;
  let best = NO_CUE;
  let earlier = NO_CUE;
  let quoted = 0;
  for (let i = Math.max(firstSentence, here - 6); i < Math.min(endSentence, here + 7); i++) {
    if (i === here) continue;
    best = Math.max(best, rows[i * WIDTH + AT.best]!);
    if (i < here) earlier = best;
    quoted += rows[i * WIDTH + AT.share]!;
  }
  row[PARAGRAPH.paragraphBest] = best;
  row[PARAGRAPH.paragraphQuoted] = quoted;
  row[PARAGRAPH.earlierBest] = earlier;
}
