import words from '../../language/en/function-words.json' with { type: 'json' };
import type { Block } from './article.ts';

const ENGLISH: ReadonlySet<string> = new Set(words.english);
const FOREIGN: ReadonlySet<string> = new Set(words.foreign);
/** Enough of an article to tell; a book costs no more. */
const SAMPLE = 4000; // UTF-16 units
/** So many different words in small letters, and hardly one of them an English small word, is no English. */
const FEW_WORDS = 15;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LATIN = /^\p{Script=Latin}/u;

/**
 * Whether the prose is English, by its small words. Capitalised words don't count, so that names decide nothing. Short
 * copy is taken for English unless something speaks against it.
 */
export function languageOf(text: string, blocks: readonly Block[]): 'en' | 'other' {
  let english = 0;
  let foreign = 0;
  let small = 0;
  const kinds = new Set<string>();
  let latin = 0;
  let other = 0;
  let left = SAMPLE;
  for (const block of blocks) {
    if (left <= 0) break;
    const end = Math.min(block.textEnd, block.textStart + left);
    left -= end - block.textStart;
    for (const [word] of text.slice(block.textStart, end).matchAll(WORD)) {
      if (!LATIN.test(word)) {
        other++;
        continue;
      }
      latin++;
      if (word !== word.toLowerCase()) continue;
      small++;
      if (kinds.size < FEW_WORDS) kinds.add(word);
      if (ENGLISH.has(word)) english++;
      else if (FOREIGN.has(word)) foreign++;
    }
  }
  if (other > latin) return 'other';
  if (foreign >= 2 && foreign > english) return 'other';
  return kinds.size >= FEW_WORDS && english * 10 < small ? 'other' : 'en';
}
