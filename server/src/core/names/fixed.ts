import { DEMONYMS, isFirstName, PLACES } from '../people/lexicon.ts';
import type { Word } from '../spelling/words.ts';
import { derivationOf } from './endings.ts';
import { editBetween } from './edit.ts';
import { keyOf, type NameForms } from './forms.ts';
import { isUsual } from './known.ts';

/** A word of a fixed name that is spelt as another word: “Yore” in “New Yore”. */
export interface FixedSlip {
  readonly word: Word;
  /** The right word, as written in such names: “York”. */
  readonly right: string;
  /** The whole name: “New York”. */
  readonly name: string;
}

/** Words of places of two words or more, by the word beside them: what “new” leads to, what leads to “york”. */
const AFTER = new Map<string, Set<string>>();
const BEFORE = new Map<string, Set<string>>();
const SHORTEST = 4;
/** A first name this long is no neighbour by chance: “Fransisco”. */
const LONG = 7;

for (const place of PLACES) {
  const words = place.split(' ');
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next === undefined) continue;
    put(AFTER, word, next);
    put(BEFORE, next, word);
  }
}

function put(shelves: Map<string, Set<string>>, key: string, word: string): void {
  const shelf = shelves.get(key);
  if (shelf) shelf.add(word);
  else shelves.set(key, new Set([word]));
}

/**
 * Slips in names that everybody knows, whether or not the article has them elsewhere. “New York” is one name in two
 * words; what differs from it by one slip and is no name itself is meant for it, unless the article has it twice.
 */
export function findFixedSlips({ words, forms }: NameForms): FixedSlip[] {
  const slips: FixedSlip[] = [];
  for (let i = 1; i < words.length; i++) {
    const first = words[i - 1]!;
    const second = words[i]!;
    if (first.shape !== 'capitalised' || second.shape !== 'capitalised' || second.gap !== ' ') continue;
    const [a, b] = [first.lower, keyOf(second)];
    const known = AFTER.get(a);
    if (known?.has(b)) continue;
    const meant = known ? nearestOf(b, known) : undefined;
    if (meant !== undefined && isLikely(b))
      slips.push({ word: second, right: capital(meant), name: `${first.text} ${capital(meant)}` });
    const meantBefore = meant === undefined ? nearestOf(a, BEFORE.get(b)) : undefined;
    if (meantBefore !== undefined && isLikely(a))
      slips.push({ word: first, right: capital(meantBefore), name: `${capital(meantBefore)} ${capital(b)}` });
  }
  return slips;

  function isLikely(odd: string): boolean {
    const form = forms.get(odd);
    if (form?.at.length !== 1 || form.listed || form.outside > 0) return false;
    return (
      !isUsual(odd) && !PLACES.has(odd) && !DEMONYMS.has(odd) && (odd.length >= LONG || !isFirstName(odd))
    );
  }
}

function nearestOf(odd: string, words: ReadonlySet<string> | undefined): string | undefined {
  if (words === undefined || odd.length < SHORTEST - 1) return undefined;
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    const edit = editBetween(odd, word);
    if (edit && edit.kind !== 'two' && edit.place !== 'first' && !derivationOf(odd, word)) return word;
  }
  return undefined;
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
