import type { DateMention } from '../../dates/dates.ts';
import { MONTHS } from '../../dates/names.ts';
import { cite, correct, exact, match, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
/** "was born near Ayr in 1942", "born in October 2020" */
export const BORN = new RegExp(`\\bborn\\b${gap(70)}\\bin\\s${figure('y', 'born')}`, 'i');
const [YEAR, AGE] = [figure('y', 'then'), figure('ac', 'age')];
const AT = '(?:aged|at|at\\sthe\\sage\\sof)\\s(?:only\\s|just\\s)?';
const WHEN = '\\bwhen\\s(?:s?he)\\s(?:was|turned)\\s(?:only\\s|just\\s|still\\s)?';
const NO_AGE =
  '(?!\\s(?:per|months?|weeks?|days?|hours?|minutes?|of|years?\\s(?!old)|points?|goals?|runs?|seats?|votes?))';
/** An age that the life’s subject had in a year. */
const AGES_THEN = [
  `\\b(?:in|since|from)\\s${YEAR}[^.;]{0,60}${WHEN}${AGE}${NO_AGE}`,
  `${WHEN}${AGE}${NO_AGE},?\\sin\\s${YEAR}`,
  `\\bin\\s${YEAR},\\s${AT}${AGE}${NO_AGE}`,
  `\\b${AT}${AGE}${NO_AGE},?\\sin\\s${YEAR}`,
].map((pattern) => new RegExp(pattern, 'i'));
const OTHERS =
  /\b(?:brothers?|sisters?|father|mother|parents|sons?|daughters?|wife|husband|uncle|aunt|grandfather|grandmother|friend|nephew|niece|twin|whose|they)\b/i;
const OBITUARY = new RegExp(`\\b(?:who\\shas|has)\\sdied${gap(30)}\\baged?\\s${figure('a', 'age')}`, 'i');
const DIED_AGED = new RegExp(`\\bdied\\b[^.;]{0,60}?,\\saged\\s${figure('a', 'age')}`, 'i');
const TURNED = new RegExp(
  `\\b(?:turned|turns|will\\sturn|would\\shave\\sturned)\\s${figure('ac', 'age')}\\s(?<when>last\\syear|this\\syear|next\\syear)|\\bwill\\sbe\\s${figure('ac', 'soon')}\\s(?:in\\s(?:${MONTHS.join('|')})|next\\s(?:week|month)|this\\s(?:month|year|autumn|summer|winter|spring))`,
  'i',
);
const DIED_LINE = /^\W*Died:\s/;
const BIRTHDAY = new RegExp(`\\b(?:his|her)\\s${figure('o', 'nth')}\\sbirthday`, 'i');
const SUBJECT = /^(?:he|she|mr|mrs|ms|dr|sir|prof(?:essor)?|born)\b/i;

/** When the person whom the story is about was born, and where that stands. */
interface Birth {
  readonly year: number;
  readonly span: Figure | DateMention;
  /** The day, where it is given. */
  readonly day?: DateMention;
  readonly sentence: number;
}

/** The story of one life: ages and birthdays that do not fit the one birth that the story tells of. */
export function* checkBirths(copy: Copy): Iterable<NumberConflict> {
  const births = ownBirths(copy, birthsIn(copy));
  const [birth] = births;
  if (!birth || new Set(births.map(({ year }) => year)).size !== 1) return;
  // Where the age stands beside the birth, the two are held against each other; the rest would only repeat it.
  if (
    birth.day === undefined &&
    copy.skeletons.some((s) => s.sentence.index === birth.sentence && s.figures.some((f) => f.unit === 'age'))
  )
    return;
  yield* atDeath(copy, birth);
  yield* bornAndDied(copy, birth);
  for (const skeleton of copy.skeletons) {
    yield* agesThen(copy, skeleton, birth);
    yield* birthdays(copy, skeleton, birth);
  }
  yield* turned(copy, birth);
  yield* ageAbove(copy, birth);
}

/** A line “Born: 3 May 1938” tells whose life it is; a son's or a daughter's birth is another's. */
function ownBirths({ text, analysis }: Copy, births: readonly Birth[]): readonly Birth[] {
  const onTop = births.find(({ span }) =>
    /(?:^|\n)\W*[Bb]orn:?\s(?:on\s|in\s)?$/.test(text.slice(0, span.start)),
  );
  if (onTop) return [onTop];
  return births.filter(({ sentence, span }) => {
    const { start } = analysis.prose.sentences[sentence]!;
    return !/\b(?:sons?|daughters?|child|children|twins?|grand\w+|brother|sister)\b/i.test(
      text.slice(start, span.start),
    );
  });
}

function birthsIn({ text, skeletons, analysis }: Copy): Birth[] {
  const years = skeletons.flatMap((s): Birth[] => {
    const born = match(s, BORN)?.['born'];
    return born && exact(born) ? [{ year: born.value, span: born, sentence: born.sentence }] : [];
  });
  const days = analysis.dates.flatMap((day): Birth[] => {
    const { year } = day.written;
    if (day.form !== 'day' || year === undefined) return [];
    const before = text.slice(Math.max(0, day.start - 80), day.start);
    return /\bborn\b(?![^.;]*\bdied\b)[^.;]*$/i.test(before)
      ? [{ year, span: day, day, sentence: day.sentence! }]
      : [];
  });
  return [...days, ...years];
}

/** In an obituary the age at the top and the day of birth stand far apart. */
function* atDeath(copy: Copy, birth: Birth): Iterable<NumberConflict> {
  const ages = copy.skeletons.flatMap(
    (s) => match(s, OBITUARY)?.['age'] ?? match(s, DIED_AGED)?.['age'] ?? [],
  );
  const obituary = copy.skeletons.some((s) => OBITUARY.test(s.text) || DIED_LINE.test(s.text));
  if (!obituary) return;
  const death = copy.analysis.dates.find((d) =>
    /\bdied:?\s(?:on\s)?$/i.test(copy.text.slice(Math.max(0, d.start - 9), d.start)),
  );
  const year = death?.written.year ?? copy.year;
  if (year === undefined) return;
  for (const age of ages) {
    if (birth.day?.iso !== undefined && death?.iso !== undefined && death.written.year !== undefined) {
      const exactly = yearsBetween(birth.day.iso, death.iso);
      if (age.value !== exactly) yield* wrongAge(copy, birth, age, [exactly, exactly], year, true);
    } else yield* wrongAge(copy, birth, age, [year - birth.year - 1, year - birth.year], year);
  }
}

/** "She was born on 3 June 1950 and died on 2 March 2024, aged 74." */
function* bornAndDied(copy: Copy, birth: Birth): Iterable<NumberConflict> {
  if (birth.day?.iso === undefined) return;
  const skeleton = copy.skeletons.find((s) => s.sentence.index === birth.sentence);
  const ages = skeleton?.figures.filter((f) => f.unit === 'age') ?? [];
  const death = skeleton?.dates.find((d) => d.start > birth.span.end && d.written.year !== undefined);
  const [age] = ages;
  if (!skeleton || !age || ages.length !== 1 || death?.iso === undefined) return;
  if (!/\bdied\b[^.;‹]{0,20}$/i.test(copy.text.slice(birth.span.end, death.start))) return;
  const exactly = yearsBetween(birth.day.iso, death.iso);
  if (age.value !== exactly)
    yield* wrongAge(copy, birth, age, [exactly, exactly], Number(death.iso.slice(0, 4)), true);
}

/** "She joined in 1962, when she was 24." */
function* agesThen(copy: Copy, skeleton: Skeleton, birth: Birth): Iterable<NumberConflict> {
  if (!skeleton.text.includes('‹y') || OTHERS.test(skeleton.text)) return;
  for (const pattern of AGES_THEN) {
    const { age, then } = match(skeleton, pattern) ?? {};
    if (!age || !then || !exact(age, then) || then.value <= birth.year || then === birth.span) continue;
    const most = then.value - birth.year;
    yield* wrongAge(copy, birth, age, [most - 1, most], then.value, false, then);
    return;
  }
}

/** "born in May 1950, turned 80 last year" */
function* turned(copy: Copy, birth: Birth): Iterable<NumberConflict> {
  if (copy.year === undefined) return;
  for (const skeleton of copy.skeletons) {
    const found = TURNED.exec(skeleton.text);
    const age = found && skeleton.figures[Number(found.groups!['age'] ?? found.groups!['soon'])];
    if (!age || !exact(age) || OTHERS.test(skeleton.text)) continue;
    const when = (found.groups!['when'] ?? '').toLowerCase();
    const year = copy.year + (when.startsWith('last') ? -1 : when.startsWith('next') ? 1 : 0);
    yield* wrongAge(copy, birth, age, [year - birth.year, year - birth.year], year);
  }
}

/** "on his 70th birthday" */
function* birthdays(copy: Copy, skeleton: Skeleton, birth: Birth): Iterable<NumberConflict> {
  const { nth } = match(skeleton, BIRTHDAY) ?? {};
  const [told, another] = skeleton.figures.filter((f) => f.unit === 'year');
  const year = Number(
    told?.value ??
      skeleton.dates.find((d) => d.iso !== undefined && d !== birth.day)?.iso?.slice(0, 4) ??
      copy.year,
  );
  if (
    !nth ||
    !year ||
    another ||
    (told && !new RegExp(`\\b[Ii]n\\s‹y${skeleton.figures.indexOf(told)}›`).test(skeleton.text)) ||
    skeleton.dates.some((d) => d.written.year !== undefined)
  )
    return;
  const turned = year - birth.year;
  if (Math.abs(nth.value - turned) <= 1) return;
  yield {
    span: { start: nth.start, end: nth.end },
    message: `Somebody born in ${birth.year} turns ${turned} in ${year}, not ${nth.value}. Which figure is right?`,
    evidence: [...cite(copy, [nth]), evidenceOf(copy, birth)],
    repairs: [],
  };
}

/** "Alma Orr, 74, … She was born in 1941": the age stands just above the birth. */
function* ageAbove(copy: Copy, birth: Birth): Iterable<NumberConflict> {
  if (copy.year === undefined || copy.skeletons.some((s) => /\bdied\b/i.test(s.text))) return;
  const { start } = copy.analysis.prose.sentences[birth.sentence]!;
  const ages = copy.skeletons.flatMap((s) => s.figures.filter((f) => f.unit === 'age'));
  const [age] = ages;
  if (
    !age ||
    ages.length !== 1 ||
    !exact(age) ||
    age.start > birth.span.start ||
    age.sentence === birth.sentence ||
    !(SUBJECT.test(copy.text.slice(start, start + 12)) || isWhoIsAged(copy, age, start))
  )
    return;
  yield* wrongAge(copy, birth, age, [copy.year - birth.year - 1, copy.year - birth.year], copy.year);
}

/** "Anne Birch, 54, … Birch, who was born in 1978": the sentence about the birth opens with whoever has the age. */
function isWhoIsAged({ text, analysis }: Copy, age: Figure, start: number): boolean {
  return analysis.people.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some((m) => text.startsWith(', ', m.end) && m.end + 2 === age.start) &&
      mentions.some((m) => m.start >= start && /^(?:M(?:r|rs|s|x)\.?\s)?$/.test(text.slice(start, m.start))),
  );
}

