import usual from '../../language/en/usual-names.json' with { type: 'json' };
import { DEMONYMS, isFirstName, PLACES } from '../people/lexicon.ts';
import type { Dictionary } from '../spelling/dictionary.ts';

/** How usual a spelling is as a name; `rare`: only the longest lists have it. */
export type Usual = 'common' | 'known' | 'rare' | 'no';

/** What English knows of a spelling, whatever the article makes of it. */
export interface Known {
  /** A word: its commonness, 0 … 7; undefined: none. */
  readonly commonness: number | undefined;
  readonly name: Usual;
}

let lists: { readonly common: ReadonlySet<string>; readonly known: ReadonlySet<string> } | undefined;

/** Looks a key up: lower case, straight apostrophe. */
export function lookUp(key: string, dictionary: Dictionary): Known {
  return {
    commonness: dictionary.has(key) ? dictionary.frequency(key) : undefined,
    name: usualOf(key, dictionary),
  };
}

function usualOf(key: string, dictionary: Dictionary): Usual {
  lists ??= { common: new Set(usual.common.split(' ')), known: new Set(usual.known.split(' ')) };
  if (lists.common.has(key) || PLACES.has(key) || DEMONYMS.has(key)) return 'common';
  if (lists.known.has(key) || isFirstName(key)) return 'known';
  return dictionary.isName(key) ? 'rare' : 'no';
}
