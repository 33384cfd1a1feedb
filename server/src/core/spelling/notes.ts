import words from '../../language/en/furniture.json' with { type: 'json' };
import type { Article } from '../article/article.ts';
import type { Prose } from '../prose/prose.ts';
import { overlaps } from '../span.ts';
import { wordOf, wordsOf, type Word } from './words.ts';

const OPENER = new RegExp(`^[\\W_]*(?:${words.corrections.join('|')})\\b`, 'iu');
const WITH_NOTES = new WeakMap<Prose, readonly Word[]>();
const WITH_CORRECTIONS = new WeakMap<Prose, readonly Word[]>();

/** The words of the prose, and after them those of the article's notes. Paragraphs are counted on past the prose. */
export function wordsWithNotes(prose: Prose): readonly Word[] {
  return remembered(WITH_NOTES, prose, () => true);
}

/** The same with only the notes that are sentences, “Editor’s note: …”: score boards and line-ups have words of their own. */
export function wordsWithCorrections(prose: Prose): readonly Word[] {
  return remembered(WITH_CORRECTIONS, prose, (note) => OPENER.test(note));
}

function remembered(
  read: WeakMap<Prose, readonly Word[]>,
  prose: Prose,
  isRead: (note: string) => boolean,
): readonly Word[] {
  let words = read.get(prose);
  if (!words) {
    const notes = wordsOfNotes(prose.article, prose.paragraphs.length, isRead);
    read.set(prose, (words = notes.length > 0 ? [...wordsOf(prose), ...notes] : wordsOf(prose)));
  }
  return words;
}

/** The words of notes: furniture that readers read, and the desk corrects. */
function wordsOfNotes(
  { text, blocks, masks }: Article,
  paragraphs: number,
  isRead: (note: string) => boolean,
): Word[] {
  return blocks
    .filter(({ kind, start, end }) => kind === 'note' && isRead(text.slice(start, end)))
    .flatMap((block, i) => {
      const inside = masks.filter((mask) => overlaps(mask, block));
      let last = block.start;
      return [...text.slice(block.start, block.end).matchAll(WORD)].flatMap(({ 0: written, index }, k) => {
        const start = block.start + index;
        const end = start + written.length;
        if (inside.some((mask) => overlaps(mask, { start, end }))) return [];
        const gap = k === 0 ? '' : text.slice(last, start);
        last = end;
        const startsSentence = k === 0 || /[.!?:;]\s/.test(gap);
        const { lower, shape } = wordOf(written);
        return [{ start, end, text: written, lower, shape, paragraph: paragraphs + i, startsSentence, gap }];
      });
    });
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
