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
  collectPlace(copy, sentence, bag, size);
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
  const add = (kind: number, a: number, b = 0, c = 0) => {
    put(bag, slotOf(extend(extend(extend(kind, a), b), c), size));
  };
  const opening = copy.units.frame[firstToken]!;
  add(PLACE, Math.min(5, index - firstSentence), Math.min(5, endSentence - 1 - index));
  add(FROM_START, Math.min(5, index));
  add(FROM_END, Math.min(3, sentences.length - 1 - index));
  add(LENGTH, Math.min(10, Math.floor((endToken - firstToken) / 5)));
  add(OPENING, opening);
  for (const step of [-2, -1, 1, 2]) {
    const other = sentences[index + step];
    if (!other) {
      add(NEIGHBOUR, step);
      continue;
    }
    const same = Number(other.paragraph === paragraph);
    const cue = bestCue(copy, other);
    const quoted = copy.hidden[other.firstToken]! + 2 * copy.hidden[other.endToken - 1]!;
    add(NEIGHBOUR, step, same, quoted);
    add(NEIGHBOUR_CUE, step, same, cue < 0 ? 0 : copy.units.lemma[cue]!);
    if (step === -1 && same) add(AFTER, opening, cue < 0 ? 0 : copy.units.lemma[cue]!, quoted);
  }
}

function bestCue(copy: Copy, { firstToken, endToken }: Sentence): number {
  let best = -1;
  for (let at = firstToken; at < endToken; at++)
    if (copy.tagged[at]! > LIKELY && (best < 0 || copy.tagged[at]! > copy.tagged[best]!)) best = at;
  return best;
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
