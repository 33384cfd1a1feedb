/**
 * The layout of `data/words.bin`, little-endian:
 *
 *     "NFD1" | words: u32 | names: u32 | pairs: u32
 *     words per bucket: u8 × 65,536 | fingerprints: 20 bits × words | commonness: u8 × words
 *     names per bucket: u8 × 65,536 | fingerprints: 12 bits × names
 *     pairs per bucket: u8 × 65,536 | fingerprints: 12 bits × pairs | commonness: u8 × pairs
 *
 * A key's bucket is the upper half of its first hash, its fingerprint the lower bits of the same, for words with bits of
 * a second hash above them. Within a bucket fingerprints ascend. A word that was never put in is taken for one that
 * was once in 250,000 times, a name once in a thousand, a pair once in 2,500.
 */
export const MAGIC = 0x3144464e; // "NFD1"
export const HEADER = 16;
export const BUCKETS = 65_536;
export const WORD_BITS = 20;
export const NAME_BITS = 12;
export const PAIR_BITS = 12;
/** Commonness is kept in steps of a quarter. */
export const STEPS = 4;

/** The bucket of a key with this hash. */
export function bucketOf(hashed: number): number {
  return hashed >>> 16;
}

/** What tells a key from the others in its bucket: bits of its hash, and of `secondHash` where sixteen are too few. */
export function fingerprintOf(hashed: number, key: string, bits: number): number {
  const low = bits > 16 ? ((secondHash(key) << 16) | (hashed & 0xffff)) >>> 0 : hashed & 0xffff;
  return low & ((1 << bits) - 1);
}

/** Bytes that `count` fingerprints take. */
export function packedSize(count: number, bits: number): number {
  return Math.ceil((count * bits) / 8);
}

/** FNV-1a over UTF-16 units, with the final mix of MurmurHash3 so that the upper bits can serve as bucket. */
export function hash(key: string): number {
  return mix(fold(0x811c9dc5, key));
}

/** The hash of the two with a space between, without making that string: pairs are asked for by the thousand. */
export function hashOfPair(first: string, second: string): number {
  return mix(fold(Math.imul(fold(0x811c9dc5, first) ^ 0x20, 0x01000193), second));
}

function fold(h: number, text: string): number {
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Eight more bits, independent of `hash`: Bernstein's, mixed. */
function secondHash(key: string): number {
  let h = 5381;
  for (let i = 0; i < key.length; i++) h = Math.imul(h, 33) ^ key.charCodeAt(i);
  return (Math.imul(h ^ (h >>> 13), 0x5bd1e995) >>> 17) & 0xff;
}
