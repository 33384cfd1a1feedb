import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Prose, Sentence, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { cueOdds, NO_CUE, type Cues } from './cue-lexicon.ts';
import { tagCues, type CueTagger } from './cue-tagger.ts';
import type { OthersWords } from './hidden.ts';
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
  /** By sentence: the sources that it names, as the rules see them. */
  readonly named: readonly (readonly NamedSource[])[];
}

/** Reads what the features need. */
export function readCopy(prose: Prose, { hidden, quoted }: OthersWords, cues: Cues, tagger: CueTagger): Copy {
  const units = readUnits(prose.tokens, hidden);
  const odds = cueOdds(prose.tokens, hidden, cues);
  const tagged = tagCues(prose.tokens, prose.sentences, units, odds, tagger);
  const named = prose.sentences.map((sentence) => sourcesIn(prose, sentence, hidden));
  return { prose, hidden, quoted, units, odds, tagged, named };
}

/** The features of every sentence, row by row. */
export interface FeatureTable {
  readonly names: readonly string[];
  /** `names.length` numbers a sentence. */
  readonly rows: Float64Array;
}

/** One number of a sentence, by name; the order of the first sentence holds for all. */
type Row = Record<string, number>;

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
const FIRST_PERSON = setOf(lists.firstPerson);
const WE = setOf(lists.we);
const YOU = setOf(lists.you);
const MODALS = setOf(lists.modals);
const THIRD_PERSON = setOf(lists.thirdPerson);
const MINDS = setOf(lists.minds);
const GROUPS = setOf(lists.groups);
const BELIEVED = setOf(lists.believed);
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** The features of the model that tells sentences with a source from those without: shape, quotation, cues, place. */
export function readFeatures(copy: Copy): FeatureTable {
  const { sentences } = copy.prose;
  const own = ownRows(copy);
  const article = articleRow(copy, own);
  const names: string[] = [];
  let rows = new Float64Array(0);
  for (const [i, sentence] of sentences.entries()) {
    const row = { ...own[i]!, ...placeOf(copy.prose, sentence), ...article, ...aroundOf(copy.prose, own, i) };
    if (!i) {
      names.push(...Object.keys(row));
      rows = new Float64Array(names.length * sentences.length);
    }
    let at = i * names.length;
    for (const name of names) rows[at++] = row[name as keyof typeof row];
  }
  return { names, rows };
}

/** The rows of the sentences by themselves. */
function ownRows(copy: Copy): Own[] {
  let q = 0;
  return copy.prose.sentences.map((sentence) => {
    while (q < copy.quoted.length && copy.quoted[q]!.end <= sentence.start) q++;
    return {
      ...wordsOf(copy, sentence),
      ...cuesOf(copy, sentence),
      ...quotedOf(copy, sentence, q),
      ...namedOf(copy.named[sentence.index]!),
    };
  });
}
type Own = ReturnType<typeof wordsOf> &
  ReturnType<typeof cuesOf> &
  ReturnType<typeof quotedOf> &
  ReturnType<typeof namedOf>;

/** Counts over the sentence's words. */
function wordsOf({ prose: { tokens }, hidden }: Copy, { firstToken, endToken }: Sentence) {
  const row = {
    tokens: endToken - firstToken, unquoted: 0, that: 0, accord: 0, say: 0, tell: 0, decline: 0, ask: 0, modal: 0,
    i: 0, we: 0, you: 0, number: 0, colon: 0, dash: 0, bracket: 0, mind: 0, group: 0, names: 0, verbs: 0, handle: 0,
    believed: 0, third: 0, question: 0, open: 1, capitals: 0,
  }; // prettier-ignore
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]!;
    const { lower, lemma, pos, text } = token;
    if (pos === 'NUM') row.number++;
    if (/[@#]/.test(text[0]!)) row.handle++;
    if (hidden[at]) continue;
    if (!row.unquoted++) row.third = Number(THIRD_PERSON.has(lower));
    if (lower === 'that') row.that++;
    else if (lower === 'according') row.accord++;
    else if (lemma === 'say') row.say++;
    else if (lemma === 'tell') row.tell++;
    else if (lemma === 'decline' || lemma === 'refuse') row.decline++;
    else if (lemma === 'ask') row.ask++;
    else if (MODALS.has(lower)) row.modal++;
    else if (FIRST_PERSON.has(lower)) row.i++;
    else if (WE.has(lower)) row.we++;
    else if (YOU.has(lower)) row.you++;
    else if (lower === ':') row.colon++;
    else if (lower === '(') row.bracket++;
    else if (/^[-—–]+$/.test(text) && !token.glued) row.dash++;
    if (MINDS.has(lemma)) row.mind++;
    if (GROUPS.has(lemma)) row.group++;
    if (pos === 'PROPN') row.names++;
    if (pos === 'VERB') row.verbs++;
    if (BELIEVED.has(lower) && at > firstToken && tokens[at - 1]!.lemma === 'be') row.believed++;
    if (/^[A-Z]{3,}$/.test(text)) row.capitals++;
  }
  for (let at = endToken - 1; at >= firstToken && at > endToken - 4; at--) {
    if (!/^[.?!:…]/.test(tokens[at]!.text)) continue;
    row.open = 0;
    row.question = Number(tokens[at]!.text.startsWith('?'));
    break;
  }
  return row;
}

