import data from '../../language/en/claim-exclusions.json' with { type: 'json' };
import lists from '../../language/en/claim-words.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

/** What speaks against a claim, in words that a hover can show. */
export interface Exclusion {
  readonly points: number;
  readonly reasons: readonly string[];
}

type Entry = (typeof data.exclusions)[keyof typeof data.exclusions];

const BOOK = compilePhrases<Entry>(
  Object.values(data.exclusions).flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)),
);
const SPORT: ReadonlySet<string> = new Set(lists.classes.sport);
/** Of 1,000 words of a match report at least so many are words of sport; of other copy hardly any. */
const SPORTING = 12;

/** The reasons in the sentence itself not to ask for a source; points are negative. Other people's words do not count. */
export function exclusionsOf(prose: Prose, sentence: Sentence, hidden: Uint8Array): Exclusion {
  const { firstToken, endToken } = sentence;
  const found = new Set(findPhrases(BOOK, prose.tokens, firstToken, endToken, hidden).map((m) => m.entry));
  let points = 0;
  for (const entry of found) points += entry.points;
  return { points, reasons: [...found].map((entry) => entry.reason) };
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
