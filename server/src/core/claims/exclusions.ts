import data from '../../language/en/claim-exclusions.json' with { type: 'json' };
import lists from '../../language/en/claim-words.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

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
  let words = 0;
  for (const token of prose.tokens) if (SPORT.has(token.lower) || SPORT.has(token.lemma)) words++;
  return words > 4 && (words * 1000) / prose.tokens.length > SPORTING;
}

/** How many words of sport stand in the sentence. */
export function sportWords(prose: Prose, sentence: Sentence): number {
  let words = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = prose.tokens[at]!;
    if (SPORT.has(token.lower) || SPORT.has(token.lemma)) words++;
  }
  return words;
}
