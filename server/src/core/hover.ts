import type { Analysis } from './analysis.ts';
import { escapeMarkdown } from './escape.ts';
import type { Finding } from './finding.ts';
import { cardsAt } from './hover-cards.ts';
import type { LedgerRecord } from './ledger/record.ts';
import type { Span } from './span.ts';

/** A line of a hover. `copy` is text of the article, or holds some of it: nothing in it may come alive. */
export interface HoverLine {
  /** In bold before the copy: “Speaker”. Our own words, never the article's. */
  readonly label?: string;
  readonly copy: string;
}

/** What is known about one thing: a name, a date, a quotation, a claim, the evidence of a finding. */
export interface Card {
  readonly span: Span;
  readonly lines: readonly HoverLine[];
}

export interface Hover {
  /** The innermost thing at the place asked for. */
  readonly span: Span;
  readonly cards: readonly Card[];
}

/** Everything known about the copy at an offset, the innermost thing first; undefined where nothing is known. */
export function hoverAt(
  analysis: Analysis,
  findings: readonly Finding[],
  offset: number,
  ledger?: readonly LedgerRecord[],
): Hover | undefined {
  const cards = cardsAt(analysis, findings, offset, ledger).sort((a, b) => length(a.span) - length(b.span));
  if (!cards[0]) return undefined;
  const { start, end } = cards[0].span;
  return { span: { start, end }, cards };
}

/** For editors that render Markdown. The article's text is escaped: no links, no commands, no images. */
export function toMarkdown({ cards }: Hover): string {
  const line = ({ label, copy }: HoverLine) => (label ? `**${label}:** ` : '') + escapeMarkdown(copy);
  return cards.map((card) => card.lines.map(line).join('  \n')).join('\n\n---\n\n');
}

export function toPlainText({ cards }: Hover): string {
  const line = ({ label, copy }: HoverLine) => (label ? `${label}: ` : '') + copy.replace(/\s+/g, ' ');
  return cards.map((card) => card.lines.map(line).join('\n')).join('\n\n');
}

const length = ({ start, end }: Span) => end - start;
