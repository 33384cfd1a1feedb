import model from '../../language/en/models/name-letters.json' with { type: 'json' };

const SYMBOLS = 27;
const LETTER_A = 97;
const CODES = new Map(Array.from(model.codes, (code, value) => [code.charCodeAt(0), value]));

let costs: Float64Array | undefined;

/**
 * How unusual the letters of a name are, one after the other: nats for each, from the names of all the world. “Ltewin”
 * has more than “Letwin”. Takes a key: lower case; accents are left out.
 */
export function oddityOf(key: string): number {
  costs ??= Float64Array.from(model.costs, (code) => CODES.get(code.charCodeAt(0))! / model.steps);
  const plain = /[^a-z]/.test(key) ? key.normalize('NFD').replace(/\p{M}/gu, '') : key;
  let [before, last, sum] = [0, 0, 0];
  for (let i = 0; i <= plain.length; i++) {
    const symbol = symbolOf(plain.charCodeAt(i));
    sum += costs[(before * SYMBOLS + last) * SYMBOLS + symbol]!;
    before = last;
    last = symbol;
  }
  return sum / (plain.length + 1);
}

/** 1 … 26 for a letter; 0 for an edge of the name, a hyphen, an apostrophe or a letter of another alphabet. */
export function symbolOf(code: number): number {
  return code >= LETTER_A && code < LETTER_A + SYMBOLS - 1 ? code - LETTER_A + 1 : 0;
}
