import {
  BUCKETS,
  bucketOf,
  fingerprintOf,
  hash,
  hashOfPair,
  HEADER,
  MAGIC,
  NAME_BITS,
  packedSize,
  PAIR_BITS,
  STEPS,
  WORD_BITS,
} from './format.ts';

/** English words, British and American, as a compact set. */
export interface Dictionary {
  /** True for a word in this form, or its possessive; give it in lower case with a straight apostrophe. */
  has(word: string): boolean;
  /** Commonness, 0 (not a word, or very rare) … 7 (the, of): log10 occurrences per billion words, less 2. */
  frequency(word: string): number;
  /** True for a known given name, surname or place, in any case: "Okafor", "nairobi". Many are words too: "Mark". */
  isName(word: string): boolean;
  /** Commonness of two neighbours (see context.ts) in this order, on the scale of `frequency`; 0: never seen twice. */
  pair(first: string, second: string): number;
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
  const [wordCount, nameCount, pairCount] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  let at = HEADER;
  const take = (size: number) => {
    if (at + size > bytes.length) throw new RangeError('The word list is cut short.');
    return bytes.subarray(at, (at += size));
  };
  const words = readTable(take, wordCount, WORD_BITS);
  const wordSteps = take(wordCount);
  const names = readTable(take, nameCount, NAME_BITS);
  const pairs = readTable(take, pairCount, PAIR_BITS);
  const pairSteps = take(pairCount);

  return {
    has: (word) =>
      find(words, word) >= 0 || (word.includes("'") && find(words, withoutPossessive(word)) >= 0),
    frequency: (word) => (wordSteps[find(words, word)] ?? 0) / STEPS,
    isName: (word) => find(names, withoutPossessive(word.toLowerCase())) >= 0,
    pair: (first, second) => {
      const hashed = hashOfPair(first, second);
      // Sixteen bits are enough for pairs, so that their fingerprint needs no second hash.
      return (pairSteps[search(pairs, bucketOf(hashed), fingerprintOf(hashed, '', PAIR_BITS))] ?? 0) / STEPS;
    },
  };
}

/** "council's" and "councils'" are the council and the councils. */
function withoutPossessive(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("s'") ? word.slice(0, -1) : word;
}

function readTable(take: (size: number) => Uint8Array, count: number, bits: number): Table {
  const sizes = take(BUCKETS);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = starts[i]! + sizes[i]!;
  if (starts[BUCKETS] !== count) throw new RangeError('The word list contradicts itself.');
  return { bits, starts, fingerprints: unpack(take(packedSize(count, bits)), count, bits) };
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

/** The index of a key, or -1. */
function find(table: Table, key: string): number {
  const hashed = hash(key);
  return search(table, bucketOf(hashed), fingerprintOf(hashed, key, table.bits));
}

function search({ starts, fingerprints }: Table, bucket: number, fingerprint: number): number {
  const end = starts[bucket + 1]!;
  for (let i = starts[bucket]!; i < end; i++) if (fingerprints[i] === fingerprint) return i;
  return -1;
}
