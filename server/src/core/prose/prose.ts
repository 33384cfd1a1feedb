import { isProse, type Article, type Block } from '../article/article.ts';
import type { Span } from '../span.ts';
import { tag, type Pos, type TaggedToken } from './tagger.ts';

export type { Pos } from './tagger.ts';

/** A word or a mark of punctuation, with its exact place in the article. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly pos: Pos;
  readonly lemma: string;
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** True when nothing stands between this token and the one before it. */
  readonly glued: boolean;
}

/** Sentences never cross paragraphs. `firstToken` to `endToken` is half open. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** The prose of one block: `start` and `end` are the block's `textStart` and `textEnd`. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly block: Block;
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Prose {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Tagged paragraphs by their text, so that an edit pays for one paragraph. The host keeps it, one for all articles. */
export type ProseCache = Map<string, readonly TaggedToken[]>;

const CACHE_LIMIT = 4000;

/** Paragraphs, sentences and tokens of everything in the article that is prose. */
export function readProse(article: Article, cache: ProseCache = new Map()): Prose {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    const { textStart: start, textEnd: end } = block;
    const text = article.text.slice(start, end);
    let tagged = cache.get(text);
    if (!tagged) {
      tagged = tag(text);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(text, tagged);
    }
    const paragraph = paragraphs.length;
    const firstSentence = sentences.length;
    const firstToken = tokens.length;
    for (const [i, t] of tagged.entries()) {
      if (i === 0 || t.startsSentence) {
        sentences.push({
          index: sentences.length,
          paragraph,
          start: start + t.start,
          end: 0,
          firstToken: tokens.length,
          endToken: 0,
        });
      }
      tokens.push({
        text: t.text,
        lower: t.lower,
        pos: t.pos,
        lemma: t.lemma,
        start: start + t.start,
        end: start + t.end,
        index: tokens.length,
        sentence: sentences.length - 1,
        paragraph,
        glued: t.glued,
      });
      const open = sentences.length - 1;
      sentences[open] = { ...sentences[open]!, end: start + t.end, endToken: tokens.length };
    }
    paragraphs.push({
      index: paragraph,
      block,
      start,
      end,
      firstSentence,
      endSentence: sentences.length,
      firstToken,
      endToken: tokens.length,
    });
  }
  return { article, paragraphs, sentences, tokens };
}
