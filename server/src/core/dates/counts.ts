import numerals from '../../language/en/number-words.json' with { type: 'json' };

const CARDINALS: ReadonlyMap<string, number> = new Map(Object.entries(numerals.cardinals));

/** "one|two|…", to go into a pattern. */
export const CARDINAL_WORDS = [...CARDINALS.keys()].join('|');

/** The number that "a", "three" or "14" gives; NaN where the words give none: "few". */
export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (/^\d/.test(lower)) return Number(lower);
  return CARDINALS.get(lower) ?? NaN;
}
