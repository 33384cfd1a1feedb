import foreign from '../../language/en/foreign-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { RawFinding } from '../finding.ts';
import { contains } from '../span.ts';
import { after, before } from '../spelling/context.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import { isFormed } from '../spelling/formation.ts';
import { nearest, nextNearest, STRONG, suggest } from '../spelling/suggest.ts';
import { wordsOf, type Word } from '../spelling/words.ts';
import type { Rule } from './rule.ts';

/** A word that the writer uses this often is meant. */
const MEANT = 3;
/** A word that is nothing like an English one is rather a term of another language or trade than a slip. */
const PLAUSIBLE = 0;
/** Words this long may hold two slips. */
const LONG = 8;
const FOREIGN: ReadonlySet<string> = new Set(foreign.words);
const INTERJECTION =
  /^(?:([a-z])\1+|(?:ha|he|ah|oh|la|na|da|ho|uh){2,}h?|[aeou]+[hw]+|[bg]r+|h+m+|sh+|z+|a+rgh+)$/;

export const typoSpelling: Rule = {
  code: 'typo-spelling',
  family: 'typo',
  summary: 'A word that no English dictionary has, British or American',
  severity: 'warning',
  *check(analysis, { dictionary, words: remembered }) {
    if (!dictionary) return;
    const words = wordsOf(analysis.prose);
    const odd = oddWords(words, dictionary, remembered);
    if (odd.length === 0) return;
    const vocabulary = vocabularyOf(words);
    for (const i of odd) {
      const word = words[i]!;
      if (vocabulary.names.has(word.lower) || (vocabulary.counts.get(word.lower) ?? 0) >= MEANT) continue;
      if (isPartOfSomething(word, analysis.article.text)) continue;
      const doubtful = isDoubtful(i, words, odd, analysis, dictionary);
      if (likelihood(words, i, dictionary) < (doubtful ? STRONG : PLAUSIBLE)) continue;
      yield report(words, i, dictionary);
    }
  },
};

/** Where the lower-case words stand that neither the dictionary nor the desk knows. */
function oddWords(words: readonly Word[], dictionary: Dictionary, remembered: ReadonlySet<string>): number[] {
  const odd: number[] = [];
  for (const [i, { lower, shape }] of words.entries()) {
    if (shape !== 'lower' || lower.length < 2 || dictionary.has(lower)) continue;
    if (!/^[a-z]+(?:'[a-z]+)*$/.test(lower)) continue; // "façade" and "señor" are known; the rest is foreign
    const stem = lower.replace(/'(?:s|d|ll|ve|re)$/, '');
    if (stem !== lower && (dictionary.has(stem) || remembered.has(stem))) continue;
    if (remembered.has(lower) || FOREIGN.has(lower) || INTERJECTION.test(lower)) continue;
    odd.push(i);
  }
  return odd;
}

/** How often each word stands in the article, and which are names somewhere: "the vapes", "VapeCo", "Vape Lane". */
function vocabularyOf(words: readonly Word[]) {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (const { lower, shape, startsSentence } of words) {
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
    if (shape !== 'lower' && !startsSentence) names.add(lower.replace(/'s$/, ''));
  }
  return { counts, names };
}

/** A part of a compound, a file name, a measure or an address: "e-bike", "readme.txt", "5kg", "and/or". */
function isPartOfSomething({ start, end }: Word, text: string): boolean {
  const last = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (/[-‐‑–@#._/\\&’'\u00ad\u200b\ufeff\p{N}\p{L}]/u.test(last) && !/[’']/.test(last)) return true;
  if (/[-‐‑–@_/\\\p{N}\u200b\ufeff]/u.test(next)) return true;
  return (
    (next === '.' && /\p{L}/u.test(text[end + 1] ?? ' ')) ||
    (/['’]/.test(next) && /in$/.test(text.slice(start, end)))
  );
}

/** Copy where odd words are often meant: formations, foreign phrases, terms in marks, other people's words. */
function isDoubtful(
  index: number,
  words: readonly Word[],
  odd: readonly number[],
  { article, prose, runs }: Analysis,
  dictionary: Dictionary,
): boolean {
  const word = words[index]!;
  if (isFormed(word.lower, dictionary)) return true;
  if (odd.includes(index - 1) || odd.includes(index + 1)) return true;
  const between =
    /[“‘"'(*_]$/.test(article.text.slice(0, word.start).slice(-1)) &&
    /^[”’"')*_]/.test(article.text[word.end] ?? '');
  if (between || runs.some((run) => contains(run, word))) return true;
  const neighbours = [words[index - 1], words[index + 1]];
  if (neighbours.every((other) => other && /capitalised|mixed/.test(other.shape))) return true; // "Ana dos Reyes"
  return prose.paragraphs[word.paragraph]!.block.kind === 'post';
}

/** How well the likeliest word explains the slip. */
function likelihood(words: readonly Word[], index: number, dictionary: Dictionary): number {
  const { lower } = words[index]!;
  const beside = { before: before(words, index), after: after(words, index) };
  const near = nearest(lower, dictionary, beside)[0]?.score ?? -Infinity;
  if (near >= PLAUSIBLE || lower.length < LONG) return near;
  return nextNearest(lower, dictionary, beside)[0]?.score ?? -Infinity;
}

function report(words: readonly Word[], index: number, dictionary: Dictionary): RawFinding {
  const word = words[index]!;
  return {
    span: { start: word.start, end: word.end },
    message: `“${word.text}” is in no dictionary, British or American. Is it spelt right?`,
    suggest: () =>
      suggest(word.lower, dictionary, { before: before(words, index), after: after(words, index) }).map(
        (s) => s.word,
      ),
  };
}
