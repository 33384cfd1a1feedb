import assert from 'node:assert/strict';
import { check } from '#core/check';
import { draftsFor } from '#core/ledger/ledger';
import type { LedgerRecord, PassageRecord } from '#core/ledger/record';
import { analyzed, factsOf, type Copy } from './marked.ts';

/** The records that are kept when the first finding of the rule is ignored or checked, in this copy. */
export function decided(
  decision: PassageRecord['decision'],
  code: string,
  text: string,
  more: Partial<PassageRecord> = {},
  copy: Copy = {},
): PassageRecord[] {
  const analysis = analyzed(text, copy);
  const finding = check(analysis, factsOf(copy)).find((each) => each.code === code);
  assert.ok(finding, `no ${code} in “${text}”`);
  return draftsFor(decision, finding, analysis, copy.ledger).map((draft, i) => ({
    id: `id${i}`,
    ...draft,
    decision,
    ...more,
  }));
}

/** The codes of all that is still found, in the order of the text. */
export function codesIn(text: string, ledger: readonly LedgerRecord[]): string[] {
  return check(analyzed(text), factsOf({ ledger })).map(({ code }) => code);
}
