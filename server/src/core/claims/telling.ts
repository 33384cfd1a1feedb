import lists from '../../language/en/claim-words.json' with { type: 'json' };
import type { Prose, Sentence, Token } from '../prose/prose.ts';
import { isPastForm, isYear } from './kinds-of-word.ts';
import { countWords, perWord } from './vocabulary.ts';

const CAMPAIGN: ReadonlySet<string> = new Set(lists.classes.campaign);
const IS_CAMPAIGN = perWord(({ lower, lemma }) => CAMPAIGN.has(lemma) || CAMPAIGN.has(lower));
const IS_QUESTION_MARK = perWord(({ text }) => text.startsWith('?'));
const JOINS: ReadonlySet<string> = new Set(lists.joins);
const MEASURES: ReadonlySet<string> = new Set(lists.measures);
const LOOSE: ReadonlySet<string> = new Set(lists.loose);
/** Per 1,000 words; more campaigning than this is only more of the same. */
const MOST_CAMPAIGN = 30;

/**
 * How much of the article is campaign coverage, 0 … 3. What candidates do and how votes went is public, and what
 * reporters add is analysis: both read like claims, and hardly any of them wants a source.
 */
export function campaignShare({ tokens }: Prose): number {
  const words = countWords(tokens, IS_CAMPAIGN);
  return Math.min(MOST_CAMPAIGN, (words * 1000) / Math.max(1, tokens.length)) / 10;
}

/** The questions that the article asks, per 1,000 words, 0 … 1: columns and explainers ask, reports hardly ever. */
export function questionShare({ tokens }: Prose): number {
  const marks = countWords(tokens, IS_QUESTION_MARK);
  return Math.min(10, (marks * 1000) / Math.max(1, tokens.length)) / 10;
}

/** How the sentence is told, by the names of claim-points.json: plainly, or with the turns and asides of an analysis. */
export function tellingOf(
  { tokens }: Prose,
  { firstToken, endToken }: Sentence,
  hidden: Uint8Array,
): Record<string, number> {
  let words = 0;
  let names = 0;
  let commas = 0;
  let asides = 0;
  let loose = 0;
  let measures = 0;
  let present = 0;
  let year = 0;
  for (let at = firstToken; at < endToken; at++) {
    if (hidden[at]) continue;
    const token = tokens[at]!;
    const { text, lower, lemma, pos } = token;
    if (text === ',') commas++;
    else if (/^(?:[—–;:]|--?)$/.test(text)) asides++;
    if (pos === 'PUNCT') continue;
    words++;
    if (pos === 'PROPN') names++;
    if (LOOSE.has(lower)) loose++;
    if (MEASURES.has(lemma)) measures++;
    if (isYear(token)) year = 1;
    if ((pos === 'VERB' || pos === 'AUX') && !isPastForm(token) && isFinitePresent(lower, lemma)) present = 1;
  }
  return {
    words: Math.min(words, 50) / 10,
    names: names / Math.max(1, words),
    commas: Math.min(commas, 3),
    asides: Math.min(asides, 3),
    loose: Math.min(loose, 3),
    measures: Math.min(measures, 3),
    present,
    year,
    joined: Number(opensWithJoin(tokens, firstToken)),
  };
}

/** "costs", "is", "have"; "costing" and "cost" may be anything. */
function isFinitePresent(lower: string, lemma: string): boolean {
  if (lower === 'is' || lower === 'are' || lower === 'has' || lower === 'have') return true;
  return lower !== lemma && lower.endsWith('s') && lower !== 'was';
}

/** “But”, “Even so”, “In fact”: it argues with the sentence before. */
function opensWithJoin(tokens: readonly Token[], first: number): boolean {
  const { lower } = tokens[first]!;
  return JOINS.has(lower) || JOINS.has(`${lower} ${tokens[first + 1]?.lower ?? ''}`);
}
