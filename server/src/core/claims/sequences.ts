import type { Sentence } from '../prose/prose.ts';
import type { Copy } from './features.ts';
import { empty, extend, hashOf, put, slotOf, type Bag } from './grams.ts';
import { END, QUOTED, START } from './units.ts';

/** Words likelier than this to be cues keep their lemma among parts of speech. */
const KEPT_FROM = -3;
const LEMMAS = hashOf('lemmas:');
const FRAME = hashOf('frame:');
const LONGEST_FRAME = 4;

/**
 * Puts the sentence's sequences into the bag: lemmas singly and in pairs, and up to four steps of its frame, where
 * content words are only parts of speech. A quotation is one step of its own.
 */
export function collectSequences(copy: Copy, sentence: Sentence, bag: Bag, size: number): void {
  empty(bag);
  const { units, odds } = copy;
  const lemmas = [START];
  const frame = [START];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const lemma = units.lemma[at]!;
    if (lemma === QUOTED && lemmas.at(-1) === QUOTED) continue;
    lemmas.push(lemma);
    frame.push(odds[at]! > KEPT_FROM ? lemma : units.frame[at]!);
  }
  lemmas.push(END);
  frame.push(END);
  collect(lemmas, 2, LEMMAS, bag, size);
  collect(frame, LONGEST_FRAME, FRAME, bag, size);
}

function collect(units: readonly number[], longest: number, kind: number, bag: Bag, size: number): void {
  for (let from = 0; from < units.length; from++) {
    let hash = kind;
    const to = Math.min(units.length, from + longest);
    for (let at = from; at < to; at++) {
      hash = extend(hash, units[at]!);
      put(bag, slotOf(hash, size));
    }
  }
}
