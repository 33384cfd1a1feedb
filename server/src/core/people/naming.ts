import type { Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { startsUpper } from './capitals.ts';
import {
  ADJECTIVAL, DEMONYMS, GENERATIONS, HONORIFICS, isFirstName, isTitleWord, keyOf, MODIFIERS, ORGANISATION_HEADS, PLACE_KINDS, PLACES, POSTNOMINALS,
} from './lexicon.ts'; // prettier-ignore
import { isAcronym, QUOTE_MARK, withoutPossessive, type CapitalSpan } from './spans.ts';
import { officeAfter, officeBefore } from './titles.ts';

/** One place where the article names somebody or something, its titles taken off. The span is the name alone. */
export interface Naming extends Span {
  /** Token indices of the name, half open. */
  readonly first: number;
  readonly last: number;
  /** The name in lower case, word by word, hyphens and particles within their word: ["ola", "van-der-berg"]. */
  readonly keys: readonly string[];
  /** “Mr”, “Dame”: lower case. */
  readonly honorific?: string;
  readonly titles: readonly Span[];
  readonly sentence: number;
  readonly paragraph: number;
  /** A single capital at a sentence’s start: a name only if the word is one elsewhere. */
  readonly weak: boolean;
  /** Its first word opens the sentence. */
  readonly opens: boolean;
}

/** A title that stands alone: “the Vice Admiral”. */
export interface TitleAlone extends Span {
  readonly first: number;
  readonly last: number;
}

interface Unit {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** Takes the titles off a stretch of capitals. Undefined where nothing but a title is left. */
export function readNaming(prose: Prose, span: CapitalSpan): Naming | undefined {
  const { tokens } = prose;
  let units = withoutLetters(tokens, unitsOf(tokens, span));
  if (keyOf(units[0]!.key) === 'the') units = units.slice(1);
  if (units.length === 0 || isTitleAlone(units)) return undefined;
  const titled = titleLength(tokens, units);
  const ofTitle = titled === 0 ? restOfTitle(tokens, units) : 0;
  const name = units.slice(Math.max(titled, ofTitle) || strayWords(units, span.opens));
  const head = name[0]!;
  const tail = name.at(-1)!;
  const bare = {
    start: tokens[head.first]!.start,
    end: withoutPossessive(tokens[tail.last - 1]!),
    first: head.first,
    last: tail.last,
  };
  const before = titleBefore(prose, units, titled, ofTitle, head.first);
  const after = officeAfter(prose, tail.last);
  // “the vicar, Canon Ola Berg”
  const apposed =
    titled + ofTitle > 0 &&
    before?.start === tokens[units[0]!.first]!.start &&
    tokens[units[0]!.first - 1]?.text === ','
      ? officeBefore(prose, units[0]!.first)
      : undefined;
  const honorific = units.slice(0, titled).findLast((unit) => HONORIFICS.has(unit.key))?.key;
  return {
    ...bare,
    keys: name.map((unit) => unit.key),
    ...(honorific === undefined ? {} : { honorific }),
    titles: [...(apposed ? [apposed] : []), ...(before ? [before] : []), ...(after ? [after] : [])],
    sentence: span.sentence,
    paragraph: span.paragraph,
    weak: span.weak,
    opens: span.opens && head.first === span.first,
  };
}

/** Words: tokens with their hyphens, and particles with what they lead to. */
function unitsOf(tokens: readonly Token[], span: CapitalSpan): Unit[] {
  const units: Unit[] = [];
  for (let i = span.first; i < span.last;) {
    if (QUOTE_MARK.test(tokens[i]!.text)) {
      // A nickname in marks is no word of the name: Ola “Spud” Berg is Ola Berg.
      const close = [i + 2, i + 3].find((at) => at < span.last && QUOTE_MARK.test(tokens[at]!.text));
      i = (close ?? i) + 1;
      continue;
    }
    let last = i + 1;
    while (last < span.last && (tokens[last]!.text === '-' || tokens[last - 1]!.text === '-')) last++;
    if (tokens[i]!.text !== ',') {
      let { text } = tokens[i]!;
      for (let k = i + 1; k < last; k++) text += tokens[k]!.text;
      units.push({ key: keyOf(text), first: i, last });
    }
    i = last;
  }
  return units;
}

/** Ola Berg KC is Ola Berg. */
function withoutLetters(tokens: readonly Token[], units: Unit[]): Unit[] {
  let end = units.length;
  while (end > 2 && POSTNOMINALS.has(units[end - 1]!.key) && isAcronym(tokens[units[end - 1]!.first]!.text))
    end--;
  return end === units.length ? units : units.slice(0, end);
}

/** How many words at the start are a title: all up to the last title word that a name follows. */
function titleLength(tokens: readonly Token[], units: readonly Unit[]): number {
  const names = units.filter((unit) => !GENERATIONS.has(unit.key)).length;
  if (units.some((unit) => unit.key === 'of' || unit.key === 'for') || isThing(tokens, units, names))
    return 0;
  for (let k = names - 2; k >= 0; k--) {
    const { key } = units[k]!;
    if (!isTitleWord(key)) continue;
    // Dean Orr and Earl Berg are people; the dean of a faculty is not named so.
    if (k === 0 && names === 2 && isFirstName(key)) return 0;
    return k + 1;
  }
  return 0;
}

/** “Premier League”, “General Assembly”, “Queen Street”: a title that is none, by the word at the end. */
function isThing(tokens: readonly Token[], units: readonly Unit[], names: number): boolean {
  const end = units.at(-1)!.key;
  if (!ORGANISATION_HEADS.has(end) && !PLACE_KINDS.has(end)) return false;
  const first = units[0]!;
  if (names === 2) return ADJECTIVAL.has(first.key) || tokens[first.first - 1]?.lower === 'the';
  return !isTitleWord(first.key) && !units.slice(0, -1).some((unit) => isFirstName(unit.key));
}

/** “Secretary of State Ola Berg”: how many words after “of” still belong to the title. */
function restOfTitle(tokens: readonly Token[], units: readonly Unit[]): number {
  const from = units[0]!.first;
  let at = from - 1;
  if (tokens[at]?.lower === 'the') at--;
  if (tokens[at]?.lower !== 'of' && tokens[at]?.lower !== 'for') return 0;
  if (!tokens[at - 1] || !isTitleWord(keyOf(tokens[at - 1]!.text)) || units.length < 3) return 0;
  const first = units.findIndex((unit) => isFirstName(unit.key) && !PLACES.has(unit.key));
  if (first > 0 && first < units.length - 1) return first;
  // “Leader of Opposition Vasant Orr”: where no first name is a usual one, the last two words are the name.
  const end = units.at(-1)!.key;
  const isName = first < 0 && !ORGANISATION_HEADS.has(end) && !PLACE_KINDS.has(end) && !PLACES.has(end);
  return isName && units.length === 3 ? 1 : 0;
}

/**
 * “Briton Gwen Orr”, “Deckhand Gwen Orr”: a nationality, a place, or a word that has its capital from the start of the
 * sentence is no part of the full name that follows.
 */
function strayWords(units: readonly Unit[], weak: boolean): number {
  const [first, second] = units;
  if (units.length < 3 || !first || !second || isFirstName(first.key) || /^.\.?$/.test(first.key)) return 0;
  const stray = DEMONYMS.has(first.key) || ((weak || PLACES.has(first.key)) && isFirstName(second.key));
  return stray ? 1 : 0;
}

function isTitleAlone(units: readonly Unit[]): boolean {
  const { key } = units.at(-1)!;
  if (!isTitleWord(key) || (units.length > 1 && isFirstName(units[0]!.key) && !MODIFIERS.has(units[0]!.key)))
    return false;
  return units.every(
    ({ key: k }) =>
      isTitleWord(k) || MODIFIERS.has(k) || PLACES.has(k) || DEMONYMS.has(k) || ORGANISATION_HEADS.has(k),
  );
}

function titleBefore(
  prose: Prose,
  units: readonly Unit[],
  titled: number,
  ofTitle: number,
  name: number,
): Span | undefined {
  const { tokens } = prose;
  if (titled + ofTitle === 0) return officeBefore(prose, name);
  const last = tokens[units[Math.max(titled, ofTitle) - 1]!.last - 1]!;
  const onlyHonorific = titled === 1 && HONORIFICS.has(units[0]!.key) && SHORT.has(units[0]!.key);
  if (onlyHonorific) return officeBefore(prose, units[0]!.first); // “chief executive Sir Ola Berg”
  const first = ofTitle ? titleHead(tokens, units[0]!.first) : lowerBefore(tokens, units[0]!.first);
  return { start: tokens[first]!.start, end: last.end };
}

/** Honorifics that say nothing of an office. */
const SHORT: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'dame', 'lord', 'lady', 'madam', 'madame', 'monsieur', 'herr', 'frau', 'signor', 'signora', 'mme', 'mlle', 'don', 'shri', 'smt', 'sri', 'kumari', 'señor', 'señora']); // prettier-ignore

function titleHead(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at > 0 && !isTitleWord(keyOf(tokens[at]!.text))) at--;
  return lowerBefore(tokens, at);
}

/** “former Prime Minister”, “then-Governor”: the lower-case words that belong to a title in capitals. */
function lowerBefore(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0) {
    const before = tokens[at - 1]!;
    if (before.sentence !== tokens[at]!.sentence) break;
    if (MODIFIERS.has(before.lower) && !startsUpper(before.text)) at--;
    else if (before.text === '-' && before.glued && MODIFIERS.has(tokens[at - 2]?.lower ?? '')) at -= 2;
    else if (startsUpper(before.text) && isTitleWord(keyOf(before.text))) at--;
    else break;
  }
  return at;
}
