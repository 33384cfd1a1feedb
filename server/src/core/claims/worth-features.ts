import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Sentence, Token } from '../prose/prose.ts';
import { columnsOf } from './columns.ts';
import { isComparative, isPastForm, isSuperlative, isYear } from './kinds-of-word.ts';

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

/** Writes what a sentence says of itself to the ranking model: figures, kinds of word, parts of speech, marks. */
export function readWorth(
  tokens: readonly Token[],
  { firstToken, endToken }: Sentence,
  row: Float64Array,
): void {
  let words = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]!;
    if (token.pos === 'PUNCT') {
      readMark(token.text, row);
      continue;
    }
    words++;
    const tag = COLUMN_OF_TAG.get(token.pos);
    if (tag !== undefined) row[tag]!++;
    const columns = COLUMNS_OF_WORD.get(token.lower) ?? COLUMNS_OF_WORD.get(token.lemma);
    if (columns) for (const column of columns) row[column]!++;
    readWord(token, row);
    // Most words are plain, and plain words have none of the shapes.
    if (!/^[a-z]+$/.test(token.text)) readShape(token, row);
  }
  const first = tokens[firstToken]!;
  const counted = Math.max(1, words);
  row[AT.words] = Math.min(words, LONGEST);
  row[AT.log] = Math.log(counted);
  row[AT.subject] = Number(first.pos === 'PROPN' || THIRD_PERSON.has(first.lower));
  row[AT.capital] = Number(/^[A-Z]/.test(first.text));
  row[AT.ended] = Number(/^[.?!]/.test(tokens[endToken - 1]!.text));
  row[AT.nominal] = (row[AT.NOUN]! + row[AT.PROPN]!) / counted;
}

function readMark(text: string, row: Float64Array): void {
  if (text.startsWith('?')) row[AT.question] = 1;
  else if (text.startsWith('!')) row[AT.exclamation] = 1;
  else if (text === '“' || text === '"') row[AT.quoted] = 1;
}

function readWord(token: Token, row: Float64Array): void {
  const { lower } = token;
  if (lower === 'percent' || lower === 'cent') row[AT.percent] = 1;
  else if (lower === 'dollars' || lower === 'pounds') row[AT.money] = 1;
  else if (/^(?:m|b|tr)illion$/.test(lower)) row[AT.large] = 1;
  if (isSuperlative(token)) row[AT.superlatives]!++;
  if (isComparative(token)) row[AT.comparatives]!++;
  if (token.pos !== 'ADJ' && isPastForm(token)) row[AT.past]!++;
}

/** What figures, signs and capitals say. */
function readShape(token: Token, row: Float64Array): void {
  const { text } = token;
  if (/\d/.test(text)) row[AT.figures]!++;
  if (/\d,\d{3}/.test(text)) row[AT.large] = 1;
  if (text === '%') row[AT.percent] = 1;
  if (/^[$£€₹]/.test(text)) row[AT.money] = 1;
  if (isYear(token)) row[AT.years] = 1;
  if (/^[A-Z]{2,5}s?$/.test(text)) row[AT.acronyms]!++;
}

function columnsByWord(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const name of COUNTED)
    for (const word of lists[name]) map.set(word, [...(map.get(word) ?? []), AT[name]]);
  return map;
}
