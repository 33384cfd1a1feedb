import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** Words between quotation marks, before anybody asks who said them. */
export interface QuotedRun extends Span {
  /** The words without their marks. `start`/`end` of the run include the marks. */
  readonly words: Span;
  readonly open: string;
  /** Missing when the mark is never closed, or when the next paragraph reopens the quotation. */
  readonly close?: string;
  /** False when nothing closes it: neither a mark nor the convention of reopening in the next paragraph. */
  readonly closed: boolean;
  /** Index of the run that this one continues: a reopened paragraph. */
  readonly continues?: number;
  /** Index of the run around this one. */
  readonly within?: number;
  readonly paragraph: number;
}

/** Every stretch in quotation marks. Apostrophes, '90s, plural possessives, feet and inches are no marks. */
export function findRuns(_prose: Prose): QuotedRun[] {
  return [];
}
