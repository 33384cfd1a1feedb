import { empty, hashOf, put, slotOf, type Bag } from './grams.ts';

const SHORTEST = 2;
const LONGEST = 5;
const SPACE = 32;
const PRIME = 0x01000193;
const OFFSET = hashOf('letters:');

/**
 * Puts every run of two to five letters within a word into the bag, the spaces around it included; lower case, every
 * figure a 0. The letters know word endings and stems without a word list.
 */
export function collectLetters(text: string, start: number, end: number, bag: Bag, size: number): void {
  empty(bag);
  const codes = codesOf(text.slice(start, end));
  let from = 0;
  while (from < codes.length - 1) {
    let to = from + 1;
    while (to < codes.length - 1 && codes[to] !== SPACE) to++;
    collectWord(codes, from, to, bag, size);
    from = to;
  }
}

/** The units from the space at `from` to the space at `to`. */
function collectWord(codes: readonly number[], from: number, to: number, bag: Bag, size: number): void {
  for (let at = from; at < to; at++) {
    let hash = OFFSET;
    for (let i = at; i <= Math.min(to, at + LONGEST - 1); i++) {
      hash = Math.imul(hash ^ codes[i]!, PRIME);
      if (i - at + 1 >= SHORTEST) put(bag, slotOf(hash, size));
    }
  }
}

/** Lower-case units, figures as one 0, white space as one space, a space at each end. */
function codesOf(text: string): number[] {
  const codes = [SPACE];
  const lower = text.toLowerCase().replace(/\d[\d,.]*/g, '0');
  for (let i = 0; i < lower.length; i++) {
    let code = lower.charCodeAt(i);
    if (code <= SPACE || code === 0xa0) code = SPACE;
    else if (code === 0x2019) code = 0x27;
    else if (code === 0x201c || code === 0x201d) code = 0x22;
    if (code !== SPACE || codes.at(-1) !== SPACE) codes.push(code);
  }
  if (codes.at(-1) !== SPACE) codes.push(SPACE);
  return codes;
}
