import words from '../../language/en/furniture.json' with { type: 'json' };
import { readDate, WRITTEN_DATE, type WrittenDate } from './written-date.ts';

/** A line that says when, or when and where, the article was written. */
export interface DatedLine {
  /** Missing in “Published 3 hours ago”. */
  readonly date?: WrittenDate;
  /** How much the line knows of the article's date: a “Published” line knows more than one that says “Updated”. */
  readonly kind: 'published' | 'updated' | 'plain';
}

const LONGEST = 110;
const DATES = new RegExp(WRITTEN_DATE, 'gu');
const FURNITURE = new RegExp(
  `\\b\\d{1,2}(?:[:.]\\d{2}){0,2} ?(?:[ap]\\.?m\\b\\.?)?|\\b(?:${[...words.stampWords, ...words.clockWords].map(escaped).join('|')})\\b|[^\\p{L}\\p{N}]+`,
  'giu',
);
const STAMP = new RegExp(`^\\W*(?:first |last )?(${words.stampWords.join('|')})\\b`, 'i');
const AGO = /\b(?:\d+|an?|one|two|three|few) (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\b/i;
const PLACE = /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u;

/**
 * Reads “Sunday 24 November 2024”, “*Mumbai, 22 May 2024*”, “Published: 8 January 2025, 10.30am” and the like;
 * undefined for any line that says more than when and where.
 */
export function readDatedLine(line: string): DatedLine | undefined {
  if (line.length > LONGEST) return undefined;
  const stamp = STAMP.exec(line)?.[1]?.toLowerCase();
  const kind = !stamp ? 'plain' : /updated|modified|edited|revised/.test(stamp) ? 'updated' : 'published';
  const date = readDate(line);
  if (!date) return stamp && AGO.test(line) ? { kind } : undefined;
  if (stamp) return { kind, date };
  const rest = line.replace(DATES, ' ').replace(FURNITURE, ' ').trim();
  return rest === '' || (PLACE.test(rest) && !/[.!?]$/.test(line)) ? { kind, date } : undefined;
}

function escaped(word: string): string {
  return word.replaceAll('.', '\\.');
}
