import type { Mask } from '../article/article.ts';
import type { Span } from '../span.ts';
import type { Pos } from './tagger.ts';

/** What stands for masked text in what the tokeniser reads: one character, repeated over the mask's length. */
const PLACEHOLDERS: Readonly<Record<Mask['kind'], string>> = {
  link: '\uE000',
  handle: '\uE001',
  hashtag: '\uE002',
  code: '\uE003',
  markup: ' ',
};
const FIRST = 0xe000;
const PARTS_OF_SPEECH: readonly Pos[] = ['X', 'PROPN', 'PROPN', 'X'];

/** The part of speech of what stood where the code of a placeholder stands now; undefined for any other character. */
export function posOfPlaceholder(code: number): Pos | undefined {
  return PARTS_OF_SPEECH[code - FIRST];
}

/**
 * The text of the span with placeholders of the same length over its masks, so that offsets stay; hidden masks become
 * blanks. `from` is the first mask that may lie in the span; `next` is the first one after it.
 */
export function masked(
  text: string,
  { start, end }: Span,
  masks: readonly Mask[],
  from: number,
): { readonly text: string; readonly next: number } {
  let next = from;
  let at = start;
  let result = '';
  for (; next < masks.length && masks[next]!.start < end; next++) {
    const mask = masks[next]!;
    if (mask.start < at) continue;
    const filler = mask.hidden ? ' ' : PLACEHOLDERS[mask.kind];
    result += text.slice(at, mask.start) + filler.repeat(mask.end - mask.start);
    at = mask.end;
  }
  return { text: result + text.slice(at, end), next };
}
