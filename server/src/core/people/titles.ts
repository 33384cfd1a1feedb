import type { Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { isWord, startsUpper } from './capitals.ts';
import { isFirstName, isOfficeWord, MODIFIERS, OFFICE_VERBS, SMALL_WORDS } from './lexicon.ts';

/** The office just before a name: “chief executive Ola Berg”, “Its chief executive, Ola Berg, said”. No article. */
export function officeBefore({ tokens }: Prose, name: number): Span | undefined {
  const { sentence } = tokens[name]!;
  let last = name - 1;
  if (tokens[last]?.text === ',') last--;
  const apposed = last < name - 1;
  const end = tokens[last];
  if (!end || end.sentence !== sentence) return undefined;
  const at = isOffice(end) ? last : apposed ? headBefore(tokens, last) : undefined;
  if (at === undefined) return undefined;
  let first = at;
  while (first > 0 && first > at - 6) {
    const before = tokens[first - 1]!;
    if (before.sentence !== sentence || !qualifies(before)) break;
    first--;
  }
  // In “he met the captain, Ola Berg” a comma may also part a list: ask for an article or a possessive.
  const article = tokens[first - 1];
  if (apposed && !(article && DETERMINERS.has(article.lower))) return undefined;
  return { start: tokens[first]!.start, end: end.end };
}

/** “The treasurer of the club, Bill Tanner, admitted”: the head of a phrase that ends just before the comma. */
function headBefore(tokens: readonly Token[], last: number): number | undefined {
  for (let i = last - 2; i > 0 && i > last - 8 && tokens[i]!.sentence === tokens[last]!.sentence; i--)
    if (isOffice(tokens[i]) && OWNED.has(tokens[i + 1]!.lower))
      return phraseEnd(tokens, i) === last + 1 ? i : undefined;
  return undefined;
}

const OWNED: ReadonlySet<string> = new Set(['of', 'for', 'at']);

/** The office after a name: “Ola Berg, the chief executive of Lune Water, said”. Without its article. */
export function officeAfter({ tokens }: Prose, from: number): Span | undefined {
  if (tokens[from]?.text !== ',' && tokens[from]?.text !== '—' && tokens[from]?.text !== '–')
    return undefined;
  const { sentence } = tokens[from];
  let first = from + 1;
  if (tokens[first]?.lower === 'who') {
    const verb = tokens[first + 1];
    if (verb && OFFICE_VERBS.has(verb.lower) && verb.sentence === sentence)
      return { start: verb.start, end: tokens[phraseEnd(tokens, first + 1) - 1]!.end }; // “Orr, who chairs the commission”
    if (verb?.lower === 'is')
      first += 2; // “Orr, who is the state’s governor”
    else if (verb?.lower === 'has' && tokens[first + 2]?.lower === 'been') first += 3;
  }
  if (tokens[first] && DETERMINERS.has(tokens[first]!.lower)) first++;
  let head: number | undefined;
  for (let i = first; i < first + 8; i++) {
    const token = tokens[i];
    if (token?.sentence !== sentence) return undefined;
    if (isOffice(token)) {
      head = i;
      if (!isOffice(tokens[i + 1])) break;
    } else if (isPossessive(token)) {
      first = i + 1;
    } else if (!qualifies(token) && !(token.glued && tokens[i - 1]!.text === '-')) break;
    // “Ola Berg, Lune Water said”: a verb or a mark ends the phrase before an office was named.
  }
  if (head === undefined) return undefined;
  // “President Orr, Vice President Berg and others”: the next name in a list, with its title.
  const next = tokens[head + 1];
  if (next && startsUpper(tokens[head]!.text) && startsUpper(next.text)) return undefined;
  const last = phraseEnd(tokens, head);
  // “Treasurer Ola Berg, Secretary of State Gwen Orr and others”
  const others = tokens.slice(head + 1, last);
  if (startsUpper(tokens[head]!.text) && others.some((token) => isFirstName(token.lower))) return undefined;
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** Past the head goes on what “of”, “for”, “at” and their like add, as far as it is plainly the office. */
function phraseEnd(tokens: readonly Token[], head: number): number {
  let last = head + 1;
  for (let i = last; i < head + 10; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]!.sentence) break;
    if (token.lower === 'and' && isOffice(tokens[i + 1])) continue;
    if (token.lower === 'for' && SPANS.has(tokens[i + 2]?.lower ?? '')) break; // “coach for the past four seasons”
    if (LINKS.has(token.lower) || DETERMINERS.has(token.lower) || token.text === '’s' || token.lower === "'s")
      continue;
    const seat = SEAT.test(token.text) && startsUpper(tokens[i - 1]!.text);
    const part = MODIFIERS.has(token.lower) && isOffice(tokens[i + 1]); // “chief operating officer”
    if (!seat && !part && token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ') break;
    last = i + 1;
  }
  return last;
}

const SPANS: ReadonlySet<string> = new Set(['past', 'last', 'years', 'seasons', 'months', 'decades']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', '&', '-']);
const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  "'s",
  '’s',
  "'",
]);

const isPossessive = (token: Token) => token.lower === "'s" || (token.lower === "'" && token.glued);

/** “minister”, “co-founder”, “spokeswoman”. */
export function isOffice(token: Token | undefined): boolean {
  return token !== undefined && token.pos !== 'VERB' && isOfficeWord(token.lower);
}

/** “the Ward 7 councillor”, “the 12th district congressman” */
const SEAT = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** A word that may stand before the head of an office: “deputy”, “Lune Water”, “Norwegian”, “left-arm”. */
function qualifies(token: Token): boolean {
  if (token.text === '-') return token.glued;
  if (SEAT.test(token.text)) return true;
  if (!isWord(token)) return false;
  if (MODIFIERS.has(token.lower) || isOffice(token)) return true;
  if (SMALL_WORDS.has(token.lower)) return false;
  if (startsUpper(token.text)) return true;
  return token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN';
}
