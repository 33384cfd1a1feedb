import { overlaps, type Span } from '../span.ts';
import { level, type Levelled } from './level.ts';
import { nearMatches } from './near-text.ts';
import type { PassageRecord } from './record.ts';
import { comparer, levelledWords, occurrences, type Place } from './surroundings.ts';

/** Where the passage of a record stands now. */
export type Standing =
  | { readonly record: PassageRecord; readonly state: 'here'; readonly span: Span }
  /** It was checked, and reads differently now. The span is where it seems to be. */
  | { readonly record: PassageRecord; readonly state: 'changed'; readonly span: Span }
  | { readonly record: PassageRecord; readonly state: 'gone' };

/** So long a passage is itself wherever it stands, in levelled characters: nobody writes the same twice by chance. */
const UNMISTAKABLE = 30;
/** The surroundings are those of the record. Beside other places with the same words they have to be. */
const ALIKE = 0.4;
const LOUDLY = 0.7;
/** They have something of them: enough for words that stood once, and stand once. */
const RELATED = 0.2;
/** Each side has something of them: where one of two such places was taken out, that is the other's. */
const OF_ITS_OWN = 0.3;
/** Changed words are the record's rather than the same words elsewhere by so much. */
const CLEARLY = 0.25;
/** One place is better than another by so much, or nobody can tell which is meant. */
const MARGIN = 0.1;

/**
 * Finds every record's passage again in the text as it is now: after edits above, below and beside it, and after
 * reformatting. Words that only stand somewhere else are a look-alike, and the record is gone rather than moved there.
 */
export function anchor(records: readonly PassageRecord[], text: string): Standing[] {
  if (records.length === 0) return [];
  const copy = level(text);
  const placed = new Map<PassageRecord, Place>();
  for (const record of records) {
    const place = placeOf(record, text, copy);
    if (place) placed.set(record, place);
  }
  for (const loser of losers(placed)) placed.delete(loser);
  const here = new Map([...placed].map(([record, { index }]) => [record, spanOf(record, copy, index)]));
  return records.map((record): Standing => {
    const found = here.get(record);
    if (found) return { record, state: 'here', span: found };
    const taken = [...here.values()];
    const span = record.decision === 'checked' ? changedPlace(record, text, copy, taken) : undefined;
    return span ? { record, state: 'changed', span } : { record, state: 'gone' };
  });
}

/** The place of the record's words, if one of the places where they stand is surely it. */
function placeOf(record: PassageRecord, text: string, copy: Levelled): Place | undefined {
  const words = levelledWords(record);
  const compare = comparer(record, text, copy);
  const at = occurrences(copy.text, words);
  // Long words that stood once and stand once need no closer look; most quotations and claims are such.
  if (at.length === 1 && record.of <= 1 && words.length >= UNMISTAKABLE)
    return { index: at[0]!, before: 1, after: 1, both: 1, sameParagraph: true };
  const places = at.map((index) => compare(index, words.length));
  const [only] = places;
  if (!only) return undefined;
  if (places.length === 1 && record.of <= 1) {
    return only.sameParagraph || only.both >= RELATED ? only : undefined;
  }
  const best = places.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const vanished = places.length < record.of;
  // Where none came and none went, the order bears out which it is; against it, the surroundings have to say so loudly.
  const nth = places.length === record.of ? places[record.nth] : undefined;
  const asked = nth === undefined ? ALIKE : nth === best ? RELATED : LOUDLY;
  const fits = vanished ? Math.min(best.before, best.after) >= OF_ITS_OWN : best.both >= asked;
  if (!best.sameParagraph && !fits) return undefined;
  const rivals = places.filter((place) => worth(place) > worth(best) - MARGIN);
  if (rivals.length === 1) return best;
  return nth && rivals.includes(nth) ? nth : undefined;
}

const worth = ({ both, sameParagraph }: Place) => both + (sameParagraph ? 1 : 0);

/** Of two records of different places that claim one place now, the one that fits it less: its own place is gone. */
function losers(placed: ReadonlyMap<PassageRecord, Place>): PassageRecord[] {
  const lost: PassageRecord[] = [];
  for (const [record, place] of placed) {
    for (const [other, rival] of placed) {
      if (other === record || rival.index !== place.index || other.nth === record.nth) continue;
      if (other.decision !== record.decision || other.code !== record.code) continue;
      if (other.words === record.words && worth(rival) > worth(place)) lost.push(record);
    }
  }
  return lost;
}

/** Where the checked words seem to stand, changed: something nearly the same in the record's own surroundings. */
function changedPlace(
  record: PassageRecord,
  text: string,
  copy: Levelled,
  taken: readonly Span[],
): Span | undefined {
  const words = levelledWords(record);
  const compare = comparer(record, text, copy);
  // What reads just the same was looked at already, and is no change. It may be the passage all the same, though nobody
  // can be sure: then nothing else is.
  const same = occurrences(copy.text, words).map((at) => compare(at, words.length).both);
  const bar = Math.max(ALIKE, ...same.map((both) => both + CLEARLY));
  const elsewhere = copy.text.replaceAll(words, (words) => '\0'.repeat(words.length));
  let best: { span: Span; worth: number } | undefined;
  for (const { start, end, likeness } of nearMatches(elsewhere, words)) {
    const span = copy.span(start, end - start);
    if (taken.some((other) => overlaps(span, other))) continue;
    const { both, sameParagraph } = compare(start, end - start);
    if (both < bar) continue;
    const value = likeness + both + (sameParagraph ? 1 : 0);
    if (!best || value > best.worth) best = { span: wholeWords(text, span), worth: value };
  }
  return best?.span;
}

function spanOf(record: PassageRecord, copy: Levelled, index: number): Span {
  return copy.span(index, levelledWords(record).length);
}

function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start--;
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++;
  return { start, end };
}
