import lists from '../../language/en/foreign-words.json' with { type: 'json' };
import { after, before } from './context.ts';
import type { Dictionary } from './dictionary.ts';
import { nearest, type Suggestion } from './suggest.ts';
import type { Word } from './words.ts';

/** Commonness up to which a word is one that large dictionaries have and copy hardly ever: “colleted”, “repot”, “septical”. */
export const RARE = 0.3;
/** The commonness of a word that it may be a slip for. */
const COMMON = 2;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** How well the other word explains the slip, and how common it is beside these neighbours (see suggest.ts). */
const SCORE = 5.5;
const FIT = 1.5;
/** A word this long has so few neighbours that their likeness says enough. */
const LONG = 7;
const MEANT: ReadonlySet<string> = new Set(lists.rare);

/**
 * The common word that is meant in place of the rare one (see `RARE`), in lower case, at `index`: one slip away, at home
 * beside its neighbours, where the rare one is not, and no other form of it. The dictionary is large so that no good word
 * is called unknown; a slip may hide behind any of them.
 */
export function meantInsteadOf(
  words: readonly Word[],
  index: number,
  dictionary: Dictionary,
): Suggestion | undefined {
  const { lower } = words[index]!;
  if (lower.length < SHORTEST || !/^[a-z]+$/.test(lower) || MEANT.has(lower)) return undefined;
  if (dictionary.isName(lower)) return undefined;
  const beside = { before: before(words, index), after: after(words, index) };
  const [best] = nearest(lower, dictionary, beside);
  if (!best || best.score < SCORE || dictionary.frequency(best.word) < COMMON) return undefined;
  const fits = (word: string) => dictionary.pair(beside.before, word) + dictionary.pair(word, beside.after);
  return (lower.length < LONG && fits(best.word) < FIT) ||
    fits(lower) > 0 ||
    stemOf(best.word) === stemOf(lower)
    ? undefined
    : best;
}

function stemOf(word: string): string {
  return word.replace(/(?:er|or|ee|ing)?(?:e?s)?$|(?:e?d|e|y)$/, '').replace(/e$/, '');
}
