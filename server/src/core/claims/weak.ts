import lists from '../../language/en/weak-sources.json' with { type: 'json' };
import type { Prose, Sentence, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { isPastForm } from './kinds-of-word.ts';
import { compilePhrases, findPhrases, type Phrasebook } from './phrases.ts';
import { perWord, wordsOf } from './vocabulary.ts';

const VAGUE: ReadonlySet<string> = new Set(lists.vague);
const GROUPS: ReadonlySet<string> = new Set(lists.groups);
const PICKERS: ReadonlySet<string> = new Set(lists.pickers);
/** Groups that speak for an office: “officials said” is how public bodies are quoted. */
const FORMAL: ReadonlySet<string> = new Set(lists.formal);
const COUNTS: ReadonlySet<string> = new Set(lists.counts);
const SINGULAR: ReadonlySet<string> = new Set(lists.singular);
const SAY: ReadonlySet<string> = new Set(lists.say);
const LINKS: ReadonlySet<string> = new Set(lists.links);
const FILLERS: ReadonlySet<string> = new Set(lists.fillers);
const DEFINITE: ReadonlySet<string> = new Set(lists.definite);
const ACCORDING: ReadonlySet<string> = new Set(lists.accordingTo);
const PHRASES = bookOf(lists.phrases);
const NAMED = bookOf(lists.named);
const EXPLAINED = bookOf(lists.explained);
const MODALS: ReadonlySet<string> = new Set(lists.modals);
/** Verbs that say something in the present and the past, and after “could” or “would” hardly ever. */
const SELDOM_SAID: ReadonlySet<string> = new Set(lists.seldomSaid);
const LONGEST_LINK = 8;

/** Words that stand for a source but name nobody. */
export interface WeakSource extends Span {
  readonly sentence: number;
  /** Nobody is named in its place, nor is it said why: worth a finding. */
  readonly weak: boolean;
}

/**
 * "Critics say", "some residents feel", "it is believed", "reportedly", "studies show": every source that nobody can
 * ask, in the order of the text; quotations and posts aside.
 */
export function findWeakSources(prose: Prose, hidden: Uint8Array): WeakSource[] {
  const found: WeakSource[] = [];
  for (const sentence of prose.sentences) {
    const { kind } = prose.paragraphs[sentence.paragraph]!.block;
    if (kind !== 'paragraph' && kind !== 'list-item') continue;
    let last = -1;
    for (const [first, end] of phrasesOf(prose.tokens, sentence, hidden)) {
      if (first < last) continue;
      last = end;
      found.push({
        start: prose.tokens[first]!.start,
        end: prose.tokens[end - 1]!.end,
        sentence: sentence.index,
        weak: !isMadeGood(prose, sentence, first, end, hidden),
      });
    }
  }
  return found;
}

/** Nouns in the plural, "source", "many", and "according". */
const MAY_MEAN_PEOPLE = perWord((word) => {
  if (PICKERS.has(word.lower) || word.lower === 'according') return true;
  if (word.pos !== 'NOUN' && word.pos !== 'PROPN') return false;
  const lemma = singularOf(word);
  return SINGULAR.has(lemma) || isPlural(word, lemma);
});

function phrasesOf(tokens: readonly Token[], sentence: Sentence, hidden: Uint8Array): [number, number][] {
  const found: [number, number][] = findPhrases(
    PHRASES,
    tokens,
    sentence.firstToken,
    sentence.endToken,
    hidden,
  ).map(({ first, end }) => [first, end]);
  const words = wordsOf(tokens);
  const mayMean = MAY_MEAN_PEOPLE(words);
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!mayMean[words.ids[at]!] || hidden[at]) continue;
    const phrase = peopleAt(tokens, at, sentence, hidden) ?? accordingAt(tokens, at, sentence, hidden);
    if (phrase) found.push(phrase);
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** "Some residents of the lane feel", with token `at` the noun. */
function peopleAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  hidden: Uint8Array,
): [number, number] | undefined {
  const noun = tokens[at]!;
  const first = startOfPhrase(tokens, at, sentence.firstToken, hidden);
  const before = first > sentence.firstToken ? tokens[first - 1] : undefined;
  const strength = vagueness(noun, tokens[first]!, before);
  if (!strength || (PICKERS.has(noun.lower) && tokens[at + 1]?.lower === 'of')) return undefined;
  const verb = verbAfter(tokens, at + 1, sentence.endToken, hidden);
  if (verb === undefined || (strength === 'in the present' && isPastForm(tokens[verb]!))) return undefined;
  return [strength === 'one' ? first - 1 : first, verb + 1];
}

/** How a noun phrase leaves open who is meant: at all, as one person, only in the present tense, or not. */
function vagueness(
  noun: Token,
  opening: Token,
  before: Token | undefined,
): 'always' | 'one' | 'in the present' | undefined {
  const lemma = singularOf(noun);
  const vague = VAGUE.has(lemma);
  if (before && DEFINITE.has(before.lower)) return undefined;
  if (SINGULAR.has(lemma) && noun.lower === lemma) return before?.pos === 'DET' ? 'one' : undefined;
  if (before && (before.pos === 'NUM' || before.pos === 'ADP')) return undefined;
  if (PICKERS.has(noun.lower)) return 'always';
  if (!isPlural(noun, lemma)) return undefined;
  if (vague || (PICKERS.has(opening.lower) && noun.pos === 'NOUN')) return 'always';
  if (!GROUPS.has(lemma)) return undefined;
  if (COUNTS.has(opening.lower) || PICKERS.has(opening.lower)) return 'always';
  // “Parents say nobody checked” speaks for all parents; “parents said” may be those at the gate.
  return !before && !FORMAL.has(lemma) ? 'in the present' : undefined;
}

