import data from '../../language/en/claim-exclusions.json' with { type: 'json' };
import lists from '../../language/en/claim-words.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import { compilePhrases, findPhrases } from './phrases.ts';
import { countWords, perWord, wordsOf } from './vocabulary.ts';

/** Something that speaks against asking for a source. */
export interface Exclusion {
  /** "schedule", "proposal" … */
  readonly name: string;
  /** In words that a hover can show. */
  readonly reason: string;
}

const BOOK = compilePhrases<Exclusion>(
  Object.entries(data.exclusions).flatMap(([name, { reason, phrases }]) =>
    phrases.map((phrase) => [phrase, { name, reason }] as const),
  ),
);
const SPORT: ReadonlySet<string> = new Set(lists.classes.sport);
const IS_SPORT = perWord(({ lower, lemma }) => SPORT.has(lower) || SPORT.has(lemma));
/** Of 1,000 words of a match report at least so many are words of sport; of other copy hardly any. */
const SPORTING = 12;

/** The reasons in the sentence itself not to ask for a source, each once. Other people's words do not count. */
export function exclusionsOf(prose: Prose, sentence: Sentence, hidden: Uint8Array): Exclusion[] {
  const { firstToken, endToken } = sentence;
  const byName = new Map<string, Exclusion>();
  for (const { entry } of findPhrases(BOOK, prose.tokens, firstToken, endToken, hidden))
    byName.set(entry.name, entry);
  return [...byName.values()];
}

/** True for a match report, whose reporter watched the match. */
export function isMatchReport(prose: Prose): boolean {
  const words = countWords(prose.tokens, IS_SPORT);
  return words > 4 && (words * 1000) / prose.tokens.length > SPORTING;
}

/** How many words of sport stand in the sentence. */
export function sportWords({ tokens }: Prose, { firstToken, endToken }: Sentence): number {
  const words = wordsOf(tokens);
  const isSport = IS_SPORT(words);
  let count = 0;
  for (let at = firstToken; at < endToken; at++) if (isSport[words.ids[at]!]) count++;
  return count;
}
