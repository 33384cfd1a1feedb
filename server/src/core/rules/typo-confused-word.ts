import { alternativesTo, oddsOf, type Alternative } from '../spelling/confusion.ts';
import { contextOf } from '../spelling/context.ts';
import { wordsOf, type Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** Log odds from which a word is reported; below, silence. Chosen on clean copy for about one alarm in 10,000 words. */
const SURE = 6;
/** Pairs as common as this on both sides of the written word are right, whatever else may be said: spares the sums. */
const USUAL = 2.25;

export const typoConfusedWord: Rule = {
  code: 'typo-confused-word',
  family: 'typo',
  summary: 'A real word in place of another: “lead” for “led”, “pubic” for “public”',
  severity: 'warning',
  *check({ article: { text }, prose }, { dictionary, words: remembered }) {
    if (!dictionary) return;
    const words = wordsOf(prose);
    for (const [i, word] of words.entries()) {
      const alternatives = alternativesTo(word.lower);
      if (!alternatives || !isOrdinary(word, text) || remembered.has(word.lower)) continue;
      const context = contextOf(words, i, prose);
      if (
        dictionary.pair(context.before[0], word.lower) >= USUAL &&
        dictionary.pair(word.lower, context.after[0]) >= USUAL
      )
        continue;
      const best = likeliest(alternatives, (other) => oddsOf(word.lower, other, context, dictionary));
      if (!best || best.odds < SURE) continue;
      const right = word.shape === 'lower' ? best.right : best.right[0]!.toUpperCase() + best.right.slice(1);
      yield {
        span: { start: word.start, end: word.end },
        message: `“${word.text}” is a word, but “${right}” is what fits here. Which is meant?`,
        suggestions: [right],
      };
    }
  },
};

/** Running copy: no names, no parts of compounds or addresses. A capital counts for nothing where a sentence starts. */
function isOrdinary({ shape, startsSentence, start, end }: Word, text: string): boolean {
  if (shape !== 'lower' && !(shape === 'capitalised' && startsSentence)) return false;
  return !/[-‐‑–@#_/&.]/.test(text[start - 1] ?? ' ') && !/[-‐‑–@_/&]/.test(text[end] ?? ' ');
}

function likeliest(alternatives: readonly Alternative[], odds: (a: Alternative) => number) {
  let best: { right: string; odds: number } | undefined;
  for (const alternative of alternatives) {
    const its = odds(alternative);
    if (its > (best?.odds ?? -Infinity)) best = { right: alternative.right, odds: its };
  }
  return best;
}
