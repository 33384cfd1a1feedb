import type { Word } from './wording.ts';

/** Words in marks with who says them, as far as that is known. */
export interface Fragment {
  readonly words: readonly Word[];
  readonly paragraph: number | undefined;
  readonly speaker?: { readonly person?: { readonly id: number } | undefined } | undefined;
}

/** A few words of a quotation that the copy comes back to, and the words that stand for them there. */
export interface Requoted<F> {
  readonly here: F;
  readonly other: F;
  /** Index of the word in `other` that stands over against the first one here. */
  readonly from: number;
}

/** So few words come back as a fragment: more are compared as sentences. */
const LONGEST = 6;
/** So many words with a noun of their own tell by themselves whose they are. */
const LONG = 4;
const CONTENT = /^(?:NOUN|VERB|ADJ|ADV)$/;

/**
 * “breathtakingly easy” after “The method was breathtakingly simple”: a few words of the same speaker's, one exchanged, of
 * which one that means something stands nowhere else in anybody's words.
 */
export function* requotedFragments<F extends Fragment>(passages: readonly F[]): Iterable<Requoted<F>> {
  const fragments = passages.filter(({ words }) => words.length >= 2 && words.length <= LONGEST);
  if (!fragments.length) return;
  const uses = new Map<string, { readonly passage: F; readonly at: number }[]>();
  for (const passage of passages)
    for (const [at, { key }] of passage.words.entries()) {
      const known = uses.get(key);
      if (known) known.push({ passage, at });
      else uses.set(key, [{ passage, at }]);
    }
  for (const here of fragments) {
    const found = here.words.flatMap(({ key, pos }, i) => {
      const places = uses.get(key)!;
      const twin = CONTENT.test(pos) && places.length === 2 && places.find(({ passage }) => passage !== here);
      return twin &&
        isOfOne(here, twin.passage, pos) &&
        isOneChanged(here.words, twin.passage.words, twin.at - i)
        ? [{ here, other: twin.passage, from: twin.at - i }]
        : [];
    });
    if (found[0]) yield found[0];
  }
}

/** Said by one person, the second time further down. */
function isOfOne(here: Fragment, other: Fragment, pos: Word['pos']): boolean {
  const [a, b] = [here.speaker?.person, other.speaker?.person];
  const isKnown = a && b && a.id === b.id;
  if (
    (!isKnown && (here.words.length < LONG || pos !== 'NOUN')) ||
    here.paragraph === undefined ||
    other.paragraph === undefined
  )
    return false;
  return here.paragraph - other.paragraph > 1;
}

/** “sort of hope”, he “sort of hopes”: bent to fit the sentence. */
function isOfOneWord(a: string, b: string): boolean {
  const stem = Math.min(a.length, b.length) - 2;
  return stem > 1 && a.slice(0, stem) === b.slice(0, stem);
}

function isOneChanged(here: readonly Word[], other: readonly Word[], from: number): boolean {
  if (from < 0 || from + here.length > other.length) return false;
  const changed = here.flatMap((word, i) => (word.key === other[from + i]!.key ? [] : [i]));
  const at = changed[0];
  if (changed.length !== 1 || at === undefined) return false;
  const [a, b] = [here[at]!, other[from + at]!];
  return CONTENT.test(a.pos) && CONTENT.test(b.pos) && !isOfOneWord(a.key, b.key);
}
