import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** Universal part-of-speech tags. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT'
  | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE'; // prettier-ignore

/** What the model knows of each word given to `tagWords`. */
export interface Tags {
  readonly pos: readonly Pos[];
  readonly lemmas: readonly string[];
}

let nlp: WinkMethods | undefined;

/**
 * Part of speech and lemma of each word of a paragraph, in its order; no word is empty or holds a blank. The model loads
 * on first use (about 250 ms). It is given our own words, a blank between them: its own tokeniser leaves “Clinton's”
 * whole, breaks “10.30am” and swallows commas after links.
 */
export function tagWords(words: readonly string[]): Tags {
  nlp ??= winkNLP(model, ['pos']);
  const { its } = nlp;
  const tokens = nlp.readDoc(words.join(' ')).tokens();
  const read = (property: unknown) => tokens.out<string>(property as typeof its.value);
  const pos = read(its.pos) as Pos[];
  const lemmas = read(its.lemma);
  if (pos.length === words.length) return { pos, lemmas };
  // The model cuts a few words further (“cannot”, “A/B”): the first part speaks for the word.
  const firsts = read(its.precedingSpaces).flatMap((blank, i) => (i === 0 || blank !== '' ? [i] : []));
  return {
    pos: words.map((_, i) => pos[firsts[i] ?? -1] ?? 'X'),
    lemmas: words.map((word, i) =>
      isWhole(firsts, i, pos.length) ? lemmas[firsts[i]!]! : word.toLowerCase(),
    ),
  };
}

function isWhole(firsts: readonly number[], i: number, count: number): boolean {
  return firsts[i] !== undefined && (firsts[i + 1] ?? count) === firsts[i] + 1;
}
