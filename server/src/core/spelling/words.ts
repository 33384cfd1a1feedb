import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/**
 * A word as a dictionary sees it: letters and digits, with the apostrophes inside. The tagger's tokens split "don't" in
 * two; spelling does not.
 */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, straight apostrophe, composed accents, no soft hyphens: what a dictionary is asked for. */
  readonly lower: string;
  /** How it is written: "MPs" and "McAdam" are mixed, "a" and "Tuesday" are lower and capitalised. */
  readonly shape: 'lower' | 'capitalised' | 'upper' | 'mixed' | 'digits';
  readonly paragraph: number;
  /** The first word of its sentence, whatever marks stand before it. */
  readonly startsSentence: boolean;
  /** What stands between the word before it in the paragraph and this one; '' at the paragraph's start. */
  readonly gap: string;
}

const READ = new WeakMap<Prose, readonly Word[]>();

/** The words of the prose in order, without those in links, handles, hashtags and code. Read once for all rules. */
export function wordsOf(prose: Prose): readonly Word[] {
  let words = READ.get(prose);
  if (!words) READ.set(prose, (words = readWords(prose)));
  return words;
}

function readWords(prose: Prose): Word[] {
  const { text, masks } = prose.article;
  const words: Word[] = [];
  let mask = 0;
  for (const paragraph of prose.paragraphs) {
    let sentence = paragraph.firstSentence;
    let startsSentence = true;
    let last = -1;
    for (let start = paragraph.start; start < paragraph.end; start++) {
      if (!isLetterAt(text, start)) continue;
      const end = endOf(text, start, paragraph.end);
      while (sentence + 1 < paragraph.endSentence && prose.sentences[sentence + 1]!.start <= start) {
        sentence++;
        startsSentence = true;
      }
      while (mask < masks.length && masks[mask]!.end <= start) mask++;
      if ((masks[mask]?.start ?? Infinity) >= end) {
        const written = text.slice(start, end);
        const { lower, shape } = wordOf(written);
        words.push({
          start,
          end,
          text: written,
          lower,
          shape,
          paragraph: paragraph.index,
          startsSentence,
          gap: last < 0 ? '' : text.slice(last, start),
        });
        last = end;
      }
      startsSentence = false;
      start = end;
    }
  }
  return words;
}

/** Letters, marks, digits and soft hyphens make words. Plain letters are told without a pattern: most copy is plain. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isPlain(code);
  return code === SOFT_HYPHEN || /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
}

const isPlain = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** The end of the word at `start`: an apostrophe belongs to it where a letter follows. */
function endOf(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code < 0x80 ? isPlain(code) : isLetterAt(text, end)) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
    else if ((code === 0x27 || code === 0x2019) && end + 1 < limit && isLetterAt(text, end + 1)) end++;
    else break;
  }
  return end;
}

/** The word beside the one at `at`, if it stands in the same sentence, and what stands between the two. */
export function wordBeside(
  words: readonly Word[],
  at: number,
  direction: 1 | -1,
): { readonly word: Word; readonly gap: string } | undefined {
  const word = words[at + direction];
  const later = direction === 1 ? word : words[at];
  if (!word || !later || later.startsSentence || word.paragraph !== words[at]!.paragraph) return undefined;
  return { word, gap: later.gap };
}

const SOFT_HYPHEN = 0xad;

/** What a word is by itself, wherever it stands. */
export function wordOf(text: string): Pick<Word, 'lower' | 'shape'> {
  // Nearly all words are plain, and a loop over their letters is quicker than a pattern.
  let at = 1;
  while (at < text.length && isLower(text.charCodeAt(at))) at++;
  if (at === text.length) {
    const first = text.charCodeAt(0);
    if (isLower(first)) return { lower: text, shape: 'lower' };
    if (at > 1 && first >= 0x41 && first <= 0x5a) return { lower: text.toLowerCase(), shape: 'capitalised' };
  }
  return { lower: lowerOf(text), shape: shapeOf(text) };
}

const isLower = (code: number) => code >= 0x61 && code <= 0x7a;

function lowerOf(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '').normalize('NFC');
}

function shapeOf(text: string): Word['shape'] {
  if (/\p{N}/u.test(text)) return 'digits';
  if (/^\P{Lu}+$/u.test(text)) return 'lower';
  if (/^\p{Lu}\P{Lu}*$/u.test(text)) return 'capitalised';
  return /^[^\p{Ll}]+(?:['’]s|s)?$/u.test(text) ? 'upper' : 'mixed';
}
