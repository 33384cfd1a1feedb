import cueWords from '../../language/en/reporting-verbs.json' with { type: 'json' };
import type { Token } from '../prose/prose.ts';
import { cueVerbOf } from './cue-verbs.ts';
import { hashOn, hashWord } from './features.ts';
import { TAG } from './tags.ts';

/** How often a word of a kind is a cue: eight levels, 0 for never. `quoting`: of words in marks; `reporting`: of any. */
export interface CueOdds {
  readonly quoting: number;
  readonly reporting: number;
}

/** The odds by `lexicalKey`. */
export type Lexicon = ReadonlyMap<number, CueOdds>;

const DASH = /^[―—–-]+$/;
const PREFIXES: Readonly<Record<number, string>> = {
  [TAG.VERB]: 'v',
  [TAG.NOUN]: 'n',
  [TAG.PROPN]: 'n',
  [TAG.PUNCT]: 'p',
};

/** A word as the lexicon of a model writes it: its kind and its lemma, “v:say”, “n:statement”, “p::”. All dashes are one. */
export function lexicalEntry(tag: number, lemma: string): string {
  return `${PREFIXES[tag] ?? 'o'}:${isDash(lemma) ? '—' : lemma}`;
}

/** The number of an entry. */
export function lexicalKey(tag: number, lemma: string): number {
  return hashOn(PREFIX_KEYS[tag]!, isDash(lemma) ? '—' : lemma);
}

const PREFIX_KEYS = Int32Array.from(Object.values(TAG), (tag) => hashWord(`${PREFIXES[tag] ?? 'o'}:`));

/** ― — – - and -- are one mark in copy. */
export function isDash(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code === HYPHEN || code >= FIRST_DASH) && DASH.test(word);
}

const HYPHEN = 0x2d;
/** U+2013 is the first of the others. */
const FIRST_DASH = 0x2013;

const LEVELS = [0.01, 0.03, 0.08, 0.2, 0.4, 0.6, 0.8];

/** The level of a share: how many of 1 %, 3 %, 8 %, 20 %, 40 %, 60 % and 80 % it reaches. */
export function levelOf(share: number): number {
  let level = 0;
  while (level < LEVELS.length && share >= LEVELS[level]!) level++;
  return level;
}

/** What a list knows of a word: 0 nothing, 1 speech, 2 labelling, 3 thought, 4 a noun that holds words, 5 manner, 6 finding. */
export type CueClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const CLASSES: ReadonlyMap<string, CueClass> = new Map([
  ...cueWords.nouns.map((word) => [`n:${word}`, 4] as const),
  ...cueWords.finding.map((word) => [`v:${word}`, 6] as const),
  ...cueWords.manner.map((word) => [`v:${word}`, 5] as const),
  ...cueWords.thought.map((word) => [`v:${word}`, 3] as const),
  ...cueWords.labelling.map((word) => [`v:${word}`, 2] as const),
  ...cueWords.speech.map((word) => [`v:${word}`, 1] as const),
]);
const CLASS_BY_KEY: ReadonlyMap<number, CueClass> = new Map(
  [...CLASSES].map(([entry, kind]) => [hashWord(entry), kind]),
);

/** The lemma of a token, also where its tag was mended. */
export function lemmaOf(token: Token, tag: number): string {
  return tag === TAG.VERB && token.pos !== 'VERB' ? (cueVerbOf(token.lower) ?? token.lemma) : token.lemma;
}

/** The class of a word by its `lexicalKey`. */
export function classOf(key: number): CueClass {
  return CLASS_BY_KEY.get(key) ?? 0;
}
