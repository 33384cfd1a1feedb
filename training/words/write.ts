import {
  BUCKETS,
  HEADER,
  MAGIC,
  NAME_BITS,
  packedSize,
  placeOf,
  STEPS,
  WORD_BITS,
} from '#core/spelling/format';

interface Key {
  readonly bucket: number;
  readonly fingerprint: number;
  readonly step: number;
}

/** The bytes of a dictionary: words with their commonness, and names, all in lower case. */
export function writeDictionary(words: ReadonlyMap<string, number>, names: ReadonlySet<string>): Uint8Array {
  const wordKeys = inOrder(
    [...words].map(([word, commonness]) => ({
      ...placeOf(word, WORD_BITS),
      step: Math.round(commonness * STEPS),
    })),
  );
  const nameKeys = inOrder([...names].map((name) => ({ ...placeOf(name, NAME_BITS), step: 0 })));
  const header = new Uint8Array(HEADER);
  [MAGIC, wordKeys.length, nameKeys.length].forEach((n, i) => {
    new DataView(header.buffer).setUint32(4 * i, n, true);
  });
  return Buffer.concat([
    header,
    bucketSizes(wordKeys),
    pack(wordKeys, WORD_BITS),
    Uint8Array.from(wordKeys, (key) => key.step),
    bucketSizes(nameKeys),
    pack(nameKeys, NAME_BITS),
  ]);
}

/** By bucket and fingerprint; of two keys with one fingerprint the commoner stays. */
function inOrder(keys: readonly Key[]): Key[] {
  const sorted = keys.toSorted(
    (a, b) => a.bucket - b.bucket || a.fingerprint - b.fingerprint || b.step - a.step,
  );
  return sorted.filter(
    (key, i) => key.bucket !== sorted[i - 1]?.bucket || key.fingerprint !== sorted[i - 1]?.fingerprint,
  );
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
