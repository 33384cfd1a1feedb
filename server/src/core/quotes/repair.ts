import tags from '../../language/en/tag-verbs.json' with { type: 'json' };
import type { Paragraph, Pos, Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Mark } from './marks.ts';

const TAG_VERBS: ReadonlySet<string> = new Set(tags.verbs);
const SUBJECTS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'it',
  'the',
  'a',
  'an',
  'his',
  'her',
  'one',
]);
const NOMINAL: ReadonlySet<Pos> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * Where the words of a quotation end that no mark closes: before the reporting tag that follows them (“We had it won,
 * said Orr.”), else, if the quotation began within a sentence, at that sentence's end, unless it
 * `resumes` one that was interrupted; else at the end of `words`.
 */
export function endOfWords(prose: Prose, words: Span, resumes = false): number {
  const { text } = prose.article;
  const first = tokenAt(prose.tokens, words.start);
  const tag = beforeTag(prose.tokens, first, words.end);
  if (tag !== undefined) return tag;
  const sentence = prose.sentences[prose.tokens[first]?.sentence ?? -1];
  const partial = !resumes && /^\p{Ll}/u.test(text.slice(words.start, words.start + 2));
  return trimmed(text, words.start, partial && sentence ? Math.min(sentence.end, words.end) : words.end);
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** The offset after the comma of “…, said Orr” or “…, he added”, looking from one token to an offset. */
function beforeTag(tokens: readonly Token[], first: number, end: number): number | undefined {
  for (let i = first + 1; i < tokens.length && tokens[i]!.start < end; i++) {
    const token = tokens[i]!;
    if (/^[,?!.…—–-]+$/.test(token.text) && isTag(tokens, i + 1)) return token.end;
  }
  return undefined;
}

/** “said Orr”, “said the minister”, “he said.”, “Gwen Orr said.”: verb and subject in either order. */
function isTag(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (TAG_VERBS.has(next.lower)) {
    const subject = tokens[at + 1];
    return subject !== undefined && (SUBJECTS.has(subject.lower) || isCapital(subject));
  }
  let i = at;
  if (SUBJECTS.has(next.lower)) i++;
  else while (i < at + 4 && tokens[i] && isCapital(tokens[i]!)) i++;
  if (i === at || !TAG_VERBS.has(tokens[i]?.lower ?? '')) return false;
  const after = tokens[i + 1];
  return !after || after.pos === 'PUNCT' || after.pos === 'ADP' || after.pos === 'ADV';
}

const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text);

/**
 * Where the words of a quotation start whose opening mark is missing: at the paragraph's start, or after the quotation
 * before it at the start of the sentence. Undefined where the mark is more likely inches or a slip of the finger.
 */
export function startOfWords(
  prose: Prose,
  close: Mark,
  paragraph: Paragraph,
  before: Span | undefined,
): number | undefined {
  const { text } = prose.article;
  if (!/[,.!?…]/.test(text[close.start - 1] ?? '') || close.family !== 'double') return undefined;
  const from = before && before.end > paragraph.start ? before.end : undefined;
  if (from === undefined) return paragraph.start;
  const sentence = prose.sentences[prose.tokens[tokenAt(prose.tokens, close.start - 1)]?.sentence ?? -1];
  return sentence && sentence.start >= from ? sentence.start : undefined;
}

/** A single mark that nothing closes is an apostrophe, unless words begin there as they begin in a quotation. */
export function opensPlausibly(prose: Prose, open: Mark, paragraph: Paragraph): boolean {
  if (open.family !== 'single') return true;
  const { text } = prose.article;
  if (open.text === '’' || !/^\p{Lu}/u.test(text.slice(open.end, open.end + 2))) return false;
  return (
    open.start === paragraph.start ||
    /[,:.!?]['"’”]?\s+$/.test(text.slice(Math.max(paragraph.start, open.start - 6), open.start))
  );
}

/** True for “the players’ wages”: after a possessive comes a noun, after a quotation the clause goes on. */
export function looksPossessive(prose: Prose, mark: Mark): boolean {
  const { text } = prose.article;
  if (!/^\s+\p{L}/u.test(text.slice(mark.end, mark.end + 3))) return false;
  const next = prose.tokens[tokenAt(prose.tokens, mark.end)];
  return next !== undefined && (NOMINAL.has(next.pos) || !/[sz]/i.test(text[mark.start - 1]!));
}

/** Index of the first token that ends after the offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
