import lists from '../../language/en/claim-features.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import { isNumber } from './kinds-of-word.ts';
import type { NamedSource } from './sources.ts';
import { countWords, perWord, wordsOf } from './vocabulary.ts';

/** What is known of the sentences around one, and of the article that they stand in. */
export interface Surroundings {
  readonly prose: Prose;
  /** By token: 1 where it stands in other people's words. */
  readonly hidden: Uint8Array;
  /** The sources that each sentence names, by its index. */
  readonly named: readonly (readonly NamedSource[])[];
  /** By sentence: how sure it is, 0 … 1, that nobody is named as its source. */
  readonly unsourced: Float64Array;
  readonly voice: Voice;
}

/** How the article speaks, by the names of claim-points.json. */
export type Voice = Readonly<Record<'first person' | 'well sourced' | 'of papers', number>>;

const FIRST_PERSON: ReadonlySet<string> = new Set([...lists.firstPerson, ...lists.we, ...lists.you]);
const IS_FIRST_PERSON = perWord(({ lower }) => FIRST_PERSON.has(lower));
const IS_FIGURE = perWord((word) => word.pos === 'NUM' || isNumber(word));
/** The words that two sentences on one matter share. */
const IS_TOPIC = perWord(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
/** How many sentences later a paper still answers for what is said. */
const PAPER_REACH = 6;
const MOST_SHARED = 3;
/** The names of what the sentence before and the sentence after say: in the same paragraph, and in the next. */
const BEFORE = {
  source: 'after a source',
  topic: 'goes on after a source',
  figure: 'figure after a sourced figure',
};
const BEFORE_PARAGRAPH = inOtherParagraph(BEFORE);
const AFTER = { source: 'before a source', topic: 'goes on before a source' };
const AFTER_PARAGRAPH = inOtherParagraph(AFTER);
const BRIEF = 5;

/** Columns speak in the first person; reports name somebody in most sentences, or one paper throughout. */
export function readVoice(
  { tokens, sentences }: Prose,
  hidden: Uint8Array,
  named: readonly (readonly NamedSource[])[],
  unsourced: Float64Array,
): Voice {
  const own = tokens.length - hidden.reduce((sum, h) => sum + h, 0);
  const count = Math.max(1, sentences.length);
  return {
    'first person':
      Math.min(30, (countWords(tokens, IS_FIRST_PERSON, hidden) * 1000) / Math.max(1, own)) / 10,
    'well sourced': unsourced.filter((p) => p < 0.5).length / count,
    'of papers': named.filter((sources) => sources.some(isPaper)).length / count,
  };
}

/** What speaks for and against asking in the sentences around, by the names of claim-points.json. */
export function surroundingsOf(around: Surroundings, sentence: Sentence): Record<string, number> {
  const { prose, unsourced } = around;
  const { index, paragraph } = sentence;
  const before = prose.sentences[index - 1];
  const after = prose.sentences[index + 1];
  const evidence: Record<string, number> = {
    ...around.voice,
    // A note, or an article that has hardly been begun: there is nothing yet that could name a source.
    brief: Number(prose.sentences.length < BRIEF),
    late: index / Math.max(1, prose.sentences.length - 1),
    'after a paper': paperBefore(around, sentence),
  };
  if (before) {
    const sure = 1 - unsourced[before.index]!;
    const names = before.paragraph === paragraph ? BEFORE : BEFORE_PARAGRAPH;
    evidence[names.source] = sure;
    evidence[names.topic] = sure * sharedTopic(around, sentence, before);
    evidence[names.figure] = sure * Number(hasFigure(around, sentence) && hasFigure(around, before));
  }
  if (after) {
    const sure = 1 - unsourced[after.index]!;
    const names = after.paragraph === paragraph ? AFTER : AFTER_PARAGRAPH;
    evidence[names.source] = sure;
    evidence[names.topic] = sure * sharedTopic(around, sentence, after);
  }
  return evidence;
}

function inOtherParagraph<Names extends Record<string, string>>(names: Names): Names {
  return Object.fromEntries(
    Object.entries(names).map(([what, name]) => [what, `${name}, new paragraph`]),
  ) as Names;
}

/** 1 right after a sentence that rests on a paper, less with each further one. */
function paperBefore({ named }: Surroundings, { index }: Sentence): number {
  for (let d = 1; d <= PAPER_REACH && index >= d; d++)
    if (named[index - d]!.some(isPaper)) return 1 - (d - 1) / PAPER_REACH;
  return 0;
}

function isPaper({ source }: NamedSource): boolean {
  return source.kind === 'document';
}

/** How many nouns and names both sentences have, 0 … 1. */
function sharedTopic({ prose: { tokens } }: Surroundings, one: Sentence, other: Sentence): number {
  const words = wordsOf(tokens);
  const isTopic = IS_TOPIC(words);
  const lemmas = new Set<string>();
  for (let at = one.firstToken; at < one.endToken; at++)
    if (isTopic[words.ids[at]!]) lemmas.add(tokens[at]!.lemma);
  let shared = 0;
  for (let at = other.firstToken; at < other.endToken; at++)
    if (isTopic[words.ids[at]!] && lemmas.delete(tokens[at]!.lemma)) shared++;
  return Math.min(MOST_SHARED, shared) / MOST_SHARED;
}

function hasFigure({ prose: { tokens }, hidden }: Surroundings, { firstToken, endToken }: Sentence): boolean {
  const words = wordsOf(tokens);
  const isFigure = IS_FIGURE(words);
  for (let at = firstToken; at < endToken; at++) if (!hidden[at] && isFigure[words.ids[at]!]) return true;
  return false;
}
