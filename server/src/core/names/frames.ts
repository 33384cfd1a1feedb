import reporting from '../../language/en/reporting-verbs.json' with { type: 'json' };
import { HONORIFICS, isTitleWord, TAG_VERBS } from '../people/lexicon.ts';
import type { Prose, Token } from '../prose/prose.ts';
import { tokenStarting } from '../prose/token-at.ts';
import { after as neighbourAfter, before as neighbourBefore, type Neighbour } from '../spelling/context.ts';
import type { Word } from '../spelling/words.ts';
import { isPossessive, isWeak, keyOf, SMALL, type NameForms } from './forms.ts';

/** What stands around one mention of a form. Keys are in lower case. */
export interface Frame {
  /** The word directly before it in the sentence, of whatever kind. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The name before it, no title: “Antony” in “Antony Blinken”. */
  readonly nameBefore: string | undefined;
  readonly nameAfter: string | undefined;
  readonly honorific: boolean;
  /** An honorific or an office before it: “Admiral”. */
  readonly title: string | undefined;
  readonly verbAfter: boolean;
  /** “Blinken stressed”: a verb of speech after it. */
  readonly reportingAfter: boolean;
  /** “stressed Blinken”, after a quotation or not. */
  readonly reportingBefore: boolean;
  readonly possessive: boolean;
  readonly hyphen: boolean;
  /** What a hyphen joins to it: “min” in “Sang-min”. */
  readonly hyphened: string | undefined;
  /** What follows is said of persons: “, who”, “, 43,”. */
  readonly personAfter: boolean;
  /** It stands in a list of names: “Orr, Berg and Petty”. */
  readonly inList: boolean;
  /** What stands directly beside it, as the tables of word pairs know it. */
  readonly neighbourBefore: Neighbour;
  readonly neighbourAfter: Neighbour;
  /** What the tagger takes it for. */
  readonly pos: Token['pos'] | undefined;
  /** Any word would have a capital here. */
  readonly weak: boolean;
  /** Its paragraph is a headline in Title Case. */
  readonly headline: boolean;
  readonly shouted: boolean;
}

const SPEECH: ReadonlySet<string> = new Set(reporting.speech);
/** A space, the full stop of an abbreviation, the end of a line. */
const JOINS = /^\.?\s$|^\.[’']?s?\s$/;

/** Reads the frame of the word at `index`. */
export function frameOf({ words, titles, forms }: NameForms, prose: Prose, index: number): Frame {
  const word = words[index]!;
  const next = words[index + 1]?.paragraph === word.paragraph ? words[index + 1] : undefined;
  const headline = titles.has(word.paragraph);
  const before = isJoined(words, index) ? words[index - 1] : undefined;
  const possessive = isPossessive(word);
  const after = isJoined(words, index + 1) ? words[index + 1] : undefined;
  const title = before && isTitleWord(keyOf(before)) ? keyOf(before) : undefined;
  const nextToken = after && !isCapital(after) ? tokenAt(prose.tokens, after.start) : undefined;
  const lastToken = before ? tokenAt(prose.tokens, before.start) : undefined;
  // “Although Orr”: a capital at a sentence’s start makes no name of a small word.
  const opener =
    before !== undefined &&
    isWeak(before) &&
    !forms.get(keyOf(before))?.named &&
    FUNCTION.has(lastToken?.pos ?? 'X');
  return {
    before: before && keyOf(before),
    after: after && keyOf(after),
    nameBefore: title === undefined && before && !opener && isNamePart(before) ? keyOf(before) : undefined,
    nameAfter: after && !possessive && isNamePart(after) ? keyOf(after) : undefined,
    honorific: title !== undefined && HONORIFICS.has(title) && isCapital(before!),
    title,
    verbAfter: !possessive && (nextToken?.pos === 'VERB' || nextToken?.pos === 'AUX'),
    reportingAfter: !possessive && nextToken !== undefined && isReporting(nextToken),
    reportingBefore:
      before !== undefined && !isCapital(before) && lastToken !== undefined && isReporting(lastToken),
    possessive,
    hyphen: word.gap === '-' || next?.gap === '-',
    hyphened: word.gap === '-' ? words[index - 1]?.lower : next?.gap === '-' ? next.lower : undefined,
    personAfter:
      next !== undefined &&
      next.gap.startsWith(',') &&
      (PERSONAL.has(next.lower) || isAge(next, words[index + 2])),
    inList:
      word.gap.startsWith(',') &&
      isCapital(words[index - 1]!) &&
      next !== undefined &&
      (next.gap.startsWith(',') ? isCapital(next) : next.lower === 'and'),
    neighbourBefore: neighbourBefore(words, index),
    neighbourAfter: neighbourAfter(words, index),
    pos: tokenAt(prose.tokens, word.start)?.pos,
    weak: isWeak(word),
    headline,
    shouted: word.shape === 'upper',
  };
}

const PERSONAL: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'aged']);
const FUNCTION: ReadonlySet<string> = new Set([
  'SCONJ',
  'CCONJ',
  'ADP',
  'ADV',
  'PRON',
  'DET',
  'AUX',
  'PART',
  'INTJ',
]);

/** “Orr, 43,” */
function isAge(word: Word, next: Word | undefined): boolean {
  return word.shape === 'digits' && word.text.length === 2 && next?.gap.startsWith(',') === true;
}

function isJoined(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && word.gap !== '' && !word.startsSentence && JOINS.test(word.gap);
}

function isCapital({ shape }: Word): boolean {
  return shape !== 'lower' && shape !== 'digits';
}

function isNamePart(word: Word): boolean {
  return isCapital(word) && !SMALL.has(keyOf(word));
}

function isReporting({ lower, lemma }: Token): boolean {
  return TAG_VERBS.has(lower) || SPEECH.has(lemma);
}

function tokenAt(tokens: readonly Token[], start: number): Token | undefined {
  const token = tokenStarting(tokens, start);
  return token?.start === start ? token : undefined;
}

/** “Mr Orr”, “Orr said”. */
export function isPersonFrame({ honorific, reportingAfter, reportingBefore }: Frame): boolean {
  return honorific || reportingAfter || reportingBefore;
}

/** True where the word stands in the same place beside another mention. */
export function isShared(
  word: string | undefined,
  others: readonly Frame[],
  of: (frame: Frame) => string | undefined,
): boolean {
  return word !== undefined && others.some((other) => of(other) === word);
}

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
export const LOCATIVES: ReadonlySet<string> = new Set(['in', 'from', 'at', 'near', 'of', 'to']);
