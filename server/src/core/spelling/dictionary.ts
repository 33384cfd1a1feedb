import { BUCKETS, HEADER, MAGIC, NAME_BITS, packedSize, placeOf, STEPS, WORD_BITS } from './format.ts';

/** English words, British and American, as a compact set. */
export interface Dictionary {
  /** True for a word in this form, or its possessive; give it in lower case with a straight apostrophe. */
  has(word: string): boolean;
  /** Commonness, 0 (not a word, or very rare) … 7 (the, of): log10 occurrences per billion words, less 2. */
  frequency(word: string): number;
  /** True for a known given name, surname or place, in any case: "Okafor", "nairobi". Many are words too: "Mark". */
  isName(word: string): boolean;
}

interface Table {
  readonly bits: number;
  /** Where each bucket starts; one more than there are buckets. */
  readonly starts: Uint32Array;
  readonly fingerprints: Uint32Array;
}

/** Reads the bytes that `npx tsx training/words/build.ts` wrote. Throws RangeError when they are not such a file. */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new RangeError('Not a word list.');
  const wordCount = view.getUint32(4, true);
  const nameCount = view.getUint32(8, true);
  const sizes = [
    BUCKETS,
    packedSize(wordCount, WORD_BITS),
    wordCount,
    BUCKETS,
    packedSize(nameCount, NAME_BITS),
  ];
  if (bytes.length !== sizes.reduce((sum, size) => sum + size, HEADER))
    throw new RangeError('The word list is cut short.');
  let at = HEADER;
  const [wordBuckets, wordPrints, commonness, nameBuckets, namePrints] = sizes.map((size) =>
    bytes.subarray(at, (at += size)),
  );
  const words = readTable(wordBuckets!, wordPrints!, wordCount, WORD_BITS);
  const names = readTable(nameBuckets!, namePrints!, nameCount, NAME_BITS);

  return {
    has: (word) =>
      find(words, word) >= 0 || (word.includes("'") && find(words, withoutPossessive(word)) >= 0),
    frequency: (word) => (commonness![find(words, word)] ?? 0) / STEPS,
    isName: (word) => find(names, withoutPossessive(word.toLowerCase())) >= 0,
  };
}

/** "council's" and "councils'" are the council and the councils. */
function withoutPossessive(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("s'") ? word.slice(0, -1) : word;
}

function readTable(sizes: Uint8Array, packed: Uint8Array, count: number, bits: number): Table {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = starts[i]! + sizes[i]!;
  if (starts[BUCKETS] !== count) throw new RangeError('The word list contradicts itself.');
  return { bits, starts, fingerprints: unpack(packed, count, bits) };
}

/** Integers of `bits` bits each, the lowest bit first. */
function unpack(bytes: Uint8Array, count: number, bits: number): Uint32Array {
  const numbers = new Uint32Array(count);
  const mask = 2 ** bits - 1;
  let pending = 0;
  let held = 0;
  for (let i = 0, at = 0; i < count; i++) {
    for (; held < bits; held += 8) pending |= bytes[at++]! << held;
    numbers[i] = pending & mask;
    pending >>>= bits;
    held -= bits;
  }
  return numbers;
}

function find({ bits, starts, fingerprints }: Table, key: string): number {
  const { bucket, fingerprint } = placeOf(key, bits);
  for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) if (fingerprints[i] === fingerprint) return i;
  return -1;
}
