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
  [/f/, 'ph', 2.5],
  [/shun$/, 'tion', 2.5],
  [/sion$/, 'tion', 1.5],
  [/tion$/, 'sion', 1.5],
  [/nt$/, "n't", 0.5],
  [/^(they|we|you)(re|ve|ll|d)$/, "$1'$2", 0.5],
];

/** Every form that one slip of the fingers may have turned into `word`, with its cost: the likelier, the lower. */
export function forEachSlip(word: string, visit: (form: string, cost: number) => void): void {
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
      if (letter && other !== letter) visit(head + other + tail, start + costOf(letter, other));
    }
  }
}

function costOf(written: string, meant: string): number {
  if (TOUCHING[written]?.includes(meant)) return NEXT_KEY;
  return VOWEL.test(written) && VOWEL.test(meant) ? OTHER_VOWEL : OTHER_KEY;
}

/** Forms that sound like `word`: slips of the mind, which may change two letters at once. */
export function phonetic(word: string, visit: (form: string, cost: number) => void): void {
  for (const [slip, meant, cost] of SOUNDS) if (slip.test(word)) visit(word.replace(slip, meant), cost);
}
