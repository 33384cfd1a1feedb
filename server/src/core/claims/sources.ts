import calendar from '../../language/en/calendar.json' with { type: 'json' };
import lists from '../../language/en/claim-sources.json' with { type: 'json' };
import type { Prose, Sentence, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Source } from './claims.ts';
import { isPastForm, isYear } from './kinds-of-word.ts';
import { compilePhrases, findPhrases } from './phrases.ts';
import { perWord, wordsOf } from './vocabulary.ts';

/** Somebody or something that the copy names as its source, and how much of the sentence it answers for. */
export interface NamedSource {
  readonly source: Source;
  /** Token index of the cue: "said", "according". */
  readonly cue: number;
  /** It answers for what stands before it too: “Crime fell, police said.” */
  readonly closes: boolean;
}

const TELLING: ReadonlySet<string> = new Set(lists.tellingVerbs);
const MAY_TELL = perWord(
  ({ pos, lemma, lower }) => (pos === 'VERB' || pos === 'NOUN') && (TELLING.has(lemma) || TELLING.has(lower)),
);
const DOCUMENTS: ReadonlySet<string> = new Set(lists.documents);
const ORGANISATIONS: ReadonlySet<string> = new Set(lists.organisations);
const PEOPLE: ReadonlySet<string> = new Set(lists.people);
/** Names of months and weekdays. */
const TIMES: ReadonlySet<string> = new Set([...calendar.months, ...calendar.weekdays].flat());
const POINTERS = compilePhrases(lists.pointers.map((phrase) => [phrase, true] as const));
const CONTENT_STARTS: ReadonlySet<string> = new Set(['that', 'he', 'she', 'they', 'it', 'how', 'whether', 'why', 'what', 'there']); // prettier-ignore

/** The sources that the sentence itself names, in its order; other people's words aside. */
export function sourcesIn(prose: Prose, sentence: Sentence, hidden: Uint8Array): NamedSource[] {
  const { tokens } = prose;
  const found: NamedSource[] = [];
  for (const { first, end } of findPhrases(
    POINTERS,
    tokens,
    sentence.firstToken,
    sentence.endToken,
    hidden,
  )) {
    // “a report in the Lancet” names its source, “the report in January” does not.
    const next = tokens[end];
    if (end < sentence.endToken && next && (TIMES.has(next.lower) || isYear(next))) continue;
    const span = nounPhraseAfter(tokens, end, sentence.endToken, hidden) ?? { first, end };
    found.push({ source: sourceAt(tokens, span.first, span.end), cue: first, closes: true });
  }
  const words = wordsOf(tokens);
  const mayTell = MAY_TELL(words);
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!mayTell[words.ids[at]!] || hidden[at] || !isTelling(tokens, at, sentence)) continue;
    const teller = tellerOf(tokens, at, sentence, hidden);
    if (!teller) continue;
    found.push({
      source: sourceAt(tokens, teller.first, teller.end),
      cue: at,
      closes: closesSentence(tokens, Math.max(at + 1, teller.end), sentence.endToken, hidden),
    });
  }
  for (const link of linksIn(prose, sentence))
    found.push({ source: { ...link, kind: 'link' }, cue: sentence.firstToken, closes: true });
  return found.sort((a, b) => a.cue - b.cue);
}

/** The source that answers for tokens `first` to `end` of the sentence, if one of those named in it does. */
export function sourceFor(
  named: readonly NamedSource[],
  tokens: readonly Token[],
  first: number,
  end: number,
): Source | undefined {
  const before = named.find(({ cue }) => cue < end);
  if (before && !breaksOff(tokens, before.cue, first)) return before.source;
  return named.find(({ cue, closes }) => cue >= end && (closes || !startsAnew(tokens, end, cue)))?.source;
}

/** “She said she was sorry; three patients have died”: the semicolon ends what she answers for. */
function breaksOff(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.lower === ';') return true;
  return false;
}

/** “Crime fell 40 per cent, and the mayor said he was proud”: the mayor answers for his pride only. */
function startsAnew(tokens: readonly Token[], from: number, cue: number): boolean {
  for (let at = Math.max(0, from - 1); at < cue; at++) {
    const { lower } = tokens[at]!;
    if (lower === ';' || lower === 'but' || lower === 'although' || lower === 'though') return true;
    if ((lower === 'and' || lower === 'as') && tokens[at - 1]?.pos === 'PUNCT') return true;
  }
  return false;
}

function isTelling(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.pos === 'NOUN') {
    // The tagger takes "reports" and "claims" after a name for nouns: “The agency reports that …”.
    const next = tokens[at + 1];
    return (
      at > sentence.firstToken &&
      token.lower.endsWith('s') &&
      before?.pos === 'PROPN' &&
      (next?.lower === 'that' || next?.lower === '.')
    );
  }
  // “the advances claimed by the army” tells of a claim, and is none.
  if (tokens[at + 1]?.lower === 'by') return false;
  return (
    before?.lower !== 'to' &&
    before?.pos !== 'DET' &&
    before?.lower !== 'be' &&
    !isPassive(tokens, at, sentence)
  );
}

