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
/** Of the pattern's longer words so many are still in the text, wherever. */
const LEFT = 0.4;

/**
 * The stretches that are nearest to the pattern (Myers' bit-parallel search); none for a pattern of fewer than twelve
 * characters, which is like too much.
 */
export function nearMatches(text: string, pattern: string): NearMatch[] {
  if (pattern.length < SHORTEST || !mayHold(text, pattern)) return [];
  return search(text, pattern, Math.floor(pattern.length * CHANGED)).map(({ start, end, errors }) => ({
    start,
    end,
    likeness: 1 - errors / pattern.length,
  }));
}

/** A passage that was taken out leaves few of its longer words behind: then nothing needs to be searched for. */
function mayHold(text: string, pattern: string): boolean {
  const words = [...new Set(pattern.match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  return words.filter((word) => text.includes(word)).length >= words.length * LEFT;
}
