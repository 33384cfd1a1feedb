import type { Word } from './words.ts';

/**
 * What stands beside a word, as the tables of word pairs know it: a word in lower case, or a sign for what is no
 * ordinary word: "." a sentence's edge, "," a comma, dash or bracket, '"' a quotation mark, "0" a figure, "^" a name.
 */
export type Neighbour = string;

/** The word itself as a neighbour of others. */
export function keyOf(word: Word): Neighbour {
  if (word.shape === 'digits') return '0';
  return word.shape === 'lower' || word.startsSentence || word.text === 'I' ? word.lower : '^';
}

/** What stands before the word at `index`. */
export function before(words: readonly Word[], index: number): Neighbour {
  const word = words[index]!;
  if (word.startsSentence) return '.';
  const other = words[index - 1];
  if (other?.paragraph !== word.paragraph) return '.';
  return signOf(word.gap) ?? keyOf(other);
}

/** What stands after the word at `index`. */
export function after(words: readonly Word[], index: number): Neighbour {
  const other = words[index + 1];
  if (!other || other.startsSentence || other.paragraph !== words[index]!.paragraph) return '.';
  return signOf(other.gap) ?? keyOf(other);
}

function signOf(gap: string): Neighbour | undefined {
  const marks = gap.trim();
  if (!marks) return undefined;
  return /["“”‘’']/.test(marks) ? '"' : ',';
}
