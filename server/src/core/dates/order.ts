import data from '../../language/en/order.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
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
    const days = daysBetween(first.from, second.to);
    const wrong = kind === 'born' ? days < YOUNGEST : kind === 'seen' ? daysBetween(first.to, second.from) > 0 : days < 0; // prettier-ignore
    if (!wrong) continue;
    yield {
      span: { start: here.start, end: here.end },
      message: messageFor(kind, quoted(text, here), quoted(text, there)),
      evidence: [{ span: { start: there.start, end: there.end }, note: quoted(text, there) }],
      repairs: [],
    };
  }
}

const ANY_YEAR = 2023;

type Kind = 'born' | 'seen' | 'then';

function messageFor(kind: Kind, here: string, there: string): string {
  if (kind === 'born') return `${here} is too soon after a birth in ${there}. Which date is right?`;
  return kind === 'seen'
    ? `${here} is after ${there}, when the body was found. Which day is right?`
    : `${here} lies before ${there}, which the copy has come first. Which date is right?`;
}

function kindOf(before: string, between: string): Kind | undefined {
  if (BORN.test(before) && AND_DID.test(between)) return 'born';
  if (BODY.test(before) && LAST_SEEN.test(between)) return 'seen';
  return PAIRS.some(({ first, then }) => first.test(before) && then.some((pattern) => pattern.test(between)))
    ? 'then'
    : undefined;
}

/** The days that a date may be: one, or those of its month or year; of no date that is reckoned from another. */
function spanOf({ form, iso, period, written }: DateMention): { from: IsoDate; to: IsoDate } | undefined {
  // Where no year is known, two days are taken for days of one year.
  const day = iso ?? (written.year === undefined && written.day !== undefined ? isoOf(ANY_YEAR, written.month!, written.day) : undefined); // prettier-ignore
  if (form === 'day' && day !== undefined) return { from: day, to: day };
  return form === 'month' || form === 'year' ? period : undefined;
}
