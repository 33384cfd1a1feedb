import { cite, exact, match, plain, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

/** "400 acres, of which 250 are woodland and 200 pasture" */
const OF_WHICH = new RegExp(
  `${figure('cmu', 'whole')}(?:\\s[\\p{L}-]+){0,3},?\\s(?:of\\swhich|of\\swhom)\\s${figure('cmu', 'a')}[^‹›.;]{1,50}?(?:,|\\sand)\\s(?:and\\s)?${figure('cmu', 'b')}(?:[^‹›.;]{1,40}?\\sand\\s${figure('cmu', 'c')})?`,
  'iu',
);
/** Words that let two parts overlap. */
const BOTH = /\b(?:also|both|at\sleast|more\sthan|including|another\stime|of\sthese|of\sthem)\b/i;

/** "400 acres, of which 250 are woodland and 200 pasture": the parts are more than the whole. */
export function* checkOfWhich(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!/\bof wh(?:ich|om)\b/.test(skeleton.text) || BOTH.test(skeleton.text)) continue;
    const { whole, a, b, c } = match(skeleton, OF_WHICH) ?? {};
    if (!whole || !a || !b) continue;
    const parts = c ? [a, b, c] : [a, b];
    // “of which 250 are woodland”: the unit is told once.
    const alike = parts.every((f) => f.unit === whole.unit || f.unit === 'count');
    const sum = parts.reduce((n, f) => n + f.value, 0);
    if (!alike || !exact(whole, ...parts) || sum <= whole.value || parts.some((f) => f.value > whole.value))
      continue;
    yield {
      span: spanOf([whole, ...parts]),
      message: `${parts.map((f) => shown(copy, f)).join(' and ')} make ${plain(sum)}, more than ${shown(copy, whole)}. Which figure is right?`,
      evidence: cite(copy, [whole, ...parts]),
      repairs: [],
    };
  }
}
