import type { Token } from '../prose/prose.ts';

/**
 * The words of an article by number: one for each word as it is spelt and tagged, whichever article it stands in. What
 * depends on the word alone (a part of speech, a list, a hash, a sum over its letters) is then reckoned once, and read
 * from an array ever after.
 */
export interface Words {
  /** By token. */
  readonly ids: Int32Array;
  readonly vocabulary: Vocabulary;
}

interface Vocabulary {
  readonly entries: Map<string, Entry>;
  /** By number: a token that is this word. */
  readonly samples: Token[];
}

/** The same letters, tagged in different ways, are a chain. */
interface Entry {
  readonly id: number;
  readonly token: Token;
  next: Entry | undefined;
}

/** Figures and names never end: a vocabulary that holds as many words as this is given up for a new one. */
const LIMIT = 20_000;

let current: Vocabulary = { entries: new Map(), samples: [] };
const read = new WeakMap<readonly Token[], Words>();

/** The numbers of an article's words; `tokens` are all of its tokens. */
export function wordsOf(tokens: readonly Token[]): Words {
  let words = read.get(tokens);
  if (!words) {
    if (current.samples.length > LIMIT) current = { entries: new Map(), samples: [] };
    const ids = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) ids[at] = idOf(tokens[at]!, current);
    read.set(tokens, (words = { ids, vocabulary: current }));
  }
  return words;
}

function idOf(token: Token, { entries, samples }: Vocabulary): number {
  const first = entries.get(token.text);
  for (let entry = first; entry; entry = entry.next)
    if (entry.token.pos === token.pos && entry.token.lemma === token.lemma) return entry.id;
  const id = samples.push(token) - 1;
  if (first) first.next = { id, token, next: first.next };
  else entries.set(token.text, { id, token, next: undefined });
  return id;
}

/** How many of the tokens are words of a kind; those that are `hidden` aside. */
export function countWords(
  tokens: readonly Token[],
  isOne: (words: Words) => readonly boolean[],
  hidden?: Uint8Array,
): number {
  const words = wordsOf(tokens);
  const known = isOne(words);
  let count = 0;
  for (let at = 0; at < tokens.length; at++) if (known[words.ids[at]!] && !hidden?.[at]) count++;
  return count;
}

/** Something about a word that no other word decides: a table by number, filled as words turn up. */
export function perWord<Value>(of: (word: Token) => Value): (words: Words) => readonly Value[] {
  let known: Vocabulary | undefined;
  let values: Value[] = [];
  return ({ vocabulary }) => {
    if (known !== vocabulary) {
      known = vocabulary;
      values = [];
    }
    const { samples } = vocabulary;
    for (let id = values.length; id < samples.length; id++) values.push(of(samples[id]!));
    return values;
  };
}
