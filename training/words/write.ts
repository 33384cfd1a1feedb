import {
  BUCKETS,
  bucketOf,
  fingerprintOf,
  hash,
  HEADER,
  MAGIC,
  NAME_BITS,
  PAIR_BITS,
  packedSize,
  STEPS,
  WORD_BITS,
} from '#core/spelling/format';

interface Key {
  readonly bucket: number;
  readonly fingerprint: number;
  readonly step: number;
}

/** The bytes of a dictionary: words with their commonness, names, and pairs of neighbours with theirs. */
export function writeDictionary(
  words: ReadonlyMap<string, number>,
  names: ReadonlySet<string>,
  pairs: ReadonlyMap<string, number>,
): Uint8Array {
  const wordKeys = keysOf(words, WORD_BITS);
  const nameKeys = keysOf(new Map([...names].map((name) => [name, 0])), NAME_BITS);
  const pairKeys = keysOf(pairs, PAIR_BITS);
  const header = new Uint8Array(HEADER);
  [MAGIC, wordKeys.length, nameKeys.length, pairKeys.length].forEach((n, i) => {
    new DataView(header.buffer).setUint32(4 * i, n, true);
  });
  return Buffer.concat([
    header,
    ...[bucketSizes(wordKeys), pack(wordKeys, WORD_BITS), steps(wordKeys)],
    ...[bucketSizes(nameKeys), pack(nameKeys, NAME_BITS)],
    ...[bucketSizes(pairKeys), pack(pairKeys, PAIR_BITS), steps(pairKeys)],
  ]);
}

/** By bucket and fingerprint; of two keys with one fingerprint the commoner stays. */
function keysOf(entries: ReadonlyMap<string, number>, bits: number): Key[] {
  const sorted = [...entries]
    .map(([key, commonness]) => ({
      bucket: bucketOf(hash(key)),
      fingerprint: fingerprintOf(hash(key), key, bits),
      step: Math.round(commonness * STEPS),
    }))
    .sort((a, b) => a.bucket - b.bucket || a.fingerprint - b.fingerprint || b.step - a.step);
  return sorted.filter(
    (key, i) => key.bucket !== sorted[i - 1]?.bucket || key.fingerprint !== sorted[i - 1]?.fingerprint,
  );
}

function steps(keys: readonly Key[]): Uint8Array {
  return Uint8Array.from(keys, (key) => key.step);
}

function bucketSizes(keys: readonly Key[]): Uint8Array {
  const counts = new Array<number>(BUCKETS).fill(0);
  for (const { bucket } of keys) counts[bucket]!++;
  if (counts.some((count) => count > 255)) throw new RangeError('A bucket overflows.');
  return Uint8Array.from(counts);
}

/** Integers of `bits` bits each, the lowest bit first. */
function pack(keys: readonly Key[], bits: number): Uint8Array {
  const bytes = new Uint8Array(packedSize(keys.length, bits));
  keys.forEach(({ fingerprint }, i) => {
    for (let b = 0; b < bits; b++) {
      const at = i * bits + b;
      bytes[at >> 3]! |= ((fingerprint >> b) & 1) << (at & 7);
    }
  });
  return bytes;
}
