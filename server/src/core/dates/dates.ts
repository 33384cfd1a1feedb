import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { IsoDate } from './calendar.ts';

/** A date as written and the day it means. */
export interface DateMention extends Span {
  /** Missing when the words name no day that exists ("31 June") or nothing to reckon from is known. */
  readonly iso?: IsoDate;
  /** As written in the text, 0 is Sunday. */
  readonly weekday?: number;
  /** The words give it in full, or it was reckoned from the article's date, from a post's date, or from another date. */
  readonly basis: 'written' | 'article' | 'post' | 'context';
  /** A sentence for hovers: "Tuesday before the article's date, 21 September 2022". */
  readonly reckoning: string;
  /** Parts as written, for rules that compare them: "31 June 2024" has no iso but these. */
  readonly written: { readonly day?: number; readonly month?: number; readonly year?: number };
}

/** Every date in the prose, resolved against the article's date, the post it stands in, or its neighbours. */
export function findDates(_prose: Prose): DateMention[] {
  return [];
}
