import type { Token } from '../prose/prose.ts';
import { hashOf, slotOf, type GramWeights } from './grams.ts';
import { perWord, type Words } from './vocabulary.ts';

const SHORTEST = 2;
const LONGEST = 5;
const SPACE = 32;
const ZERO = 48;
const PRIME = 0x01000193;
const OFFSET = hashOf('letters:');

/** What the letters of a word weigh together, and how many runs of letters it has; by word. */
export type Letters = (words: Words) => readonly LetterSum[];

export interface LetterSum {
  readonly weight: number;
  readonly runs: number;
}

/** Prepares weights for look-ups. */
export function readLetters({ weights }: GramWeights): Letters {
  return perWord((word) => {
    const slots = letterSlots(word, weights.length);
    return { weight: slots.reduce((sum, slot) => sum + weights[slot]!, 0), runs: slots.length };
  });
}

/**
 * The slots of every run of two to five letters of the word, a space at either end included; lower case, every figure
 * one 0. The letters know endings and stems without a word list.
 */
export function letterSlots({ lower }: Token, size: number): number[] {
  const codes = codesOf(lower);
  const slots: number[] = [];
  for (let at = 0; at < codes.length; at++) {
    let hash = Math.imul(OFFSET ^ codes[at]!, PRIME);
    for (let i = at + 1; i < Math.min(codes.length, at + LONGEST); i++) {
      hash = Math.imul(hash ^ codes[i]!, PRIME);
      if (i - at + 1 >= SHORTEST) slots.push(slotOf(hash, size));
    }
  }
  return slots;
}

/** UTF-16 units with a space at either end; “2,417.5” is one 0, and both kinds of quotation mark are one. */
function codesOf(lower: string): number[] {
  const codes = [SPACE];
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const figure = isFigure(code) || (codes.at(-1) === ZERO && (code === 0x2c || code === 0x2e));
    if (!figure) codes.push(code === 0x201c || code === 0x201d ? 0x22 : code);
    else if (codes.at(-1) !== ZERO) codes.push(ZERO);
  }
  codes.push(SPACE);
  return codes;
}

function isFigure(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}
