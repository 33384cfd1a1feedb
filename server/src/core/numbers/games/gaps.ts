import { cite, correct, exact, plain, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** "Rovers have 45, nine points adrift" */
const ADRIFT = new RegExp(
  `\\b(?:have|has|on|with|to)\\s${figure('c', 'own')}(?:\\spoints)?[^‹›.;]{0,20}?,\\s(?:just\\s|now\\s)?${figure('c', 'by')}(?:\\s(?:points?|behind|adrift|clear|ahead)){1,2}\\b`,
  'i',
);

/** "The win takes Stars to 52 points. Rovers have 45, nine points adrift": no total of the sentence before is so far away. */
export function* checkGaps(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const previous = copy.skeletons[i - 1];
    if (!previous || skeleton.sentence.index - previous.sentence.index > 1) continue;
    const conflict = adrift(copy, skeleton, previous);
    if (conflict) yield conflict;
  }
}

function adrift(copy: Copy, skeleton: Skeleton, previous: Skeleton): NumberConflict | undefined {
  const found = ADRIFT.exec(skeleton.text);
  if (!found || !/points?|behind|adrift|clear|ahead/.test(found[0])) return undefined;
  const [own, by] = ['own', 'by'].map((name) => skeleton.figures[Number(found.groups![name])]!);
  const totals = previous.figures.filter(
    (f) => f.unit === 'count' && (f.of === 'point' || f.of === own!.of) && exact(f),
  );
  const [total] = totals;
  if (
    !own ||
    !by ||
    !total ||
    !exact(own, by) ||
    totals.some((f) => Math.abs(f.value - own.value) === by.value)
  )
    return undefined;
  if (totals.length !== 1 || total.value === own.value) return undefined;
  const real = Math.abs(total.value - own.value);
  return {
    span: { start: own.start, end: by.end },
    message: `Between ${shown(copy, total)} and ${shown(copy, own)} lie ${plain(real)}, not ${shown(copy, by)}. Which figure is right?`,
    evidence: cite(copy, [by, own, total]),
    repairs: correct(copy, by, real),
  };
}
