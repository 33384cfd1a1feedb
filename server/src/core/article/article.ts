import type { Span } from '../span.ts';
import type { IsoDate } from '../dates/calendar.ts';
import { readBlocks } from './blocks.ts';

export type Format = 'plain' | 'markdown';

/**
 * What a block of the article is. Only `paragraph`, `list-item`, `headline`, `subhead`, `post` and `transcript` are
 * prose; the rest is furniture that no rule reads.
 */
export type BlockKind =
  | 'paragraph'
  | 'list-item'
  | 'headline'
  | 'subhead'
  | 'post' // an embedded post: "text — Name (@handle) Month D, YYYY"
  | 'transcript' // "KESSLER: Let's start with the stick."
  | 'byline'
  | 'dateline' // a line of its own that says when or where the article was written
  | 'credit' // "Image: AP", "Picture by …"
  | 'note' // corrections, contact lines, "Additional reporting by …", score boards
  | 'front-matter'
  | 'code'
  | 'table';

/** A block is a paragraph in the typographer's sense: usually one line of the file, without its line end. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Where its prose starts: after a dateline run into the text, a list mark, heading marks or a speaker's name. */
  readonly textStart: number;
  /** Where its prose ends: before a post's signature. */
  readonly textEnd: number;
  readonly post?: Post;
  /** In a transcript line, the name before the colon. */
  readonly speaker?: Span;
  /** True in a Markdown block quotation. */
  readonly quoted?: true;
}

const PROSE: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'list-item',
  'headline',
  'subhead',
  'post',
  'transcript',
]);

/** True for blocks that hold words to read, not furniture. */
export function isProse(block: Block): boolean {
  return PROSE.has(block.kind) && block.textStart < block.textEnd;
}

/** An embedded post from a social network, with the line that signs it. */
export interface Post {
  readonly words: Span;
  readonly signature: Span;
  /** The name as signed: "Secretary Antony Blinken". */
  readonly name: Span;
  /** Without the @. */
  readonly handle?: string;
  readonly date?: { readonly iso: IsoDate; readonly span: Span };
}

/** Links, handles, hashtags and Markdown code: text that is no prose although it stands in prose. */
export interface Mask extends Span {
  readonly kind: 'link' | 'handle' | 'hashtag' | 'code' | 'markup';
  /** True where the reader sees nothing of it: Markdown's marks, and the target in `[words](target)`. */
  readonly hidden?: true;
}

export interface Article {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly masks: readonly Mask[];
  /** The day the article is dated: front matter, header, "Published:" line or dateline. */
  readonly date?: { readonly iso: IsoDate; readonly span?: Span };
  readonly language: 'en' | 'other';
}

export interface ArticleOptions {
  readonly format?: Format;
  /** The article's date where the host knows it and the text does not say; the text's own date wins. */
  readonly date?: IsoDate;
}

/** Reads the article's structure. Never throws: any string is an article, if perhaps one without prose. */
export function readArticle(text: string, options: ArticleOptions = {}): Article {
  return readBlocks(text, options.format ?? 'plain', options.date);
}
