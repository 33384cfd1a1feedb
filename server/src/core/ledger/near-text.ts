import search from 'approx-string-match';

/** A stretch of the text that says nearly the same. `likeness` is 1 where nothing differs. */
export interface NearMatch {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

/** Of the pattern's characters, so many may have been changed. More, and it is another sentence. */
const CHANGED = 0.4;
const SHORTEST = 12;

/**
 * The stretches that are nearest to the pattern (Myers' bit-parallel search); none for a pattern of fewer than twelve
 * characters, which is like too much.
 */
export function nearMatches(text: string, pattern: string): NearMatch[] {
  if (pattern.length < SHORTEST) return [];
  return search(text, pattern, Math.floor(pattern.length * CHANGED)).map(({ start, end, errors }) => ({
    start,
    end,
    likeness: 1 - errors / pattern.length,
  }));
}
