import words from '../../language/en/furniture.json' with { type: 'json' };
import type { Span } from '../span.ts';

/** The name before the colon of a line that may belong to a transcript; offsets count from the line's start. */
export interface Label {
  readonly speaker: Span;
  /** Where the speech starts. */
  readonly textStart: number;
  readonly style: 'capitals' | 'letter' | 'small';
  readonly key: string;
}

const TIMECODE = '(?:[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?\\s+)?';
const MARK = '[*_]{0,3}';
const SURNAME = "\\p{Lu}(?:[\\p{Lu}’'.-]|(?<=M)c|(?<=Ma)c)+";
const WORD = "\\p{Lu}[\\p{L}’'.-]*";
const TITLE = '(?:(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Prof|Rev|MR|MRS|MS|DR|THE)\\.? )?';
const ASIDE = '(?: \\([^()]{1,40}\\))?';
const END = `${ASIDE}${MARK}:${MARK}\\s+(?=\\S)`;
const CAPITALS = new RegExp(`^${TIMECODE}${MARK}(?<name>${TITLE}${SURNAME}(?: ${SURNAME}){0,3})${END}`, 'u');
const LETTER = new RegExp(`^${TIMECODE}${MARK}(?<name>[QA])${MARK}[:.]${MARK}\\s+(?=\\S)`, 'u');
const SMALL = new RegExp(`^${TIMECODE}${MARK}(?<name>${WORD}(?: ${WORD}){0,3})${END}`, 'u');
const NO_SPEAKER: ReadonlySet<string> = new Set([
  ...words.labels,
  ...words.creditWords,
  ...words.sportLabels,
  ...Object.values(words.headerKeys).flat(),
]);

/** The label at a line's start, or undefined. One label makes no transcript: see `isTranscript`. */
export function readLabel(line: string): Label | undefined {
  const head = line.slice(0, 120);
  for (const [style, pattern] of [
    ['letter', LETTER],
    ['capitals', CAPITALS],
    ['small', SMALL],
  ] as const) {
    const match = pattern.exec(head);
    if (!match) continue;
    const name = match.groups!['name']!;
    const key = name.toLowerCase();
    if (NO_SPEAKER.has(key) || !isSpeech(line.slice(match[0].length), style)) return undefined;
    const start = match[0].indexOf(name);
    return { speaker: { start, end: start + name.length }, textStart: match[0].length, style, key };
  }
  return undefined;
}

/** A labelled line and its place among the article's pieces. */
export interface LabelledLine {
  readonly label: Label;
  readonly index: number;
}

/**
 * Which styles of label make a pattern in this article: two lines in capitals or of “Q:” and “A:”. In small letters it
 * takes three that stand close together, with somebody speaking twice: “Boyd: ‘No deal’” is a headline, “Police: two
 * held” an item of a list.
 */
export function transcriptStyles(lines: readonly LabelledLine[]): ReadonlySet<Label['style']> {
  const styles = new Set<Label['style']>();
  for (const style of ['capitals', 'letter', 'small'] as const) {
    const own = lines.filter(({ label }) => label.style === style);
    if (own.length < 2) continue;
    if (style !== 'small') styles.add(style);
    else {
      const distinct = new Set(own.map(({ label }) => label.key)).size;
      const stretch = own.at(-1)!.index - own[0]!.index + 1;
      if (own.length >= 3 && distinct >= 2 && distinct < own.length && own.length * 2 >= stretch)
        styles.add(style);
    }
  }
  return styles;
}

/** Words, not only figures; and unless the name is in capitals, not a quotation in marks, as headlines have it. */
function isSpeech(words: string, style: Label['style']): boolean {
  return /\p{L}/u.test(words) && (style !== 'small' || !/^["'“‘]/.test(words));
}
