/** What a heading may be tested on: its words, without Markdown's marks. */
const ENDS_SENTENCE = /[.!?…]["'”’»)\]*_]*$/;
const LEADS_ON = /[:;,–—-]["'”’»)\]*_]*$/;
const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is its nor of off on onto or over per so than that the to up v via vs was with'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;

/** True when the line does not end like a sentence, nor leads on to the next line. */
export function isUnended(line: string): boolean {
  return !ENDS_SENTENCE.test(line) && !LEADS_ON.test(line);
}

/** The first words of a story: a line without a sentence's end, a short question, or Title Case with a full stop. */
export function isHeadlineLike(line: string): boolean {
  if (line.length > 220) return false;
  const words = line.match(WORD) ?? [];
  if (words.length === 0 || words.length > 30) return false;
  if (isUnended(line) || line.endsWith(';')) return true;
  if (/[.!?…]["'”’]?\s+\p{Lu}/u.test(line.replace(/\b\p{Lu}\.\s/gu, '')))
    return isTitleCase(words) && words.length <= 20;
  if (/[?!]["'”’]?$/.test(line)) return words.length <= 20;
  return isTitleCase(words);
}

/** A heading between paragraphs: short, starting like one, without a sentence's end unless it asks. */
export function isSubheadLike(line: string): boolean {
  if (line.length > 110) return false;
  const words = line.match(WORD) ?? [];
  if (words.length === 0 || words.length > 14 || !/^["'“‘«*_]*[\p{Lu}\p{N}]/u.test(line)) return false;
  if (isUnended(line)) return true;
  if (/^[^\p{Ll}]+$/u.test(line)) return words.length <= 8 && /\p{Lu}{2}/u.test(line);
  return /\?$/.test(line) && words.length <= 10 && !/[.!?]\s/.test(line) && !/^["'“‘]/.test(line);
}

/** Most words that are not small ones start with a capital: “Mayor Sets Out Plans for the Harbour.” */
function isTitleCase(words: readonly string[]): boolean {
  const content = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()) && /^\p{L}/u.test(word));
  const capital = content.filter((word) => /^\p{Lu}/u.test(word)).length;
  return content.length >= 3 && capital >= content.length * 0.85;
}
