const LETTER = /^[\p{L}\p{M}]/u;
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** True for the code unit of a letter, or of a mark upon one. ASCII is decided without a pattern. */
export function isLetterCode(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (isPunctuationCode(code)) return false;
  return LETTER.test(text.slice(at, at + 2));
}

/** True for white space and for the characters without width that word processors leave behind. */
export function isBlankCode(code: number): boolean {
  if (code < 0x80) return code <= 0x20;
  return code !== 0x2019 && code !== 0x201c && code !== 0x201d && BLANK.test(String.fromCharCode(code));
}

/** U+2010 … U+2027: dashes, quotation marks and dots, most of what news copy has beyond ASCII. */
function isPunctuationCode(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

/** True where the text at `at` starts with a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

const WORD = /[\p{L}\p{N}]/u;

/** True where a letter or a figure is in the text: a token of which this is true is no mark. */
export function holdsWord(text: string): boolean {
  return startsWord(text) || WORD.test(text);
}

/** True where the text starts with a letter or a figure. ASCII is decided without a pattern. */
export function startsWord(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0x80 && WORD.test(text[0]!);
}
