import { empty, hashOf, put, slotOf, type Bag } from './grams.ts';

const SHORTEST = 2;
const LONGEST = 5;
const SPACE = 32;
const ZERO = 48;
const PRIME = 0x01000193;
const OFFSET = hashOf('letters:');

/** The units of the sentence at hand; grows with the longest one seen. */
let codes = new Uint16Array(1024);

/**
 * Puts every run of two to five letters within a word into the bag, the spaces around it included; lower case, every
 * figure a 0. The letters know word endings and stems without a word list.
 */
export function collectLetters(text: string, start: number, end: number, bag: Bag, size: number): void {
  empty(bag);
  const last = readCodes(text.slice(start, end).toLowerCase()) - 1;
  let from = 0;
  while (from < last) {
    let to = from + 1;
    while (to < last && codes[to] !== SPACE) to++;
    collectWord(from, to, bag, size);
    from = to;
  }
}

/** The units from the space at `from` to the space at `to`. */
function collectWord(from: number, to: number, bag: Bag, size: number): void {
  for (let at = from; at < to; at++) {
    const stop = Math.min(to, at + LONGEST - 1);
    let hash = Math.imul(OFFSET ^ codes[at]!, PRIME);
    for (let i = at + SHORTEST - 1; i <= stop; i++) {
      hash = Math.imul(hash ^ codes[i]!, PRIME);
      put(bag, slotOf(hash, size));
    }
  }
}

/** Reads units into `codes`, figures as one 0, white space as one space, a space at each end; returns how many. */
function readCodes(lower: string): number {
  if (codes.length < lower.length + 2) codes = new Uint16Array(2 * lower.length);
  codes[0] = SPACE;
  let n = 1;
  for (let i = 0; i < lower.length; i++) {
    const code = plainCode(lower.charCodeAt(i));
    if (code === SPACE && codes[n - 1] === SPACE) continue;
    codes[n++] = code;
    if (code === ZERO) i = endOfFigure(lower, i) - 1;
  }
  if (codes[n - 1] !== SPACE) codes[n++] = SPACE;
  return n;
}

/** One unit for each kind of white space, of apostrophe, of quotation mark, and for all figures. */
function plainCode(code: number): number {
  if (code >= ZERO && code < ZERO + 10) return ZERO;
  if (code <= SPACE || code === 0xa0) return SPACE;
  if (code === 0x2019) return 0x27;
  return code === 0x201c || code === 0x201d ? 0x22 : code;
}

/** Past "2,417.5", as far as figures, commas and points go. */
function endOfFigure(text: string, from: number): number {
  let at = from;
  for (let code = ZERO; isOfFigure(code); code = text.charCodeAt(at)) at++;
  return at;
}

function isOfFigure(code: number): boolean {
  return (code >= ZERO && code < ZERO + 10) || code === 0x2c || code === 0x2e;
}
