import type { IsoDate } from '../dates/calendar.ts';
import type { Article, Block, Format } from './article.ts';

/** A line is a block. */
export function readBlocks(text: string, format: Format, date?: IsoDate): Article {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (!line[0].trim()) continue;
    const start = line.index;
    const end = start + line[0].trimEnd().length;
    blocks.push({ kind: 'paragraph', start, end, textStart: start + line[0].search(/\S/), textEnd: end });
  }
  return {
    text,
    format,
    blocks,
    masks: [],
    language: 'en',
    ...(date === undefined ? {} : { date: { iso: date } }),
  };
}
