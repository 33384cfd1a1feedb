import type { Paragraph, Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { IsoDate } from './calendar.ts';
import { resolve, type Anchor } from './resolve.ts';
import { tenseAt, type Tense } from './tense.ts';
import { findDateWords, type DateForm, type DateWords } from './words.ts';

/** A date as written and the day it means. */
export interface DateMention extends Span {
  /** Missing when the words name no day that exists ("31 June"), no single day ("in March"), or nothing to reckon from is known. */
  readonly iso?: IsoDate;
  /** The first and the last day, where the words mean more than one day: "in March", "the 1990s". */
  readonly period?: { readonly from: IsoDate; readonly to: IsoDate };
  /** As written in the text, 0 is Sunday. */
  readonly weekday?: number;
  /** The words give it in full, or it was reckoned from the article's date, from a post's date, or from another date. */
  readonly basis: 'written' | 'article' | 'post' | 'context';
  /** A sentence for hovers, without its stop: "The Tuesday before the article’s date, Wednesday 21 September 2022". */
  readonly reckoning: string;
  /** Parts as written, for rules that compare them: "31 June 2024" has no iso but these. */
  readonly written: { readonly day?: number; readonly month?: number; readonly year?: number };
  /** What kind of words they are. */
  readonly form?: DateForm['form'];
  /** Where the verb of a date without its year looks. */
  readonly tense?: Tense;
  readonly sentence?: number;
  readonly paragraph?: number;
}

/** Every date in the prose, resolved against the article's date, the post it stands in, or its neighbours. */
export function findDates(prose: Prose): DateMention[] {
  const dates: DateMention[] = [];
  let written = postDate(prose);
  for (const words of findDateWords(prose)) {
    const anchor = anchorOf(words, prose, written, dates.at(-1));
    const tense = needsTense(words.what) ? tenseAt(prose, words.token) : undefined;
    const { token, what } = words;
    const resolved = resolve(what, anchor, tense);
    if (resolved.basis === 'written') written = resolved.iso ?? written;
    dates.push({
      start: words.start,
      end: words.end,
      ...resolved,
      ...('weekday' in what ? { weekday: what.weekday } : {}),
      written: writtenIn(what),
      form: what.form,
      ...(tense ? { tense } : {}),
      sentence: token.sentence,
      paragraph: token.paragraph,
    });
  }
  return dates;
}

/** Where the article has no date, an embedded post tells at least the year. */
function postDate({ paragraphs, article }: Prose): IsoDate | undefined {
  return article.date ? undefined : paragraphs.find((p) => p.block.post?.date)?.block.post?.date?.iso;
}

/** A post's own date inside the post; the date before it for "the following Tuesday"; else the article's. */
function anchorOf(
  { what, token }: DateWords,
  prose: Prose,
  written: IsoDate | undefined,
  previous: DateMention | undefined,
): Anchor | undefined {
  const { block }: Paragraph = prose.paragraphs[token.paragraph]!;
  if (block.post?.date) return { iso: block.post.date.iso, basis: 'post' };
  const which = 'which' in what ? what.which : undefined;
  if (which === 'following' || which === 'previous') {
    return previous?.iso && previous.paragraph === token.paragraph
      ? { iso: previous.iso, basis: 'context' }
      : undefined;
  }
  if (block.kind === 'post') return undefined; // its date is missing, and it need not be the article's
  if (prose.article.date) return { iso: prose.article.date.iso, basis: 'article' };
  // Without a dateline, "6 March" after "4 March 2024" is of 2024.
  return written && what.form === 'day' ? { iso: written, basis: 'context' } : undefined;
}

function needsTense(what: DateForm): boolean {
  return (
    what.form === 'weekday' || ((what.form === 'day' || what.form === 'month') && what.year === undefined)
  );
}

function writtenIn(what: DateForm): DateMention['written'] {
  return {
    ...(what.form === 'day' ? { day: what.day } : {}),
    ...(what.form === 'day' || what.form === 'month' ? { month: what.month } : {}),
    ...('year' in what ? { year: what.year } : {}),
  };
}
