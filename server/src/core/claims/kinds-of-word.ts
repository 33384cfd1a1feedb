import lists from '../../language/en/claim-words.json' with { type: 'json' };
import type { Token } from '../prose/prose.ts';

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const FIGURES = /^\d[\d,.]*$/;
const NUMBER_WORDS: ReadonlySet<string> = new Set(lists.numbers);
const SUPERLATIVES: ReadonlySet<string> = new Set(lists.superlatives);
const COMPARATIVES: ReadonlySet<string> = new Set(lists.comparatives);
const PARTICIPLES: ReadonlySet<string> = new Set(lists.participles);

/** Named lists of words that the phrases may ask for: `<change>`. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = lists.classes;

/** A number in digits or words that is no year: "40", "2,417", "twelve", "dozens". */
export function isNumber(token: Token): boolean {
  if (!opensWithDigit(token.text)) return NUMBER_WORDS.has(token.lower);
  return FIGURES.test(token.text) && !YEAR.test(token.text);
}

/** "1974", "2021"; "2,021" is none. */
export function isYear(token: Token): boolean {
  return opensWithDigit(token.text) && YEAR.test(token.text);
}

/** Asked of every word, many times: no pattern is as quick. */
function opensWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** "closest", "worst"; "forest" is none. */
export function isSuperlative(token: Token): boolean {
  if (SUPERLATIVES.has(token.lower)) return true;
  return (
    (token.pos === 'ADJ' || token.pos === 'ADV') && token.lower.endsWith('est') && token.lemma !== token.lower
  );
}

/** "faster", "worse", "more"; "other" is none. */
export function isComparative(token: Token): boolean {
  if (COMPARATIVES.has(token.lower)) return true;
  return (
    (token.pos === 'ADJ' || token.pos === 'ADV') && token.lower.endsWith('er') && token.lemma !== token.lower
  );
}

/** A past tense or a past participle: "failed", "known", "been". */
export function isPastForm(token: Token): boolean {
  if (token.pos !== 'VERB' && token.pos !== 'AUX' && token.pos !== 'ADJ') return false;
  return token.lower.endsWith('ed') || PARTICIPLES.has(token.lower);
}
