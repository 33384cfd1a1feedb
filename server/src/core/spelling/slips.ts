const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWEL = /[aeiouy]/;

/** Keys that touch on a QWERTY keyboard. */
const TOUCHING: Readonly<Record<string, string>> = {
  q: 'wa', w: 'qase', e: 'wsdr', r: 'edft', t: 'rfgy', y: 'tghu', u: 'yhji', i: 'ujko', o: 'iklp', p: 'ol',
  a: 'qwsz', s: 'awedxz', d: 'serfcx', f: 'drtgvc', g: 'ftyhbv', h: 'gyujnb', j: 'huikmn', k: 'jiolm', l: 'kop',
  z: 'asx', x: 'zsdc', c: 'xdfv', v: 'cfgb', b: 'vghn', n: 'bhjm', m: 'njk',
}; // prettier-ignore

/** People look at a word's first letter: slips there are rare. */
const AT_START = 1.5;
const SWAPPED = 1;
const DOUBLED = 1.2;
const UNDOUBLED = 1.4;
const BRUSHED = 1.8;
const ADDED = 3.2;
const OMITTED = 2.2;
const NEXT_KEY = 2.2;
const OTHER_VOWEL = 2.6;
const OTHER_KEY = 4.2;
const MOVED = 2;
const SYLLABLE_OMITTED = 3;

/** Slips of this cost and below, or of a vowel, are common enough to come in twos: "accomodatoin". */
export const CHEAP = BRUSHED;
export const VOWEL_CHANGED = OTHER_VOWEL;

/** Syllables and half syllables that are left out of long words: "representive", "polical". */
const SYLLABLES =
  'al an ar at ed el en er es ic il in is it le li lo ly mi ne ni om on or ou ra re ri se si ta te ti ur ve'.split(
    ' ',
  );

/** Spellings that sound alike, the slip's first. */
const SOUNDS: readonly (readonly [RegExp, string, number])[] = [
  [/ie/, 'ei', 0.8],
  [/ei/, 'ie', 0.8],
  [/ance/, 'ence', 1],
  [/ence/, 'ance', 1],
  [/ant$/, 'ent', 1],
  [/ent$/, 'ant', 1],
  [/able$/, 'ible', 1],
  [/ible$/, 'able', 1],
  [/aly$/, 'ally', 1],
  [/sede$|ceed$/, 'cede', 1.5],
  [/seed$/, 'cede', 1.5],
  // The base keeps its own spelling before an ending: "maintainance", "explaination", "pronounciation", "humourous".
  [/ain(?=[ae]nce)/, 'en', 1],
  [/ain(?=[ae]nce)/, 'in', 1.5],
  [/ain(?=ation|atory)/, 'an', 1],
  [/aim(?=ation|atory)/, 'am', 1],
  [/ounc(?=iation)/, 'unc', 1],
  [/eal(?=ation)/, 'el', 1],
  [/eat(?=ition)/, 'et', 1],
  [/our(?=ous|ist|ation|ific)/, 'or', 1],
  [/ous(?=ity)/, 'os', 1],
  [/ically$/, 'icly', 1],
  [/ainance/, 'inence', 1.5],
  [/f/, 'ph', 2.5],
  [/shun$/, 'tion', 2.5],
  [/sion$/, 'tion', 1.5],
  [/tion$/, 'sion', 1.5],
  [/nt$/, "n't", 0.5],
  [/^(they|we|you)(re|ve|ll|d)$/, "$1'$2", 0.5],
];

/**
 * Every form that one slip of the fingers may have turned into `word`, with its cost: the likelier, the lower. Without
 * `farKeys` only keys that touch, and vowels, are taken for one another.
 */
export function forEachSlip(word: string, visit: (form: string, cost: number) => void, farKeys = true): void {
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i + 1);
    const letter = word[i] ?? '';
    const last = word[i - 1] ?? '';
    const next = word[i + 1] ?? '';
    const start = i === 0 ? AT_START : 0;
    if (letter) {
      const touches =
        (TOUCHING[last]?.includes(letter) ?? false) || (TOUCHING[next]?.includes(letter) ?? false);
      visit(head + tail, start + (letter === last || letter === next ? DOUBLED : touches ? BRUSHED : ADDED));
      if (next && next !== letter) visit(head + next + letter + word.slice(i + 2), SWAPPED + start / 2);
    }
    for (const other of LETTERS) {
      visit(head + other + word.slice(i), start + (other === last || other === letter ? UNDOUBLED : OMITTED));
      if (!letter || other === letter) continue;
      const cost = costOf(letter, other);
      if (farKeys || cost < OTHER_KEY) visit(head + other + tail, start + cost);
    }
  }
}

function costOf(written: string, meant: string): number {
  if (TOUCHING[written]?.includes(meant)) return NEXT_KEY;
  return VOWEL.test(written) && VOWEL.test(meant) ? OTHER_VOWEL : OTHER_KEY;
}

/** Rarer slips of the fingers: a letter that came too early or too late ("kwno", "ecomonic"), a syllable left out. */
export function forEachMove(word: string, visit: (form: string, cost: number) => void): void {
  for (let i = 0; i < word.length; i++) {
    const rest = word.slice(0, i) + word.slice(i + 1);
    for (let to = Math.max(0, i - 3); to <= Math.min(rest.length, i + 3); to++)
      if (Math.abs(to - i) > 1) visit(rest.slice(0, to) + word[i]! + rest.slice(to), MOVED);
    if (i + 2 < word.length)
      visit(word.slice(0, i) + word[i + 2]! + word[i + 1]! + word[i]! + word.slice(i + 3), MOVED);
  }
  if (word.length < 6) return;
  for (let i = 1; i <= word.length; i++)
    for (const syllable of SYLLABLES) visit(word.slice(0, i) + syllable + word.slice(i), SYLLABLE_OMITTED);
}

/** Forms that sound like `word`: slips of the mind, which may change two letters at once. */
export function phonetic(word: string, visit: (form: string, cost: number) => void): void {
  for (const [slip, meant, cost] of SOUNDS) if (slip.test(word)) visit(word.replace(slip, meant), cost);
}
