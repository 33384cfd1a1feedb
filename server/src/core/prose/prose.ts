import { isProse, type Article, type Block } from '../article/article.ts';
import type { Span } from '../span.ts';
import { masked } from './masked.ts';
import { namesOfArticle } from './names.ts';
import { readParagraph, type TaggedParagraph } from './paragraph.ts';
import type { Pos } from './tagger.ts';

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
export type ProseCache = Map<string, TaggedParagraph>;

const CACHE_LIMIT = 4000;

/** Paragraphs, sentences and tokens of everything in the article that is prose. */
export function readProse(article: Article, cache: ProseCache = new Map()): Prose {
  const blocks = article.blocks.filter(isProse);
  const tagged = tagBlocks(article, blocks, cache);
  const names = namesOfArticle(tagged);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [paragraph, block] of blocks.entries()) {
    const { textStart: start, textEnd: end } = block;
    const firstSentence = sentences.length;
    const firstToken = tokens.length;
    const { tokens: own, sentenceStarts: starts } = tagged[paragraph]!;
    for (const [i, from] of starts.entries()) {
      const to = starts[i + 1] ?? own.length;
      sentences.push({
        index: sentences.length,
        paragraph,
        start: start + own[from]!.start,
        end: start + own[to - 1]!.end,
        firstToken: firstToken + from,
        endToken: firstToken + to,
      });
      for (let k = from; k < to; k++) {
        const t = own[k]!;
        const text = t.kind === 'masked' ? article.text.slice(start + t.start, start + t.end) : t.text;
        tokens.push({
          text,
          lower: t.kind === 'masked' ? text.toLowerCase() : t.lower,
          pos: names.has(t.lower) && t.text !== t.lower ? 'PROPN' : t.pos,
          lemma: t.lemma,
          start: start + t.start,
          end: start + t.end,
          index: tokens.length,
          sentence: sentences.length - 1,
          paragraph,
          glued: t.glued,
        });
      }
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

function tagBlocks(article: Article, blocks: readonly Block[], cache: ProseCache): TaggedParagraph[] {
  let mask = 0;
  return blocks.map((block) => {
    const { text, next } = masked(
      article.text,
      { start: block.textStart, end: block.textEnd },
      article.masks,
      mask,
    );
    mask = next;
    const known = cache.get(text);
    if (known) return known;
    const paragraph = readParagraph(text);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, paragraph);
    return paragraph;
  });
}
