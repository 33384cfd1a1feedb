import lists from '../../language/en/function-words.json' with { type: 'json' };
import type { Prose } from '../prose/prose.ts';
import { tokenStarting } from '../prose/token-at.ts';
import { hash } from './format.ts';
import { wordBeside, type Word } from './words.ts';

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
  return neighbourOf(wordBeside(words, index, -1));
}

/** What stands after the word at `index`. */
export function after(words: readonly Word[], index: number): Neighbour {
  return neighbourOf(wordBeside(words, index, 1));
}

function neighbourOf(beside: ReturnType<typeof wordBeside>): Neighbour {
  return beside ? (signOf(beside.gap) ?? keyOf(beside.word)) : '.';
}

/** Three neighbours on each side, the nearer first; signs stand for themselves. */
export interface Context {
  readonly before: Side;
  readonly after: Side;
}
/** What stands on one side of a word: the neighbours, and the same hashed, since many pairs of words ask for them. */
export interface Side {
  readonly words: readonly [Neighbour, Neighbour, Neighbour];
  readonly hashes: readonly number[];
  /** Parts of speech, hashed. */
  readonly tags: readonly number[];
  /** What stands for their like, hashed: a small word itself, of others the part of speech and the ending. */
  readonly kinds: readonly number[];
}

/** The context of the word at `index`. */
export function contextOf(words: readonly Word[], index: number, { tokens }: Prose): Context {
  const side = (direction: 1 | -1): Side => {
    const keys: Neighbour[] = [];
    const tags: string[] = [];
    const kinds: string[] = [];
    for (let at = index, sign: Neighbour | undefined; keys.length < 3;) {
      // The word behind a mark comes after it.
      const key = sign ? keyOf(words[at + direction]!) : besides(words, at, direction);
      sign = !sign && isMark(key) ? key : undefined;
      if (!sign && key !== '.') at += direction;
      const tag = /^[\p{L}]/u.test(key) ? (tokenStarting(tokens, words[at]!.start)?.pos ?? 'X') : key;
      keys.push(key);
      tags.push(tag);
      kinds.push(kindOf(key, tag));
    }
    const hashed = (of: readonly string[]) => of.map(hash);
    return {
      words: keys as [Neighbour, Neighbour, Neighbour],
      hashes: hashed(keys),
      tags: hashed(tags),
      kinds: hashed(kinds),
    };
  };
  return { before: side(-1), after: side(1) };
}

const besides = (words: readonly Word[], at: number, direction: 1 | -1) =>
  direction === 1 ? after(words, at) : before(words, at);
const isMark = (key: Neighbour) => key === ',' || key === '"';

/** Articles, pronouns, prepositions, auxiliaries. */
export const SMALL: ReadonlySet<string> = new Set(lists.english);
const ENDINGS = /(?:ing|ed|en|ly|er|est|[^s]s|t)$/;

/** "the" is itself; "stopped" a verb in "ed", "leaders" a noun in "s". */
function kindOf(key: Neighbour, tag: string): string {
  if (key === tag || SMALL.has(key)) return key;
  const ending = ENDINGS.exec(key)?.[0].slice(-3) ?? '';
  return `${tag} ${ending.endsWith('s') ? 's' : ending}`;
}

function signOf(gap: string): Neighbour | undefined {
  const marks = gap.trim();
  if (!marks) return undefined;
  return /["“”‘’']/.test(marks) ? '"' : ',';
}
