import type { RunTokens, Scene } from './scene.ts';
import type { Quote } from './speakers.ts';

const FEWEST = 3;
const SHARE = 0.6;

/** The quotation of the story that a headline quotes: one that has most of its words in a row, best at its start. */
export function echoed(scene: Scene, run: RunTokens, quotes: readonly Quote[]): Quote | undefined {
  const words = wordsOf(scene, run.run.words);
  let best: Quote | undefined;
  let most = Math.max(FEWEST, Math.ceil(words.length * SHARE)) - 0.5;
  for (const quote of quotes) {
    if (quote.kind !== 'direct' || !quote.speaker || quote.start <= run.run.start) continue;
    const { length, atStart } = longestInRow(words, wordsOf(scene, quote.words));
    const points = length + (atStart ? 0.5 : 0);
    if (points > most) [best, most] = [quote, points];
  }
  return best;
}

function longestInRow(
  short: readonly string[],
  long: readonly string[],
): { length: number; atStart: boolean } {
  let length = 0;
  let atStart = false;
  for (let i = 0; i < long.length; i++) {
    for (let j = 0; j < short.length; j++) {
      let same = 0;
      while (j + same < short.length && long[i + same] === short[j + same]) same++;
      if (same > length) [length, atStart] = [same, i === 0];
    }
  }
  return { length, atStart };
}

function wordsOf(scene: Scene, { start, end }: { start: number; end: number }): string[] {
  const plain = scene.prose.article.text.slice(start, end).toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{N}']+/gu) ?? [];
}
