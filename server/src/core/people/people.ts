import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import { readCapitals } from './capitals.ts';
import { buildCast, type Entry } from './cast.ts';
import { genderOfTitles } from './evidence.ts';
import { keyOf } from './lexicon.ts';
import { readNaming, type Naming } from './naming.ts';
import { genderOf } from './resolve.ts';
import { signatureNamings } from './signatures.ts';
import { findCapitalSpans } from './spans.ts';

/** How a mention refers to somebody. */
export type MentionForm =
  'full' | 'surname' | 'first-name' | 'title' | 'acronym' | 'handle' | 'pronoun' | 'slip';

export interface Mention extends Span {
  readonly form: MentionForm;
}

/** Somebody or something with a name in the article. Plain data: `id` is its index in the cast. */
export interface Person {
  readonly id: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** The fullest form the article gives, without titles: "Antony Blinken". */
  readonly name: string;
  /** As written at or next to a mention: "US State Secretary". First mention first. */
  readonly titles: readonly { readonly text: string; readonly span: Span }[];
  /** From evidence in the text only (Mr, she …), or from a first name that is nearly always one. */
  readonly gender?: 'he' | 'she';
  readonly handle?: string;
  /** In order; never empty. Pronouns are among them once the speakers stage has resolved them. */
  readonly mentions: readonly Mention[];
  /**
   * Set where the name fits several people and nothing tells whom it means: the ids of those people. “Hargrave said”
   * with two Hargraves in the article is an entry of its own, merged into neither.
   */
  readonly fits?: readonly number[];
}

/** The article's cast: who and what is named, and where. In the order of first mentions. */
export function findPeople(prose: Prose, _runs: readonly QuotedRun[]): Person[] {
  const capitals = readCapitals(prose);
  const namings: Naming[] = signatureNamings(prose);
  for (const span of findCapitalSpans(prose, capitals)) {
    const naming = readNaming(prose, span);
    if (naming) namings.push(naming);
  }
  namings.sort((a, b) => a.start - b.start);
  return inOrder(prose, buildCast(prose, namings));
}

function inOrder(prose: Prose, entries: readonly Entry[]): Person[] {
  for (const entry of entries) entry.namings.sort((a, b) => a.naming.start - b.naming.start);
  const order = [...entries].sort((a, b) => a.namings[0]!.naming.start - b.namings[0]!.naming.start);
  const ids = new Map(order.map((entry, id) => [entry, id]));
  return order.map((entry, id) => toPerson(prose.article.text, entry, id, ids));
}

function toPerson(text: string, entry: Entry, id: number, ids: ReadonlyMap<Entry, number>): Person {
  const isPerson = entry.kind === 'person';
  const titles = isPerson ? titlesOf(entry, text) : [];
  const words = titles.flatMap((title) => title.text.toLowerCase().split(/\s+/).map(keyOf));
  const gender = isPerson ? (genderOf(entry) ?? genderOfTitles(words)) : undefined;
  return {
    id,
    kind: entry.kind,
    name: text.slice(entry.naming.start, entry.naming.end),
    titles,
    ...(gender ? { gender } : {}),
    ...(entry.handle === undefined ? {} : { handle: entry.handle }),
    mentions: entry.namings.map(({ naming: { start, end }, form }) => ({ start, end, form })),
    ...(entry.fits ? { fits: entry.fits.map((fit) => ids.get(fit)!) } : {}),
  };
}

function titlesOf(entry: Entry, text: string): { text: string; span: Span }[] {
  const seen = new Set<string>();
  const titles: { text: string; span: Span }[] = [];
  for (const { start, end } of entry.namings.flatMap(({ naming }) => naming.titles)) {
    const words = text.slice(start, end);
    if (seen.has(words.toLowerCase())) continue;
    seen.add(words.toLowerCase());
    titles.push({ text: words, span: { start, end } });
  }
  return titles;
}
