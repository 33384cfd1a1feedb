import { cite, exact, plain, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const HIT = `[^‹›.;]{0,50}?\\b(?:with|including|hitting|hit|struck|containing|featuring|of)\\s`;
/** "made 68, with 14 fours and three sixes" */
const FOURS_AND_SIXES = new RegExp(
  `${figure('cs', 'runs')}(?:[^.;]{0,40}?\\b(?:balls?|deliveries|minutes))?${HIT}${figure('c', 'fours')}\\sfours\\sand\\s(?:${figure('c', 'sixes')}\\ssix(?:es)?|(?<one>a)\\ssix)\\b`,
  'i',
);
const SIXES_AND_FOURS = new RegExp(
  `${figure('cs', 'runs')}(?:[^.;]{0,40}?\\b(?:balls?|deliveries|minutes))?${HIT}${figure('c', 'sixes')}\\ssixes\\sand\\s${figure('c', 'fours')}\\sfours\\b`,
  'i',
);

/** "made 68, with 14 fours and three sixes": more in boundaries than the runs that were made. */
export function* checkBoundaries(copy: Copy): Iterable<NumberConflict> {
  for (const { text, figures } of copy.skeletons) {
    if (!text.includes(' fours')) continue;
    const groups = (FOURS_AND_SIXES.exec(text) ?? SIXES_AND_FOURS.exec(text))?.groups;
    if (!groups) continue;
    const at = (name: string) => (groups[name] === undefined ? undefined : figures[Number(groups[name])]);
    const [runs, fours, sixes] = [at('runs'), at('fours'), at('sixes')];
    if (!runs || !fours || (!sixes && groups['one'] === undefined)) continue;
    const found = sixes ? [runs, fours, sixes] : [runs, fours];
    const sum = 4 * fours.value + 6 * (sixes?.value ?? 1);
    if (!exact(...found) || sum <= runs.value) continue;
    yield {
      span: { start: runs.start, end: found.at(-1)!.end },
      message: `${shown(copy, fours)} fours and ${sixes ? `${shown(copy, sixes)} sixes` : 'a six'} alone make ${plain(sum)} runs, more than ${shown(copy, runs)}. Which figure is right?`,
      evidence: cite(copy, found),
      repairs: [],
    };
  }
}
