import type { Sentence, Token } from '../prose/prose.ts';
import { NO_CUE } from './cue-lexicon.ts';
import { extend, hashOf, slotOf, type GramWeights } from './grams.ts';
import { END, QUOTED, START, type Units } from './units.ts';

/** Tells cues of attribution from the same words in other use ("a report on fishing", "the agency reports") by neighbours. */
export interface CueTagger {
  readonly bias: number;
  readonly grams: GramWeights;
}

/** How many features a token has. */
export const CUE_FEATURES = 17;

const KINDS = Array.from({ length: CUE_FEATURES }, (_, i) => hashOf(`cue feature ${i}:`));
const NEAR_EDGE = 4;

/** Log-odds of being a cue for every token that may be one; the others are {@link NO_CUE}. */
export function tagCues(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  units: Units,
  odds: Float64Array,
  tagger: CueTagger,
): Float64Array {
  const { weights, scale } = tagger.grams;
  const tagged = new Float64Array(tokens.length).fill(NO_CUE);
  const slots = new Int32Array(CUE_FEATURES);
  for (const sentence of sentences) {
    const scene = sceneOf(tokens, units, sentence);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (odds[at]! <= NO_CUE) continue;
      cueSlots(units, sentence, scene, at, slots, weights.length);
      let sum = 0;
      for (const slot of slots) sum += weights[slot]!;
      tagged[at] = Math.max(NO_CUE + 0.01, tagger.bias + sum * scale);
    }
  }
  return tagged;
}

/** What holds for all tokens of a sentence. */
export interface Scene {
  readonly quoted: boolean;
  /** The last "that" outside quotations, or -1. */
  readonly lastThat: number;
}

/** Reads it. */
export function sceneOf(tokens: readonly Token[], units: Units, sentence: Sentence): Scene {
  let quoted = false;
  let lastThat = -1;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (units.lemma[at] === QUOTED) quoted = true;
    else if (tokens[at]!.lower === 'that') lastThat = at;
  }
  return { quoted, lastThat };
}

/** The slots of a token's features: its lemma, its neighbours, their parts of speech, and pairs of these. */
export function cueSlots(
  units: Units,
  { firstToken, endToken }: Sentence,
  scene: Scene,
  at: number,
  slots: Int32Array,
  size: number,
): void {
  const lemmaAt = (i: number) => (i < firstToken ? START : i >= endToken ? END : units.lemma[i]!);
  const tagAt = (i: number) => (i < firstToken ? START : i >= endToken ? END : units.tag[i]!);
  const own = lemmaAt(at);
  const before = tagAt(at - 1);
  const after = tagAt(at + 1);
  const after2 = tagAt(at + 2);
  let f = 0;
  const add = (a: number, b = 0, c = 0) => {
    slots[f] = slotOf(extend(extend(extend(KINDS[f]!, a), b), c), size);
    f++;
  };
  add(own);
  add(own, tagAt(at));
  add(lemmaAt(at + 1));
  add(lemmaAt(at - 1));
  add(after);
  add(before);
  add(own, after);
  add(own, before);
  add(own, lemmaAt(at + 1));
  add(own, lemmaAt(at - 1));
  add(before, after);
  add(tagAt(at - 2), before);
  add(after, after2);
  add(own, after, after2);
  add(Number(scene.quoted), Number(scene.lastThat > at));
  add(Math.min(NEAR_EDGE, endToken - at));
  add(Math.min(NEAR_EDGE, at - firstToken));
}
