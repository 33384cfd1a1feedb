import type { Mark } from './marks.ts';

/** An opening mark and its close. One of the two may be missing, never both. */
export interface Pair {
  readonly open?: Mark;
  readonly close?: Mark;
  /** Where the words must end at the latest when no mark closes them: the next mark that opens a quotation. */
  readonly limit?: number;
}

/**
 * Double marks of one kind, left to right. An opening mark within open words nests only if two closes follow; a mark
 * after a figure closes only where no other does: in "It is a 12" record," the second mark means inches.
 */
export function pairDoubles(marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.role === 'open' || (mark.role === 'either' && open.length === 0)) {
      if (open.length > 0 && !nests(marks, i)) pairs.push({ open: open.pop()!, limit: mark.start });
      open.push(mark);
    } else if (!mark.weak || (open.length > 0 && marks[i + 1]?.role !== 'close')) {
      const opened = open.pop();
      pairs.push(opened ? { open: opened, close: mark } : { close: mark });
    }
  }
  for (const left of open) pairs.push({ open: left });
  return pairs;
}

function nests(marks: readonly Mark[], i: number): boolean {
  const [next, afterNext] = [marks[i + 1], marks[i + 2]];
  return next !== undefined && afterNext !== undefined && next.role !== 'open' && afterNext.role !== 'open';
}

/**
 * Single marks of one level. A mark that may be an apostrophe closes only where nothing surer does before the next
 * opening mark: in ‘the players’ wages,’ he said, the second mark is a possessive; in the ‘Tin Gods’ it is none.
 */
export function pairSingles(marks: readonly Mark[], isApostrophe: (mark: Mark) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (open.role === 'close' || (open.weak && open.text !== '‘')) continue;
    let weakest: number | undefined;
    let sure: number | undefined;
    let j = i + 1;
    for (; j < marks.length && sure === undefined; j++) {
      const mark = marks[j]!;
      if (mark.role === 'open' && !mark.weak) break;
      if (mark.role === 'open') continue;
      if (!mark.weak || !isApostrophe(mark)) sure = j;
      else weakest ??= j;
    }
    const closed = sure ?? weakest;
    if (closed !== undefined) {
      pairs.push({ open, close: marks[closed]! });
      i = closed;
    } else if (!open.weak) {
      const next = marks[j];
      pairs.push(next ? { open, limit: next.start } : { open });
      i = j - 1;
    }
  }
  return pairs;
}
