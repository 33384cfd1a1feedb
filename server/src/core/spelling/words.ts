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

const WORD = /[\p{L}\p{M}\p{N}\u00ad]+(?:['’][\p{L}\p{M}\u00ad]+)*/gu;
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
    let last = paragraph.start;
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(WORD)) {
      const start = paragraph.start + match.index;
      const end = start + match[0].length;
      while (sentence + 1 < paragraph.endSentence && prose.sentences[sentence + 1]!.start <= start) {
        sentence++;
        startsSentence = true;
      }
      while (mask < masks.length && masks[mask]!.end <= start) mask++;
      const masked = (masks[mask]?.start ?? Infinity) < end;
      if (!masked) {
        words.push({
          start,
          end,
          text: match[0],
          lower: lowerOf(match[0]),
          shape: shapeOf(match[0]),
          paragraph: paragraph.index,
          startsSentence,
          gap: last === paragraph.start ? '' : text.slice(last, start),
        });
        last = end;
      }
      startsSentence = false;
    }
  }
  return words;
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  // Nearly every word is plain; the clean-up below costs more than all the rest.
  return /^[a-z0-9]*$/.test(lower)
    ? lower
    : lower.replaceAll('’', "'").replaceAll('\u00ad', '').normalize('NFC');
}

function shapeOf(text: string): Word['shape'] {
  if (/^[a-z'’]+$/.test(text)) return 'lower';
  if (/\p{N}/u.test(text)) return 'digits';
  if (/^\P{Lu}+$/u.test(text)) return 'lower';
  if (/^\p{Lu}\P{Lu}*$/u.test(text)) return 'capitalised';
  return /^[^\p{Ll}]+(?:['’]s|s)?$/u.test(text) ? 'upper' : 'mixed';
}
