import type { Article } from '../article/article.ts';
import { daysBetween } from './calendar.ts';
import { articleDate, type DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { inFull, quoted } from './names.ts';

/** How many days ago each may have been at the least and at the most, whichever day the week begins on. */
const AGO: Readonly<Record<string, readonly [number, number]>> = {
  'last week': [1, 13],
  'this week': [-6, 6],
  'next week': [-13, -1],
};
const BEFORE = /\b(last|this|next)\sweek,?\s(?:on\s)?$/i;
const AFTER = /^,?\s(last|this|next)\sweek\b(?!['’])/i;

/** "last week, on June 3" in an article of 17 June: three weeks ago is not last week. */
export function* findWeeksApart(article: Article, dates: readonly DateMention[]): Iterable<DateConflict> {
  const today = article.date?.iso;
  if (today === undefined) return;
  const { text } = article;
  for (const date of dates) {
    if (date.form !== 'day' || date.iso === undefined || date.written.month === undefined) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, date.start - 20), date.start));
    const after = before ? undefined : AFTER.exec(text.slice(date.end, date.end + 14));
    const which = (before ?? after)?.[1];
    if (which === undefined) continue;
    const week = `${which.toLowerCase()} week`;
    const [least, most] = AGO[week]!;
    const ago = daysBetween(date.iso, today);
    if (ago >= least && ago <= most) continue;
    const start = before ? date.start - before[0].length : date.start;
    const end = after ? date.end + after[0].length : date.end;
    yield {
      span: { start, end },
      message: `The article is of ${inFull(today)}, so that ${quoted(text, date)} is not ${week}. Which is right?`,
      evidence: articleDate(article),
      repairs: [],
    };
  }
}
