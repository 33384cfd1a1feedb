import words from '../../language/en/number-words.json' with { type: 'json' };
import units from '../../language/en/units.json' with { type: 'json' };
import { clean, NUMERAL, readNumeral } from './numerals.ts';
import type { FigureUnit } from './numbers.ts';

/** A figure as it stands at one place; lengths are in characters from where the numeral starts. */
export interface Shape {
  readonly value: number;
  readonly step: number;
  readonly unit: FigureUnit;
  readonly of?: string;
  /** Characters before the numeral that belong to the figure: a currency sign, "a" of "a third". */
  readonly before: number;
  readonly numeral: number;
  readonly length: number;
  readonly to?: number;
  readonly against?: number;
  readonly fraction?: true;
  /** A number, but no figure: a time of day, a part of a longer code. */
  readonly skip?: true;
}

const escape = (word: string) => word.replaceAll(/[.$]/g, '\\$&');
const oneOf = (list: readonly string[]) =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
const measures = [...Object.values(units.units).flatMap((kind) => Object.keys(kind)), ...units.plain];
const fractions = Object.keys(words.fractions).join('|');
const { currencies } = units;

const START = new RegExp(`^${NUMERAL}`, 'i');
const FRACTION_WORD = new RegExp(`^(?:(?:${fractions})\\b)`, 'i');
const FRACTION = new RegExp(`^[-\\s](${fractions})\\b(?!\\s?-)`, 'i');
const ONE_IN = new RegExp(
  `^\\s(?:[\\p{L}-]+\\s(?=(?:in|out\\sof)\\s(?:every\\s)?(?:[a-z]+|\\d{1,3})(?:[,.;)\\s]|$)))?(?:in|out\\sof)\\s(?:every\\s)?(${NUMERAL})(?![\\d.,:]*\\d|%)`,
  'iu',
);
const CLOCK =
  /^(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|midnight|o['’]clock|GMT|BST|EST|IST)(?![a-z])|^:\d\d/i;
const PERCENT = /^\s?(?:%|per\s?cent\b|pct\b|pc\b)(?!\s?(?:age\s)?points?\b)/i;
const POINTS = /^\s?(?:%|per\s?cent(?:age)?|basis)[\s-]points?\b/i;
const AGE = /^[-\s]years?[-\s]olds?\b/i;
const UNIT = new RegExp(`^[-\\s]?(${oneOf(measures)})s?\\b(?!-)`, 'i');
const DEGREES = /^\s?°\s?[CF]?\b|^\s?degrees?\b(?!\s(?:c|f|celsius|fahrenheit)\b)/i;
const CURRENCY_AFTER = new RegExp(`^\\s(?:US\\s)?(${oneOf(currencies.after)})\\b`, 'i');
const CURRENCY_BEFORE = new RegExp(
  `(?:\\b(?:US|AU|NZ|HK|A|C|S|R)?[${currencies.signs.join('')}]|[${currencies.signs.join('')}]|\\b(?:${oneOf(currencies.before)})|\\b[NR](?=$))\\s?$`,
  'i',
);
const PENCE = /^p\b(?!\.m|-)/; // “a dividend of 12p”
const ORDINAL = /^(?:st|nd|rd|th)\b/i;
const SECOND = new RegExp(
  `^(?:\\s?[-–—]\\s?|\\s(to|for)\\s)([${currencies.signs.join('')}]?)(${NUMERAL})(?![\\d.,:]*\\d)`,
  'i',
);
/** “No. 15”, “Ward 7”, “Route 66”: a number that is a name. */
const LABEL = new RegExp(`(?:\\bNos?\\.?|\\b(?:${units.labels.join('|')}))\\s$`);
/** “four and a half hours” */
const AND_A_HALF = /^\sand\sa\s(half|quarter)\b(?=\s[a-z])/i;
const CODE = /^(?:[/:]\d|-\d+-|[a-z]*\d|\.\d+\.)/i;

/** Reads the figure whose numeral starts `after`; undefined where none does. `before` may hold its currency. */
export function readFigure(before: string, after: string): Shape | undefined {
  const bare = FRACTION_WORD.exec(after);
  if (bare) return readBareFraction(before, after, bare[0]);
  const numeral = START.exec(after)?.[0];
  const read = numeral === undefined ? undefined : readNumeral(numeral);
  if (numeral === undefined || !read) return undefined;
  const more = Number.isInteger(read.value) ? AND_A_HALF.exec(after.slice(numeral.length)) : null;
  const written = numeral.length + (more?.[0].length ?? 0);
  const value = read.value + (more ? (more[1]!.toLowerCase() === 'half' ? 0.5 : 0.25) : 0);
  const base = { ...read, value, before: 0, numeral: written, length: written };
  const rest = after.slice(written);
  if (CLOCK.test(rest) && /^\d{1,2}(?:\.\d\d)?$/.test(numeral)) {
    return { ...base, unit: 'count', length: numeral.length + CLOCK.exec(rest)![0].length, skip: true };
  }
  if (LABEL.test(before)) return { ...base, unit: 'count', skip: true };
  if (CODE.test(rest) || /[\w][-./]$|#$/.test(before)) return { ...base, unit: 'count', skip: true };
  return (
    readFraction(base, rest) ??
    readMoney(base, before, rest) ??
    readPair(base, before, rest) ??
    readUnit(base, before, rest)
  );
}

type Base = Omit<Shape, 'unit'> & { readonly form: 'digits' | 'words' };

function readBareFraction(before: string, after: string, word: string): Shape | undefined {
  const by = (words.fractions as Record<string, number>)[word.toLowerCase()]!;
  const article = /\b(?:a|one)[-\s]$/i.exec(before)?.[0] ?? '';
  const rest = after.slice(word.length);
  const byIt = /\bby\s(?:a|one)[-\s]$/i.test(before); // “rose by a fifth as prices fell”
  if (by !== 2 && !byIt && (!article || !/^(?:\s(?:of|less|more|fewer|higher|lower)\b|[,.;)]|$)/.test(rest)))
    return undefined;
  if (by === 2 && /^(?:[-\s](?:time|hour|mile|century|brother|sister|term|back|way|year|price|day|an?\s)|-)/i.test(rest)) return undefined; // prettier-ignore
  if (by === 2 && /\b(?:first|second|other|and|a)[-\s]$/i.test(before)) return undefined;
  const before_ = by === 2 ? 0 : article.length;
  return {
    value: clean(100 / by),
    step: 5,
    unit: 'percent',
    before: before_,
    numeral: word.length,
    length: word.length,
    fraction: true,
  };
}

function readFraction(base: Base, rest: string): Shape | undefined {
  const word = FRACTION.exec(rest);
  if (word && base.value >= 1 && base.value < 10 && base.form === 'words') {
    const by = (words.fractions as Record<string, number>)[word[1]!.toLowerCase()]!;
    if (base.value >= by) return undefined; // "two fifth-placed teams"
    const length = base.length + word[0].length;
    return {
      ...base,
      value: clean((100 * base.value) / by),
      step: 5,
      unit: 'percent',
      length,
      numeral: length,
      fraction: true,
    };
  }
  const oneIn = ONE_IN.exec(rest);
  const of = oneIn ? readNumeral(oneIn[1]!) : undefined;
  // “one volunteer in six”, but “one death in 12 years” and “one man in two cars” count something else.
  const named = oneIn && !/^\s(?:in|out)\b/.test(oneIn[0]);
  if (
    named &&
    (base.value !== 1 ||
      (/^\s[a-z]/i.test(rest.slice(oneIn[0].length)) &&
        !/^\s(?:is|are|was|were|has|have|had|dropped|did|does|will|would|said|says|never|still|now|cannot|could|can)\b/.test(
          rest.slice(oneIn[0].length),
        )))
  )
    return undefined;
  if (!oneIn || !of || of.value <= base.value || of.value > 1000 || /^\d{4}$/.test(oneIn[1]!))
    return undefined;
  const length = base.length + oneIn[0].length;
  return {
    ...base,
    value: clean((100 * base.value) / of.value),
    step: 1,
    unit: 'percent',
    length,
    numeral: length,
    fraction: true,
  };
}

function readMoney(base: Base, before: string, rest: string): Shape | undefined {
  if (PENCE.test(rest)) return { ...base, unit: 'money', of: 'p', length: base.length + 1 };
  const sign = CURRENCY_BEFORE.exec(before.slice(-6))?.[0];
  const after = sign === undefined ? CURRENCY_AFTER.exec(rest) : undefined;
  if (sign === undefined && !after) return undefined;
  const of = sign?.trim() ?? after![1]!.toLowerCase().replace(/s$/, '');
  const length = base.length + (after?.[0].length ?? 0);
  return { ...base, unit: 'money', of, before: sign?.length ?? 0, length, ...rangeEnd(rest) };
}

/** "£5m-£6m": the second figure makes the first one a range, and stays a figure of its own. */
function rangeEnd(rest: string): { to?: number } {
  const second = /^\s?[-–]/.test(rest) ? SECOND.exec(rest) : null;
  const to = second ? readNumeral(second[3]!)?.value : undefined;
  return to === undefined ? {} : { to };
}

/** "3-2", "seven for 271", "seven to five", "10 to 12 people". */
function readPair(base: Base, before: string, rest: string): Shape | undefined {
  const second = SECOND.exec(rest);
  const other = second ? readNumeral(second[3]!) : undefined;
  if (!second || second[2] || !other) return undefined;
  const length = base.length + second[0].length;
  const tail = rest.slice(second[0].length);
  const link = second[1]?.toLowerCase();
  if (/^(?:1[5-9]|20)\d\d$/.test(String(base.value)) && base.form === 'digits') return undefined; // "2014-19"
  if (link === 'for') {
    return base.value <= 10 && other.value > base.value
      ? { ...base, unit: 'score', against: other.value, length }
      : undefined;
  }
  if (link === 'to' && /\b(?:from|rose|fell|up|down|back|used|according)\s$/i.test(before)) return undefined;
  // "backed it 5,210 to 4,890": what goes down from so many to so many is no range.
  const poll = link === 'to' && base.value > other.value && other.value >= 100 && /^(?:[,.;)]|$)/.test(tail);
  const vote =
    poll || (link === 'to' ? /\b(?:by|vot\w+|won|lost|ruled|passed|split|divided)\s$/i.test(before) : true);
  const counts =
    PERCENT.test(tail) ||
    UNIT.test(tail) ||
    AGE.test(tail) ||
    /^[-\s](?:people|years?|days?|weeks?|months?)\b/.test(tail);
  if (counts || !vote) {
    if (!counts && link === 'to' && !/^\s[a-z]+s\b/.test(tail)) return undefined;
    return { ...readUnit({ ...base, length }, before, tail), to: other.value };
  }
  if (base.step !== 1 || other.step !== 1) return undefined;
  return { ...base, unit: 'score', against: other.value, length };
}

function readUnit(base: Base, before: string, rest: string): Shape {
  const percent = PERCENT.exec(rest);
  if (percent) return { ...base, unit: 'percent', length: base.length + percent[0].length };
  const points = POINTS.exec(rest);
  if (points)
    return { ...base, unit: 'measure', of: 'percentage point', length: base.length + points[0].length };
  const age = AGE.exec(rest);
  if (age) return { ...base, unit: 'age', length: base.length + age[0].length };
  const ordinal = base.form === 'digits' ? ORDINAL.exec(rest) : null;
  if (ordinal) return { ...base, unit: 'ordinal', length: base.length + ordinal[0].length };
  if (isAge(base, before, rest)) return { ...base, unit: 'age' };
  const measure = UNIT.exec(rest) ?? DEGREES.exec(rest);
  if (measure)
    return {
      ...base,
      unit: 'measure',
      of: (measure[1] ?? '°').toLowerCase(),
      length: base.length + measure[0].length,
    };
  const year =
    base.form === 'digits' &&
    base.numeral === 4 &&
    base.value >= 1500 &&
    base.value < 2100 &&
    base.step !== 0.1;
  return { ...base, unit: year ? 'year' : 'count' };
}

/** "aged 49", "at the age of 17", "Rathore, 42," */
function isAge(base: Base, before: string, rest: string): boolean {
  if (base.value < 1 || base.value > 115 || !Number.isInteger(base.value)) return false;
  if (/\b(?:aged|age|age of)\s$/i.test(before)) return true;
  if (/\b(?:he|she|who)(?:['’]s| is| was| turned| turns)\s$/i.test(before))
    return /^(?:[,.;]|$|\sand\b|\snow\b)/.test(rest);
  return (
    base.form === 'digits' &&
    /\p{L},\s$/u.test(before) &&
    /^(?:,|\.?$|\sand\b|;)/.test(rest) &&
    /\p{Lu}[\p{L}’'.-]+,\s$/u.test(before)
  );
}
