import foreign from '../../language/en/foreign-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import { suggestionsOf, type Fix, type RawFinding } from '../finding.ts';
import { isSaidByOthers } from '../others-words.ts';
import { after, before } from '../spelling/context.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import { isFormed } from '../spelling/formation.ts';
import { meantInsteadOf, RARE } from '../spelling/rare.ts';
import { nearest, nextNearest, STRONG, suggest, type Suggestion } from '../spelling/suggest.ts';
import { wordsWithCorrections } from '../spelling/notes.ts';
import type { Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** A word that the writer uses this often is meant. */
const MEANT = 3;
/** A word that is nothing like an English one is rather a term of another language or trade than a slip. */
const PLAUSIBLE = 0;
/** A capitalised word may be anybody's name, the shorter the likelier: one slip from a common word is asked of it. */
const CAPITALISED = { commonness: 1.25, long: { length: 8, score: 1 }, short: { length: 6, score: 3.5 } };
/** Words this long may hold two slips. */
const LONG = 8;
const FOREIGN: ReadonlySet<string> = new Set(foreign.words);
const INTERJECTION =
  /^(?:([a-z])\1+|(?:ha|he|ah|oh|la|na|da|ho|uh){2,}h?|[aeou]+[hw]+|[bg]r+|h+m+|sh+|z+|a+rgh+|no{2,}|ye+s{2,}|so{2,})$/;

export const typoSpelling: Rule = {
  code: 'typo-spelling',
  family: 'typo',
  name: 'misspelt words',
  summary:
    'A word that no English dictionary has, British or American, or a rare one that is a slip for a common one',
  severity: 'warning',
  *check(analysis, { dictionary, words: remembered }) {
    if (!dictionary) return;
    const words = wordsWithCorrections(analysis.prose);
    const { odd, rare } = oddWords(words, dictionary, remembered);
    if (odd.size + rare.length === 0) return;
    const { counts, names } = vocabularyOf(words);
    for (const i of rare) {
      const word = words[i]!;
      if (names.has(word.lower) || counts.get(word.lower)! > 1) continue;
      if (isPartOfSomething(word, analysis.article.text)) continue;
      const meant = meantInsteadOf(words, i, dictionary);
      if (!meant || isDoubtful(i, words, odd, analysis, dictionary)) continue;
      yield {
        span: { start: word.start, end: word.end },
        message: `“${word.text}” is a rare word. Is “${meant.word}” meant?`,
        suggestions: [meant.word],
      };
    }
    for (const i of odd) {
      const word = words[i]!;
      if (names.has(word.lower) || (counts.get(word.lower) ?? 0) >= MEANT) continue;
      if (isPartOfSomething(word, analysis.article.text)) continue;
      const isSlip = word.shape === 'lower' ? isLikelySlip : isSurelySlip;
      if (isSlip(i, words, odd, analysis, dictionary)) yield report(words, i, dictionary);
    }
  },
  *fixes(finding, analysis) {
    const fix = everywhere(suggestionsOf(finding)[0], finding.span, analysis);
    if (fix) yield fix;
    const word = analysis.article.text.slice(finding.span.start, finding.span.end);
    yield {
      title: `“${word}” is right: remember this word`,
      edits: [],
      scope: 'article',
      remember: { list: 'words', entry: word },
    };
  },
};

/**
 * Where words stand that neither the dictionary nor the desk knows, and those that the dictionary has for completeness;
 * capitalised ones only where a sentence starts.
 */
function oddWords(
  words: readonly Word[],
  dictionary: Dictionary,
  remembered: ReadonlySet<string>,
): { odd: Set<number>; rare: number[] } {
  const odd = new Set<number>();
  const rare: number[] = [];
  for (const [i, { lower, shape, startsSentence }] of words.entries()) {
    if (lower.length < 2 || (shape !== 'lower' && !(shape === 'capitalised' && startsSentence))) continue;
    if (dictionary.frequency(lower) > RARE) continue;
    if (dictionary.has(lower)) {
      if (shape === 'lower' && !remembered.has(lower)) rare.push(i);
      continue;
    }
    if (!/^[a-z]+(?:'[a-z]+)*$/.test(lower)) continue; // "façade" and "señor" are known; the rest is foreign
    const stem = lower.replace(/'(?:s|d|ll|ve|re)$/, '');
    if (stem !== lower && (dictionary.has(stem) || remembered.has(stem))) continue;
    if (remembered.has(lower) || FOREIGN.has(lower) || INTERJECTION.test(lower)) continue;
    if (shape !== 'lower' && dictionary.isName(lower)) continue;
    odd.add(i);
  }
  return { odd, rare };
}

/** How often each word stands in the article, and which are names somewhere: "the vapes", "VapeCo", "Vape Lane". */
function vocabularyOf(words: readonly Word[]) {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const { lower, shape, startsSentence } of words) {
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
    if (shape !== 'lower' && !startsSentence) names.add(lower).add(lower.replace(/'s$/, '')).add(`${lower}s`);
  }
  return { counts, names };
}

/** A part of a compound, a file name, a measure or an address: "e-bike", "readme.txt", "5kg", "and/or". */
function isPartOfSomething({ start, end }: Word, text: string): boolean {
  const last = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (/[-‐‑–@#._/\\&\u00ad\u200b\ufeff\p{N}\p{L}]/u.test(last)) return true;
  if (/[-‐‑–@_/\\\p{N}\u200b\ufeff]/u.test(next)) return true;
  if (next === '.' && /\p{L}/u.test(text[end + 1] ?? ' ')) return true;
  if (/^\s?[[(]sic[\])]/i.test(text.slice(end, end + 7))) return true; // it was written so, and the copy says so
  return /['’]/.test(next) && text.slice(start, end).endsWith('in'); // "runnin’"
}

type Judge = (
  index: number,
  words: readonly Word[],
  odd: ReadonlySet<number>,
  analysis: Analysis,
  dictionary: Dictionary,
) => boolean;

const isLikelySlip: Judge = (index, words, odd, analysis, dictionary) => {
  if (isAsSpoken(words[index]!, analysis, dictionary)) return false;
  const doubtful = isDoubtful(index, words, odd, analysis, dictionary);
  return (likeliest(words, index, dictionary)?.score ?? -Infinity) >= (doubtful ? STRONG : PLAUSIBLE);
};

/** "Councillers will be given a vote": no name by dictionary or article, and one slip from a common word. */
const isSurelySlip: Judge = (index, words, _odd, _analysis, dictionary) => {
  const { lower } = words[index]!;
  const follower = words[index + 1];
  const asked = lower.length >= CAPITALISED.long.length ? CAPITALISED.long : CAPITALISED.short;
  if (lower.length < asked.length || follower?.shape !== 'lower' || follower.startsSentence) return false;
  const [best] = nearest(lower, dictionary, besideOf(words, index));
  if (!best || best.score < asked.score) return false;
  return dictionary.frequency(best.word) >= CAPITALISED.commonness;
};

/** Copy where odd words are often meant: formations, foreign phrases, terms in marks, other people's words. */
function isDoubtful(...[index, words, odd, analysis, dictionary]: Parameters<Judge>): boolean {
  const { article } = analysis;
  const word = words[index]!;
  if (isFormed(word.lower, dictionary) || odd.has(index - 1) || odd.has(index + 1)) return true;
  const inMarks =
    /[“‘"'(*_]/.test(article.text[word.start - 1] ?? '') && /[”’"')*_]/.test(article.text[word.end] ?? '');
  if (inMarks || isSaidByOthers(analysis, word, word.paragraph)) return true;
  const [last, next] = [words[index - 1], words[index + 1]];
  return last !== undefined && next !== undefined && isNameLike(last) && isNameLike(next); // "Ana dos Reyes"
}

/** “still shakin”: a quotation or a post writes it as it is said. */
function isAsSpoken(word: Word, analysis: Analysis, dictionary: Dictionary): boolean {
  return (
    word.lower.endsWith('in') &&
    dictionary.has(`${word.lower}g`) &&
    isSaidByOthers(analysis, word, word.paragraph)
  );
}

const isNameLike = ({ shape }: Word) => shape === 'capitalised' || shape === 'mixed';

/** The word that best explains the slip; a second slip is looked for in long words only, since it costs most. */
function likeliest(words: readonly Word[], index: number, dictionary: Dictionary): Suggestion | undefined {
  const { lower } = words[index]!;
  const beside = besideOf(words, index);
  const [near] = nearest(lower, dictionary, beside);
  if (lower.length < LONG || (near && near.score >= PLAUSIBLE)) return near;
  return nextNearest(lower, dictionary, beside)[0];
}

function report(words: readonly Word[], index: number, dictionary: Dictionary): RawFinding {
  const word = words[index]!;
  return {
    span: { start: word.start, end: word.end },
    message: `“${word.text}” is in no dictionary, British or American. Is it spelt right?`,
    suggest: () =>
      suggest(word.lower, dictionary, besideOf(words, index)).map((suggestion) =>
        word.shape === 'lower'
          ? suggestion.word
          : suggestion.word[0]!.toUpperCase() + suggestion.word.slice(1),
      ),
  };
}

function besideOf(words: readonly Word[], index: number) {
  return { before: before(words, index), after: after(words, index) };
}

/** One fix for all places where the article has the same slip, where there are more than one. */
function everywhere(
  right: string | undefined,
  span: { start: number; end: number },
  analysis: Analysis,
): Fix | undefined {
  const wrong = analysis.article.text.slice(span.start, span.end);
  const places = wordsWithCorrections(analysis.prose).filter((word) => word.text === wrong);
  if (!right || places.length < 2) return undefined;
  return {
    title: `Replace “${wrong}” with “${right}” in the whole article`,
    edits: places.map(({ start, end }) => ({ span: { start, end }, newText: right })),
    scope: 'article',
  };
}
