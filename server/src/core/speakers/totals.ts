import type { Scene } from './scene.ts';
import { TAG } from './tags.ts';

/**
 * How many of a kind come before each token, one more number than tokens: of the reporter's words between two tokens any
 * count is the difference of two numbers. Verbs, likely cues and commas within quotation marks are left out.
 */
export interface Totals {
  readonly verbs: Int32Array;
  readonly chunks: Int32Array;
  readonly runs: Int32Array;
  readonly commas: Int32Array;
  /** Tokens that are often the cue of words in marks. */
  readonly strong: Int32Array;
}

const OFTEN = 4;

/** Counts an article through, in one pass. */
export function addUp(scene: Pick<Scene, 'tokens' | 'run' | 'chunk' | 'tag' | 'quoting'>): Totals {
  const { tokens, run, chunk, tag, quoting } = scene;
  const n = tokens.length;
  const totals = {
    verbs: column(n),
    chunks: column(n),
    runs: column(n),
    commas: column(n),
    strong: column(n),
  };
  const { verbs, chunks, runs, commas, strong } = totals;
  for (let at = 0; at < n; at++) {
    const outside = run[at]! < 0;
    verbs[at + 1] = verbs[at]! + (outside && tag[at] === TAG.VERB ? 1 : 0);
    strong[at + 1] = strong[at]! + (quoting[at]! >= OFTEN ? 1 : 0);
    commas[at + 1] = commas[at]! + (outside && tokens[at]!.text === ',' ? 1 : 0);
    chunks[at + 1] = chunks[at]! + (chunk[at]! >= 0 && chunk[at] !== chunk[at - 1] ? 1 : 0);
    runs[at + 1] = runs[at]! + (!outside && run[at] !== run[at - 1] ? 1 : 0);
  }
  return totals;
}

function column(tokens: number): Int32Array {
  return new Int32Array(tokens + 1);
}

/** How many there are from one token up to another. */
export function between(total: Int32Array, from: number, to: number): number {
  return from < to ? total[to]! - total[from]! : 0;
}

/** The same for chunks or quotations, where one that is only partly there counts too: `of` has each token's, or -1. */
export function touched(total: Int32Array, of: Int32Array, from: number, to: number): number {
  if (from >= to) return 0;
  const partly = of[from]! >= 0 && of[from] === of[from - 1] ? 1 : 0;
  return total[to]! - total[from]! + partly;
}

/** The highest level from one token up to another, 0 where there is none. */
export function highest(levels: Uint8Array, from: number, to: number): number {
  let best = 0;
  for (let at = from; at < to; at++) if (levels[at]! > best) best = levels[at]!;
  return best;
}
