import { readArticle } from '#core/article/article';
import { othersWords, type OthersWords } from '#core/claims/hidden';
import { findPeople } from '#core/people/people';
import { readProse, type Prose } from '#core/prose/prose';
import { findRuns } from '#core/quotes/quotes';
import type { Span } from '#core/span';
import type { Model } from '#core/speakers/model';
import { attribute, type Quote } from '#core/speakers/speakers';
import { readLines } from '../data.ts';

interface SourcingLine {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (Span & { attributed: boolean; sourced_strict: boolean })[];
}
interface QuotesLine {
  readonly id: string;
  readonly quotes: readonly { readonly cue?: Span }[];
}

/** A marked article as the engine reads it, its marks carried over to the engine's own sentences. */
export interface MarkedArticle {
  readonly id: string;
  readonly fold: number;
  readonly prose: Prose;
  readonly others: OthersWords;
  /** As the speakers stage finds them in an article that it has not learnt from. */
  readonly quotes: readonly Quote[];
  /** By sentence: 1 where nobody is its source; in the strict sense, where nobody says it. */
  readonly unsourced: Uint8Array;
  readonly strictUnsourced: Uint8Array;
  /** By token: 1 where it is a cue of attribution. */
  readonly cues: Uint8Array;
}

export const FOLDS = 5;

/**
 * Reads a split of the marked articles: "train" or "dev". `models` are those of the speakers stage, each trained without
 * every `models.length`-th of the training articles; for articles that none has learnt from, one is enough.
 */
export async function readMarkedArticles(split: string, models: readonly Model[]): Promise<MarkedArticle[]> {
  const marked = new Map<string, { readonly cues: Span[]; readonly model: Model }>();
  for await (const { id, quotes } of readLines<QuotesLine>(`quotes/polnear-${split}.jsonl`))
    marked.set(id, {
      cues: quotes.flatMap(({ cue }) => (cue ? [cue] : [])),
      model: models[marked.size % models.length]!,
    });
  const articles: MarkedArticle[] = [];
  for await (const line of readLines<SourcingLine>(`sourcing/polnear-${split}.jsonl`)) {
    const { cues, model } = marked.get(line.id)!;
    articles.push(markedArticle(line, cues, model, articles.length % FOLDS));
  }
  return articles;
}

function markedArticle(
  line: SourcingLine,
  cueSpans: readonly Span[],
  model: Model,
  fold: number,
): MarkedArticle {
  const prose = readProse(readArticle(line.text));
  const runs = findRuns(prose);
  const unsourced = new Uint8Array(prose.sentences.length);
  const strictUnsourced = new Uint8Array(prose.sentences.length);
  for (const { index, start, end } of prose.sentences) {
    let most = 0;
    for (const gold of line.sentences) {
      const shared = Math.min(end, gold.end) - Math.max(start, gold.start);
      if (shared <= most) continue;
      most = shared;
      unsourced[index] = Number(!gold.attributed);
      strictUnsourced[index] = Number(!gold.sourced_strict);
    }
  }
  const cues = new Uint8Array(prose.tokens.length);
  for (const cue of cueSpans)
    for (const token of prose.tokens)
      if (token.start >= cue.start && token.end <= cue.end) cues[token.index] = 1;
  return {
    id: line.id,
    fold,
    prose,
    others: othersWords(prose, runs, []),
    quotes: attribute(runs, prose, findPeople(prose, runs), model).quotes,
    unsourced,
    strictUnsourced,
    cues,
  };
}
