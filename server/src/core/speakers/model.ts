import file from '../../language/en/models/quotes.json' with { type: 'json' };
import { hashWord, TABLE_BITS } from './features.ts';
import type { CueOdds, Lexicon } from './lexicon.ts';
import type { Ranker } from './ranker.ts';

/** The trained parts of this stage. */
export interface Model {
  readonly lexicon: Lexicon;
  /** Run → its cue, or none. */
  readonly cue: Ranker;
  /** Cue → the chunk that names the speaker, or none. */
  readonly mention: Ranker;
  /** “he”, “she” → a member of the cast. */
  readonly pronoun: Ranker;
  /** Cue → the clause that it reports, or none. */
  readonly clause: Ranker;
}

/** A weight is one printable character: its code less that of the middle one. */
export const MIDDLE = 80;

let read: Model | undefined;

/** The model that ships, read on first use (a few milliseconds). */
export function model(): Model {
  return (read ??= readModel(file));
}

/** Reads a model as `training/quotes/write.ts` writes it. */
export function readModel(packed: typeof file): Model {
  return {
    lexicon: readLexicon(packed.lexicon),
    cue: readRanker(packed.cue),
    mention: readRanker(packed.mention),
    pronoun: readRanker(packed.pronoun),
    clause: readRanker(packed.clause),
  };
}

function readRanker({ scale, weights }: { scale: number; weights: string }): Ranker {
  const table = new Int8Array(1 << TABLE_BITS);
  for (let i = 0; i < weights.length; i++) table[i] = weights.charCodeAt(i) - MIDDLE;
  return { weights: table, scale };
}

function readLexicon(entries: Readonly<Record<string, string>>): Lexicon {
  const lexicon = new Map<number, CueOdds>();
  for (const [levels, words] of Object.entries(entries)) {
    const odds = { quoting: Number(levels[0]), reporting: Number(levels[1]) };
    for (const word of words.split(' ')) lexicon.set(hashWord(word), odds);
  }
  return lexicon;
}
