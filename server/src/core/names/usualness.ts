import type { Known } from './known.ts';
import type { EditKind } from './edit.ts';

export const isWord = ({ commonness }: Known) => commonness !== undefined;
/** A word that nobody is called: “melon”. */
export const isWordOnly = (known: Known) => isWord(known) && (known.name === 'no' || known.name === 'rare');
export const isName = ({ name }: Known) => name === 'common' || name === 'known';
export const isUnknown = (known: Known) => !isWord(known) && !isName(known);
export const classOf = (known: Known) => {
  const name = known.name === 'no' ? 'no name' : `${known.name} name`;
  return isWord(known) ? `${name} and a word` : name;
};

/** How common a word is. */
export function degreeOf(commonness: number): string {
  if (commonness >= 4) return 'very common';
  return commonness >= 2.5 ? 'common' : commonness > 0.5 ? 'uncommon' : 'rare';
}

/** Slips of the fingers that make no other name by chance. */
export const EASY: ReadonlySet<string> = new Set(['swapped', 'doubled', 'brushed', 'moved']);
export const kindOf = (known: Known) =>
  isName(known) ? (isWord(known) ? 'both' : 'a name') : isWord(known) ? 'a word' : 'unknown';

/** Two edits, one that the fingers make without a thought, or another. */
export function easeOf(kind: EditKind): 'two' | 'easy' | 'one' {
  if (kind === 'two') return 'two';
  return EASY.has(kind) ? 'easy' : 'one';
}
