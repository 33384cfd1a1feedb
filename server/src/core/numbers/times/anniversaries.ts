import { cite, correct, exact, match, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const BEGAN =
  '(?:opened|founded|built|set\\sup|established|launched|started|began|formed|born|married|published|released|signed|created|unveiled|died|killed|ended|sank|struck)';
const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const [YEAR, NTH] = [figure('y', 'then'), figure('o', 'nth')];
/** Each says that something of a year has an anniversary now. */
const ANNIVERSARIES = [
  `\\b${BEGAN}\\b${gap(40)}\\bin\\s${YEAR}${gap(60)}\\b(?:marks?|marked|celebrates?|celebrated|celebrating|marking|has|have|had)\\s(?:its|their|his|her|the)\\s${NTH}\\s(?:anniversary|birthday|season)`,
  `${NTH}\\sanniversary\\sof\\s${gap(50)}\\b(?:in|of)\\s${YEAR}`,
  `${NTH}\\sanniversary\\sof\\s(?:the\\s|its\\s|his\\s|her\\s)?${YEAR}`,
].map((pattern) => new RegExp(pattern, 'i'));
const YEARS_OLD = new RegExp(
  `\\b(?:founded|built|established|launched|formed|created|opened)\\sin\\s${YEAR},${gap(40)}\\b(?:is|turns)\\s(?:now\\s)?${figure('ac', 'nth')}(?:\\syears\\sold)?(?:\\s(?:this\\syear|now)|[,.;]|$)`,
  'i',
);
/** Anniversaries by name, and the years that they are of. */
const JUBILEES: Readonly<Record<string, number>> = {
  'silver wedding': 25, 'pearl wedding': 30, 'ruby wedding': 40, 'golden wedding': 50, 'diamond wedding': 60,
  'silver jubilee': 25, 'golden jubilee': 50, 'diamond jubilee': 60, centenary: 100, centennial: 100,
  sesquicentennial: 150, bicentenary: 200, bicentennial: 200,
}; // prettier-ignore
const JUBILEE = new RegExp(
  `\\b(?:${BEGAN}|who\\smarried)\\b${gap(40)}\\bin\\s${YEAR}${gap(70)}\\b(?:marks?|marked|celebrates?|celebrated|celebrating|marking)\\s(?:its|their|his|her|the)\\s(?<name>${Object.keys(JUBILEES).join('|')})\\b(?:${gap(20)}\\bin\\s${figure('y', 'when')})?`,
  'i',
);
/** Of another year than the article's nothing is known. */
const ANOTHER_YEAR = /\b(?:last|next|ahead|later|ago|years?\s(?:before|after|from))\b/i;
const isOfAnotherYear = (text: string) =>
  ANOTHER_YEAR.test(text) || (/\bwill\b/.test(text) && !/\bthis\s(?:year|month|week)\b/.test(text));

/** "The bridge opened in 1974 and celebrates its 40th anniversary this year": in 2024 it would be the 50th. */
export function* checkAnniversaries(copy: Copy): Iterable<NumberConflict> {
  if (copy.year === undefined) return;
  yield* foundedNearby(copy, copy.year);
  yield* jubilees(copy, copy.year);
  for (const skeleton of copy.skeletons) {
    const nthYear = skeleton.text.includes('‹o') && /anniversary|birthday|season/.test(skeleton.text);
    if (!nthYear && !/\b(?:is|turns)\b/.test(skeleton.text)) continue;
    if (isOfAnotherYear(skeleton.text) || skeleton.figures.filter((f) => f.unit === 'year').length > 1)
      continue;
    for (const pattern of nthYear ? ANNIVERSARIES : [YEARS_OLD]) {
      const { then, nth } = match(skeleton, pattern) ?? {};
      if (!then || !nth || !exact(then, nth)) continue;
      const real = copy.year - then.value;
      // A season, a birthday or a jubilee may be counted from its first.
      if (Math.abs(real - nth.value) <= 1 || real < 1) break;
      yield {
        span: { start: nth.start, end: nth.end },
        message: `${shown(copy, then)} was ${real} years ago, not ${nth.value}. Which figure is right?`,
        evidence: cite(copy, [nth, then]),
        repairs: correct(copy, nth, real),
      };
      break;
    }
  }
}

const OWN = new RegExp(`\\b(?:its|their|the\\s[a-z]+[’']s)\\s${NTH}\\s(?:anniversary|birthday)\\b`, 'i');
const FOUNDED = new RegExp(
  `\\b(?:opened|opening|founded|established|built|formed|set\\sup|launched|began|started)\\b${gap(50)}\\bin\\s${YEAR}`,
  'i',
);
const NEARBY = 3; // sentences

/** "to celebrate its 65th anniversary. The museum, which opened in June 1951, …": the year stands in another sentence. */
function* foundedNearby(copy: Copy, year: number): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const { nth } = match(skeleton, OWN) ?? {};
    if (
      !nth ||
      !exact(nth) ||
      ANOTHER_YEAR.test(skeleton.text) ||
      skeleton.figures.some((f) => f.unit === 'year')
    )
      continue;
    const near = copy.skeletons.filter(
      (s) => s !== skeleton && Math.abs(s.sentence.index - skeleton.sentence.index) <= NEARBY,
    );
    const years = near.flatMap((s) => s.figures.filter((f) => f.unit === 'year'));
    // Whatever it is the anniversary of may be told of in any of these years.
    if (years.some((f) => Math.abs(year - f.value - nth.value) <= 1)) continue;
    const [then] = near.flatMap((s) => match(s, FOUNDED)?.['then'] ?? []);
    const real = then && year - then.value;
    if (!then || !exact(then) || real === undefined || real < 1 || real % 5 !== 0) continue;
    yield {
      span: { start: nth.start, end: nth.end },
      message: `${shown(copy, then)} was ${real} years ago, not ${nth.value}. Which figure is right?`,
      evidence: cite(copy, [nth, then]),
      repairs: correct(copy, nth, real),
    };
  }
}

/** "married in 2001, celebrated their silver wedding in 2019" */
function* jubilees(copy: Copy, year: number): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const found = JUBILEE.exec(skeleton.text);
    const { then, when } = found ? (match(skeleton, JUBILEE) ?? {}) : {};
    if (!found || !then || !exact(then) || (!when && isOfAnotherYear(skeleton.text))) continue;
    const name = found.groups!['name']!;
    const real = (when?.value ?? year) - then.value;
    if (Math.abs(real - JUBILEES[name.toLowerCase()]!) <= 1 || real < 1) continue;
    yield {
      span: when ? spanOf([then, when]) : { start: then.start, end: then.end },
      message: `${shown(copy, then)} was ${real} years before ${when ? shown(copy, when) : String(year)}; a ${name} is ${JUBILEES[name.toLowerCase()]!}. Which is right?`,
      evidence: cite(copy, when ? [then, when] : [then]),
      repairs: [],
    };
  }
}
