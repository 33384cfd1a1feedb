import { cite, exact, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** "21 of the homes, a third of the total" */
const OF_TOTAL = new RegExp(
  `${figure('c', 'part')}\\sof\\s(?:the|these|those|its|their)\\s(?<noun>[a-z]+)(?:,|\\s\\()\\s?(?:or\\s)?${figure('p', 'share')}\\s?of\\s(?:the\\s(?:total|whole|lot)|them(?:\\sall)?|all\\sof\\sthem)\\b`,
  'i',
);
/** "40 flats, 28 terraced houses and 16 semi-detached houses, and" before it */
const LIST = /(?:‹c\d+›[^‹›.;:,]{1,40},\s){1,5}‹c\d+›[^‹›.;:,]{1,40}\sand\s‹c\d+›[^‹›.;:,]{1,40},\sand\s$|‹c\d+›[^‹›.;:,]{1,40}(?:,\s‹c\d+›[^‹›.;:,]{1,40})+\sand\s‹c\d+›[^‹›.;:,]{1,40},\s(?:and|of\swhich)\s$/; // prettier-ignore
/** "a third" may be said of 30 to 36 per cent. */
const SAYING = 3;

/** "40 flats, 28 houses and 16 villas, and 21 of the homes, a third of the total": the share of what was counted before. */
export function* checkOfTheTotal(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹p')) continue;
    const found = OF_TOTAL.exec(skeleton.text);
    if (!found) continue;
    const [part, share] = ['part', 'share'].map((name) => skeleton.figures[Number(found.groups![name])]!);
    const whole = part && wholeOf(copy, skeleton, found.index, found.groups!['noun']!.toLowerCase(), part);
    if (!whole || !share || !exact(part, share)) continue;
    const value = whole.reduce((n, f) => n + f.value, 0);
    const real = (100 * part.value) / value;
    if (real > 100 || Math.abs(real - share.value) <= (share.fraction ? SAYING : Math.max(1, share.step)))
      continue;
    yield {
      span: spanOf([part, share]),
      message: `${shown(copy, part)} of ${plain(value)} is ${plain(real)} per cent, not ${shown(copy, share)}. Which figure is right?`,
      evidence: cite(copy, [share, part, ...whole]),
      repairs: [],
    };
  }
}

/** What was counted in the list before, or the one figure for the noun above. */
function wholeOf(
  copy: Copy,
  skeleton: Skeleton,
  at: number,
  noun: string,
  part: Figure,
): Figure[] | undefined {
  const list = LIST.exec(skeleton.text.slice(0, at));
  if (list) return [...list[0].matchAll(/‹c(\d+)›/g)].map(([, index]) => skeleton.figures[Number(index)]!);
  const named = copy.skeletons
    .filter(({ sentence }) => sentence.index <= skeleton.sentence.index)
    .flatMap(({ figures }) =>
      figures.filter(
        (f) => f !== part && f.unit === 'count' && exact(f) && (f.of === noun || `${f.of ?? ''}s` === noun),
      ),
    );
  return new Set(named.map((f) => f.value)).size === 1 && named[0]!.value > part.value
    ? [named[0]!]
    : undefined;
}
