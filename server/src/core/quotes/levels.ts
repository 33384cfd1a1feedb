import type { Span } from '../span.ts';
import type { Mark, MarkFamily } from './marks.ts';
import { pairDoubles, pairSingles, type Pair } from './pairing.ts';

/**
 * Pairs every mark of a paragraph, in the order of the text. Double marks and guillemets come first, because nothing else
 * looks like them; then single marks, apart for the words inside each of those and for the words outside them.
 */
export function pairMarks(
  marks: readonly Mark[],
  end: number,
  isApostrophe: (mark: Mark) => boolean,
): Pair[] {
  if (marks.length === 0) return [];
  const pairs = (['double', 'angle', 'single-angle'] as const).flatMap((family) =>
    pairDoubles(ofFamily(marks, family)),
  );
  const singles = ofFamily(marks, 'single');
  if (singles.length === 0) return sorted(pairs);
  const outer = pairs.map((pair) => spanOf(pair, end));
  const levels = new Map<number, Mark[]>();
  for (const mark of singles) {
    const level = innermost(outer, mark.start);
    const inside = levels.get(level);
    if (inside) inside.push(mark);
    else levels.set(level, [mark]);
  }
  for (const [level, inside] of levels) {
    const found = pairSingles(inside, isApostrophe);
    // Inside other marks a single mark that nothing closes is an apostrophe.
    pairs.push(...(level === -1 ? found : found.filter((pair) => pair.close)));
  }
  return sorted(pairs);
}

const ofFamily = (marks: readonly Mark[], family: MarkFamily) => marks.filter((m) => m.family === family);

const sorted = (pairs: Pair[]) => pairs.sort((a, b) => startOf(a) - startOf(b));

const startOf = (pair: Pair) => (pair.open ?? pair.close)!.start;

function spanOf(pair: Pair, end: number): Span {
  return { start: startOf(pair), end: pair.close?.end ?? pair.limit ?? end };
}

function innermost(spans: readonly Span[], at: number): number {
  return spans.findLastIndex((span) => span.start <= at && at < span.end);
}
