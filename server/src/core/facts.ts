import type { ClaimBar } from './claims/bar.ts';
import type { IsoDate } from './dates/calendar.ts';
import type { LedgerRecord } from './ledger/record.ts';
import type { SeenNames } from './names/seen.ts';
import type { Dictionary } from './spelling/dictionary.ts';

/** What the rules know besides the article. It comes in as values: core reads no files, no clock and no settings. */
export interface Facts {
  /** Words and names that the desk has said are right, lower case for words, as written for names. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** English; missing until the host has loaded it. Rules that need it then say nothing. */
  readonly dictionary?: Dictionary;
  /** Full names of people in the workspace's other articles, as far as the host has read them. */
  readonly seenNames?: SeenNames;
  readonly today?: IsoDate;
  /** How readily claims without a source are reported; normal when missing. */
  readonly claims?: ClaimBar;
  /** What the desk has decided about this article: what is ignored, checked, off, or right here. */
  readonly ledger?: readonly LedgerRecord[];
}

export const NO_FACTS: Facts = { words: new Set(), names: new Set() };