/** The sentence's likeliest cues of attribution, and what stands beside the best. */
function cuesOf({ prose: { tokens }, odds, tagged }: Copy, { firstToken, endToken }: Sentence) {
  let at = -1;
  let best = NO_CUE;
  let second = NO_CUE;
  let word = NO_CUE;
  let sum = 0;
  for (let i = firstToken; i < endToken; i++) {
    const odd = tagged[i]!;
    if (odd <= NO_CUE) continue;
    word = Math.max(word, odds[i]!);
    sum += 1 / (1 + Math.exp(-odd));
    if (odd > best) {
      second = best;
      best = odd;
      at = i;
    } else if (odd > second) second = odd;
  }
  const next = at < 0 ? undefined : tokens[at + 1];
  const before = at > firstToken ? tokens[at - 1] : undefined;
  const is = (token: Token | undefined, ...tags: string[]) =>
    Number(token !== undefined && tags.includes(token.pos));
  return {
    best, second, sum, word,
    cueAt: at < 0 ? -1 : at - firstToken,
    cueLeft: at < 0 ? -1 : endToken - at,
    cueThat: Number(next?.lower === 'that'),
    cueTo: Number(next?.lower === 'to'),
    cueMark: is(next, 'PUNCT'),
    cueObject: is(next, 'DET', 'ADJ', 'NOUN'),
    cueClause: is(next, 'PRON', 'PROPN'),
    afterName: is(before, 'PROPN'),
    afterPronoun: is(before, 'PRON'),
    afterNoun: is(before, 'NOUN'),
    afterAux: is(before, 'AUX'),
    afterTo: Number(before?.lower === 'to'),
  }; // prettier-ignore
}

/** How much of the sentence is quoted; `q` is the first quotation that ends after its start. */
function quotedOf({ prose: { tokens }, hidden, quoted }: Copy, sentence: Sentence, q: number) {
  const { firstToken, endToken, start, end } = sentence;
  let inside = 0;
  for (let at = firstToken; at < endToken; at++) inside += hidden[at]!;
  const row = { share: inside / (endToken - firstToken), runs: 0, fromBefore: 0, goesOn: 0, longest: 0 };
  for (let i = q; i < quoted.length && quoted[i]!.start < end; i++) {
    const run = quoted[i]!;
    row.runs++;
    if (run.start < start) row.fromBefore = 1;
    if (run.end > end) row.goesOn = 1;
    row.longest = Math.max(row.longest, Math.min(run.end, end) - Math.max(run.start, start));
  }
  return {
    ...row,
    opens: hidden[firstToken]!,
    closes: Math.max(
      hidden[endToken - 1]!,
      endToken - 2 >= firstToken && tokens[endToken - 1]!.text === '.' ? hidden[endToken - 2]! : 0,
    ),
  };
}

/** What the rules make of its sources. */
function namedOf(named: readonly NamedSource[]) {
  return {
    named: named.length,
    namedPerson: Number(named.some(({ source }) => source.kind === 'person')),
    namedPaper: Number(named.some(({ source }) => source.kind === 'document')),
    namedCloses: Number(named.some(({ closes }) => closes)),
  };
}

/** Where the sentence stands in its paragraph and article. */
function placeOf({ paragraphs, sentences }: Prose, { index, paragraph }: Sentence) {
  const { firstSentence, endSentence, block } = paragraphs[paragraph]!;
  return {
    index: Math.min(index, 60),
    fromEnd: Math.min(sentences.length - 1 - index, 60),
    place: index / sentences.length,
    inParagraph: index - firstSentence,
    leftInParagraph: endSentence - 1 - index,
    heading: Number(block.kind === 'headline' || block.kind === 'subhead'),
    speech: Number(block.kind === 'post' || block.kind === 'transcript'),
    item: Number(block.kind === 'list-item'),
  };
}

/** What kind of article it is: much or little quoted, many cues, a column in the first person. */
function articleRow({ prose, hidden }: Copy, own: readonly Own[]) {
  let inside = 0;
  for (const h of hidden) inside += h;
  const words = Math.max(1, prose.tokens.length);
  const sum = (of: (row: Own) => number) => own.reduce((total, row) => total + of(row), 0);
  return {
    articleLength: Math.min(own.length, 150),
    articleQuoted: inside / words,
    articleI: (1000 * sum((row) => row.i)) / words,
    articleCues: sum((row) => Number(row.best > -0.5)) / Math.max(1, own.length),
  };
}

/** What the neighbours say, up to three sentences either way, and the paragraph's strongest cue. */
function aroundOf({ sentences, paragraphs }: Prose, own: readonly Own[], i: number): Row {
  const row: Row = {};
  const here = sentences[i]!.paragraph;
  for (const step of NEIGHBOURS) {
    const other = own[i + step];
    const name = step < 0 ? `before${-step}` : `after${step}`;
    row[`${name}Same`] = other ? Number(sentences[i + step]!.paragraph === here) : -1;
    row[`${name}Share`] = other?.share ?? -1;
    row[`${name}Best`] = other?.best ?? NO_CUE - 1;
    row[`${name}Opens`] = other?.opens ?? -1;
    row[`${name}Accord`] = other?.accord ?? -1;
    row[`${name}Named`] = other?.named ?? -1;
  }
  const { firstSentence, endSentence } = paragraphs[here]!;
  row['paragraphBest'] = NO_CUE;
  row['paragraphQuoted'] = 0;
  row['earlierBest'] = NO_CUE;
  for (let j = Math.max(firstSentence, i - 6); j < Math.min(endSentence, i + 7); j++) {
    if (j === i) continue;
    const other = own[j]!;
    row['paragraphBest'] = Math.max(row['paragraphBest'], other.best);
    row['paragraphQuoted'] += other.share;
    if (j < i) row['earlierBest'] = Math.max(row['earlierBest'], other.best);
  }
  return row;
}
