/** Words this long may differ by two slips, shorter ones by one. */
const LONG = 5;

/**
 * Calls `visit` once for each pair of words that one or, between longer words, two slips may have made of one another.
 * Words that lack the same letters fall into one bucket (Symmetric Delete: W. Garbe, 2012), so that the time grows with
 * the words and not with their pairs. The pairs are candidates: some are further apart.
 */
export function forEachNearPair(words: readonly string[], visit: (a: number, b: number) => void): void {
  const buckets = new Map<number, number>();
  const next: number[] = [];
  const owner: number[] = [];
  const met = new Set<number>();
  for (const [i, word] of words.entries())
    forEachDeletion(word, (hash) => {
      for (let at = buckets.get(hash) ?? -1, seen = 0; at >= 0 && seen < CROWDED; at = next[at]!, seen++) {
        const other = owner[at]!;
        if (other === i) continue;
        const pair = i * words.length + other;
        if (met.has(pair)) continue;
        met.add(pair);
        visit(i, other);
      }
      const first = buckets.get(hash) ?? -1;
      if (first >= 0 && owner[first] === i) return;
      next.push(first);
      owner.push(i);
      buckets.set(hash, owner.length - 1);
    });
}

/** A bucket of more words than this holds what short words have in common, not slips. */
const CROWDED = 32;

/** The hashes of the word without any one letter, or any two of a longer word, and of the word itself. */
function forEachDeletion(word: string, visit: (hash: number) => void): void {
  const { length } = word;
  visit(hashOf(word, -1, -1));
  for (let i = 0; i < length; i++) {
    if (i > 0 && word[i] === word[i - 1]) continue;
    visit(hashOf(word, i, -1));
    if (length < LONG) continue;
    // Two slips in one name leave its first letter alone.
    for (let j = Math.max(i, 1) + 1; i > 0 && j < length; j++) visit(hashOf(word, i, j));
  }
}

/** FNV-1a over the letters but the two. */
function hashOf(word: string, without: number, and: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    if (i !== without && i !== and) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
