import sounds from '../../language/en/a-an.json' with { type: 'json' };
import type { Word } from './words.ts';

/** Whether a word begins with a vowel when it is said; undefined where people differ or nobody can tell. */
export type FirstSound = 'vowel' | 'consonant' | undefined;

/** Letters whose names begin with a vowel: an F, an MP. */
const VOWEL_NAMES = /^[aefhilmnorsx]/;
const EXCEPTIONS: ReadonlyMap<string, FirstSound> = new Map([
  ...sounds.vowelSound.map((start) => [start, 'vowel'] as const),
  ...sounds.consonantSound.map((start) => [start, 'consonant'] as const),
  ...sounds.either.map((start) => [start, undefined] as const),
]);
const LONGEST = Math.max(...[...EXCEPTIONS.keys()].map((start) => start.length));
const SAID_AS_WORD: ReadonlySet<string> = new Set(sounds.saidAsWord);
const SPELLED_OUT: ReadonlySet<string> = new Set(sounds.spelledOut);

/** The first sound of `word`; `rest` is the copy from the word's start on, for figures and hyphens: "11,000", "X-ray". */
export function firstSound(word: Word, rest: string): FirstSound {
  // “Sh14”, “KSh200”: people read out the currency, each in their own way.
  if (/^\p{Lu}+\p{Ll}+\d/u.test(word.text)) return undefined;
  if (word.shape === 'digits') return /^\p{N}/u.test(word.text) ? ofFigure(rest) : ofLetter(word.lower);
  if (word.lower.length === 1)
    return word.shape === 'lower' && rest[1] !== '-' ? undefined : ofLetter(word.lower);
  if (word.shape === 'upper') return ofAbbreviation(word.lower.replace(/'?s$|'$/, ''), word.text);
  // "eBay" and "iPad" are said as they look; "mRNA" and "LGBTQplus" are anybody's guess.
  if (word.shape === 'mixed' && !/^(?:\p{Lu}\p{Ll}|[aeiou]\p{Lu})/u.test(word.text)) return undefined;
  return ofWord(word.lower);
}

function ofLetter(lower: string): FirstSound {
  return VOWEL_NAMES.test(lower) ? 'vowel' : 'consonant';
}

/** Eight, eleven, eighteen and eighty begin with vowels; 1,100 is one thousand one hundred or eleven hundred. */
function ofFigure(rest: string): FirstSound {
  if (/^8/.test(rest)) return 'vowel';
  if (/^1[18](?!\d)/.test(rest)) return 'vowel';
  if (/^1,?[18]\d\d(?!\d)/.test(rest)) return /^18/.test(rest) ? 'vowel' : undefined;
  return /^\d/.test(rest) ? 'consonant' : undefined;
}

/** Letter by letter where no vowel makes it a word (MP, NHS) or the list says so (FBI); else only if both ways agree. */
function ofAbbreviation(lower: string, text: string): FirstSound {
  const spelled = ofLetter(lower);
  if (SAID_AS_WORD.has(lower)) return ofWord(lower);
  if (SPELLED_OUT.has(lower) || !/[aeiouy]/.test(lower)) return spelled;
  if (/^u/.test(lower)) return text.length <= 4 ? 'consonant' : undefined; // a UN, a UEFA; "UNDER" is no abbreviation
  if (/^eu/.test(lower)) return text.length === 2 ? 'vowel' : undefined; // an EU, a EUFOR
  return spelled === ofWord(lower) ? spelled : undefined;
}

function ofWord(lower: string): FirstSound {
  for (let length = Math.min(LONGEST, lower.length + 1); length > 1; length--) {
    const start = length > lower.length ? `${lower}$` : lower.slice(0, length);
    if (EXCEPTIONS.has(start)) return EXCEPTIONS.get(start);
    if (length <= lower.length && length === lower.length && EXCEPTIONS.has(`${lower}$`))
      return EXCEPTIONS.get(`${lower}$`);
  }
  if (/^[aeiou]/.test(lower)) return 'vowel';
  // Mbappé, Nkrumah, Xhosa and Ydstie: who knows how their neighbours say them.
  return /^[bcdfghjklmnpqrstvwz]/.test(lower) &&
    !/^(?:m[bdfgklmnpqstvwz]|n[bcdfghjklmnpqrstvwxz])/.test(lower)
    ? 'consonant'
    : /^(?:y[aeiou]|xi|xe|xa)/.test(lower)
      ? 'consonant'
      : undefined;
}
