import { cite, correct, plain, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Copy, NumberConflict } from '../skeleton.ts';

/** The share that the copy tells of `part`, against the one that is `real` (per cent) of `whole`, in the words to show. */
export function wrongShare(
  copy: Copy,
  told: Figure,
  real: number,
  { part, whole, from }: { readonly part: Figure; readonly whole: string; readonly from: Figure },
): NumberConflict {
  return {
    span: { start: told.start, end: told.end },
    message: `${shown(copy, part)} of ${whole} is ${plain(real)} per cent, not ${shown(copy, told)}. Which figure is right?`,
    evidence: cite(copy, [told, part, from]),
    repairs: told.fraction ? [] : correct(copy, told, Number(real.toFixed(told.step < 1 ? 1 : 0))),
  };
}
