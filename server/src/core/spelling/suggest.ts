import type { Dictionary } from './dictionary.ts';
import { CHEAP, forEachMove, forEachSlip, phonetic, VOWEL_CHANGED } from './slips.ts';

/** A word that may have been meant, and how well it explains the slip: from `STRONG` on there is hardly a doubt. */
export interface Suggestion {
  readonly word: string;
  readonly score: number;
}

/** The words beside the one in question, as `context.ts` gives them. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** From here on a suggestion is a reason of its own to think that the word is a slip. */
export const STRONG = 1.5;
/** What one step up in commonness (a word ten times as frequent) weighs against the cost of a slip. */
const COMMONNESS = 3;
/** The same for the pairs that the suggestion makes with its neighbours. */
const FIT = 0.8;
/** A second slip in one word is rarer than a first. */
const SECOND_SLIP = 3;
/** Shorter words have too many others two slips away, longer ones take too long. */
const TWO_SLIPS = { shortest: 4, longest: 18 };

/** Words one slip from `word`, best first: about a thousand look-ups, cheap enough to ask before a word is reported. */
export function nearest(word: string, dictionary: Dictionary, beside?: Neighbours): Suggestion[] {
  const scores = remembered(dictionary, word, (found) => {
    const weigh = weigher(word, dictionary, found);
    forEachSlip(word, weigh);
    forEachMove(word, weigh);
    phonetic(word, weigh);
    apart(word, dictionary, found);
  });
  return ranked(scores, dictionary, beside);
}

/** Words two slips from `word`, best first; the first slip is cheap, or costs at most `first`. */
export function nextNearest(
  word: string,
  dictionary: Dictionary,
  beside?: Neighbours,
  first = CHEAP,
): Suggestion[] {
  if (word.length < TWO_SLIPS.shortest || word.length > TWO_SLIPS.longest) return [];
  const scores = remembered(dictionary, `${first} ${word}`, (found) => {
    const once = new Map<string, number>();
    forEachSlip(word, (form, cost) => {
      if (cost <= first || cost === VOWEL_CHANGED) once.set(form, Math.min(cost, once.get(form) ?? Infinity));
    });
    const weigh = weigher(word, dictionary, found);
    for (const [form, cost] of once)
      forEachSlip(
        form,
        (twice, more) => {
          weigh(twice, cost + more + SECOND_SLIP);
        },
        false,
      );
  });
  return ranked(scores, dictionary, beside);
}

const REMEMBERED = new WeakMap<Dictionary, Map<string, ReadonlyMap<string, number>>>();
/** Words; an article has a few that no dictionary knows, and asks for them again with every edit. */
const MOST_REMEMBERED = 500;

/** What was found for a word before its neighbours are looked at. */
function remembered(
  dictionary: Dictionary,
  key: string,
  find: (scores: Map<string, number>) => void,
): ReadonlyMap<string, number> {
  let known = REMEMBERED.get(dictionary);
  if (!known) REMEMBERED.set(dictionary, (known = new Map<string, ReadonlyMap<string, number>>()));
  const before = known.get(key);
  if (before) return before;
  const scores = new Map<string, number>();
  find(scores);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, scores);
  return scores;
}

/** Words one or two slips from `word` (lower case), best first, at most `limit`. Takes tens of milliseconds. */
export function suggest(word: string, dictionary: Dictionary, beside?: Neighbours, limit = 5): Suggestion[] {
  const near = nearest(word, dictionary, beside);
  if ((near[0]?.score ?? -Infinity) >= 2 * STRONG) return near.slice(0, limit);
  const known = new Set(near.map((s) => s.word));
  const next = nextNearest(word, dictionary, beside, VOWEL_CHANGED).filter((s) => !known.has(s.word));
  return [...near, ...next].sort(byScore).slice(0, limit);
}

function weigher(word: string, dictionary: Dictionary, scores: Map<string, number>) {
  return (form: string, cost: number) => {
    if (form === word || !dictionary.has(form) || (form.length === 1 && form !== 'a' && form !== 'i')) return;
    const score = COMMONNESS * dictionary.frequency(form) - cost;
    if (score > (scores.get(form) ?? -Infinity)) scores.set(form, score);
  };
}

/** "alot", "infact": two words that often stand together, run into one. */
function apart(word: string, dictionary: Dictionary, scores: Map<string, number>): void {
  for (let i = 1; i < word.length; i++) {
    const [first, second] = [word.slice(0, i), word.slice(i)];
    const pair = dictionary.pair(first, second);
    if (pair > 0 && dictionary.frequency(first) > 0 && dictionary.frequency(second) > 0)
      scores.set(`${first} ${second}`, COMMONNESS * pair - 1);
  }
}

function ranked(
  scores: ReadonlyMap<string, number>,
  dictionary: Dictionary,
  beside?: Neighbours,
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const [word, score] of scores) {
    const fit = beside
      ? dictionary.pair(beside.before, word.split(' ')[0]!) +
        dictionary.pair(word.split(' ').at(-1)!, beside.after)
      : 0;
    suggestions.push({ word, score: score + FIT * fit });
  }
  return suggestions.sort(byScore);
}

const byScore = (a: Suggestion, b: Suggestion) => b.score - a.score || (a.word < b.word ? -1 : 1);
