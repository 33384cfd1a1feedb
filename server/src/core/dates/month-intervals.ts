import type { Article } from '../article/article.ts';
import type { DateConflict } from './clashes.ts';
import { CARDINAL_WORDS, countOf } from './counts.ts';
import type { DateMention } from './dates.ts';
import { capital, MONTHS, quoted } from './names.ts';

/** “three months after the approval”, right behind a month and its year. */
const INTERVAL = new RegExp(
  `^,\\s(?:just\\s|only\\s)?(?<count>an?|\\d{1,2}|${CARDINAL_WORDS})\\s(?<unit>month|year)s?\\s(?<way>after|before)\\s(?:the|its|his|her|their|that)\\s(?<noun>[a-z]{5,})`,
  'i',
);
/** Letters that a noun and its verb have in common: approval, approved; resignation, resigned. */
const STEM = { least: 4, most: 6, ending: 4 };
const SENTENCES_BACK = 3;
/** Both ends may lie anywhere in their month. */
const LOOSE = { month: 1, year: 11 };

/** "approved the route in August 2023. … sued in May 2023, three months after the approval": the count leads elsewhere. */
export function* findMonthIntervalClashes(
  article: Article,
  dates: readonly DateMention[],
): Iterable<DateConflict> {
  const { text } = article;
  const months = dates.filter((date) => monthOf(date) !== undefined);
  for (const [i, here] of months.entries()) {
    const groups = INTERVAL.exec(text.slice(here.end, here.end + 80))?.groups;
    if (!groups) continue;
    const stem = stemOf(groups['noun']!.toLowerCase());
    const from = months
      .slice(0, i)
      .findLast((date) => here.sentence! - date.sentence! <= SENTENCES_BACK && tells(text, date, stem));
    if (!from) continue;
    const unit = groups['unit']!.toLowerCase() as keyof typeof LOOSE;
    const sign = groups['way']!.toLowerCase() === 'after' ? 1 : -1;
    const due = sign * countOf(groups['count']!) * (unit === 'year' ? 12 : 1);
    if (Math.abs(monthOf(here)! - monthOf(from)! - due) <= LOOSE[unit]) continue;
    const month = monthOf(from)! + due;
    yield {
      span: { start: here.start, end: here.end },
      message: `${capital(text.slice(from.start, from.end))} and that count lead to ${MONTHS[month % 12]!} ${Math.floor(month / 12)}, not ${quoted(text, here)}. Which is right?`,
      evidence: [{ span: { start: from.start, end: from.end }, note: quoted(text, from) }],
      repairs: [],
    };
  }
}

const stemOf = (noun: string) =>
  noun.slice(0, Math.min(STEM.most, Math.max(STEM.least, noun.length - STEM.ending)));

/** Months since the year 0; undefined for a day, and for a month of no year. */
function monthOf({ written }: DateMention): number | undefined {
  const { day, month, year } = written;
  return day === undefined && month !== undefined && year !== undefined ? year * 12 + (month - 1) : undefined;
}

/** Whether the sentence of a date, up to it, has the verb of a noun. */
function tells(text: string, { start }: DateMention, stem: string): boolean {
  const before = text.slice(Math.max(0, start - 150), start);
  return new RegExp(`\\b${stem}`, 'i').test(before.slice(before.search(/[^.!?\n]*$/)));
}
