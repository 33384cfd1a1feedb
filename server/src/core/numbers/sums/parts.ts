import { addable, cite, correct, exact, like, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Span } from '../../span.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

/** Words that make a list of parts one that need not be complete, or no list of parts at all. */
export const NOT_ALL =
  /\b(?:including|include[sd]?|among\sthem|among\swhom|of\sthem|of\swhom|of\swhich|at\sleast|such\sas|mostly|mainly|more|another|each|every|per|a\s(?:year|month|week|day)|compared|than|versus|respectively|then|later|followed)\b/i;

/** Where the figure's mark stands in the skeleton. */
export const placeOf = ({ places, figures }: Skeleton, f: Figure) => places[figures.indexOf(f)]!;

/** The word after the figure, in lower case; empty where a stop or a comma follows. */
export function wordAfter(skeleton: Skeleton, f: Figure): string {
  const at = placeOf(skeleton, f);
  return /^‹\w\d+›\s?([\w’'-]+)/.exec(skeleton.text.slice(at, at + 40))?.[1]?.toLowerCase() ?? '';
}

/** What a total and its parts contradict; undefined where they agree, or are not exact, or cannot be added. */
export function disagree(
  copy: Copy,
  total: Figure,
  parts: readonly Figure[],
  at?: Span,
): NumberConflict | undefined {
  if (!exact(total, ...parts) || parts.some((f) => !addable(f, total))) return undefined;
  const sum = parts.reduce((n, f) => n + f.value, 0);
  // Each part may be rounded, and so may the total: "1.2m and 2.4m, 3.7m in all" is right.
  const coarse = Math.max(total.step, ...parts.map((f) => f.step));
  // Errors of rounding rarely all point the same way.
  const slack = coarse === 1 ? 0 : coarse * Math.max(1, Math.sqrt(parts.length) / 1.6);
  if (Math.abs(sum - total.value) <= slack + 1e-9) return undefined;
  const list = parts.map((f) => shown(copy, f));
  return {
    span: at ? { start: at.start, end: at.end } : spanOf([total, ...parts]),
    message: `${list.slice(0, -1).join(', ')} and ${list.at(-1)!} make ${like(copy, total, sum)}, not ${shown(copy, total)}. Which figure is right?`,
    evidence: cite(copy, [total, ...parts]),
    repairs: [
      ...correct(copy, total, sum),
      ...parts.flatMap((part) => correct(copy, part, total.value - (sum - part.value))),
    ],
  };
}
