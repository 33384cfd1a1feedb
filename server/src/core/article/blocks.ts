import type { IsoDate } from '../dates/calendar.ts';
import { articleDate, type DateWitness } from './article-date.ts';
import type { Article, Format } from './article.ts';
import { readBody, readPosts, readTranscript } from './body.ts';
import { blockOf, draftOf } from './draft.ts';
import { readFrontMatterDate } from './front-matter.ts';
import { languageOf } from './language.ts';
import { layOut } from './layout.ts';
import { textOf } from './lines.ts';
import { findMasks } from './masks.ts';
import { readTop } from './top.ts';

/**
 * Cuts the text into blocks and finds the article's date, its masks and its language. First what marks alone decide
 * (front matter, code, tables, list marks), then what a line's own words decide (posts, transcripts), then what its
 * place decides (headline, byline, subheads); what is left is a paragraph.
 */
export function readBlocks(text: string, format: Format, given?: IsoDate): Article {
  const witnesses: DateWitness[] = [];
  const drafts = readPosts(text, layOut(text, format).map(draftOf));
  readTranscript(text, drafts);
  const first = drafts[0];
  if (first?.kind === 'front-matter') {
    const date = readFrontMatterDate(textOf(text, first));
    if (date) witnesses.push({ witness: 'front matter', date });
  }
  const story = readTop(text, drafts, witnesses);
  readBody(text, drafts, story, witnesses);
  const blocks = drafts.map(blockOf);
  const masks = findMasks(text, blocks);
  const date = articleDate(witnesses, given);
  return { text, format, blocks, masks, language: languageOf(text, blocks), ...(date ? { date } : {}) };
}
