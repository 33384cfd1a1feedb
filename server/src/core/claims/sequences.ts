import type { Sentence } from '../prose/prose.ts';
import type { Copy } from './features.ts';
import { empty, extend, hashOf, put, slotOf, type Bag } from './grams.ts';
import { END, QUOTED, START } from './units.ts';

/** Words likelier than this to be cues keep their lemma among parts of speech. */
const KEPT_FROM = -3;
const LEMMAS = hashOf('lemmas:');
const FRAME = hashOf('frame:');
const LONGEST_FRAME = 4;
/** Log-odds from which a neighbour's cue is worth a look. */
const LIKELY = -2;
const [PLACE, FROM_START, FROM_END, LENGTH, OPENING, NEIGHBOUR, NEIGHBOUR_CUE, AFTER] = [
  'place:', 'from start:', 'from end:', 'length:', 'opening:', 'neighbour:', 'neighbour cue:', 'after:',
].map((kind) => hashOf(kind)) as [number, number, number, number, number, number, number, number]; // prettier-ignore

/** The units of the sentence at hand, and its frame; grow with the longest one seen. */
let lemmas = new Int32Array(256);
let frame = new Int32Array(256);

/**
 * Puts the sentence's sequences into the bag: lemmas singly and in pairs, and up to four steps of its frame, where
 * content words are only parts of speech. A quotation is one step of its own.
 */
export function collectSequences(copy: Copy, sentence: Sentence, bag: Bag, size: number): void {
  empty(bag);
  const length = readSequence(copy, sentence);
  collect(lemmas, length, 2, LEMMAS, bag, size);
  collect(frame, length, LONGEST_FRAME, FRAME, bag, size);
  collectPlace(copy, sentence, bag, size);
}

/** Reads the sentence between its two edges into `lemmas` and `frame`; returns how many units they hold. */
function readSequence({ units, odds }: Copy, { firstToken, endToken }: Sentence): number {
  if (lemmas.length < endToken - firstToken + 2) {
    lemmas = new Int32Array(2 * (endToken - firstToken));
    frame = new Int32Array(lemmas.length);
  }
  lemmas[0] = frame[0] = START;
  let n = 1;
  for (let at = firstToken; at < endToken; at++) {
    const lemma = units.lemma[at]!;
    if (lemma === QUOTED && lemmas[n - 1] === QUOTED) continue;
    lemmas[n] = lemma;
    frame[n++] = odds[at]! > KEPT_FROM ? lemma : units.frame[at]!;
  }
  lemmas[n] = frame[n] = END;
  return n + 1;
}

/** The sentence's place, its opening word, and the likeliest cues of its neighbours. */
function collectPlace(
  copy: Copy,
  { index, paragraph, firstToken, endToken }: Sentence,
  bag: Bag,
  size: number,
): void {
  const { sentences, paragraphs } = copy.prose;
  const { firstSentence, endSentence } = paragraphs[paragraph]!;
  const opening = copy.units.frame[firstToken]!;
  add(bag, size, PLACE, Math.min(5, index - firstSentence), Math.min(5, endSentence - 1 - index));
  add(bag, size, FROM_START, Math.min(5, index));
  add(bag, size, FROM_END, Math.min(3, sentences.length - 1 - index));
  add(bag, size, LENGTH, Math.min(10, Math.floor((endToken - firstToken) / 5)));
  add(bag, size, OPENING, opening);
  for (const step of [-2, -1, 1, 2]) {
    const other = sentences[index + step];
    if (!other) {
      add(bag, size, NEIGHBOUR, step);
      continue;
    }
    const same = Number(other.paragraph === paragraph);
    const cue = copy.bestCue[other.index]!;
    const lemma = cue < 0 ? 0 : copy.units.lemma[cue]!;
    const quoted = copy.hidden[other.firstToken]! + 2 * copy.hidden[other.endToken - 1]!;
    add(bag, size, NEIGHBOUR, step, same, quoted);
    add(bag, size, NEIGHBOUR_CUE, step, same, lemma);
    if (step === -1 && same) add(bag, size, AFTER, opening, lemma, quoted);
  }
}

function add(bag: Bag, size: number, kind: number, a: number, b = 0, c = 0): void {
  put(bag, slotOf(extend(extend(extend(kind, a), b), c), size));
}

/** By sentence: the token that is likeliest its cue, or -1. */
export function bestCues(sentences: readonly Sentence[], tagged: Float64Array): Int32Array {
  return Int32Array.from(sentences, ({ firstToken, endToken }) => {
    let best = -1;
    for (let at = firstToken; at < endToken; at++)
      if (tagged[at]! > LIKELY && (best < 0 || tagged[at]! > tagged[best]!)) best = at;
    return best;
  });
}

function collect(
  units: Int32Array,
  length: number,
  longest: number,
  kind: number,
  bag: Bag,
  size: number,
): void {
  for (let from = 0; from < length; from++) {
    let hash = kind;
    const to = Math.min(length, from + longest);
    for (let at = from; at < to; at++) {
      hash = extend(hash, units[at]!);
      put(bag, slotOf(hash, size));
    }
  }
}