function* wrongAge(
  copy: Copy,
  birth: Birth,
  age: Figure,
  [least, most]: readonly [number, number],
  year: number,
  day = false,
  then?: Figure,
): Iterable<NumberConflict> {
  if (age.hedged || age.value === least || age.value === most || most > 115 || least < 0) return;
  const is = least === most ? String(most) : `${least} or ${most}`;
  yield {
    span: then ? spanOf([age, then]) : { start: age.start, end: age.end },
    message: `Somebody born ${day ? `on ${copy.text.slice(birth.span.start, birth.span.end)}` : `in ${birth.year}`} ${copy.year === year ? 'is' : 'was'} ${is} in ${year}, not ${age.value}. Which figure is right?`,
    evidence: [...cite(copy, [age]), evidenceOf(copy, birth)],
    repairs: [...new Set([least, most])].flatMap((value) => correct(copy, age, value)),
  };
}

function evidenceOf({ text }: Copy, { span: { start, end } }: Birth): NumberConflict['evidence'][number] {
  return { span: { start, end }, note: `“${text.slice(start, end)}”` };
}

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** An age and a year of birth in one sentence that do not fit the year in which that age was had. */
export function* misfit(
  copy: Copy,
  born: Figure,
  age: Figure,
  year: number | undefined,
  also: Figure[],
): Iterable<NumberConflict> {
  if (year === undefined || year < born.value) return;
  const oldest = year - born.value;
  if (age.value === oldest || age.value === oldest - 1) return;
  if (oldest > 115) return;
  yield {
    span: born.sentence === age.sentence ? spanOf([born, age]) : { start: age.start, end: age.end },
    message: `Somebody born in ${born.value} is ${oldest - 1} or ${oldest} in ${year}, not ${age.value}. Which figure is right?`,
    evidence: cite(copy, [age, born, ...also]),
    repairs: [
      ...correct(copy, age, oldest - 1),
      ...correct(copy, age, oldest),
      ...correct(copy, born, year - age.value - 1),
      ...correct(copy, born, year - age.value),
    ],
  };
}
