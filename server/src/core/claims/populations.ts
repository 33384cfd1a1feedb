import lists from '../../language/en/claim-words.json' with { type: 'json' };
import { DEMONYMS } from '../people/lexicon.ts';
import type { Prose, Sentence, Token } from '../prose/prose.ts';
import { isNumber, isPastForm } from './kinds-of-word.ts';

const HEDGES: ReadonlySet<string> = new Set(lists.hedgesOfNumbers);
const POPULATIONS: ReadonlySet<string> = new Set(lists.populations);
const SHARES: ReadonlySet<string> = new Set(lists.sharesOfPopulations);
/** Tokens within which the sentence has to say of whom it speaks. */
const REACH = 12;

/**
 * “Eight in 10 houses in the highlands stand on unstable ground”, “More than two million people still walk to fetch water”:
 * how many of a whole population are or do something. Nobody sees that; somebody has counted.
 */
export function speaksOfPopulation({ tokens }: Prose, { firstToken, endToken }: Sentence): boolean {
  let at = firstToken;
  while (at < endToken && HEDGES.has(tokens[at]!.lower)) at++;
  const opens = tokens[at];
  if (!opens || (!isNumber(opens) && !SHARES.has(opens.lower))) return false;
  let population = false;
  for (let i = at; i < Math.min(endToken, firstToken + REACH); i++) {
    const token = tokens[i]!;
    if (token.pos === 'VERB' || token.pos === 'AUX')
      return population && !isPastForm(token) && !isParticiple(token);
    if (POPULATIONS.has(token.lemma) || DEMONYMS.has(token.lower)) population = true;
    // “Two of the four officials” are people of this story.
    if (
      token.lower === 'the' &&
      /^(?:of|in)$/.test(tokens[i - 1]?.lower ?? '') &&
      isNumber(tokens[i + 1] ?? token)
    )
      return false;
  }
  return false;
}

const isParticiple = ({ lower }: Token) => lower.endsWith('ed') || lower.endsWith('ing');
