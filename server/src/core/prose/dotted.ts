import abbreviations from '../../language/en/abbreviations.json' with { type: 'json' };
import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import { isBlankCode, isCapitalAt } from './letters.ts';
import type { Word } from './words.ts';

const BEFORE_NAMES = new Set(abbreviations.beforeNames);
const BEFORE_NUMBERS = new Set(abbreviations.beforeNumbers);
const INSIDE = new Set(abbreviations.inside);
const MAY_END = new Set(abbreviations.mayEnd);
const STATES = new Set(abbreviations.states);
const SMALL_WORDS = new Set(functionWords.english);
/** U.S., a.m., J.K.; Ph.D.; and “U.S” where the full stop is missing. */
const LETTERS = /(?:\p{L}\.){2,8}(?!\p{L})|(?:\p{L}\.){1,8}\p{Lu}(?!\p{L})|(?:\p{Lu}\.){2,8}|Ph\.D\.?/uy;
/** R-S.C., D-Calif. */
const PARTY = new RegExp(
  `\\p{Lu}-(?:(?:\\p{Lu}\\.){1,8}|(?:${[...abbreviations.mayEnd, ...abbreviations.states].map(capitalised).join('|')})\\.)`,
  'uy',
);

/**
 * Where an abbreviation that starts at `start`, and whose first letters end at `end`, ends with its full stop; 0 where
 * the full stop ends a sentence. `before` are the words before it.
 */
export function dottedEnd(text: string, start: number, end: number, before: readonly Word[]): number {
  if (end - start <= 2) {
    PARTY.lastIndex = LETTERS.lastIndex = start;
    if (PARTY.test(text)) return PARTY.lastIndex;
    if (LETTERS.test(text)) return LETTERS.lastIndex;
  }
  if (text[end] !== '.') return 0;
  const after = skipBlanks(text, end + 1);
  const capital = isCapitalAt(text, start);
  if (end - start === 1) {
    const joined = capital ? isInitial(text, start, after, before) : isVersus(text, start, after, before);
    return joined ? end + 1 : 0;
  }
  if (end - start > 6) return 0;
  const word = text.slice(start, end).toLowerCase();
  const joined =
    (BEFORE_NAMES.has(word) && capital && /[\p{Lu}\p{N}“"‘']/u.test(text[after] ?? '')) ||
    (BEFORE_NUMBERS.has(word) && /[\d#]/.test(text[after] ?? '')) ||
    (INSIDE.has(word) && after < text.length) ||
    (MAY_END.has(word) && (capital || word === 'etc' || word === 'dept')) ||
    (STATES.has(word) && capital && text[before.at(-1)?.start ?? -1] === ',');
  return joined ? end + 1 : 0;
}

/** “Robert C. “Bobby” Scott” */
const NICKNAME = /^["“‘'][\p{Lu}][\p{L}’'-]{1,14}["”’']\s\p{Lu}/u;

/** “J. K. Rowling”, “George W. Bush”; not “vitamin C. He …”, nor “so do I. Then …”. */
function isInitial(text: string, start: number, after: number, before: readonly Word[]): boolean {
  const previous = before.at(-1);
  if (!isCapitalAt(text, after))
    return (
      previous !== undefined &&
      isCapitalAt(text, previous.start) &&
      NICKNAME.test(text.slice(after, after + 30))
    );
  const next = /^[\p{L}'’]+/u.exec(text.slice(after, after + 20))?.[0] ?? '';
  if (SMALL_WORDS.has(next.toLowerCase()) && next.length > 1) return false;
  if (text[start] === 'I') return previous !== undefined && isCapitalAt(text, previous.start);
  return true;
}

/** “Roe v. Wade”: the v of a case at law. */
function isVersus(text: string, start: number, after: number, before: readonly Word[]): boolean {
  return (
    text[start] === 'v' && isCapitalAt(text, after) && isCapitalAt(text, before.at(-1)?.start ?? text.length)
  );
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
