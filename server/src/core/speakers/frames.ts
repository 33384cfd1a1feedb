import words from '../../language/en/speaker-words.json' with { type: 'json' };
import type { Chunk } from './chunks.ts';
import { startsHigh } from './cue-features.ts';
import { isDash } from './lexicon.ts';
import { SYMBOL, type RunTokens, type Scene } from './scene.ts';

/** A cue and the chunk that names the speaker, where the wording leaves no choice. */
export interface Framed {
  readonly cue: number;
  readonly mention: Chunk;
}

const FRAMES: readonly (readonly string[])[] = words.frames.map((frame) => frame.split(' '));
const LONGEST = 24;

/**
 * “In the words of Ada Boyd, “…””, ““…”, to quote Ada Boyd”: turns of phrase that copy has too rarely to learn from and that
 * can mean one thing only. The last word of the frame but “of” is the cue; whoever comes after the frame speaks.
 */
export function framed(scene: Scene, run: RunTokens): Framed | undefined {
  const { tokens, run: runs, symbol } = scene;
  const after = tokens[run.endToken]?.text === ',' ? run.endToken + 1 : run.endToken;
  const follows = frameAt(scene, after);
  if (follows && tokens[after]!.sentence === run.lastSentence) return follows;
  // What stands between frame and quotation only says who the speaker is: no verb, no other quotation.
  for (let at = run.firstToken - 1; at >= 0 && run.firstToken - at < LONGEST; at--) {
    if (runs[at]! >= 0 || tokens[at]!.sentence !== run.firstSentence) break;
    const found = frameAt(scene, at);
    if (found && found.mention.endToken <= run.firstToken) return found;
    if (symbol[at] === SYMBOL.CUE) break;
  }
  return betweenDashes(scene, run);
}

/** “… the former mayor Mick Romsey – “We need to see the books” – and …”: a sentence between dashes, after a name. */
function betweenDashes(scene: Scene, run: RunTokens): Framed | undefined {
  const { tokens, chunks, chunk } = scene;
  const cue = run.firstToken - 1;
  if (cue < 1 || !isDash(tokens[cue]!.text) || tokens[run.endToken]?.text !== tokens[cue]!.text)
    return undefined;
  const mention = chunks[chunk[cue - 1]!];
  return mention?.kind === 'name' && !mention.possessive && startsHigh(scene, run)
    ? { cue, mention }
    : undefined;
}

function frameAt(scene: Scene, at: number): Framed | undefined {
  const { tokens, chunks, chunk } = scene;
  const frame = FRAMES.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  if (!frame) return undefined;
  const end = at + frame.length;
  const mention = chunks[chunk[end] ?? -1];
  if (mention?.firstToken !== end) return undefined;
  return { cue: frame.at(-1) === 'of' ? end - 2 : end - 1, mention };
}
