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

/** True for a key that the lists of usual surnames, places and other names have. */
export function isUsual(key: string): boolean {
  const { common, known } = readLists();
  return common.has(key) || known.has(key);
}

function readLists() {
  return (lists ??= { common: new Set(usual.common.split(' ')), known: new Set(usual.known.split(' ')) });
}

function usualOf(key: string, dictionary: Dictionary): Usual {
  const { common, known } = readLists();
  if (common.has(key) || PLACES.has(key) || DEMONYMS.has(key)) return 'common';
  if (known.has(key) || isFirstName(key)) return 'known';
  return dictionary.isName(key) ? 'rare' : 'no';
}
