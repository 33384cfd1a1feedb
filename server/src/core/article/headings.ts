import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import furniture from '../../language/en/furniture.json' with { type: 'json' };

/** What a heading may be tested on: its words, without Markdown's marks. */
const ENDS_SENTENCE = /[.!?…]["'”’»)\]*_]*$/;
const LEADS_ON = /[:;,–—-]["'”’»)\]*_]*$/;
const SMALL_WORDS: ReadonlySet<string> = new Set(functionWords.english);
const INSTITUTIONS: ReadonlySet<string> = new Set(furniture.institutions);
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
  if (!isOneSentence(line)) return isTitleCase(words) && words.length <= 20;
  if (/[?!]["'”’]?$/.test(line)) return words.length <= 20;
  return isTitleCase(words);
}

/** True when no sentence ends before the line does; initials and “N.Y.” end none. */
export function isOneSentence(line: string): boolean {
  return !/[.!?…]["'”’]?\s+\p{Lu}/u.test(line.replaceAll(/\b\p{Lu}\.\s?/gu, ''));
}

/**
 * True when the paragraph repeats a quotation of the line in marks, or gives in full a name that the line gave in
 * short. Copy introduces people in full; only headlines call them by surname first.
 */
export function isRetold(line: string, paragraph: string): boolean {
  if (paragraph.length < line.length) return false;
  const lede = paragraph.slice(0, 400);
  for (const [, words] of line.matchAll(/['"‘“]([\p{L}][^'"‘’“”]{6,60}?)[.,]?['"’”]/gu))
    if (new RegExp(`['"‘“][^'"‘’“”]*${escaped(words!)}`, 'iu').test(lede)) return true;
  for (const [, before, name] of line.matchAll(/(^|\S+\s)(\p{Lu}\p{Ll}{3,})/gu))
    if (!/^\p{Lu}/u.test(before!) && isGivenInFull(name!, lede)) return true;
  return false;
}

/** “Axford” in the line, “Clive Axford” or “Sgt Axford” in the paragraph; but not “Police” and “Kent Police”. */
function isGivenInFull(name: string, lede: string): boolean {
  if (INSTITUTIONS.has(name.toLowerCase())) return false;
  const full = new RegExp(`(\\p{Lu}[\\p{L}.]+) ${name}(?!\\p{L})`, 'u').exec(lede);
  return full !== null && !SMALL_WORDS.has(full[1]!.toLowerCase());
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

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
