import data from '../../language/en/order.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import { CARDINAL_WORDS, countOf } from './counts.ts';
import { isSaidByOthers } from '../others-words.ts';
import { daysBetween, isoOf, type IsoDate } from './calendar.ts';
import type { DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { quoted } from './names.ts';

const PAIRS = data.pairs.map(({ first, then, ...more }) => ({
  first: new RegExp(`\\b(?:${first})\\b[^.;]{0,40}$`, 'i'),
  then:
    'noun' in more
      ? // “An appeal against the refusal was dismissed in”, “and an inquiry into it opened on”
        [new RegExp(`^[^;]{0,60}\\b(?:[Aa]n?|[Tt]he|[Ii]ts|\\p{Lu}\\p{L}+['’]s)\\s(?:[a-z]+\\s){0,2}?(?:${then})\\b[^.;]{0,60}$`, 'u')] // prettier-ignore
      : [
          // In the same sentence they share their subject: “joined in 2019 and left in 2016”.
          new RegExp(
            `^,?\\s(?:and|but|before|then)\\s(?:an?\\s|the\\s|was\\s|were\\s|he\\s|she\\s|it\\s|they\\s|then\\s|later\\s|finally\\s)*(?:${then})\\b[^.;]{0,50}$`,
            'i',
          ),
          // In the next one a pronoun goes back to it: “It reopened in”.
          new RegExp(`^[^.;]{0,40}[.]\\s(?:It|He|She|They)\\s(?:[a-z]+\\s){0,2}?(?:${then})\\b[^.;]{0,60}$`),
        ],
}));
const BORN =
  /\bborn\b(?:(?!\b(?:father|mother|parents|son|daughter|brother|sister|company|firm|club)\b)[^.;]){0,40}$/i;
/** “and first played for the county in” */
const AND_DID =
  /^(?:,?\s(?:and|but|then)\s|,\s)(?:he\s|she\s|has\s|had\s|later\s|first\s|soon\s)*(?:[a-z]+ed|made|went|became|won|began|left|took|wrote|sang|ran|met|fought)\b(?:(?!\b(?:father|mother|parents|whose|who|son|daughter|brother|sister)\b)[^.;]){0,80}$/;
/** Nobody plays, joins, marries or is elected younger. */
const YOUNGEST = 3 * 365; // days
const BODY =
  /\b(?:found\s(?:his|her|the)\sbody|(?:his|her|the)\sbody\swas\s(?:found|recovered|discovered)|found\sdead)\b[^.;]{0,40}$/i;
const LAST_SEEN = /^[^.;]{0,60}[.]\s[^.;]{0,30}\blast\sseen\b[^.;]{0,120}$/;

/** “Lund, who died in 2009, cut the skylight himself in”, but not “was honoured in” */
const DIED = /\bwho\s(?:had\s)?died\b[^.;,]{0,30}$/;
const ACTED =
  /^,\s(?:[a-z]+ed|made|cut|built|wrote|gave|took|told|won|ran|led|sang|met|drew|taught|bought|sold|flew)\s(?!by\b)(?:(?!\b(?:was|were|who|posthumous\w*|after|his\swidow|her\swidower)\b)[^.;]){0,90}$/;
/** “in August 2014, five months after the agency had granted a licence in” */
const APART = new RegExp(
  `^,?\\s(?:just\\s|only\\s)?(?:an?|(?<count>\\d+|${CARDINAL_WORDS}))\\s(?<unit>day|week|month|year)s?\\s(?<way>after|before)\\s(?:(?!\\b(?:in|on)\\s\\d)[^.;]){3,90}\\s(?:in|on)\\s$`,
);
/** How many days a unit has, and by how many it may be out. */
const UNITS: Readonly<Record<string, readonly [days: number, slack: number]>> = { day: [1, 0], week: [7, 2], month: [30.4, 31], year: [365, 366] }; // prettier-ignore

/** "was refused in June 2018. An appeal was dismissed in April 2018": the second of two happenings lies before the first. */
export function* findOrderClashes(analysis: Analysis): Iterable<DateConflict> {
  const { text } = analysis.article;
  const dates = analysis.dates.filter(
    (date) => spanOf(date) && !isSaidByOthers(analysis, date, date.paragraph!),
  );
  for (const [i, there] of dates.entries()) {
    const here = dates[i + 1];
    if (here?.paragraph !== there.paragraph || here === undefined || here.sentence! - there.sentence! > 1)
      continue;
    const before = text.slice(Math.max(0, there.start - 120), there.start).replace(/^[\s\S]*[.;]\s/, '');
    const between = text.slice(there.end, here.start);
    const kind = kindOf(before, between);
    const [first, second] = [spanOf(there)!, spanOf(here)!];
    if (kind === undefined) continue;
    if (((there.iso ?? there.period) === undefined) !== ((here.iso ?? here.period) === undefined)) continue;
    // Two days of known years are minded by intervals.ts.
    if (kind === 'apart' && isKnownDay(there) && isKnownDay(here)) continue;
    if (!isWrong(kind, between, first, second)) continue;
    yield {
      span: { start: here.start, end: here.end },
      message: messageFor(kind, quoted(text, here), quoted(text, there)),
      evidence: [{ span: { start: there.start, end: there.end }, note: quoted(text, there) }],
      repairs: [],
    };
  }
}

const isKnownDay = ({ form, iso }: DateMention) => form === 'day' && iso !== undefined;

function isWrong(kind: Kind, between: string, first: Days, second: Days): boolean {
  switch (kind) {
    case 'apart':
      return isOut(between, first, second);
    case 'born':
      return daysBetween(first.from, second.to) < YOUNGEST;
    case 'died':
    case 'seen':
      return daysBetween(first.to, second.from) > 0;
    case 'then':
      return daysBetween(first.from, second.to) < 0;
  }
}

/** The interval in words is neither the longest nor the shortest that the dates allow, nor between them. */
function isOut(between: string, here: Days, there: Days): boolean {
  const { count = 'one', unit, way } = APART.exec(between)!.groups!;
  const [length, slack] = UNITS[unit!]!;
  const [from, to] = way === 'after' ? [there, here] : [here, there];
  const told = countOf(count) * length;
  return told < daysBetween(from.to, to.from) - slack || told > daysBetween(from.from, to.to) + slack;
}

const ANY_YEAR = 2023;

type Kind = 'apart' | 'born' | 'died' | 'seen' | 'then';

function messageFor(kind: Kind, here: string, there: string): string {
  if (kind === 'apart')
    return `${here} and ${there} are not as far apart as the copy says. Which date is right?`;
  if (kind === 'died') return `${here} is after a death in ${there}. Which date is right?`;
  if (kind === 'born') return `${here} is too soon after a birth in ${there}. Which date is right?`;
  return kind === 'seen'
    ? `${here} is after ${there}, when the body was found. Which day is right?`
    : `${here} lies before ${there}, which the copy has come first. Which date is right?`;
}

function kindOf(before: string, between: string): Kind | undefined {
  if (BORN.test(before) && AND_DID.test(between)) return 'born';
  if (DIED.test(before) && ACTED.test(between)) return 'died';
  if (APART.test(between)) return 'apart';
  if (BODY.test(before) && LAST_SEEN.test(between)) return 'seen';
  return PAIRS.some(({ first, then }) => first.test(before) && then.some((pattern) => pattern.test(between)))
    ? 'then'
    : undefined;
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days that a date may be: one, or those of its month or year; of no date that is reckoned from another. */
function spanOf({ form, iso, period, written }: DateMention): Days | undefined {
  // Where no year is known, two days are taken for days of one year.
  const day = iso ?? (written.year === undefined && written.day !== undefined ? isoOf(ANY_YEAR, written.month!, written.day) : undefined); // prettier-ignore
  if (form === 'day' && day !== undefined) return { from: day, to: day };
  return form === 'month' || form === 'year' ? period : undefined;
}
