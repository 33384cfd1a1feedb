import type { Article } from '../article/article.ts';
import type { Prose } from '../prose/prose.ts';
import { overlaps } from '../span.ts';
import { wordOf, wordsOf, type Word } from './words.ts';

const READ = new WeakMap<Prose, readonly Word[]>();

/** The words of the prose, and after them those of the article's notes. Paragraphs are counted on past the prose. */
export function wordsWithNotes(prose: Prose): readonly Word[] {
  let words = READ.get(prose);
  if (!words) {
    const notes = wordsOfNotes(prose.article, prose.paragraphs.length);
    READ.set(prose, (words = notes.length > 0 ? [...wordsOf(prose), ...notes] : wordsOf(prose)));
  }
  return words;
}

/** The words of notes, “Editor’s note: …”: furniture that readers read, and the desk corrects. */
function wordsOfNotes({ text, blocks, masks }: Article, paragraphs: number): Word[] {
  return blocks
    .filter(({ kind }) => kind === 'note')
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
