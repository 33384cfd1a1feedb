import type { Analysis } from '../analysis.ts';
import type { Person } from '../people/people.ts';
import type { Quote } from './speakers.ts';
import { isSomebody } from './speaker-name.ts';

/** Words in marks, a post or a line of a transcript: what a desk checks against a source. Reported clauses are not. */
export function isQuotation(quote: Quote): boolean {
  return quote.kind === 'direct';
}

/** The words of a quotation in lower case without marks, for comparing. */
export function plainWords(
  analysis: Pick<Analysis, 'article'>,
  { start, end }: { start: number; end: number },
): string {
  const words = analysis.article.text.slice(start, end).toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const FARTHEST_SPEAKER = 1500;
const MOST = 3;

/**
 * Who probably speaks words that nobody is given for, the likeliest first: who speaks before and after them, then who is
 * named close to them.
 */
export function likelySpeakers({ quotes, people }: Analysis, at: number): Person[] {
  const speaking = quotes
    .filter((quote) => quote.kind === 'direct' && Math.abs(quote.start - at) < FARTHEST_SPEAKER)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
    .flatMap((quote) => quote.speaker?.person ?? []);
  const near = (person: Person) =>
    Math.min(...person.mentions.map((mention) => Math.abs(mention.start - at)));
  const named = people
    .filter((person) => isSomebody(person) && !person.fits && near(person) < FARTHEST_SPEAKER)
    .sort((a, b) => near(a) - near(b));
  return [...new Set([...speaking.filter(isSomebody), ...named])].slice(0, MOST);
}
