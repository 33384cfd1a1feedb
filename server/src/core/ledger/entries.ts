import type { Span } from '../span.ts';
import type { LiveStanding } from './ledger.ts';
import { isPassage, type LedgerRecord } from './record.ts';
import { howChecked, inMarks, whyReopened } from './telling.ts';

/** A line of a list of what the desk has decided about an article. */
export interface LedgerEntry {
  readonly id: string;
  /**
   * `reopened`: it was checked and reads differently now; `gone`: the passage is not in the article any more; `off`: a
   * rule; `word`, `name`: right in this article.
   */
  readonly state: 'checked' | 'reopened' | 'ignored' | 'gone' | 'off' | 'word' | 'name';
  /** What was decided about: the words, a rule's code, an entry. */
  readonly about: string;
  /** The rule, where words were decided about. */
  readonly code?: string;
  /** Against what, by whom and when; or why it has to be checked again. */
  readonly detail: string;
  readonly note?: string;
  readonly span?: Span;
}

/** The ledger of one article, passages in the order of the text; a passage without a standing counts as gone. */
export function ledgerEntries(
  ledger: readonly LedgerRecord[],
  standings: readonly LiveStanding[],
): LedgerEntry[] {
  const byId = new Map(standings.map((standing) => [standing.record.id, standing]));
  const entries = ledger.map((record): LedgerEntry => {
    const { id, note } = record;
    const noted = note === undefined ? {} : { note };
    const detail = howChecked(record);
    if (!isPassage(record)) {
      const about = record.decision === 'off' ? record.code : record.entry;
      return { id, state: record.decision, about, detail, ...noted };
    }
    const about = inMarks(record.words);
    const standing = byId.get(id);
    const base = { id, about, code: record.code, ...noted };
    if (standing?.state === 'here') return { ...base, state: record.decision, detail, span: standing.span };
    if (standing?.state === 'changed')
      return { ...base, state: 'reopened', detail: whyReopened(standing), span: standing.span };
    return {
      ...base,
      state: 'gone',
      detail: [`${record.decision} before`, detail].filter(Boolean).join(', '),
    };
  });
  return entries.sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
}
