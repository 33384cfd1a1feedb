import contractions from '../../language/en/contractions.json' with { type: 'json' };
import { dottedEnd } from './dotted.ts';
import { isBlankCode, isLetterCode } from './letters.ts';
import { posOfPlaceholder } from './masked.ts';

/** A word, figure or mark, with offsets into the text that was cut. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
}

/** `dotted`: an abbreviation or an initial with its full stop; `masked`: a placeholder of `masked.ts`. */
export type WordKind = 'word' | 'dotted' | 'number' | 'mark' | 'masked';

/** 10.30am, 5pm; 1990s, 1st; 1,200.50, 24/7, 2-1, 10:30, 3½. */
const NUMBER =
  /\p{Nd}{1,2}(?:[.:]\p{Nd}{2})?[ap]m(?!\p{L})|\p{Nd}{2,4}['’]?s(?!\p{L})|\p{Nd}+(?:,\p{Nd}{3})*(?:st|nd|rd|th)(?!\p{L})|\p{Nd}+(?:[.,:/-]\p{Nd}+)*[¼-¾⅐-⅞]?|[¼-¾⅐-⅞]/uy;
/** ’90s; and the words that begin with an apostrophe: ’em, ’til. */
const ELIDED = new RegExp(`['’](?:\\p{Nd}0s|(?:${contractions.elisions.join('|')}))(?![\\p{L}\\p{N}])`, 'uy');
/** AT&T, US$, COVID-19, D-NY. */
const COMPOUND =
  /\p{Lu}{1,3}(?:&\p{Lu}{1,3}(?!\p{L})|\$)|\p{Lu}[\p{L}\p{M}]*-\p{Nd}+[\p{L}\p{M}]*|[DRI]-\p{Lu}{2}(?!\p{L})/uy;
/** Two or more hyphens or dots, two single marks for a double one, an emoji with all that belongs to it. */
const MARKS =
  /-{2,}|\.{2,}|''|``|\p{RI}{2}|\p{Extended_Pictographic}(?:[\u{1F3FB}-\u{1F3FF}\uFE0F]|\u200D\p{Extended_Pictographic})*|[^]\p{M}*/uy;
const CLITIC = new RegExp(`n['’]t$|['’](?:${contractions.endings.join('|')})$`, 'i');
/** The ending of an abbreviation, a figure or a handle: U.S.|’s, 9/11|’s. */
const ENDING = new RegExp(`['’](?:${contractions.endings.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

/**
 * Cuts text into words, figures and marks. Contractions fall into two (“do|n’t”, “Boyd|’s”), hyphenated words into
 * their parts and hyphens; abbreviations keep their full stop. Everything that is not blank is in exactly one.
 */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) at++;
    else if (isLetterCode(code, text, at)) at = cutLetters(text, at, words);
    else at = cutOther(text, at, words);
  }
  return words;
}

function cutOther(text: string, start: number, words: Word[]): number {
  const word = readOther(text, start, words);
  words.push(word);
  return word.end;
}

function readOther(text: string, start: number, before: readonly Word[]): Word {
  const code = text.charCodeAt(start);
  if (posOfPlaceholder(code)) {
    let end = start + 1;
    while (text.charCodeAt(end) === code) end++;
    return { start, end, kind: 'masked' };
  }
  if (isApostrophe(code)) {
    const end = match(endsWord(before, start) ? ENDING : ELIDED, text, start);
    if (end > 0) return { start, end, kind: 'word' };
  }
  if ((code >= 0x30 && code <= 0x39) || code > 0x7f) {
    const end = match(NUMBER, text, start);
    if (end > 0) return { start, end, kind: 'number' };
  }
  return { start, end: match(MARKS, text, start), kind: 'mark' };
}

/** A word from its first letter on, with what its full stop, hyphen or apostrophe makes of it. */
function cutLetters(text: string, start: number, words: Word[]): number {
  let end = endOfLetters(text, start);
  const after = text.charCodeAt(end);
  if (after === 0x2e || after === 0x2d) {
    const dotted = dottedEnd(text, start, end, words);
    if (dotted > 0) {
      words.push({ start, end: dotted, kind: 'dotted' });
      return dotted;
    }
  }
  if (after === 0x26 || after === 0x24 || after === 0x2d) {
    const compound = match(COMPOUND, text, start);
    if (compound > end) {
      words.push({ start, end: compound, kind: 'word' });
      return compound;
    }
  }
  while (isApostrophe(text.charCodeAt(end)) && isLetterCode(text.charCodeAt(end + 1), text, end + 1))
    end = endOfLetters(text, end + 1);
  pushContracted(text, start, end, words);
  return end;
}

/** Splits “could’ve” and “Boyd’s” before their endings; “he’d’ve” twice. */
function pushContracted(text: string, start: number, end: number, words: Word[]): void {
  const word = text.slice(start, end);
  const cut = /['’]/.test(word) ? (CLITIC.exec(word)?.index ?? 0) : 0;
  if (cut > 0) {
    pushContracted(text, start, start + cut, words);
    words.push({ start: start + cut, end, kind: 'word' });
  } else words.push({ start, end, kind: 'word' });
}

/** After the letters and digits of a word; soft hyphens and joiners count where the word goes on behind them. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code, text, at) || (code >= 0x30 && code <= 0x39)) {
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      end = at;
    } else if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060) at++;
    else break;
  }
  return end;
}

function endsWord(words: readonly Word[], at: number): boolean {
  const last = words.at(-1);
  return last !== undefined && last.end === at && last.kind !== 'mark';
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** The end of the sticky pattern's match at `at`; 0 where it has none. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
