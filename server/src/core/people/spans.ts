import type { Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { isCalendar, isWord, startsUpper, type Capitals } from './capitals.ts';
import {
  DEMONYMS, GENERATIONS, HONORIFICS, isFirstName, isTitleWord, keyOf, MODIFIERS, PARTICLES, PLACES, SMALL_WORDS, TAG_VERBS,
} from './lexicon.ts'; // prettier-ignore
import { joinOrganisations } from './organisations.ts';

/** Words with capitals that belong together: “US State Secretary Ola Berg”, “Royal Navy of Orland”. Title and name alike. */
export interface CapitalSpan extends Span {
  /** Token indices, half open. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** A single capital at a sentence's start: a name only if the word is one elsewhere. */
  readonly weak: boolean;
  /** It starts its sentence, so that the first capital says nothing. */
  readonly opens: boolean;
}

/** Every stretch of capitals that can hold a name, in the order of the text. */
export function findCapitalSpans(prose: Prose, capitals: Capitals): CapitalSpan[] {
  const spans: CapitalSpan[] = [];
  const { tokens } = prose;
  for (let i = 0; i < tokens.length; i++) {
    if (!capitals.of[i] || !begins(tokens, i, capitals)) continue;
    const last = extend(tokens, i, capitals);
    const token = tokens[i]!;
    if (last === i + 1 && isNationality(tokens, i)) continue;
    spans.push({
      start: token.start,
      end: withoutPossessive(tokens[last - 1]!),
      first: i,
      last,
      sentence: token.sentence,
      paragraph: token.paragraph,
      opens: capitals.of[i] === 'weak',
      weak: last === i + 1 && capitals.of[i] === 'weak' && !inNameFrame(tokens, i),
    });
    i = last - 1;
  }
  return joinOrganisations(tokens, spans);
}

/** A capital at a sentence's start begins a name only where something else says so. */
function begins(tokens: readonly Token[], i: number, capitals: Capitals): boolean {
  const token = tokens[i]!;
  if (!isWord(token) || isNoName(token)) return false;
  const next = tokens[i + 1];
  const joined = next !== undefined && capitals.of[i + 1] === 'strong' && next.sentence === token.sentence;
  if (isSmall(token) && !(joined && isFirstName(token.lower))) return false;
  if (isCalendar(token)) return joined && isFirstName(keyOf(token.text)) && !isInDate(tokens, i);
  if (capitals.shouted.has(token.paragraph)) return false;
  if (capitals.of[i] === 'strong') return true;
  return opensWithName(tokens, i, joined, capitals);
}

/** “Gwen Orr said”, “Orr said” or “Mr Orr” at a sentence's start, but not “Growers along the Esk” or “When Orr came”. */
function opensWithName(tokens: readonly Token[], i: number, joined: boolean, capitals: Capitals): boolean {
  const token = tokens[i]!;
  const key = keyOf(token.text);
  const use = capitals.use.get(key);
  if (use && use.named > 0 && use.named >= use.plain && !FUNCTION.has(token.pos)) return true;
  if (HONORIFICS.has(key) || PLACES.has(key) || DEMONYMS.has(key)) return true;
  const next = tokens[i + 1];
  if (joined) {
    if (isFirstName(key)) return true;
    if (use && use.plain > 0 && !isTitleWord(key) && !MODIFIERS.has(key)) return false;
    return (
      token.pos === 'PROPN' ||
      token.pos === 'NOUN' ||
      token.pos === 'ADJ' ||
      token.pos === 'X' ||
      token.pos === 'VERB'
    );
  }
  if (token.pos !== 'PROPN' || (use && use.plain > 0) || next === undefined) return false;
  if (isAcronym(token.text)) return true;
  if (key.endsWith('s') && !isFirstName(key)) return false;
  return inNameFrame(tokens, i) || isFirstName(key) || PARTICLES.has(next.text);
}

/** “Norwegian” is nobody’s name; Finn and Roman are somebody’s where no noun follows. */
function isNationality(tokens: readonly Token[], i: number): boolean {
  const key = tokens[i]!.lower;
  if (!DEMONYMS.has(key)) return false;
  const next = tokens[i + 1]?.pos;
  return !isFirstName(key) || next === 'NOUN' || next === 'ADJ' || tokens[i - 1]?.pos === 'DET';
}

/** “Orr said”, “Orr’s”: what follows is usual after a name and rare after another word that opens a sentence. */
function inNameFrame(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && (TAG_VERBS.has(next.lower) || next.lower === "'s");
}

/** “I’m”, the C of 28C, S4, Rs 500; “Kremlin-appointed” and “Russian-led” only look like names. */
function isNoName({ text, glued }: Token): boolean {
  if (text.length === 1) return text === 'I' || glued;
  return /^I['’]|\d|-\p{Ll}/u.test(text) || text === 'Rs';
}

/** “The”, “His”, “When”: no part of a name although it may stand before one. US and IT are written in capitals. */
function isSmall(token: Token): boolean {
  return SMALL_WORDS.has(token.lower) && !(token.text.length > 1 && token.text === token.text.toUpperCase());
}

const FUNCTION: ReadonlySet<string> = new Set([
  'ADP',
  'AUX',
  'CCONJ',
  'DET',
  'PRON',
  'SCONJ',
  'PART',
  'INTJ',
]);

/** “In May Gwen Orr”, “on 3 April Berg”: a month beside a figure or a preposition is a month. */
function isInDate(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before !== undefined && (before.pos === 'NUM' || before.pos === 'ADP' || /^\d/.test(before.text));
}

function extend(tokens: readonly Token[], from: number, capitals: Capitals): number {
  const { sentence } = tokens[from]!;
  let last = from + 1;
  for (let i = last; i < tokens.length && tokens[i]!.sentence === sentence;) {
    const joiner = joins(tokens, i, capitals);
    if (!joiner) break;
    i += joiner;
    last = i;
  }
  return last;
}

/** How many tokens from here on still belong to the name; 0 ends it. */
function joins(tokens: readonly Token[], i: number, capitals: Capitals): number {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  const next = tokens[i + 1];
  if (before.text.endsWith('’s') || before.text.endsWith("'s")) return 0;
  if (token.text === '-' || token.text === '‑' || token.text === '–') {
    if (!token.glued || !next?.glued) return 0;
    return startsUpper(next.text) ? 2 : hyphened(tokens, i + 1);
  }
  if (token.text === ',' && next && GENERATIONS.has(next.lower)) return 2;
  if (token.text === '&' && next && startsUpper(next.text)) return 2;
  if (QUOTE_MARK.test(token.text)) return nicknamed(tokens, i);
  if (PARTICLES.has(token.text)) return particles(tokens, i);
  if (/^[dl]['’]\p{Lu}/u.test(token.text)) return 1;
  if (!capitals.of[i] || (token.glued && !before.text.endsWith('.')) || isCalendar(token)) return 0;
  return 1;
}

export const QUOTE_MARK = /^["“”'‘’]$/;

/** Ola “Spud” Berg: one or two capitals in marks, with the name that goes on behind them. */
function nicknamed(tokens: readonly Token[], i: number): number {
  const close = [i + 2, i + 3].find((at) => QUOTE_MARK.test(tokens[at]?.text ?? ''));
  const after = close === undefined ? undefined : tokens[close + 1];
  if (close === undefined || !after || after.glued || tokens[i]!.glued || !startsUpper(after.text)) return 0;
  if (after.sentence !== tokens[i]!.sentence || !tokens[i + 1]!.glued) return 0;
  for (let at = i + 1; at < close; at++) if (!startsUpper(tokens[at]!.text)) return 0;
  return close + 2 - i;
}

/** “Stoke-on-Trent”: a small word between hyphens. */
function hyphened(tokens: readonly Token[], i: number): number {
  const [hyphen, head] = [tokens[i + 1], tokens[i + 2]];
  return hyphen?.text === '-' && hyphen.glued && head?.glued && startsUpper(head.text) ? 4 : 0;
}

/** “van der”, “de la”, “al-”: lower-case parts of a surname, with the capital that they lead to. */
function particles(tokens: readonly Token[], i: number): number {
  let at = i;
  while (
    at < i + 3 &&
    tokens[at] &&
    (PARTICLES.has(tokens[at]!.text) || (tokens[at]!.text === '-' && tokens[at]!.glued))
  )
    at++;
  const head = tokens[at];
  return head && startsUpper(head.text) && head.sentence === tokens[i]!.sentence ? at + 1 - i : 0;
}

/** Capitals only, as in NATO or U.S.; a single letter is an initial. */
export function isAcronym(text: string): boolean {
  return text.length > 1 && text.length < 8 && /^(?:\p{Lu}[\p{Lu}\d&]+|(?:\p{Lu}\.){2,})s?$/u.test(text);
}

/** Where a name's token ends without its ’s. */
export function withoutPossessive({ text, end }: Token): number {
  if (/['’]s$/.test(text)) return end - 2;
  return /['’]$/.test(text) ? end - 1 : end;
}
