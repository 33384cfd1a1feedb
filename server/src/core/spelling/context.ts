import type { Prose, Token } from '../prose/prose.ts';
import { hash } from './format.ts';
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
  const other = words[index - 1];
  if (word.startsSentence || other?.paragraph !== word.paragraph) return '.';
  return signOf(word.gap) ?? keyOf(other);
}

/** What stands after the word at `index`. */
export function after(words: readonly Word[], index: number): Neighbour {
  const other = words[index + 1];
  if (!other || other.startsSentence || other.paragraph !== words[index]!.paragraph) return '.';
  return signOf(other.gap) ?? keyOf(other);
}

/** Two neighbours on each side, the nearer first, with their parts of speech; signs are their own. */
export interface Context {
  readonly before: readonly [Neighbour, Neighbour];
  readonly after: readonly [Neighbour, Neighbour];
  readonly tagsBefore: readonly [Tag, Tag];
  readonly tagsAfter: readonly [Tag, Tag];
  /** The eight of them in this order, hashed: many pairs of words ask for the same context. */
  readonly hashes: readonly number[];
}
/** A part of speech, or the neighbour's sign. */
export type Tag = string;

/** The context of the word at `index`. */
export function contextOf(words: readonly Word[], index: number, { tokens }: Prose): Context {
  const tagOf = (key: Neighbour, at: number): Tag =>
    /^[a-z]/.test(key) ? posAt(tokens, words[at]!.start) : key;
  const near = before(words, index);
  const back = isWord(near) ? index - 1 : index;
  const far = near === '.' ? '.' : isWord(near) ? before(words, back) : keyOf(words[index - 1]!);
  const next = after(words, index);
  const ahead = isWord(next) ? index + 1 : index;
  const beyond = next === '.' ? '.' : isWord(next) ? after(words, ahead) : keyOf(words[index + 1]!);
  const beside = {
    before: [near, far],
    after: [next, beyond],
    tagsBefore: [tagOf(near, index - 1), tagOf(far, isWord(near) ? index - 2 : index - 1)],
    tagsAfter: [tagOf(next, index + 1), tagOf(beyond, isWord(next) ? index + 2 : index + 1)],
  } as const;
  return { ...beside, hashes: Object.values(beside).flat().map(hash) };
}

const isWord = (key: Neighbour) => key !== '.' && key !== ',' && key !== '"';

function signOf(gap: string): Neighbour | undefined {
  const marks = gap.trim();
  if (!marks) return undefined;
  return /["“”‘’']/.test(marks) ? '"' : ',';
}

/** The part of speech of the token that starts at `start`; by halves. */
function posAt(tokens: readonly Token[], start: number): Tag {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.pos ?? 'X';
}
