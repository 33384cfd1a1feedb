import type { Chunk } from './chunks.ts';
import { isDash } from './lexicon.ts';
import type { Scene } from './scene.ts';

/** In tokens. */
const FARTHEST_BEFORE = 120;
const FARTHEST_AFTER = 60;
const AFTER_DASH = 8;
/** In chunks after the cue: “said the chairman of the trust”. */
const MOST_AFTER = 5;

/**
 * Chunks that may name whose words the cue reports: those of its sentence, as far as a few after it. After a dash the
 * signature may be a sentence of its own. (Those of sentences before were candidates once: the ranker never chose one.)
 */
export function mentionCandidates(scene: Scene, cue: number): Chunk[] {
  const { tokens, chunk, chunks } = scene;
  const own = tokens[cue]!;
  let from = cue;
  while (from > 0 && cue - from < FARTHEST_BEFORE && tokens[from - 1]!.sentence === own.sentence) from--;
  const signed = isDash(own.text);
  let to = cue;
  while (to < tokens.length && to - cue < FARTHEST_AFTER) {
    const token = tokens[to]!;
    if (
      token.sentence !== own.sentence &&
      !(signed && token.paragraph === own.paragraph && to - cue < AFTER_DASH)
    )
      break;
    to++;
  }
  const candidates: Chunk[] = [];
  let last = -1;
  let after = 0;
  let money = 0; // where the last sum of money ends, with what hangs on it
  for (let at = from; at < to; at++) {
    const index = chunk[at]!;
    if (index < 0 || index === last) continue;
    last = index;
    const found = chunks[index]!;
    if (isMoney(scene, found)) money = scene.phrases.end[index]!;
    if (found.firstToken < money) continue;
    candidates.push(found);
    if (found.firstToken > cue && ++after === MOST_AFTER) break;
  }
  return candidates;
}

/** “Accused of taking £2.4 million from a chain of shops told”: neither the money spoke, nor the shops. */
function isMoney({ tokens }: Scene, { firstToken }: Chunk): boolean {
  return /^\p{Sc}/u.test(tokens[firstToken]!.text) || /^\p{Sc}$/u.test(tokens[firstToken - 1]?.text ?? '');
}
