import type { Prose, Token } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import { findChunks, type Chunk } from './chunks.ts';
import { hashWord } from './features.ts';
import { classOf, lemmaOf, lexicalKey, type CueClass, type Lexicon } from './lexicon.ts';
import { findNicknames } from './nicknames.ts';
import { laySteps, type Steps } from './paths.ts';
import { readPhrases, type Phrases } from './phrases.ts';
import { joinNickname, mendTags, TAG } from './tags.ts';
import { addUp, type Totals } from './totals.ts';

/**
 * A quoted run with its tokens, half open; its sentences are those of its first and last token. A run that goes on over
 * paragraphs reaches to the end of its last one, where it is asked for its cue.
 */
export interface RunTokens {
  readonly run: QuotedRun;
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
  readonly lastParagraph: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/**
 * An article as the rankers look at it: one number a token in each array. Outer runs only: what stands in marks within
 * marks belongs to whoever speaks the outer ones.
 */
export interface Scene {
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  readonly runs: readonly RunTokens[];
  /** Runs that are part of a name, and of none of the `runs`. */
  readonly nicknames: ReadonlySet<QuotedRun>;
  readonly chunks: readonly Chunk[];
  /** Index into `runs`, or -1. */
  readonly run: Int32Array;
  /** Index into `chunks`, or -1. */
  readonly chunk: Int32Array;
  readonly tag: Uint8Array;
  readonly word: Int32Array;
  /** See lexicon.ts. */
  readonly lexeme: Int32Array;
  readonly quoting: Uint8Array;
  readonly reporting: Uint8Array;
  readonly cueClass: Uint8Array;
  /** How many tokens outside quotation marks come before: distance that quotations do not stretch. */
  readonly outside: Int32Array;
  /** What the token is on a path: see paths.ts. */
  readonly symbol: Uint16Array;
  readonly steps: Steps;
  readonly totals: Totals;
  readonly phrases: Phrases;
}

/** Sets the scene. Costs a fraction of a millisecond a thousand words. */
export function setScene(prose: Prose, quoted: readonly QuotedRun[], lexicon: Lexicon): Scene {
  const { tokens } = prose;
  const n = tokens.length;
  const run = new Int32Array(n).fill(-1);
  const nicknames = findNicknames(prose, quoted);
  const runs = placeRuns(prose, quoted, nicknames, run);
  const tags = mendTags(tokens, run);
  for (const { start, end } of nicknames) joinNickname(tokens, start, end, tags);
  const chunks = findChunks(tokens, tags, run);
  const chunk = new Int32Array(n).fill(-1);
  for (const c of chunks) chunk.fill(c.index, c.firstToken, c.endToken);
  const word = new Int32Array(n);
  const lexeme = new Int32Array(n);
  const quoting = new Uint8Array(n);
  const reporting = new Uint8Array(n);
  const cueClass = new Uint8Array(n);
  const outside = new Int32Array(n);
  const symbol = new Uint16Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const tag = tags.tag[i]!;
    outside[i] = count;
    word[i] = hashWord(token.lower);
    if (run[i]! >= 0) {
      symbol[i] = SYMBOL.RUN;
      continue;
    }
    count++;
    const key = lexicalKey(tag, lemmaOf(token, tag));
    lexeme[i] = key;
    const odds = lexicon.get(key);
    if (odds) {
      quoting[i] = odds.quoting;
      reporting[i] = odds.reporting;
    }
    const kind: CueClass = classOf(key);
    cueClass[i] = kind;
    symbol[i] = symbolOf(token, tag, chunk[i]! < 0 ? undefined : chunks[chunk[i]!], quoting[i]!);
  }
  const { tag } = tags;
  const steps = laySteps({ tokens, run, chunk, symbol });
  const totals = addUp({ tokens, run, chunk, tag, quoting });
  const phrases = readPhrases({ tokens, run, chunk, chunks, tag, symbol });
  return {
    prose, tokens, runs, nicknames, chunks, run, chunk, tag, word, lexeme, quoting, reporting, cueClass, outside, symbol, steps,
    totals, phrases,
  }; // prettier-ignore
}

/** Symbols of a path below 32 are kinds of token; the rest are marks of punctuation by their character. */
export const SYMBOL = {
  OTHER: 0, RUN: 1, NAME: 2, NOUN: 3, PRONOUN: 4, OWNER: 5, CUE: 6, VERB: 7, AUX: 8, THAT: 9, WHO: 10, ADV: 11, ADP: 12,
  NUM: 13, SCONJ: 14, CCONJ: 15, PART: 16, DET: 17, ADJ: 18, OF: 19, BY: 20, AS: 21, PARAGRAPH: 30, SENTENCE: 31,
} as const; // prettier-ignore

const BY_TAG: Readonly<Record<number, number>> = {
  [TAG.AUX]: SYMBOL.AUX, [TAG.ADV]: SYMBOL.ADV, [TAG.ADP]: SYMBOL.ADP, [TAG.NUM]: SYMBOL.NUM, [TAG.SCONJ]: SYMBOL.SCONJ,
  [TAG.CCONJ]: SYMBOL.CCONJ, [TAG.PART]: SYMBOL.PART, [TAG.DET]: SYMBOL.DET, [TAG.ADJ]: SYMBOL.ADJ,
}; // prettier-ignore
const BY_WORD: ReadonlyMap<string, number> = new Map([
  ['that', SYMBOL.THAT],
  ['of', SYMBOL.OF],
  ['by', SYMBOL.BY],
  ['as', SYMBOL.AS],
]);
const CHUNKS = { name: SYMBOL.NAME, noun: SYMBOL.NOUN, pronoun: SYMBOL.PRONOUN } as const;
const OFTEN_A_CUE = 4;

function symbolOf(token: Token, tag: number, chunk: Chunk | undefined, quoting: number): number {
  if (token.lower === 'who' || token.lower === 'which') return SYMBOL.WHO;
  if (chunk) return chunk.possessive ? SYMBOL.OWNER : CHUNKS[chunk.kind];
  if (tag === TAG.VERB) return quoting >= OFTEN_A_CUE ? SYMBOL.CUE : SYMBOL.VERB;
  if (tag === TAG.PUNCT) return token.text.charCodeAt(0) + 32;
  return BY_WORD.get(token.lower) ?? BY_TAG[tag] ?? SYMBOL.OTHER;
}

/** Writes each outer run's index over its tokens. Runs and tokens are in order, so one pass does. */
function placeRuns(
  prose: Prose,
  quoted: readonly QuotedRun[],
  nicknames: ReadonlySet<QuotedRun>,
  run: Int32Array,
): RunTokens[] {
  const { tokens } = prose;
  const placed: RunTokens[] = [];
  let at = 0;
  for (const [index, quotedRun] of quoted.entries()) {
    if (quotedRun.within !== undefined || nicknames.has(quotedRun)) continue;
    while (at < tokens.length && tokens[at]!.end <= quotedRun.start) at++;
    const firstToken = at;
    let endToken = at;
    while (endToken < tokens.length && tokens[endToken]!.start < quotedRun.end) endToken++;
    if (endToken === firstToken) continue;
    run.fill(placed.length, firstToken, endToken);
    at = endToken;
    placed.push({
      run: quotedRun,
      index,
      firstToken,
      endToken,
      paragraph: quotedRun.paragraph,
      lastParagraph: tokens[endToken - 1]!.paragraph,
      firstSentence: tokens[firstToken]!.sentence,
      lastSentence: tokens[endToken - 1]!.sentence,
    });
  }
  return placed;
}
