import type { Token } from '../prose/prose.ts';
import { hashOf } from './grams.ts';

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

/** Reads every token of the article. */
export function readUnits(tokens: readonly Token[], hidden: Uint8Array): Units {
  const lemma = new Int32Array(tokens.length);
  const frame = new Int32Array(tokens.length);
  const tag = new Int32Array(tokens.length);
  for (const [i, token] of tokens.entries()) {
    if (hidden[i]) lemma[i] = frame[i] = tag[i] = QUOTED;
    else {
      const { pos } = token;
      lemma[i] = pos === 'NUM' ? NUMBER : pos === 'PROPN' ? NAME : hashOf(token.lemma);
      tag[i] = hashOf(pos);
      frame[i] = CLOSED.has(pos) ? hashOf(token.lower) : tag[i];
    }
  }
  return { lemma, frame, tag };
}