/** "was accused", "has been described": the subject is who it is said of, not who says it. */
function isPassive(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (!isPastForm(tokens[at]!)) return false;
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 3); i--) {
    const { lemma, pos } = tokens[i]!;
    if (lemma === 'be') return true;
    if (pos !== 'ADV' && pos !== 'PART') return false;
  }
  return false;
}

interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** Who tells: the noun phrase before the verb, over a description between commas, or after it (“said Ada Marsh”). */
function tellerOf(
  tokens: readonly Token[],
  verb: number,
  sentence: Sentence,
  hidden: Uint8Array,
): TokenSpan | undefined {
  let at = verb - 1;
  while (at >= sentence.firstToken && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--;
  const before = tokens[at];
  // “paid twice what he declared”: he declares another thing.
  if (tokens[at - 1]?.lower === 'what') return undefined;
  if (at >= sentence.firstToken && !hidden[at] && before) {
    // “the only cinema that still shows film”: what follows “that” and “which” is told of the noun, not by it.
    if (before.lower === 'that' || before.lower === 'which') return undefined;
    if (before.pos === 'PUNCT' && before.lower === ',') {
      const comma = commaBefore(tokens, at, sentence.firstToken);
      // “Ada Marsh, the chief inspector, said” and “… collapsed, said Ada Marsh” both have a comma before the verb.
      if (
        comma > sentence.firstToken &&
        isNominal(tokens[comma - 1]!) &&
        !isNominal(tokens[verb + 1] ?? before)
      )
        return phraseEndingAt(tokens, comma, sentence.firstToken, hidden);
    } else if (isNominal(before)) return phraseEndingAt(tokens, at + 1, sentence.firstToken, hidden);
    else if (before.lower === 'who' || before.lower === 'and' || before.lower === ')')
      return phraseEndingAt(tokens, at, sentence.firstToken, hidden) ?? { first: at, end: at + 1 };
  }
  return nounPhraseAfter(tokens, verb + 1, sentence.endToken, hidden);
}

function commaBefore(tokens: readonly Token[], from: number, first: number): number {
  for (let at = from - 1; at > first && from - at < 25; at--) if (tokens[at]!.lower === ',') return at;
  return -1;
}

function phraseEndingAt(
  tokens: readonly Token[],
  end: number,
  from: number,
  hidden: Uint8Array,
): TokenSpan | undefined {
  let first = end;
  while (first > from && !hidden[first - 1] && end - first < 8 && isInPhrase(tokens[first - 1]!)) first--;
  return first < end ? { first, end } : undefined;
}

function nounPhraseAfter(
  tokens: readonly Token[],
  from: number,
  end: number,
  hidden: Uint8Array,
): TokenSpan | undefined {
  let at = from;
  while (at < end && !hidden[at] && at - from < 8 && isInPhrase(tokens[at]!)) at++;
  return at > from && isNominal(tokens[at - 1]!) ? { first: from, end: at } : undefined;
}

function isInPhrase({ pos, lower }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || pos === 'PRON' || pos === 'DET' || pos === 'ADJ' || lower === "'s" || lower === 'of' || lower === '-' || lower === 'for'; // prettier-ignore
}

function isNominal({ pos, lower }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || (pos === 'PRON' && lower !== 'it');
}

/** True when only a time, a place or the end follows: the cue closes the sentence and answers for all of it. */
function closesSentence(tokens: readonly Token[], from: number, end: number, hidden: Uint8Array): boolean {
  const next = tokens[from];
  if (from >= end || !next) return true;
  if (hidden[from] || CONTENT_STARTS.has(next.lower)) return false;
  for (let at = from; at < end; at++) {
    const { pos, lower } = tokens[at]!;
    if (lower === 'who' || lower === 'which' || hidden[at]) return true;
    if (pos === 'VERB' || pos === 'AUX') return false;
  }
  return true;
}

/** What kind of source a noun phrase names, judged by its last noun: "the trust's report" is a document. */
function sourceAt(tokens: readonly Token[], first: number, end: number): Source {
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
  let kind: Source['kind'] = 'organisation';
  for (let at = end - 1; at >= first; at--) {
    const { lemma, lower, pos } = tokens[at]!;
    if (DOCUMENTS.has(lemma) || DOCUMENTS.has(lower)) return { ...span, kind: 'document' };
    if (ORGANISATIONS.has(lemma) || ORGANISATIONS.has(lower)) return { ...span, kind: 'organisation' };
    if (PEOPLE.has(lemma) || pos === 'PRON') return { ...span, kind: 'person' };
    if (pos === 'PROPN') kind = 'person';
  }
  return { ...span, kind };
}

/** Links inside the sentence; masks are in the order of the text. */
function linksIn(prose: Prose, sentence: Sentence): Span[] {
  const { masks } = prose.article;
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (masks[middle]!.end <= sentence.start) low = middle + 1;
    else high = middle;
  }
  const links: Span[] = [];
  for (let i = low; i < masks.length && masks[i]!.start < sentence.end; i++)
    if (masks[i]!.kind === 'link') links.push({ start: masks[i]!.start, end: masks[i]!.end });
  return links;
}
