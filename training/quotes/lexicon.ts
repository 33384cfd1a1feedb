import type { CueOdds, Lexicon } from '#core/speakers/lexicon';
import { classOf, lexicalEntry, lexicalKey, levelOf } from '#core/speakers/lexicon';
import { hashWord } from '#core/speakers/features';
import type { Token } from '#core/prose/prose';
import type { GoldQuote } from './gold.ts';

/** How often an entry is seen at all, as the cue of words in marks, and as the cue of any words. */
export interface Count {
  seen: number;
  quoting: number;
  reporting: number;
}

export type Counts = Map<string, Count>;

/** Token that carries a cue: its first verb, else its first noun that holds words (“in the words of”), else its first word. */
export interface CueTokens {
  readonly head: number;
  readonly all: ReadonlySet<number>;
}

export function cueTokens(
  quote: GoldQuote,
  tokens: readonly Token[],
  tag: Uint8Array,
  run: Int32Array,
  verb: number,
): CueTokens | undefined {
  const { cue } = quote;
  if (!cue) return undefined;
  const all: number[] = [];
  let at = lowerBound(tokens, cue.start);
  for (; at < tokens.length && tokens[at]!.start < cue.end; at++) if (run[at]! < 0) all.push(at);
  const head =
    all.find((i) => tag[i] === verb) ??
    all.find((i) => classOf(lexicalKey(tag[i]!, tokens[i]!.lemma)) > 0) ??
    all[0];
  return head === undefined ? undefined : { head, all: new Set(all) };
}

/** Index of the first token that ends after the offset. */
export function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function countEntry(counts: Counts, tag: number, lemma: string): Count {
  const entry = lexicalEntry(tag, lemma);
  let count = counts.get(entry);
  if (!count) counts.set(entry, (count = { seen: 0, quoting: 0, reporting: 0 }));
  return count;
}

/** The levels of all entries that were cues, with the counts of some articles taken away. */
export function levels(counts: Counts, without?: Counts): Map<string, CueOdds> {
  const found = new Map<string, CueOdds>();
  for (const [entry, count] of counts) {
    const less = without?.get(entry);
    const seen = count.seen - (less?.seen ?? 0);
    if (seen < 2) continue;
    const quoting = levelOf((count.quoting - (less?.quoting ?? 0)) / (seen + 2));
    const reporting = levelOf((count.reporting - (less?.reporting ?? 0)) / (seen + 2));
    if (quoting || reporting) found.set(entry, { quoting, reporting });
  }
  return found;
}

export function lexiconOf(found: ReadonlyMap<string, CueOdds>): Lexicon {
  return new Map([...found].map(([entry, odds]) => [hashWord(entry), odds]));
}

export function addCounts(into: Counts, from: Counts): void {
  for (const [entry, { seen, quoting, reporting }] of from) {
    const count = into.get(entry) ?? { seen: 0, quoting: 0, reporting: 0 };
    into.set(entry, {
      seen: count.seen + seen,
      quoting: count.quoting + quoting,
      reporting: count.reporting + reporting,
    });
  }
}
