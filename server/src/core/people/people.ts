import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';

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
}

/** The article's cast: who and what is named, and where. */
export function findPeople(_prose: Prose, _runs: readonly QuotedRun[]): Person[] {
  return [];
}
