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
    let scene: Scene | undefined;
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (odds[at]! <= NO_CUE) continue;
      scene ??= sceneOf(tokens, units, sentence);
      cueSlots(units, sentence, scene, at, slots, weights.length);
      let sum = 0;
      for (let f = 0; f < CUE_FEATURES; f++) sum += weights[slots[f]!]!;
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
  { lemma, tag }: Units,
  { firstToken, endToken }: Sentence,
  scene: Scene,
  at: number,
  slots: Int32Array,
  size: number,
): void {
  const first = at === firstToken;
  const last = at + 1 === endToken;
  const own = lemma[at]!;
  const before = first ? START : tag[at - 1]!;
  const before2 = at - 2 < firstToken ? START : tag[at - 2]!;
  const after = last ? END : tag[at + 1]!;
  const after2 = at + 2 >= endToken ? END : tag[at + 2]!;
  const lemmaBefore = first ? START : lemma[at - 1]!;
  const lemmaAfter = last ? END : lemma[at + 1]!;
  slots[0] = cueSlot(0, own, 0, 0, size);
  slots[1] = cueSlot(1, own, tag[at]!, 0, size);
  slots[2] = cueSlot(2, lemmaAfter, 0, 0, size);
  slots[3] = cueSlot(3, lemmaBefore, 0, 0, size);
  slots[4] = cueSlot(4, after, 0, 0, size);
  slots[5] = cueSlot(5, before, 0, 0, size);
  slots[6] = cueSlot(6, own, after, 0, size);
  slots[7] = cueSlot(7, own, before, 0, size);
  slots[8] = cueSlot(8, own, lemmaAfter, 0, size);
  slots[9] = cueSlot(9, own, lemmaBefore, 0, size);
  slots[10] = cueSlot(10, before, after, 0, size);
  slots[11] = cueSlot(11, before2, before, 0, size);
  slots[12] = cueSlot(12, after, after2, 0, size);
  slots[13] = cueSlot(13, own, after, after2, size);
  slots[14] = cueSlot(14, Number(scene.quoted), Number(scene.lastThat > at), 0, size);
  slots[15] = cueSlot(15, Math.min(NEAR_EDGE, endToken - at), 0, 0, size);
  slots[16] = cueSlot(16, Math.min(NEAR_EDGE, at - firstToken), 0, 0, size);
}

function cueSlot(feature: number, a: number, b: number, c: number, size: number): number {
  return slotOf(extend(extend(extend(KINDS[feature]!, a), b), c), size);
}
