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

/** The units of the word at hand; grows with the longest one seen. */
let codes = new Uint16Array(64);

/** The hashes of the word without any one letter, or any two of a longer word, and of the word itself. */
function forEachDeletion(word: string, visit: (hash: number) => void): void {
  const { length } = word;
  if (codes.length < length) codes = new Uint16Array(2 * length);
  for (let i = 0; i < length; i++) codes[i] = word.charCodeAt(i);
  visit(hashOn(0x811c9dc5, 0, length));
  // What stands before the letter left out is hashed once for all that may be left out behind it.
  let before = 0x811c9dc5;
  for (let i = 0; i < length; i++) {
    if (i === 0 || codes[i] !== codes[i - 1]) {
      visit(hashOn(before, i + 1, length));
      // Two slips in one name leave its first letter alone.
      if (length >= LONG && i > 0) {
        let between = before;
        for (let j = i + 1; j < length; j++) {
          visit(hashOn(between, j + 1, length));
          between = Math.imul(between ^ codes[j]!, PRIME);
        }
      }
    }
    before = Math.imul(before ^ codes[i]!, PRIME);
  }
}

const PRIME = 0x01000193;

/** FNV-1a, gone on with over the units from one place to another. */
function hashOn(hash: number, from: number, to: number): number {
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ codes[i]!, PRIME);
  return hash;
}
