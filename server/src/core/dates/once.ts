import data from '../../language/en/happenings.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Token } from '../prose/prose.ts';
import { isSaidByOthers } from '../others-words.ts';
import { daysBetween, weekdayOf } from './calendar.ts';
import { changeWeekday, type DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { dayAndYear, WEEKDAYS } from './names.ts';

const ONCE: ReadonlyMap<string, string> = new Map(
  data.once.flatMap((words) => words.split(' ').map((word, _, [first]) => [word, first!] as const)),
);
const AGAIN: ReadonlySet<string> = new Set(data.again);
const BREAKS: ReadonlySet<string> = new Set(data.breaks);
const REACH = 9; // tokens between a verb and its date
const SUBJECT = 6; // tokens before the verb in which its subject stands
const FARTHEST = 13; // days; farther apart they are two happenings

interface Told {
  readonly date: DateMention;
  readonly verb: string;
  readonly subject: ReadonlySet<string>;
}

/** "The inquest opened on Monday. … The inquest, which opened on Tuesday": one thing that happens once, on two days. */
export function* findOnceClashes(analysis: Analysis): Iterable<DateConflict> {
  const told = analysis.dates.flatMap((date) => tell(analysis, date) ?? []);
  for (const [i, here] of told.entries()) {
    const there = told.slice(0, i).find((other) => isSame(other, here));
    // A day that is told twice is no slip.
    if (!there || told.some((other) => other !== here && isSame(there, other))) continue;
    yield conflict(analysis, here.date, there.date);
  }
}

function isSame(a: Told, b: Told): boolean {
  const apart = Math.abs(daysBetween(a.date.iso!, b.date.iso!));
  return (
    a.verb === b.verb &&
    apart > 0 &&
    apart <= FARTHEST &&
    a.date.tense === b.date.tense &&
    [...a.subject].some((noun) => b.subject.has(noun))
  );
}

/** The verb before the date, where it is of something that happens once, and the nouns of its subject. */
function tell(analysis: Analysis, date: DateMention): Told | undefined {
  if (date.iso === undefined || (date.form !== 'day' && date.form !== 'weekday')) return undefined;
  if (isSaidByOthers(analysis, date, date.paragraph!)) return undefined;
  const { prose } = analysis;
  const { firstToken, endToken } = prose.sentences[date.sentence!]!;
  const tokens = prose.tokens.slice(firstToken, endToken);
  const at = tokens.findIndex((token) => token.start >= date.start);
  const verb = tokens.findLastIndex((token, i) => i < at && i >= at - REACH && token.pos === 'VERB');
  if (verb < 1 || tokens.slice(Math.max(0, verb - SUBJECT), at + 4).some(({ lower }) => AGAIN.has(lower)))
    return undefined;
  const once = ONCE.get(tokens[verb]!.lemma);
  if (once === undefined || tokens.slice(verb + 1, at).some(({ lower }) => BREAKS.has(lower)))
    return undefined;
  return { date, verb: once, subject: nouns(tokens.slice(Math.max(0, verb - SUBJECT), verb)) };
}

function nouns(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN').map(({ lemma }) => lemma.toLowerCase()),
  );
}

function conflict({ article: { text } }: Analysis, here: DateMention, there: DateMention): DateConflict {
  const shown = (date: DateMention) => `“${text.slice(date.start, date.end)}”`;
  return {
    span: { start: here.start, end: here.end },
    message: `It is ${shown(there)} further up (${dayAndYear(there.iso!)}) and ${shown(here)} here. Which day is it?`,
    evidence: [{ span: { start: there.start, end: there.end }, note: shown(there) }],
    repairs: [
      ...changeWeekday(text, here, WEEKDAYS[weekdayOf(there.iso!)]!),
      ...changeWeekday(text, there, WEEKDAYS[weekdayOf(here.iso!)]!),
    ],
  };
}
