import type { Token } from '../prose/prose.ts';
import { hashOf } from './grams.ts';
import { perWord, wordsOf } from './vocabulary.ts';

/** Tokens as numbers, for sequences that are hashed; read once an article. */
export interface Units {
  /** The lemma; one number for all figures, one for all names, one for all that is quoted. */
  readonly lemma: Int32Array;
  /** The part of speech; the word itself where its class is small: "the", "of", "who"; the quoted again one number. */
  readonly frame: Int32Array;
  /** The part of speech; the quoted one number. */
  readonly tag: Int32Array;
}

/** Stand for the sentence's edges. */
export const START = hashOf('<start>');
export const END = hashOf('<end>');
/** Stands for whatever is quoted. */
export const QUOTED = hashOf('<quoted>');

const NUMBER = hashOf('<number>');
const NAME = hashOf('<name>');
const CLOSED: ReadonlySet<string> = new Set([
  'DET',
  'ADP',
  'PRON',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'ADV',
]);

const UNITS = perWord((word) => {
  const { pos } = word;
  const tag = hashOf(pos);
  return {
    lemma: pos === 'NUM' ? NUMBER : pos === 'PROPN' ? NAME : hashOf(word.lemma),
    frame: CLOSED.has(pos) ? hashOf(word.lower) : tag,
    tag,
  };
});

/** Reads every token of the article. */
export function readUnits(tokens: readonly Token[], hidden: Uint8Array): Units {
  const words = wordsOf(tokens);
  const known = UNITS(words);
  const lemma = new Int32Array(tokens.length).fill(QUOTED);
  const frame = new Int32Array(tokens.length).fill(QUOTED);
  const tag = new Int32Array(tokens.length).fill(QUOTED);
  for (let at = 0; at < tokens.length; at++) {
    if (hidden[at]) continue;
    const units = known[words.ids[at]!]!;
    lemma[at] = units.lemma;
    frame[at] = units.frame;
    tag[at] = units.tag;
  }
  return { lemma, frame, tag };
}
