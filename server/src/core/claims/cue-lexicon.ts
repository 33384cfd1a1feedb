import type { Token } from '../prose/prose.ts';
import { perWord, wordsOf, type Words } from './vocabulary.ts';

/** How much likelier than not a word is to be a cue of attribution, in log-odds, by lemma; learnt from marked articles. */
export interface CueLexicon {
  readonly verbs: Readonly<Record<string, number>>;
  readonly nouns: Readonly<Record<string, number>>;
  /** "according", "per". */
  readonly others: Readonly<Record<string, number>>;
}

/** The same, ready for look-ups: log-odds by word. */
export type Cues = (words: Words) => readonly number[];

/** What an unknown word counts: hardly ever a cue. */
export const NO_CUE = -6;

/** Prepares a lexicon for look-ups. */
export function readCues(lexicon: CueLexicon): Cues {
  const [verbs, nouns, others] = [lexicon.verbs, lexicon.nouns, lexicon.others].map(
    (list) => new Map(Object.entries(list)),
  ) as [Map<string, number>, Map<string, number>, Map<string, number>];
  return perWord(({ pos, lemma }) => {
    if (pos === 'VERB' || pos === 'AUX') return verbs.get(lemma) ?? NO_CUE;
    if (pos === 'NOUN') return nouns.get(lemma) ?? NO_CUE;
    if (pos === 'ADP' || pos === 'ADJ') return others.get(lemma) ?? NO_CUE;
    return NO_CUE;
  });
}

/** How likely each token is a cue; tokens in other people's words are none. */
export function cueOdds(tokens: readonly Token[], hidden: Uint8Array, cues: Cues): Float64Array {
  const words = wordsOf(tokens);
  const known = cues(words);
  const odds = new Float64Array(tokens.length).fill(NO_CUE);
  for (let at = 0; at < tokens.length; at++) if (!hidden[at]) odds[at] = known[words.ids[at]!]!;
  return odds;
}
