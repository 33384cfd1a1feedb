import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Sentence, Token } from '../prose/prose.ts';
import { isComparative, isPastForm, isSuperlative, isYear } from './kinds-of-word.ts';

type Row = Readonly<Record<string, number>>;

/** Word lists of claim-features.json of which the model counts the members, by lemma or as written. */
const COUNTED = [
  'amounts', 'extremes', 'comparisons', 'times', 'changes', 'causes', 'laws', 'harms', 'moneys', 'feelings',
  'negations', 'modals', 'firstPerson', 'we', 'you',
] as const; // prettier-ignore
const LISTS_OF = listsByWord();
const TAGS = ['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN', 'PRON', 'DET', 'ADP', 'PROPN', 'NUM', 'INTJ'] as const;
const TAG_AT: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));
const THIRD_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'they', 'the', 'his', 'her', 'their']);
const LONGEST = 60;

/** What a sentence says of itself to the ranking model: figures, kinds of word, parts of speech, marks. */
export function worthRow(tokens: readonly Token[], { firstToken, endToken }: Sentence): Row {
  const counted = new Array<number>(COUNTED.length).fill(0);
  const tags = new Array<number>(TAGS.length).fill(0);
  const row = {
    words: 0, log: 0, figures: 0, percent: 0, money: 0, years: 0, large: 0, superlatives: 0, comparatives: 0, past: 0,
    question: 0, exclamation: 0, quoted: 0, acronyms: 0, subject: 0, capital: 0, ended: 0, nominal: 0,
  }; // prettier-ignore
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]!;
    const { text, lower, pos } = token;
    if (pos === 'PUNCT') {
      if (text.startsWith('?')) row.question = 1;
      else if (text.startsWith('!')) row.exclamation = 1;
      else if (text === '“' || text === '"') row.quoted = 1;
      continue;
    }
    row.words++;
    const tag = TAG_AT.get(pos);
    if (tag !== undefined) tags[tag]!++;
    for (const list of LISTS_OF.get(lower) ?? LISTS_OF.get(token.lemma) ?? []) counted[list]!++;
    if (/\d/.test(text)) row.figures++;
    if (/\d,\d{3}/.test(text) || /^(?:m|b|tr)illion$/.test(lower)) row.large = 1;
    if (lower === '%' || lower === 'percent' || lower === 'cent') row.percent = 1;
    if (/^[$£€₹]/.test(text) || lower === 'dollars' || lower === 'pounds') row.money = 1;
    if (isYear(token)) row.years = 1;
    if (isSuperlative(token)) row.superlatives++;
    if (isComparative(token)) row.comparatives++;
    if (pos !== 'ADJ' && isPastForm(token)) row.past++;
    if (/^[A-Z]{2,5}s?$/.test(text)) row.acronyms++;
  }
  const words = Math.max(1, row.words);
  const first = tokens[firstToken]!;
  row.log = Math.log(words);
  row.words = Math.min(row.words, LONGEST);
  row.subject = Number(first.pos === 'PROPN' || THIRD_PERSON.has(first.lower));
  row.capital = Number(/^[A-Z]/.test(first.text));
  row.ended = Number(/^[.?!]/.test(tokens[endToken - 1]!.text));
  row.nominal = (tags[TAG_AT.get('NOUN')!]! + tags[TAG_AT.get('PROPN')!]!) / words;
  return {
    ...row,
    ...Object.fromEntries(COUNTED.map((name, i) => [name, counted[i]!])),
    ...Object.fromEntries(TAGS.map((name, i) => [name, tags[i]!])),
  };
}

function listsByWord(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const [i, name] of COUNTED.entries())
    for (const word of lists[name]) map.set(word, [...(map.get(word) ?? []), i]);
  return map;
}
