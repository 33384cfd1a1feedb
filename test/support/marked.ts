import assert from 'node:assert/strict';
import { analyze, type Analysis } from '#core/analysis';
import { readArticle, type ArticleOptions } from '#core/article/article';
import { check } from '#core/check';
import { NO_FACTS, type Facts } from '#core/facts';
import type { Finding } from '#core/finding';
import { withLedger } from '#core/ledger/ledger';
import type { LedgerRecord } from '#core/ledger/record';
import { ruleOf } from '#core/rules/all';
import type { Span } from '#core/span';
import { dictionary } from './dictionary.ts';

/** Options of a marked test: the article's date and format, the desk's word and name lists, and its ledger. */
export interface Copy extends ArticleOptions {
  readonly words?: readonly string[];
  readonly names?: readonly string[];
  readonly ledger?: readonly LedgerRecord[];
  /** Full names in other articles, and in how many. */
  readonly seen?: Readonly<Record<string, number>>;
}

/** Facts as a desk has them: the shipped dictionary, and the lists given. */
export function factsOf(copy: Copy = {}): Facts {
  const lists = { words: new Set(copy.words), names: new Set(copy.names) };
  return withLedger(
    {
      ...NO_FACTS,
      dictionary: dictionary(),
      ...lists,
      ...(copy.seen ? { seenNames: new Map(Object.entries(copy.seen)) } : {}),
    },
    copy.ledger ?? [],
  );
}

export function analyzed(text: string, copy: Copy = {}): Analysis {
  return analyze(readArticle(text, copy));
}

/**
 * `marked` is copy with each expected finding in double square brackets: "Crime fell [[40 per cent]] last year." The
 * findings of the rule are written back into the bare text in the same notation and the two are compared, so that a
 * failure reads as a diff of copy. Copy without marks asserts silence. Returns the findings for closer looks.
 */
export function checkRule(code: string, marked: string, copy: Copy = {}): Finding[] {
  const rule = ruleOf(code);
  assert.ok(rule, `no rule ${code}`);
  const text = marked.replaceAll(/\[\[|\]\]/g, '');
  const findings = check(analyzed(text, copy), factsOf(copy), {}, [rule]);
  assert.equal(
    mark(
      text,
      findings.map((f) => f.span),
    ),
    marked,
  );
  return findings;
}

/** Writes spans into the text as [[…]]. Spans may nest. */
export function mark(text: string, spans: readonly Span[], open = '[[', close = ']]'): string {
  const marks = spans.flatMap((s) => [
    { at: s.start, text: open, order: 1 },
    { at: s.end, text: close, order: 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((t, m) => t.slice(0, m.at) + m.text + t.slice(m.at), text);
}
