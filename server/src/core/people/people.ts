import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import { readCapitals } from './capitals.ts';
import { buildCast } from './cast.ts';
import { readNaming, type Naming } from './naming.ts';
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
  /** From evidence in the text only (Mr, she …). */
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
  const namings: Naming[] = [];
  for (const span of findCapitalSpans(prose, capitals)) {
    const naming = readNaming(prose, span);
    if (naming) namings.push(naming);
  }
  return buildCast(prose, namings);
}
