import type { Token } from '../prose/prose.ts';
import { pair } from './features.ts';
import { SYMBOL, type Scene } from './scene.ts';

/**
 * The steps from the article's first token to its last: kinds of token, chunks and quotations once each, adverbs left out,
 * sentence and paragraph breaks in. The way between two tokens is a piece of them.
 */
export interface Steps {
  readonly step: Uint16Array;
  /** How many steps come before each token; one more number than tokens. */
  readonly before: Int32Array;
}

/** What a path needs to know of an article before its steps are laid. */
type Ground = Pick<Scene, 'tokens' | 'run' | 'chunk' | 'symbol'>;

/** Lays the steps of an article, in one pass. */
export function laySteps(ground: Ground): Steps {
  const { tokens, symbol } = ground;
  const step = new Uint16Array(2 * tokens.length);
  const before = new Int32Array(tokens.length + 1);
  let size = 0;
  for (let at = 0; at < tokens.length; at++) {
    before[at] = size;
    const broken = breakBefore(ground, at);
    if (broken) step[size++] = broken;
    if (symbol[at] !== SYMBOL.ADV && (broken || !goesOn(ground, at))) step[size++] = symbol[at]!;
  }
  before[tokens.length] = size;
  return { step, before };
}

/** The break between a token and the one before it, 0 for none. A quotation of several sentences has none within. */
function breakBefore({ tokens, run }: Ground, at: number): number {
  const token: Token = tokens[at]!;
  const previous = tokens[at - 1];
  if (!previous || token.sentence === previous.sentence) return 0;
  if (token.paragraph !== previous.paragraph) return SYMBOL.PARAGRAPH;
  return run[at]! < 0 || run[at] !== run[at - 1] ? SYMBOL.SENTENCE : 0;
}

/** True within a chunk or a quotation, past its first token. */
function goesOn({ chunk, run }: Ground, at: number): boolean {
  if (at === 0) return false;
  return chunk[at]! >= 0 ? chunk[at] === chunk[at - 1] : run[at]! >= 0 && run[at] === run[at - 1];
}

const KEPT = 3;
const MOST = 2 * KEPT;

/** The way from one token to another as a number. Of a long way the first and last three steps count. Half open. */
export function path(scene: Scene, from: number, to: number): number {
  if (from >= to) return 0;
  const { step, before } = scene.steps;
  // A way that begins within a chunk or a quotation has the rest of it as a first step.
  const within = goesOn(scene, from) && !breakBefore(scene, from) ? 1 : 0;
  const first = before[from]! - within;
  const size = before[to]! - first;
  let hash = size > MOST ? 99 : size;
  const head = size > MOST ? KEPT : size;
  if (within) hash = pair(hash, scene.symbol[from]!);
  for (let i = within; i < head; i++) hash = pair(hash, step[first + i]!);
  for (let i = Math.max(head, size - KEPT); i < size; i++) hash = pair(hash, step[first + i]!);
  return hash;
}
