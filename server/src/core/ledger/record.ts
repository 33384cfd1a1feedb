/** One decision of the desk, as it stands on a line of the ledger. Fields that we do not know are kept in the file. */
export type LedgerRecord = PassageRecord | RuleOff | Remembered;

interface Decided {
  /** Any text that no other record of the article has. */
  readonly id: string;
  readonly note?: string;
  /** Who decided. */
  readonly by?: string;
  /** When: an ISO 8601 date, or date and time, as the clock stood where it was decided. */
  readonly at?: string;
}

/** Where a passage stands, told by what it says and by what stands around it: offsets would not survive an edit. */
export interface Passage {
  readonly words: string;
  /** Some words of copy on either side, with blanks evened out. */
  readonly before: string;
  readonly after: string;
  /** Fingerprint of the paragraph: it tells two mentions apart that are surrounded by the same words. */
  readonly paragraph: string;
  /** Which of the places where the article has these words, from 0, and how many there were. */
  readonly nth: number;
  readonly of: number;
}

/** A finding that nobody wants to see, or a passage that was checked against a source. */
export interface PassageRecord extends Decided, Passage {
  readonly decision: 'ignored' | 'checked';
  /** The rule whose finding it was. */
  readonly code: string;
  /** Whose words they were taken for when they were checked. */
  readonly speaker?: string;
  /** What it was checked against: “recording, 03:12”. */
  readonly source?: string;
}

/** A rule, or a family of them, that is off in this article. */
export interface RuleOff extends Decided {
  readonly decision: 'off';
  readonly code: string;
}

/** A word or name that is right in this article. */
export interface Remembered extends Decided {
  readonly decision: 'word' | 'name';
  readonly entry: string;
}

export function isPassage(record: LedgerRecord): record is PassageRecord {
  return record.decision === 'ignored' || record.decision === 'checked';
}