/** "according to people familiar with the matter": the whole phrase up to its noun. */
function accordingAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  hidden: Uint8Array,
): [number, number] | undefined {
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  for (let i = at + 2; i < Math.min(sentence.endToken, at + 6) && !hidden[i]; i++) {
    const token = tokens[i]!;
    if (token.pos === 'DET' || token.pos === 'PROPN' || token.pos === 'PUNCT') return undefined;
    if (token.pos === 'PRON' && !PICKERS.has(token.lower)) return undefined;
    if (!ACCORDING.has(singularOf(token)) || tokens[i + 1]?.pos === 'NOUN') continue;
    if (tokens[i + 1]?.pos === 'PROPN') return undefined; // “according to analysts Gray & Hume”
    if (['by', 'from', 'of', 'at'].includes(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.pos !== 'NOUN')
      return undefined;
    return [at, i + 1];
  }
  return undefined;
}

/** Back over "senior", "government", "market": what stands before the noun in its phrase. */
function startOfPhrase(tokens: readonly Token[], at: number, from: number, hidden: Uint8Array): number {
  let first = at;
  while (first > from && !hidden[first - 1] && at - first < 4) {
    const before = tokens[first - 1]!;
    const modifies =
      before.pos === 'ADJ' ||
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      PICKERS.has(before.lower) ||
      COUNTS.has(before.lower);
    if (!modifies) break;
    first--;
  }
  return first;
}

/** The verb of saying that follows the noun, over "close to the dressing room" and "have long". */
function verbAfter(
  tokens: readonly Token[],
  from: number,
  end: number,
  hidden: Uint8Array,
): number | undefined {
  let at = from;
  if (at < end && LINKS.has(tokens[at]!.lower)) {
    const limit = Math.min(end, at + LONGEST_LINK);
    while (at < limit && !hidden[at] && !(isVerb(tokens[at]!) && SAY.has(tokens[at]!.lemma))) {
      if (tokens[at]!.lower === ';' || tokens[at]!.lower === ':') return undefined;
      at++;
    }
    if (at >= limit) return undefined;
  }
  while (at < end && at < from + 12 && FILLERS.has(tokens[at]!.lower)) at++;
  const verb = tokens[at];
  if (tokens[at - 1]?.lower === 'not' || tokens[at - 1]?.lower === "n't") return undefined;
  if (at >= end || hidden[at] || !verb || !SAY.has(verb.lemma)) return undefined;
  if (verb.lower.endsWith('ing')) return undefined;
  // “Residents could see the smoke”, “few would call it that”: nobody has said anything.
  if (MODALS.has(tokens[at - 1]!.lower) && SELDOM_SAID.has(verb.lemma)) return undefined;
  const next = tokens[at + 1];
  const governs =
    next && (next.lower === 'that' || next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN');
  return isVerb(verb) || governs ? at : undefined;
}

function isVerb(token: Token): boolean {
  // The tagger takes "say" and "fear" after a noun for nouns now and then; no noun is spelt "say".
  return token.pos === 'VERB' || token.pos === 'AUX' || token.lower === 'say' || token.lower === 'said';
}

/** The paragraph names them ("critics such as", a quotation that follows), or says why it cannot. */
function isMadeGood(
  prose: Prose,
  sentence: Sentence,
  first: number,
  end: number,
  hidden: Uint8Array,
): boolean {
  const { tokens, sentences } = prose;
  const says = (book: Phrasebook<true>, s: Sentence) =>
    findPhrases(book, tokens, s.firstToken, s.endToken, hidden).length > 0;
  if (says(NAMED, sentence) || says(EXPLAINED, sentence)) return true;
  const next = sentences[sentence.index + 1];
  if (next?.paragraph !== sentence.paragraph) return false;
  if (says(EXPLAINED, next)) return true;
  const nouns = tokens
    .slice(first, end)
    .filter((t) => t.pos === 'NOUN')
    .map(singularOf);
  let names = 0;
  for (let at = next.firstToken; at < next.endToken; at++) {
    const token = tokens[at]!;
    if (hidden[at]) continue;
    // “Critics say it is slow. ‘Glaciers are quicker,’ said Ada Marsh”: the quotation opens with the evidence.
    if (token.pos === 'PROPN') names++;
    else if (names > 1 && nouns.includes(token.lower)) return true;
  }
  return names > 1 && hidden[next.firstToken] === 1;
}

function isPlural({ lower }: Token, lemma: string): boolean {
  return lower !== lemma || lower === 'staff' || lower === 'people';
}

/** "critics" as "critic", also where the tagger took it for a name. */
function singularOf(token: Token): string {
  if (token.lower === 'people') return 'person';
  if (token.pos !== 'PROPN') return token.lemma;
  return token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower;
}

function bookOf(phrases: readonly string[]): Phrasebook<true> {
  return compilePhrases(phrases.map((phrase) => [phrase, true] as const));
}
