import words from '../../language/en/furniture.json' with { type: 'json' };
import { readDate, WRITTEN_DATE, type WrittenDate } from './written-date.ts';

/** A dateline run into its paragraph: “SYDNEY, September 12 (State House Wire) — ”. */
export interface RunInDateline {
  /** Where the story starts, counted from the paragraph's first character. */
  readonly length: number;
  readonly date?: WrittenDate;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+";
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const IN_CAPITALS = `${CAPITALS}(?:[ /]${CAPITALS}){0,3}(?:, ${NAME}(?: ${NAME}){0,2})?`;
const PLACE = `${NAME}(?:(?:[ /]| and )${NAME}){0,4}(?:, ${NAME}(?: ${NAME}){0,2})?`;
const WIRE = "[ ,]*\\([\\p{Lu}][\\p{L}\\p{N} .,&/'’-]{1,40}\\)";
const DASH = '\\s*(?:[—–―:|]|--|(?<=\\s)[-_](?=\\s))\\s*';

/** A date or a wire tells it from a label anywhere: “Taipei, July 3 (AFP) — ”, “LONDON (AP) -- ”. */
const WITNESSED = new RegExp(
  `^${PLACE}(?:(?:,? ${WRITTEN_DATE})?${WIRE}|,? ${WRITTEN_DATE})${DASH}(?=\\S)`,
  'u',
);
/** Bare capitals before a new sentence: “PARIS — The talks …”, but not “UNESCO — the body that …”. */
const CAPITALS_ALONE = new RegExp(`^${IN_CAPITALS}(?:\\s+[—–―-]|\\s*--|—)\\s*(?=[\\p{Lu}“"‘'])`, 'u');
/** On top of the story even the bare place will do: “New Delhi: ”, “Taipei, Taiwan — ”. */
const ON_TOP = new RegExp(`^${PLACE}${DASH}(?=[\\p{Lu}\\p{N}“"‘'])`, 'u');
const WIRE_ALONE = new RegExp(`^\\((?:${words.agencies.join('|')})\\)${DASH}(?=\\S)`, 'iu');
const LABELS: ReadonlySet<string> = new Set([...words.labels, ...words.creditWords, ...words.sportLabels]);
/** “Orr: ‘I will not resign’” is a headline under a headline. */
const HEADLINE_QUOTE = /^["'“‘][^.!?"“”]*["'”’]$/;
const LONGEST = 160;

/** The dateline at a paragraph's start, with the dash after it. `onTop`: only headlines and furniture stand before. */
export function readDateline(paragraph: string, onTop: boolean): RunInDateline | undefined {
  const head = paragraph.slice(0, LONGEST);
  const match =
    WITNESSED.exec(head) ??
    CAPITALS_ALONE.exec(head) ??
    (onTop ? (WIRE_ALONE.exec(head) ?? ON_TOP.exec(head)) : null);
  if (!match) return undefined;
  const dateline = match[0];
  if (HEADLINE_QUOTE.test(paragraph.slice(dateline.length))) return undefined;
  const place = /^[^,(:—–―|]*/.exec(dateline)![0].replace(/[\s_-]+$/, '');
  if (LABELS.has(place.toLowerCase())) return undefined;
  const date = readDate(dateline);
  return { length: dateline.length, ...(date ? { date } : {}) };
}
