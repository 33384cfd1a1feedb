/** English words, British and American, as a compact set. */
export interface Dictionary {
  /** True for a word in this form; give it in lower case. */
  has(word: string): boolean;
  /** Commonness, 0 (not a word, or very rare) … 7 (the, of): log10 occurrences per billion words, less 2. */
  frequency(word: string): number;
}

/** Reads the bytes that `npm run words` wrote. Throws RangeError when they are not such a file. */
export function readDictionary(_bytes: Uint8Array): Dictionary {
  return { has: () => true, frequency: () => 0 };
}
