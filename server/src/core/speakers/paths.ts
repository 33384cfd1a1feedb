import { pair } from './features.ts';
import { SYMBOL, type Scene } from './scene.ts';

const KEPT = 3;
const MOST = 2 * KEPT;
const buffer = new Int32Array(MOST);

/**
 * The way from one token to another as a number: kinds of token, chunks and quotations once each, adverbs left out, sentence
 * and paragraph breaks in. Of a long way the first and last three steps count. `from` and `to` are half open.
 */
export function path(scene: Scene, from: number, to: number): number {
  const { tokens, chunk, run, symbol } = scene;
  let size = 0;
  let last = 0;
  let previous = tokens[from - 1];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (previous && token.paragraph !== previous.paragraph) {
      push(SYMBOL.PARAGRAPH, size++);
      last = 0;
    } else if (
      previous &&
      token.sentence !== previous.sentence &&
      (run[at]! < 0 || run[at] !== run[at - 1])
    ) {
      push(SYMBOL.SENTENCE, size++);
      last = 0;
    }
    previous = token;
    const step = symbol[at]!;
    const whole = chunk[at]! >= 0 ? chunk[at]! + 1 : run[at]! >= 0 ? -1 - run[at]! : 0;
    if (step === SYMBOL.ADV || (whole !== 0 && whole === last)) continue;
    push(step, size++);
    last = whole;
  }
  let hash = size > MOST ? 99 : size;
  for (let i = 0; i < Math.min(size, MOST); i++) hash = pair(hash, buffer[i]!);
  return hash;
}

/** Fills the buffer; then its first half stays and its last half moves along. */
function push(step: number, size: number): void {
  if (size < MOST) buffer[size] = step;
  else {
    for (let i = KEPT; i < MOST - 1; i++) buffer[i] = buffer[i + 1]!;
    buffer[MOST - 1] = step;
  }
}
