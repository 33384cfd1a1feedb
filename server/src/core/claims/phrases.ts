import type { Token } from '../prose/prose.ts';
import { CLASSES, isComparative, isNumber, isPastForm, isSuperlative, isYear } from './kinds-of-word.ts';
import { perWord, wordsOf, type Words } from './vocabulary.ts';

/**
 * Phrases as data: "have~ ADV? <change>" is a form of "have", perhaps an adverb, and a word of the class "change".
 *
 * A phrase is a row of steps with spaces between. A step is one or more of these, separated by `|`: `word` the word
 * itself in lower case; `word~` any form of it; `<class>` a form of a word of that class; `NOUN` a part of speech; `#`
 * a number in digits or words; `#year`; `-est` a superlative; `-er` a comparative; `-ed` a past form. A step that ends
 * in `?` may be missing. `..` stands for up to four words, `...` for up to twelve, neither for a semicolon; nothing in
 * a phrase crosses a quotation.
 */
export interface Phrasebook<Entry> {
  /** By word: the phrases that begin with it, each once. */
  readonly beginning: (words: Words) => readonly (readonly Phrase<Entry>[])[];
}

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  /** Half open, indices into the article's tokens. */
  readonly first: number;
  readonly end: number;
}

interface Phrase<Entry> {
  readonly entry: Entry;
  readonly steps: readonly Step[];
}

interface Step {
  readonly words: ReadonlySet<string>;
  /** The only one of these, where no lemma or test fits as well: most steps are a plain word. */
  readonly word: string | undefined;
  readonly lemmas: ReadonlySet<string>;
  readonly tests: readonly Test[];
  readonly optional: boolean;
  /** How many words may stand in its place; 0 for a step that is a word itself. */
  readonly gap: number;
}
type Test = (token: Token) => boolean;

const GAPS: Readonly<Record<string, number>> = { '..': 4, '...': 12 };
const TESTS: Readonly<Record<string, Test>> = {
  '#': isNumber,
  '#year': isYear,
  '-est': isSuperlative,
  '-er': isComparative,
  '-ed': isPastForm,
};

/** The phrases of a book by how they begin, each list in the order of the book. */
interface Beginnings<Entry> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Entry>[]>;
  readonly byLemma: ReadonlyMap<string, readonly Phrase<Entry>[]>;
  readonly byTest: readonly Phrase<Entry>[];
}

/** Reads phrases, each with what it stands for. A phrase never begins with a gap or with a step that may be missing. */
export function compilePhrases<Entry>(phrases: Iterable<readonly [string, Entry]>): Phrasebook<Entry> {
  const byWord = new Map<string, Phrase<Entry>[]>();
  const byLemma = new Map<string, Phrase<Entry>[]>();
  const byTest: Phrase<Entry>[] = [];
  for (const [pattern, entry] of phrases) {
    const phrase = { entry, steps: pattern.split(' ').map(readStep) };
    const [first] = phrase.steps;
    if (!first) continue;
    for (const word of first.words) listIn(byWord, word).push(phrase);
    for (const lemma of first.lemmas) listIn(byLemma, lemma).push(phrase);
    if (first.tests.length) byTest.push(phrase);
  }
  return { beginning: perWord((word) => phrasesAt({ byWord, byLemma, byTest }, word)) };
}

/** Every phrase that begins in `first` to `end`, in the order of the text. `hidden` tokens are as good as absent. */
export function findPhrases<Entry>(
  book: Phrasebook<Entry>,
  tokens: readonly Token[],
  first: number,
  end: number,
  hidden: Uint8Array,
): readonly PhraseMatch<Entry>[] {
  const words = wordsOf(tokens);
  const beginning = book.beginning(words);
  let matches: PhraseMatch<Entry>[] | undefined;
  for (let at = first; at < end; at++) {
    const phrases = beginning[words.ids[at]!]!;
    if (phrases === NONE || hidden[at]) continue;
    for (const phrase of phrases) {
      const stop = matchFrom(phrase.steps, 1, tokens, at + 1, end, hidden);
      if (stop >= 0) (matches ??= []).push({ entry: phrase.entry, first: at, end: stop });
    }
  }
  return matches ?? NONE;
}

const NONE: readonly never[] = [];

/** The phrases whose first step fits the word: by the word first, then by its lemma, then by a test. */
function phrasesAt<Entry>(
  { byWord, byLemma, byTest }: Beginnings<Entry>,
  word: Token,
): readonly Phrase<Entry>[] {
  const { lower, lemma } = word;
  const phrases = [...(byWord.get(lower) ?? NONE)];
  for (const phrase of byLemma.get(lemma) ?? NONE)
    if (!phrase.steps[0]!.words.has(lower)) phrases.push(phrase);
  for (const phrase of byTest) {
    const { words, lemmas, tests } = phrase.steps[0]!;
    if (passesAny(tests, word) && !words.has(lower) && !lemmas.has(lemma)) phrases.push(phrase);
  }
  return phrases.length ? phrases : NONE;
}

/** Where the steps from `step` on end when they begin at token `at`, or -1. */
function matchFrom(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  at: number,
  end: number,
  hidden: Uint8Array,
): number {
  const wanted = steps[step];
  if (!wanted) return at;
  if (wanted.gap) {
    for (let skipped = 0; skipped <= wanted.gap && at + skipped < end; skipped++) {
      const stop = matchFrom(steps, step + 1, tokens, at + skipped, end, hidden);
      if (stop >= 0) return stop;
      if (hidden[at + skipped] || tokens[at + skipped]!.lower === ';') break;
    }
    return -1;
  }
  if (at < end && !hidden[at] && fits(wanted, tokens[at]!)) {
    const stop = matchFrom(steps, step + 1, tokens, at + 1, end, hidden);
    if (stop >= 0) return stop;
  }
  return wanted.optional ? matchFrom(steps, step + 1, tokens, at, end, hidden) : -1;
}

function fits(step: Step, token: Token): boolean {
  if (step.word !== undefined) return step.word === token.lower;
  return step.words.has(token.lower) || step.lemmas.has(token.lemma) || passesAny(step.tests, token);
}

function passesAny(tests: readonly Test[], token: Token): boolean {
  for (const test of tests) if (test(token)) return true;
  return false;
}

function readStep(text: string): Step {
  const gap = GAPS[text] ?? 0;
  const optional = text.length > 1 && text.endsWith('?');
  const words = new Set<string>();
  const lemmas = new Set<string>();
  const tests: Test[] = [];
  for (const part of gap ? [] : (optional ? text.slice(0, -1) : text).split('|')) {
    const test = TESTS[part];
    if (test) tests.push(test);
    else if (part.startsWith('<'))
      for (const word of CLASSES[part.slice(1, -1)] ?? []) {
        words.add(word);
        lemmas.add(word);
      }
    else if (/^[A-Z]{2,}$/.test(part)) tests.push((token) => token.pos === part);
    else if (part.length > 1 && part.endsWith('~')) lemmas.add(part.slice(0, -1));
    else words.add(part);
  }
  const word = words.size === 1 && !lemmas.size && !tests.length ? [...words][0] : undefined;
  return { words, word, lemmas, tests, optional, gap };
}

function listIn<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
