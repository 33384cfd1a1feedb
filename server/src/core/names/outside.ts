import type { Article, BlockKind } from '../article/article.ts';
import type { Span } from '../span.ts';

/** Receives names that stand outside the prose. */
export interface NamesOutside {
  /** A capitalised word of furniture, without its possessive ending, and where it starts. */
  name(text: string, start: number): void;
  /** A part of a handle, a hashtag or a link, in lower case. */
  part(key: string): void;
}

const FURNITURE: ReadonlySet<BlockKind> = new Set(['byline', 'credit', 'table', 'dateline']);
const NAME = /\p{Lu}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)*/gu;
/** @OlaBerg holds "ola" and "berg"; all of it may be a name too. */
const PARTS = /\p{Lu}?[\p{Ll}\p{M}]{3,}|\p{Lu}{3,}(?!\p{Ll})/gu;

/**
 * Reads names where no rule looks for mistakes but where they are evidence: signatures of posts, bylines, credits,
 * line-ups, the names before the lines of a transcript, handles and hashtags.
 */
export function namesOutside(article: Article, to: NamesOutside): void {
  for (const { start, end } of furniture(article))
    for (const match of article.text.slice(start, end).matchAll(NAME)) to.name(match[0], start + match.index);
  for (const mask of article.masks) {
    if (mask.kind === 'markup' || mask.kind === 'code') continue;
    const text = article.text.slice(mask.start, mask.end);
    to.part(text.slice(1).toLowerCase());
    for (const [part] of text.matchAll(PARTS)) to.part(part.toLowerCase());
  }
}

function* furniture(article: Article): Iterable<Span> {
  for (const block of article.blocks) {
    if (FURNITURE.has(block.kind)) yield block;
    if (block.speaker) yield block.speaker;
    if (block.post) yield block.post.name;
  }
}
