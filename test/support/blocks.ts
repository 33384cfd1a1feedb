import assert from 'node:assert/strict';
import { readArticle, type ArticleOptions } from '#core/article/article';

/**
 * `marked` is copy with the kind of each block before it: “byline| By Ada Boyd”. A broken bar stands where the block's
 * words start or end within it: “paragraph| LEEDS (Wire) — ¦The talks …”. The blocks are written back into the bare text
 * in the same notation and the two are compared, so that a failure reads as a diff of copy.
 */
export function checkBlocks(marked: string, options: ArticleOptions = {}): void {
  const copy = marked.replace(/^\n/, '');
  const text = copy.replaceAll(/^( *)[a-z-]+\| ?|¦/gm, '$1');
  const marks = readArticle(text, options).blocks.flatMap(({ kind, start, end, textStart, textEnd }) => [
    { at: start, mark: `${kind}| ` },
    ...(textStart > start && textStart < end ? [{ at: textStart, mark: '¦' }] : []),
    ...(textEnd < end && textEnd > start ? [{ at: textEnd, mark: '¦' }] : []),
  ]);
  const actual = marks.toReversed().reduce((t, { at, mark }) => t.slice(0, at) + mark + t.slice(at), text);
  assert.equal(actual, copy);
}

/** A paragraph of news that is nothing else. */
export const STORY =
  'The bridge at Coldharbour will close for a week from Monday, the council said, while its bearings are renewed.';
