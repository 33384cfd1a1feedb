import type { RunTokens, Scene } from './scene.ts';
import type { Reason } from './speakers.ts';

/** Why this cue, in words: “said” stands right before the quotation. */
export function cueReason(scene: Scene, run: RunTokens, cue: number): Reason {
  const token = scene.tokens[cue]!;
  const word = `“${token.text}”`;
  if (token.paragraph !== run.paragraph)
    return `${word} in the paragraph ${token.paragraph < run.paragraph ? 'before' : 'after'} goes with these words`;
  if (token.sentence < run.firstSentence) return `${word} in the sentence before goes with these words`;
  if (token.sentence > run.lastSentence) return `${word} in the sentence after goes with these words`;
  return cue < run.firstToken ? `${word} introduces the words` : `${word} follows the words`;
}
