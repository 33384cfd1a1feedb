const LETTER = /^[\p{L}\p{M}]/u;
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** True for the code unit of a letter, or of a mark upon one. ASCII is decided without a pattern. */
export function isLetterCode(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return LETTER.test(text.slice(at, at + 2));
}

/** True for white space and for the characters without width that word processors leave behind. */
export function isBlankCode(code: number): boolean {
  if (code < 0x80) return code <= 0x20;
  return BLANK.test(String.fromCharCode(code));
}

/** True where the text at `at` starts with a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
