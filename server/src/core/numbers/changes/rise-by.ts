import words from '../../../language/en/number-words.json' with { type: 'json' };
import { cite, comparable, exact, match, plain, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const oneOf = (list: readonly string[]) => list.join('|');
/** "half-year profit rose by a fifth", "Rail fares will rise by 4.6 per cent" */
const RISE_BY = new RegExp(
  `\\b(?<noun>\\p{L}+)\\s(?:(?:has|have|had|will|would|is|are|to|be)\\s)*(?<verb>${oneOf([...words.rises, ...words.falls])}|rise|fall|go\\sup|go\\sdown)\\s(?:by\\s)?${figure('p', 'share')}`,
  'iu',
);
/** "Pre-tax profit was 42 million, against 31 million a year before" */
const AGAINST = new RegExp(
  `\\b(?<noun>\\p{L}+)\\s(?:was|were|is|are|came\\sto|stood\\sat|totalled|totaled)\\s${figure('cmu', 'now')}[^.;]{0,80}?,\\s(?:against|compared\\s(?:with|to)|up\\sfrom|down\\sfrom)\\s${figure('cmu', 'old')}`,
  'iu',
);
/** "a season ticket, now 5,000 pounds, will cost 5,460 pounds" */
const NOW_AND_THEN = new RegExp(
  `\\b(?:now|currently|at\\spresent)\\s${figure('mu', 'old')},\\s(?:will|would)\\s(?:cost|be|rise\\sto|go\\sup\\sto)\\s${figure('mu', 'now')}`,
  'i',
);
const PRICES = /^(?:fares?|prices?|charges?|rates?|bills?|rents?|fees?|tolls?)$/i;
const FALL = new RegExp(`^(?:${oneOf(words.falls)}|fall|go\\sdown)$`, 'i');
/** Points that a share in words may be off, and one in figures. */
const [SAYING, ROUNDING] = [3, 1];

/** "Profit rose by a fifth (…) was 42 million, against 31 million": what it rose by stands in the sentence before. */
export function* checkRisesBy(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    if (!skeleton.text.includes('‹p')) continue;
    const next = copy.skeletons[i + 1];
    if (
      !next ||
      next.sentence.index - skeleton.sentence.index > 1 ||
      skeleton.figures.filter((f) => f.unit === 'percent').length !== 1
    )
      continue;
    const conflict = misfit(copy, skeleton, next);
    if (conflict) yield conflict;
  }
}

function misfit(copy: Copy, above: Skeleton, below: Skeleton): NumberConflict | undefined {
  const rise = RISE_BY.exec(above.text)?.groups;
  const { share } = rise ? (match(above, RISE_BY) ?? {}) : {};
  if (!rise || !share || !exact(share)) return undefined;
  const against = AGAINST.exec(below.text)?.groups;
  const alike = against?.['noun']?.toLowerCase() === rise['noun']!.toLowerCase();
  const pattern = alike ? AGAINST : PRICES.test(rise['noun']!) ? NOW_AND_THEN : undefined;
  const { now, old } = pattern ? (match(below, pattern) ?? {}) : {};
  if (!now || !old || !exact(now, old) || !comparable(now, old) || old.value === 0) return undefined;
  const real = (100 * (now.value - old.value)) / old.value;
  const said = share.value * (FALL.test(rise['verb']!) ? -1 : 1);
  if (Math.abs(real - said) <= (share.fraction ? SAYING : Math.max(ROUNDING, share.step))) return undefined;
  return {
    span: spanOf([now, old]),
    message: `From ${shown(copy, old)} to ${shown(copy, now)} is a ${real < 0 ? 'fall' : 'rise'} of ${plain(Math.abs(real))} per cent, not of ${shown(copy, share)}. Which figure is right?`,
    evidence: cite(copy, [share, now, old]),
    repairs: [],
  };
}
