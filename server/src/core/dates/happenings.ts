import data from '../../language/en/happenings.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import { isSaidByOthers } from '../others-words.ts';
import { daysBetween } from './calendar.ts';
import { changeWeekday, type DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { dayAndYear, WEEKDAYS } from './names.ts';
import { weekdayOf } from './calendar.ts';

const LEAD = 5; // paragraphs in which the story says what happened: headline, byline and the first ones
const FARTHEST = 13; // days between two dates of one happening; farther apart they are two
const NEAR = 70; // characters between a verb and its date
const AGAIN = new RegExp(`\\b(?:${data.again.join('|')})\\b`, 'i');
const OTHER_VERB =
  /\b(?:said|told|announced|confirmed|added|reported|arrested|charged|will|after|before|when|and|but|as|while|who|which)\b/i;

const HAPPENINGS = data.happenings.map(({ nouns, verbs, ...more }) => ({
  often: 'often' in more,
  /** "Tuesday’s blaze", "Tuesday night’s blaze" */
  named: new RegExp(
    `^(?:\\s(?:night|morning|evening|afternoon))?[’']s\\s(?:[a-z-]+\\s)?(?:${nouns})\\b`,
    'i',
  ),
  /** "the blaze on Tuesday" */
  nounBefore: new RegExp(`\\b[Tt]he\\s(?:[a-z-]+\\s)?(?:${nouns})\\s$`),
  told: new RegExp(`\\b(?:${verbs})\\b(?<between>(?:[^.;“”]|\\.\\d){0,${NEAR}})$`, 'i'),
}));

interface Telling {
  readonly date: DateMention;
  readonly words: string;
  readonly named: boolean;
}

/**
 * "A fire broke out on Wednesday" and further down "Tuesday’s blaze": one happening with two days. What is told in the
 * story’s lead is held against what is named later; a day that is told twice is no slip.
 */
export function* findHappeningClashes(analysis: Analysis): Iterable<DateConflict> {
  const dates = analysis.dates.filter((date) => dayOf(date) !== undefined && isOwnCopy(analysis, date));
  if (new Set(dates.map(dayOf)).size < 2) return;
  for (const happening of HAPPENINGS) {
    const tellings = dates.flatMap((date) => telling(analysis, date, happening) ?? []);
    const first = tellings.find(({ date }) => date.paragraph! < LEAD);
    const days = new Set(tellings.map(({ date }) => dayOf(date)!));
    if (!first || days.size !== 2) continue;
    const others = tellings.filter(({ date }) => dayOf(date) !== dayOf(first.date));
    const [other] = others;
    if (!other || others.length > 1 || (happening.often && !(other.named && !first.named))) continue;
    if (!other.named && !first.named && other.words.toLowerCase() !== first.words.toLowerCase()) continue;
    const [one, another] = [first.date.iso, other.date.iso];
    if ((one === undefined) !== (another === undefined)) continue;
    if (one !== undefined && Math.abs(daysBetween(one, another!)) > FARTHEST) continue;
    yield conflict(analysis, other.date, first.date);
  }
}

/** The day, or where no date is known the weekday alone. */
const dayOf = ({ iso, form, weekday }: DateMention) =>
  iso ?? (form === 'weekday' && weekday !== undefined ? WEEKDAYS[weekday] : undefined);

function isOwnCopy(analysis: Analysis, date: DateMention): boolean {
  if (date.form !== 'weekday' && date.form !== 'day' && date.form !== 'offset') return false;
  return !isSaidByOthers(analysis, date, date.paragraph!);
}

function telling(
  { article: { text }, prose }: Analysis,
  date: DateMention,
  { named, nounBefore, told }: (typeof HAPPENINGS)[number],
): Telling | undefined {
  const sentence = prose.sentences[date.sentence!]!;
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 40));
  if (AGAIN.test(before.slice(-60)) || AGAIN.test(after.slice(0, 20))) return undefined;
  if (named.test(after)) return { date, words: named.exec(after)![0], named: true };
  if (nounBefore.test(before)) return { date, words: nounBefore.exec(before)![0], named: true };
  const found = told.exec(before);
  if (!found || OTHER_VERB.test(found.groups!['between']!)) return undefined;
  return { date, words: found[0].slice(0, found[0].length - found.groups!['between']!.length), named: false };
}

function conflict({ article: { text } }: Analysis, here: DateMention, there: DateMention): DateConflict {
  const shown = (date: DateMention) => `“${text.slice(date.start, date.end)}”`;
  return {
    span: { start: here.start, end: here.end },
    message: `It happened ${shown(there)} further up${there.iso === undefined ? '' : ` (${dayAndYear(there.iso)})`} and ${shown(here)} here. Which day was it?`,
    evidence: [{ span: { start: there.start, end: there.end }, note: shown(there) }],
    repairs: [
      ...changeWeekday(text, here, WEEKDAYS[weekdayIn(there)]!),
      ...changeWeekday(text, there, WEEKDAYS[weekdayIn(here)]!),
    ],
  };
}

const weekdayIn = ({ iso, weekday }: DateMention) => (iso === undefined ? weekday! : weekdayOf(iso));
