import table from '../../language/en/claim-points.json' with { type: 'json' };
import words from '../../language/en/claim-words.json' with { type: 'json' };
import type { Prose, Sentence } from '../prose/prose.ts';
import type { Quote } from '../speakers/speakers.ts';
import type { Exclusion } from './exclusions.ts';
import { sportWords } from './exclusions.ts';
import { isNumber } from './kinds-of-word.ts';
import { speaksOfPopulation } from './populations.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { tellingOf } from './telling.ts';
import type { Signals } from './types.ts';
import { perWord, wordsOf } from './vocabulary.ts';

/** What is known of the article when its sentences are judged. */
export interface Context extends Surroundings {
  /** The reported words in each sentence, by its index. */
  readonly reported: readonly (readonly Quote[])[];
  /** Index of the paragraph that leads in the story. */
  readonly lead: number;
  /** A match report. */
  readonly sporting: boolean;
  /** How much of the article is campaign coverage, and how much it asks; see telling.ts. */
  readonly campaign: number;
  readonly asking: number;
  /** By sentence: it speaks of a poll, or one of the few before it does. */
  readonly polled: readonly boolean[];
}

/** What the two models say of a sentence, 0 … 1. */
export interface Scores {
  readonly unsourced: number;
  readonly checkWorthiness: number;
}

/** What speaks for and against asking for a source, by the names of the table in claim-points.json. */
export type Evidence = Readonly<Record<string, number>>;

const POINTS: Readonly<Record<string, number>> = table.points;
/** Points of a record that is reckoned over years, and of an accusation: nobody saw either on the pitch. */
const RECORD_OF_YEARS = 2;
const ACCUSATION = 1.5;
/** What counts otherwise in sentences without figures. */
const WITHOUT_FIGURE = [
  'signal', 'lasting', 'words', 'names', 'short', 'long', 'pronoun', 'present', 'joined', 'alone', 'late', 'campaign',
  'asking', 'first person', 'well sourced', 'goes on after a source', 'sourcedBefore', 'worth',
].map((name) => [name, `${name}, no figure`] as const); // prettier-ignore
const POLLS: ReadonlySet<string> = new Set(words.classes.poll);
const IS_POLL = perWord(({ lemma }) => POLLS.has(lemma));
const POLL_REACH = 4;
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'this', 'that']);

/** Gathers the evidence of a sentence that may be a claim. */
export function evidenceOf(
  context: Context,
  sentence: Sentence,
  signals: Signals,
  exclusions: readonly Exclusion[],
  scores: Scores,
): Evidence {
  const { prose, hidden, named } = context;
  const { tokens, sentences, paragraphs } = prose;
  const { index, paragraph } = sentence;
  const strongest = signals.found[0];
  const evidence: Record<string, number> = {
    always: 1,
    signal: strongest?.points ?? 0,
    moreSignals: signals.points - (strongest?.points ?? 0),
    lasting: signals.lasting,
    unsourced: logOdds(scores.unsourced),
    worth: logOdds(scores.checkWorthiness),
    pronoun: Number(PRONOUNS.has(tokens[sentence.firstToken]!.lower)),
    long: Number(sentence.endToken - sentence.firstToken > 25),
    short: Number(sentence.endToken - sentence.firstToken < 14),
    // A text of one paragraph has no lead that the rest could bear out.
    lead: Number(paragraph === context.lead && context.lead < paragraphs.length - 1),
    partlyQuoted: Number(isPartlyQuoted(hidden, sentence)),
    sourcedBefore: Number(sentences[index - 1]?.paragraph === paragraph && named[index - 1]!.length > 0),
    sourcedAfter: Number(sentences[index + 1]?.paragraph === paragraph && named[index + 1]!.length > 0),
    quotedAfter: Number(hidden[sentences[index + 1]?.firstToken ?? -1] === 1),
  };
  const figures = figuresIn(context, sentence);
  evidence['figure'] = Number(figures.large);
  evidence['few'] = Number(figures.small && !figures.large);
  evidence['polled'] = Number(context.polled[index]);
  evidence['at least'] = Number(isAtLeast(prose, sentence, hidden));
  evidence['population'] = Number(speaksOfPopulation(prose, sentence));
  Object.assign(evidence, tellingOf(prose, sentence, hidden), surroundingsOf(context, sentence));
  evidence['campaign'] = context.campaign;
  evidence['asking'] = context.asking;
  evidence['alone'] = Number(paragraphs[paragraph]!.endSentence - paragraphs[paragraph]!.firstSentence === 1);
  // Without figures other things speak for it: rhetoric reads like an accusation, and a report's accusations are short.
  if (!figures.large) for (const [name, without] of WITHOUT_FIGURE) evidence[without] = evidence[name] ?? 0;
  else if (strongest) evidence[`figure, ${strongest.type}`] = 1;
  if (strongest) evidence[`is ${strongest.type}`] = 1;
  for (const { name } of exclusions) evidence[`looks like ${name}`] = 1;
  const sport = context.sporting && !isOffThePitch(signals) ? Math.min(3, sportWords(prose, sentence)) : 0;
  evidence['sport'] = sport;
  return evidence;
}

/** The points of all evidence together. */
export function pointsOf(evidence: Evidence): number {
  let points = 0;
  for (const name in evidence) points += (POINTS[name] ?? 0) * evidence[name]!;
  return points;
}

/** A record reckoned over years, or an accusation. */
function isOffThePitch({ found }: Signals): boolean {
  const strongest = found[0];
  if (strongest?.type === 'record') return strongest.points >= RECORD_OF_YEARS;
  return strongest?.type === 'allegation' && strongest.points >= ACCUSATION;
}

function isPartlyQuoted(hidden: Uint8Array, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) if (hidden[at]) return true;
  return false;
}

/** Whether it has figures in digits, and whether it has numbers in words: “two hospitals” is seldom in doubt. */
function figuresIn(
  { prose: { tokens }, hidden }: Context,
  { firstToken, endToken }: Sentence,
): { large: boolean; small: boolean } {
  let large = false;
  let small = false;
  for (let at = firstToken; at < endToken; at++) {
    if (hidden[at] || !isNumber(tokens[at]!)) continue;
    if (/^\d/.test(tokens[at]!.text)) large = true;
    else small = true;
  }
  return { large, small };
}

/** “At least a dozen families”: whoever says so has not counted to the end. */
function isAtLeast({ tokens }: Prose, { firstToken, endToken }: Sentence, hidden: Uint8Array): boolean {
  for (let at = firstToken; at + 2 < endToken; at++)
    if (!hidden[at] && tokens[at]!.lower === 'at' && tokens[at + 1]!.lower === 'least') return true;
  return false;
}

/** By sentence: whether it, or one of the four before it, speaks of a poll; what follows then is its results. */
export function pollsNearby(prose: Prose): boolean[] {
  const words = wordsOf(prose.tokens);
  const isPoll = IS_POLL(words);
  let last = -Infinity;
  return prose.sentences.map(({ index, firstToken, endToken }) => {
    for (let at = firstToken; at < endToken; at++) if (isPoll[words.ids[at]!]) last = index;
    return index - last <= POLL_REACH;
  });
}

/** Beyond three in either direction a model is only surer of itself. */
function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.max(-3, Math.min(3, Math.log(p / (1 - p))));
}
