import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Sentence, Token } from '../prose/prose.ts';
import { columnsOf } from './columns.ts';
import { isComparative, isPastForm, isSuperlative, isYear } from './kinds-of-word.ts';
import { perWord, wordsOf } from './vocabulary.ts';

const SHAPE = [
  'words', 'log', 'figures', 'percent', 'money', 'years', 'large', 'superlatives', 'comparatives', 'past', 'question',
  'exclamation', 'quoted', 'acronyms', 'subject', 'capital', 'ended', 'nominal',
] as const; // prettier-ignore
/** Word lists of claim-features.json of which the model counts the members, by lemma or as written. */
const COUNTED = [
  'amounts', 'extremes', 'comparisons', 'times', 'changes', 'causes', 'laws', 'harms', 'moneys', 'feelings',
  'negations', 'modals', 'firstPerson', 'we', 'you',
] as const; // prettier-ignore
const TAGS = ['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN', 'PRON', 'DET', 'ADP', 'PROPN', 'NUM', 'INTJ'] as const;

/** The features of the ranking model, in the order of its rows. */
export const WORTH_FEATURES = [...SHAPE, ...COUNTED, ...TAGS] as const;

const AT = columnsOf(WORTH_FEATURES);
const COLUMNS_OF_WORD = columnsByWord();
const COLUMN_OF_TAG: ReadonlyMap<string, number> = new Map(TAGS.map((tag) => [tag, AT[tag]]));
const THIRD_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'they', 'the', 'his', 'her', 'their']);
const LONGEST = 60;

/** What a word counts for wherever it stands. */
interface Counted {
  readonly mark: boolean;
  /** Columns that it adds one to, and columns that it sets to one. */
  readonly adds: readonly number[];
  readonly sets: readonly number[];
}

const COUNTED_OF = perWord((word): Counted => {
  if (word.pos === 'PUNCT') return { mark: true, adds: [], sets: setsOfMark(word.text) };
  const tag = COLUMN_OF_TAG.get(word.pos);
  const listed = COLUMNS_OF_WORD.get(word.lower) ?? COLUMNS_OF_WORD.get(word.lemma) ?? [];
  const adds = tag === undefined ? [...listed] : [tag, ...listed];
  const sets: number[] = [];
  readForm(word, adds, sets);
  readShape(word, adds, sets);
  return { mark: false, adds, sets };
});

/** Writes what a sentence says of itself to the ranking model: figures, kinds of word, parts of speech, marks. */
export function readWorth(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  row: Float64Array,
): void {
  const { ids, counted } = countedIn(tokens);
  let words = 0;
  for (let at = firstToken; at < endToken; at++) {
    const { mark, adds, sets } = counted[ids[at]!]!;
    if (!mark) words++;
    for (let i = 0; i < adds.length; i++) row[adds[i]!]!++;
    for (let i = 0; i < sets.length; i++) row[sets[i]!] = 1;
  }
  const first = tokens[firstToken]!;
  const counts = Math.max(1, words);
  row[AT.words] = Math.min(words, LONGEST);
  row[AT.log] = Math.log(counts);
  row[AT.subject] = Number(first.pos === 'PROPN' || THIRD_PERSON.has(first.lower));
  row[AT.capital] = Number(/^[A-Z]/.test(first.text));
  row[AT.ended] = Number(/^[.?!]/.test(tokens[endToken - 1]!.text));
  row[AT.nominal] = (row[AT.NOUN]! + row[AT.PROPN]!) / counts;
}

function countedIn(tokens: readonly Token[]) {
  const words = wordsOf(tokens);
  return { ids: words.ids, counted: COUNTED_OF(words) };
}

function setsOfMark(text: string): number[] {
  if (text.startsWith('?')) return [AT.question];
  if (text.startsWith('!')) return [AT.exclamation];
  return text === '“' || text === '"' ? [AT.quoted] : [];
}

function readForm(word: Token, adds: number[], sets: number[]): void {
  const { lower } = word;
  if (lower === 'percent' || lower === 'cent') sets.push(AT.percent);
  else if (lower === 'dollars' || lower === 'pounds') sets.push(AT.money);
  else if (/^(?:m|b|tr)illion$/.test(lower)) sets.push(AT.large);
  if (isSuperlative(word)) adds.push(AT.superlatives);
  if (isComparative(word)) adds.push(AT.comparatives);
  if (word.pos !== 'ADJ' && isPastForm(word)) adds.push(AT.past);
}

/** What figures, signs and capitals say. */
function readShape(word: Token, adds: number[], sets: number[]): void {
  const { text } = word;
  if (/\d/.test(text)) adds.push(AT.figures);
  if (/\d,\d{3}/.test(text)) sets.push(AT.large);
  if (text === '%') sets.push(AT.percent);
  if (/^[$£€₹]/.test(text)) sets.push(AT.money);
  if (isYear(word)) sets.push(AT.years);
  if (/^[A-Z]{2,5}s?$/.test(text)) adds.push(AT.acronyms);
}

function columnsByWord(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const name of COUNTED)
    for (const word of lists[name]) map.set(word, [...(map.get(word) ?? []), AT[name]]);
  return map;
}
