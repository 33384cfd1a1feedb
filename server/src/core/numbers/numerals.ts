import words from '../../language/en/number-words.json' with { type: 'json' };

const CARDINALS: ReadonlyMap<string, number> = new Map(Object.entries(words.cardinals));
const SCALES: ReadonlyMap<string, number> = new Map([
  ...Object.entries(words.scales),
  ...Object.entries(words.letters),
]);
const any = (keys: Iterable<string>) => [...keys].toSorted((a, b) => b.length - a.length).join('|');

const small = [...CARDINALS].filter(([, n]) => n < 20).map(([word]) => word);
const tens = [...CARDINALS].filter(([, n]) => n >= 20).map(([word]) => word);
const SMALL = `(?:(?:${any(tens)})(?:[-\\s](?:${any(small)})\\b)?|(?:${any(small)})\\b)`;
const scales = any(Object.keys(words.scales).filter((word) => word !== 'hundred'));
const HUNDREDS = `${SMALL}(?:[-\\s]hundred\\b(?:\\s(?:and\\s)?${SMALL})?)?`;
const WORDS = `(?:${HUNDREDS}|hundred\\b)(?:[-\\s](?:${scales})\\b(?:\\s(?:and\\s)?${HUNDREDS})?)*|(?:${scales})\\b`;
const DIGITS = `\\d+(?:,\\d{2,3})*(?:\\.\\d+)?(?:[-\\s]?(?:hundred|${scales})\\b|(?:${any(Object.keys(words.letters))})\\b)?`;

/** The pattern of a cardinal in digits or words, without groups, for building patterns of phrases. */
export const NUMERAL = `(?:${DIGITS}|${WORDS})`;

/** A numeral's value and its written precision: "1.2m" is 1,200,000 in steps of 100,000. */
export interface Numeral {
  readonly value: number;
  readonly step: number;
  readonly form: 'digits' | 'words';
}

/** Reads what `NUMERAL` matches; undefined for anything else. */
export function readNumeral(text: string): Numeral | undefined {
  return /^\d/.test(text) ? readDigits(text) : readWords(text);
}

function readDigits(text: string): Numeral | undefined {
  const parts = /^([\d,]+)(?:\.(\d+))?[-\s]*([a-z]*)$/i.exec(text);
  if (!parts) return undefined;
  const scale = parts[3] ? SCALES.get(parts[3].toLowerCase()) : 1;
  if (scale === undefined) return undefined;
  const whole = parts[1]!.replaceAll(',', '');
  const decimals = parts[2] ?? '';
  // 300,000 is a round figure; 120 may well be exact.
  const zeros = /0{3,}$/.exec(whole)?.[0].length ?? 0;
  const step = decimals ? 10 ** -decimals.length : 10 ** zeros;
  return { value: clean(Number(`${whole}.${decimals}`) * scale), step: clean(step * scale), form: 'digits' };
}

function readWords(text: string): Numeral | undefined {
  let total = 0;
  let group = 0;
  let scale = 1;
  for (const word of text.toLowerCase().split(/[-\s]+/)) {
    if (word === 'and') continue;
    const unit = CARDINALS.get(word);
    const by = SCALES.get(word);
    if (unit !== undefined) group += unit;
    else if (by === 100) group = (group || 1) * 100;
    else if (by !== undefined) {
      total = (total + (group || 1)) * by;
      group = 0;
      scale = by;
    } else return undefined;
  }
  const value = total + group;
  return { value, step: group ? 1 : scale, form: 'words' };
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...Object.keys(words.scales),
  ...Object.keys(words.fractions).filter((word) => !word.endsWith('s')),
]);

/** True when the word may begin a numeral: "12-member", "seven", "dozen", "half". `lower` is in lower case. */
export function beginsNumeral(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first < 97) return first >= 48 && first <= 57;
  if (BEGINNINGS.has(lower)) return true;
  const hyphen = lower.indexOf('-', 3);
  return hyphen > 0 && BEGINNINGS.has(lower.slice(0, hyphen));
}

/** Writes a value as a sub-editor would put it in place of `like`: "seven" for words up to a hundred, "1,250" for digits. */
export function writeNumeral(value: number, like: string): string {
  const old = readNumeral(like);
  const scaleWord = /[a-z]+$/i.exec(like)?.[0];
  const gap = /[-\s]*(?=[a-z]+$)/i.exec(like)?.[0] ?? '';
  if (old?.form === 'words' && value <= 100 && Number.isInteger(value)) return inWords(value);
  const scale = old?.form === 'digits' && scaleWord ? (SCALES.get(scaleWord.toLowerCase()) ?? 1) : 1;
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const scaled = clean(value / scale);
  const digits =
    Number.isInteger(scaled) && !decimals ? String(scaled) : scaled.toFixed(Math.max(decimals, 1));
  const [whole, rest] = digits.split('.');
  const grouped =
    Number(whole) >= 1000 && !/^\d{4}/.test(like) ? whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole!;
  const written = rest === undefined ? grouped : `${grouped}.${rest}`;
  return scale === 1 ? written : written + gap + scaleWord!;
}

function inWords(value: number): string {
  const of = (n: number) => [...CARDINALS].find(([, m]) => m === n)?.[0];
  if (value === 100) return 'a hundred';
  return of(value) ?? `${of(value - (value % 10))!}-${of(value % 10)!}`;
}

/** Takes the dust of binary fractions off: 1.2 × 10⁶ is 1,200,000. */
export function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
