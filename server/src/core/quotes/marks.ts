import elisions from '../../language/en/apostrophes.json' with { type: 'json' };
import type { Mask } from '../article/article.ts';
import type { Span } from '../span.ts';

/** Marks that may close one another: “ with " or ”, ‘ with ', « with », ‹ with ›. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'single-angle';

/** What a mark can be where it stands. */
export type MarkRole = 'open' | 'close' | 'either';

/** A quotation mark, or what may be one. Two single marks side by side are one double mark, as wire services type. */
export interface Mark extends Span {
  readonly text: string;
  readonly family: MarkFamily;
  readonly role: MarkRole;
  /** It is as likely no mark: the possessive of “the players’ wages”, the elision of “nothin’ else”, the inches of 12". */
  readonly weak: boolean;
}

const MARKS = /``|''|‘‘|’’|["“”„‟«»‹›'‘’‚‛`]/g;
const OPENING = new Set(['“', '‟', '„', '«', '‹', '‘', '‚', '‛', '``', '‘‘', '`']);
const CLOSING = new Set(['”', '»', '›', '’', '’’']);
const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  '"': 'double', '“': 'double', '”': 'double', '„': 'double', '‟': 'double',
  '``': 'double', "''": 'double', '‘‘': 'double', '’’': 'double',
  '«': 'angle', '»': 'angle', '‹': 'single-angle', '›': 'single-angle',
}; // prettier-ignore

const QUOTE = /["“”„‟«»‹›'‘’‚‛`]/;
const ELIDED_START = new RegExp(
  `^(?:\\d0s\\b|\\d\\d(?!\\d)|(?:${elisions.start.join('|')})(?![\\p{L}'’]))`,
  'iu',
);
const ELIDED_END = new RegExp(`(?:\\p{L}in|(?:^|[^\\p{L}])(?:${elisions.end.join('|')}))$`, 'iu');

/** The marks of `text` between two offsets, in order, without apostrophes inside words and without what masks hide. */
export function findMarks(text: string, { start, end }: Span, masks: readonly Mask[]): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = start;
  for (let found = MARKS.exec(text); found && found.index < end; found = MARKS.exec(text)) {
    const mark = read(text, found.index, found[0], { start, end });
    if (mark && !masks.some((mask) => mask.start <= mark.start && mark.end <= mask.end)) marks.push(mark);
  }
  return marks;
}

function isWeak(text: string, at: Span, role: MarkRole, family: MarkFamily, within: Span): boolean {
  if (family === 'double') return role === 'close' && text[at.start] === '"' && isDigit(text[at.start - 1]);
  if (family !== 'single') return false;
  return role === 'close' ? isElidedEnd(text, at.start, within.start) : isElidedStart(text, at.end);
}

/** A `pause` is a mark that never begins what is said: « Non », said he. */
type Side = 'gap' | 'dash' | 'stop' | 'pause' | 'word';

function read(text: string, start: number, glyph: string, within: Span): Mark | undefined {
  const end = start + glyph.length;
  const family = FAMILIES[glyph] ?? 'single';
  const left = sideBefore(text, start, within.start);
  const right = sideAfter(text, end, within.end);
  const single = family === 'single';
  if (single && left === 'word' && right === 'word') return undefined;
  if (glyph === '"' && isInches(text, start, within.start)) return undefined;
  const role = roleOf(glyph, roleBySides(left, right));
  return { start, end, text: glyph, family, role, weak: isWeak(text, { start, end }, role, family, within) };
}

/** A curly mark means what it shows, unless it stands the wrong way round: ”Yes,“ he said. */
function roleOf(glyph: string, context: MarkRole): MarkRole {
  if (OPENING.has(glyph)) return context === 'close' ? 'close' : 'open';
  if (CLOSING.has(glyph)) return context === 'open' ? 'open' : 'close';
  return context;
}

function roleBySides(left: Side, right: Side): MarkRole {
  if (right === 'pause' && left !== 'dash') return 'close';
  if (left === 'gap') return right === 'gap' ? 'either' : 'open';
  if (right === 'gap') return 'close';
  if (left === 'word') return right === 'word' ? 'either' : 'close';
  if (left === 'dash') return right === 'word' ? 'open' : right === 'stop' ? 'close' : 'either';
  return right === 'word' ? 'either' : 'close';
}

/** What stands before a mark, past other marks that touch it: in “‘Go,’ he said” both opening marks follow a gap. */
function sideBefore(text: string, at: number, start: number): Side {
  let i = at - 1;
  while (i >= start && QUOTE.test(text[i]!)) i--;
  return i < start ? 'gap' : sideOf(text[i]!, /[\s([{*_>]/);
}

function sideAfter(text: string, at: number, end: number): Side {
  let i = at;
  while (i < end && QUOTE.test(text[i]!)) i++;
  if (i >= end) return 'gap';
  return /[,;:]/.test(text[i]!) ? 'pause' : sideOf(text[i]!, /[\s*_]/);
}

function sideOf(char: string, gap: RegExp): Side {
  if (gap.test(char)) return 'gap';
  if (/[-–—―‒/]/.test(char)) return 'dash';
  return /[.,;:!?…)\]}]/.test(char) ? 'stop' : 'word';
}

function isElidedStart(text: string, at: number): boolean {
  return ELIDED_START.test(text.slice(at, at + 12));
}

/** The last mark of 6'2". */
function isInches(text: string, at: number, start: number): boolean {
  return /\d ?['’] ?\d{1,2}(?:\.\d|½)?$/.test(text.slice(Math.max(start, at - 10), at));
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/** The players’ wages, nothin’ else, o’ the: an s or a dropped letter before the mark. Feet too: 6'. */
function isElidedEnd(text: string, at: number, start: number): boolean {
  const before = text.slice(Math.max(start, at - 12), at);
  return /[sz]$/i.test(before) || /\d$/.test(before) || ELIDED_END.test(before);
}
