import { cite, correct, exact, matches, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const UNIT = '(?<unit>year|month|week|day)';
/** "was sentenced to six years", "jailed for 30 months" */
const SENTENCED = new RegExp(
  `\\b(?:sentenced\\s(?:\\p{Lu}\\p{L}+\\s|him\\s|her\\s)?to|jailed\\s(?:\\p{Lu}\\p{L}+\\s|him\\s|her\\s)?for|imprisoned\\sfor|gaoled\\sfor)\\s${figure('cu', 'term')}(?:\\s${UNIT}s)?(?!\\sto\\slife)`,
  'iu',
);
/** "the five-year sentence", "his 30-month jail term" */
const TERM = new RegExp(
  `\\b(?:the|his|her|that)\\s${figure('cu', 'term')}(?:-${UNIT})?\\s(?:sentence|jail\\sterm|prison\\sterm|jail\\ssentence|prison\\ssentence|term\\sin)\\b`,
  'i',
);
/** More sentences than one, or parts of one. */
const SEVERAL =
  /\b(?:suspended|minimum|maximum|appeal|reduced|cut|extended|concurrent|consecutive|originally|earlier|previous|served|co-?accused|accomplice|each)\b/i;

/** "was sentenced to six years (…) the five-year sentence": told twice, and not alike. */
export function* checkTerms(copy: Copy): Iterable<NumberConflict> {
  const terms = copy.skeletons.filter(
    ({ text }) => / (?:sentenced|jailed|imprisoned|gaoled) /.test(text) && SENTENCED.test(text),
  );
  const [first, more] = terms;
  if (!first || more || copy.skeletons.some(({ text }) => SEVERAL.test(text))) return;
  const term = monthsOf(copy, [...matches(first, new RegExp(SENTENCED, 'giu'))][0]?.['term']);
  if (!term) return;
  for (const skeleton of copy.skeletons)
    for (const { term: again } of matches(skeleton, new RegExp(TERM, 'gi'))) {
      const other = monthsOf(copy, again);
      if (!other || other.months === term.months || !exact(term.figure, other.figure)) continue;
      yield {
        span: { start: other.figure.start, end: other.figure.end },
        message: `The sentence is ${shown(copy, term.figure)} in one place and ${shown(copy, other.figure)} here. Which is right?`,
        evidence: cite(copy, [other.figure, term.figure]),
        repairs: other.unit === term.unit ? correct(copy, other.figure, term.figure.value) : [],
      };
    }
}

const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1, week: 0.23, day: 0.033 };

function monthsOf(
  copy: Copy,
  figure: Figure | undefined,
): { readonly figure: Figure; readonly unit: string; readonly months: number } | undefined {
  const unit = /^[\s-]*(?<unit>year|month|week|day)/i
    .exec(copy.text.slice(figure?.numeral.end ?? 0, (figure?.numeral.end ?? 0) + 8))
    ?.groups!['unit']!.toLowerCase();
  return figure && unit !== undefined ? { figure, unit, months: figure.value * MONTHS[unit]! } : undefined;
}
