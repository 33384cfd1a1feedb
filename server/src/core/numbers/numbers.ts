import units from '../../language/en/units.json' with { type: 'json' };
import { findDates, type DateMention } from '../dates/dates.ts';
import type { Prose, Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { isHedged } from './hedges.ts';
import { beginsNumeral } from './numerals.ts';
import { readFigure } from './shapes.ts';

export type FigureUnit = 'count' | 'percent' | 'money' | 'measure' | 'year' | 'ordinal' | 'age' | 'score';

/** A figure in the prose: "40 per cent", "£1.2m", "seven", "6,200 tonnes". */
export interface Figure extends Span {
  readonly value: number;
  /** The written precision: 1.2 million has a step of 100,000. */
  readonly step: number;
  readonly unit: FigureUnit;
  /** The currency, the measure or the noun that is counted, in its base form: "£", "km", "member". */
  readonly of?: string;
  /** "about", "nearly", "more than" stand before it. */
  readonly hedged: boolean;
  readonly sentence: number;
  readonly paragraph: number;
  /** The numeral alone: "1.2m" of "£1.2m", "12" of "12-member". */
  readonly numeral: Span;
  /** Where a range ends: 12 of "10 to 12". */
  readonly to?: number;
  /** The other side of a score or a vote: 2 of "3-2", 271 of "seven for 271". */
  readonly against?: number;
  /** A fraction in words, as a percentage: "two-thirds", "one in ten". */
  readonly fraction?: true;
}

const LEFT = 24; // characters before a figure that may hedge it or give its currency
const RIGHT = 48; // characters after it that may give its unit

/** Every figure in the prose, written in digits or words. Days of the month, clock times and links are none. */
export function findFigures(prose: Prose, dates: readonly DateMention[] = findDates(prose)): Figure[] {
  const figures: Figure[] = [];
  const { text, masks } = prose.article;
  const skip = [...dates.filter((d) => d.form === 'day'), ...masks].sort((a, b) => a.start - b.start);
  let passed = 0;
  let covered = 0;
  for (const token of prose.tokens) {
    if (token.start < covered) continue;
    const glued = beginsNumeral(token.lower) ? 0 : gluedCurrency(token, text);
    if (glued === undefined) continue;
    const at = token.start + glued;
    while (passed < skip.length && skip[passed]!.end <= token.start) passed++;
    if (passed < skip.length && skip[passed]!.start <= token.start) continue;
    const paragraph = prose.paragraphs[token.paragraph]!;
    const before = text.slice(Math.max(covered, paragraph.start, at - LEFT), at);
    const after = text.slice(at, Math.min(paragraph.end, token.end + RIGHT));
    const shape = readFigure(before, after);
    if (!shape) continue;
    const start = at - shape.before;
    const end = at + shape.length;
    covered = Math.max(end, token.end);
    if (shape.skip) continue;
    const { value, step, to, against, fraction } = shape;
    const noun =
      shape.of ??
      (shape.unit === 'count' || shape.unit === 'ordinal' ? nounAfter(prose, token, end) : undefined);
    figures.push({
      start,
      end,
      value,
      step,
      unit: shape.unit === 'year' && noun !== undefined ? 'count' : shape.unit,
      ...(noun === undefined ? {} : { of: noun }),
      hedged: isHedged(before.slice(0, before.length - shape.before), after.slice(shape.length), noun),
      sentence: token.sentence,
      paragraph: token.paragraph,
      numeral: { start: at, end: at + shape.numeral },
      ...(to === undefined ? {} : { to }),
      ...(against === undefined ? {} : { against }),
      ...(fraction ? { fraction } : {}),
    });
  }
  return figures;
}

/** What is counted: the last noun of the group after the figure, in its base form ("12 senior bus drivers": driver). */
function nounAfter(prose: Prose, token: Token, end: number): string | undefined {
  const { tokens } = prose;
  const joined = /^-([a-z]+)/i.exec(prose.article.text.slice(end, end + 24)); // "33-run", where "run" looks like a verb
  if (joined) return joined[1]!.toLowerCase();
  let noun: string | undefined;
  let i = token.index + 1;
  while (i < tokens.length && tokens[i]!.start < end) i++;
  for (let k = i; k < Math.min(i + 6, tokens.length); k++) {
    const next = tokens[k]!;
    if (next.sentence !== token.sentence) break;
    if (next.pos === 'NOUN') noun = next.lemma;
    else if (noun !== undefined) break;
    else if (next.pos !== 'ADJ' && next.pos !== 'PROPN' && next.pos !== 'ADV') break;
  }
  return noun;
}

const GLUED = new RegExp(`^(?:${units.currencies.before.join('|').replaceAll('.', '\\.')})(?=\\d)`);

/** The length of a currency that is one token with its figure, "Sh240", "N45 million"; undefined where there is none. */
function gluedCurrency({ lower, end }: Token, text: string): number | undefined {
  const last = lower.charCodeAt(lower.length - 1);
  if (lower.length < 2 || last > 57) return isScaled(lower) ? 1 : undefined; // most tokens are words and end with a letter
  // N20 may be a road, and R2 a robot: of a single letter more is asked.
  if (LETTER.test(lower)) return lower.length > 4 || SCALE.test(text.slice(end, end + 10)) ? 1 : undefined;
  return GLUED.exec(lower)?.[0].length;
}

const LETTER = /^[nr]\d[\d,.]*$/;
const SCALE = /^\s?(?:million|billion|trillion|bn|m)\b/;
const isScaled = (lower: string) => /^[nr]\d[\d,.]*(?:m|bn|tn|k)$/.test(lower);
