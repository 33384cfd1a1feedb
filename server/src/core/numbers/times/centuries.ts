import { cite, exact, match, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const CENTURY = `${figure('o', 'nth')}[-\\s]century`;
const BUILT =
  '(?:built|dating|erected|opened|founded|completed|consecrated|constructed|painted|written|carved)';
/** "the 19th-century hall was built in 1912", "built in 1912, the 19th-century hall" */
const OF_A_CENTURY = [
  `${CENTURY}\\s[^‹›.;]{0,40}?(?:,\\s(?:which\\s)?|\\sthat\\s|\\s)(?:was\\s|were\\s)?${BUILT}\\b[^‹›.;]{0,30}?\\b(?:in|from)\\s${figure('y', 'year')}`,
  `\\b${BUILT}\\b[^‹›.;]{0,20}?\\bin\\s${figure('y', 'year')},\\sthe\\s${CENTURY}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** A century and a year that lies in another. */
export function* checkCenturies(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2 || !skeleton.text.includes('century')) continue;
    const conflict = ofAnother(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function ofAnother(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { nth, year } = OF_A_CENTURY.map((pattern) => match(skeleton, pattern)).find(Boolean) ?? {};
  if (!nth || !year || !exact(nth, year) || /\b(?:re|since)built|restored|replaced\b/i.test(skeleton.text))
    return undefined;
  const real = Math.ceil(year.value / 100);
  if (real === nth.value) return undefined;
  return {
    span: spanOf([nth, year]),
    message:
      `${shown(copy, year)} is in the ${real}th century, not the ${nth.value}th. Which is right?`.replace(
        '21th',
        '21st',
      ),
    evidence: cite(copy, [nth, year]),
    repairs: [],
  };
}
