import type { Span } from '#core/span';
import { readLines } from '../data.ts';

/** An article of the training data, with who said what, and with which cue. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

export interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: (Span & { readonly text: string }) | null;
  readonly cue: Span | null;
  readonly speakerName?: string;
  /** False for thoughts and intentions. */
  readonly speech?: boolean;
}

/** Reads articles from a file below DATA. */
export async function readGold(file: string): Promise<Gold[]> {
  const articles: Gold[] = [];
  for await (const article of readLines<Gold>(file))
    articles.push({ ...article, quotes: article.quotes.map((quote) => mended(quote, article.text)) });
  return articles;
}

const VERBS = new Set(['added', 'said', 'says', 'told', 'tells', 'tweeted', 'wrote']);

/** Now and then the annotators have taken the cue for the speaker and the speaker for the cue. */
function mended(quote: GoldQuote, text: string): GoldQuote {
  const { speaker, cue } = quote;
  if (!speaker || !cue || !VERBS.has(speaker.text.toLowerCase().split(' ')[0]!)) return quote;
  const swapped = { start: cue.start, end: cue.end, text: text.slice(cue.start, cue.end) };
  return { ...quote, speaker: swapped, cue: { start: speaker.start, end: speaker.end }, speech: true };
}

/** The quotation that covers most of a stretch, if it covers half of it. */
export function goldFor(quotes: readonly GoldQuote[], stretch: Span): GoldQuote | undefined {
  let best: GoldQuote | undefined;
  let most = 0;
  for (const quote of quotes) {
    if (quote.kind === 'indirect') continue;
    const shared = Math.min(quote.end, stretch.end) - Math.max(quote.start, stretch.start);
    if (shared > most) [best, most] = [quote, shared];
  }
  return most * 2 >= stretch.end - stretch.start ? best : undefined;
}
