import type { Token } from '../prose/prose.ts';

/** How much likelier than not a word is to be a cue of attribution, in log-odds, by lemma; learnt from marked articles. */
export interface CueLexicon {
  readonly verbs: Readonly<Record<string, number>>;
  readonly nouns: Readonly<Record<string, number>>;
  /** "according", "per". */
  readonly others: Readonly<Record<string, number>>;
}

/** The same, ready for look-ups. */
export interface Cues {
  readonly verbs: ReadonlyMap<string, number>;
  readonly nouns: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
}

/** What an unknown word counts: hardly ever a cue. */
export const NO_CUE = -6;

/** Prepares a lexicon for look-ups. */
export function readCues({ verbs, nouns, others }: CueLexicon): Cues {
  return {
    verbs: new Map(Object.entries(verbs)),
    nouns: new Map(Object.entries(nouns)),
    others: new Map(Object.entries(others)),
  };
}

/** How likely each token is a cue; tokens in other people's words are none. */
export function cueOdds(tokens: readonly Token[], hidden: Uint8Array, cues: Cues): Float64Array {
  const odds = new Float64Array(tokens.length).fill(NO_CUE);
  for (const [i, token] of tokens.entries()) {
    if (hidden[i]) continue;
    if (token.pos === 'VERB' || token.pos === 'AUX') odds[i] = cues.verbs.get(token.lemma) ?? NO_CUE;
    else if (token.pos === 'NOUN') odds[i] = cues.nouns.get(token.lemma) ?? NO_CUE;
    else if (token.pos === 'ADP' || token.pos === 'ADJ') odds[i] = cues.others.get(token.lemma) ?? NO_CUE;
  }
  return odds;
}
