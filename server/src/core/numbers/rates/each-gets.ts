import { cite, correct, exact, match, plain, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

/** "raised £4,200 for three charities", "a prize of £900 for the three winners" */
const FOR_ALL = new RegExp(
  `${figure('m', 'total')}[^‹›.;]{0,30}?\\s(?:for|between|among|to)\\s(?:the\\s|its\\s|their\\s)?${figure('c', 'count')}\\s[a-z]+`,
  'i',
);
/** "Each will receive £1,200" */
const EACH = new RegExp(
  `^\\W*Each(?:\\sof\\s(?:them|the\\s[a-z]+))?\\s(?:[a-z]+\\s){0,2}(?:gets?|got|receives?|received|take|takes|took|given|have)\\s${figure('m', 'rate')}`,
  'i',
);

/** "It raised £4,200 for three charities. Each will receive £1,200": the total stands in the sentence before. */
export function* checkEachGets(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const above = copy.skeletons[i - 1];
    if (!above || skeleton.sentence.index - above.sentence.index !== 1) continue;
    const { rate } = match(skeleton, EACH) ?? {};
    const { total, count } = rate ? (match(above, FOR_ALL) ?? {}) : {};
    if (!rate || !total || !count || !exact(rate, total, count) || rate.of !== total.of) continue;
    const real = total.value / count.value;
    if (Math.abs(rate.value / real - 1) <= 0.02) continue;
    yield {
      span: { start: rate.start, end: rate.end },
      message: `${shown(copy, total)} between ${shown(copy, count)} is ${plain(real)} each, not ${shown(copy, rate)}. Which figure is right?`,
      evidence: cite(copy, [rate, total, count]),
      repairs: Number.isInteger(real) ? correct(copy, rate, real) : [],
    };
  }
}
