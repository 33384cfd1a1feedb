import { cite, comparable, correct, exact, like, match, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const IN = '(?:sales|revenues?|income|turnover|takings|receipts|proceeds)';
const OUT = '(?:costs?|expenses|expenditure|spending|outgoings|payments)';
const LEFT = '(?:profits?|surplus|loss(?:es)?|deficit)';
/** "Sales came to £84m while costs fell to £79m, leaving a profit of £7m" */
const ACCOUNTS = new RegExp(
  `\\b${IN}\\b${gap(50)}${figure('m', 'in')}${gap(40)}\\b${OUT}\\b${gap(40)}${figure('mc', 'out')}${gap(30)}(?:\\b(?<kind>${LEFT})\\b${gap(20)}${figure('m', 'left')}|${figure('m', 'rest')}\\s(?<named>${LEFT})\\b)`,
  'i',
);

const MILLION = 1e6;

/** What comes in, what goes out, and a profit or loss that is not what lies between. */
export function* checkAccounts(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 3) continue;
    const conflict = accounts(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function accounts(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = match(skeleton, ACCOUNTS);
  const [income, spent, left] = [found?.['in'], found?.['out'], found?.['left'] ?? found?.['rest']];
  if (!income || !spent || !left || !exact(income, spent, left)) return undefined;
  const all: readonly Figure[] = [income, spent, left];
  // “to 84.6 billion shillings while costs fell to 79.1 billion”: the currency stands once.
  if (!all.every((f) => comparable(f, income) || (f === spent && f.unit === 'count' && f.value >= MILLION)))
    return undefined;
  const real = Math.abs(income.value - spent.value);
  const step = Math.max(...all.map((f) => f.step));
  if (Math.abs(real - left.value) <= 1.1 * step) return undefined;
  return {
    span: spanOf(all),
    message: `${shown(copy, income)} less ${shown(copy, spent)} leaves ${like(copy, left, real)}, not ${shown(copy, left)}. Which figure is right?`,
    evidence: cite(copy, all),
    repairs: correct(copy, left, real),
  };
}
