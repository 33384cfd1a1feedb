import type { Evidence } from '../finding.ts';
import type { Figure } from './numbers.ts';
import { cite, correct, exact, match, matches, shown } from './checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from './skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const BORN = new RegExp(`\\bborn\\b${gap(70)}\\bin\\s${figure('y', 'born')}`, 'i');
const BORN_BRIEFLY = new RegExp(`\\(\\s?(?:born|b\\.)\\s${figure('y', 'born')}\\s?\\)`, 'i');
const AGE = new RegExp(figure('a', 'age'));
const DIED = new RegExp(`\\bdied\\b${gap(60)}\\bin\\s${figure('y', 'died')}`, 'i');
const OBITUARY = new RegExp(`\\b(?:who\\shas|has)\\sdied${gap(30)}\\baged?\\s${figure('a', 'age')}`, 'i');
const THEN = new RegExp(
  `\\b(?:at|aged|at\\sthe\\sage\\sof)\\s${figure('ac', 'age')},?\\sin\\s${figure('y', 'then')}`,
  'i',
);

const WHEN = [
  `\\bin\\s${figure('y', 'then')},?\\s(?:when|while)\\s(?:he|she)\\swas\\s(?:only\\s|just\\s|still\\s)?${figure('ac', 'age')}(?=[,.;]|\\s(?:and|years)\\b|$)`,
  `\\bin\\s${figure('y', 'then')},?\\s(?:aged|at\\sthe\\sage\\sof|at)\\s(?:only\\s|just\\s)?${figure('ac', 'age')}(?=[,.;]|$)`,
  `\\b(?:when|while)\\s(?:he|she)\\swas\\s(?:only\\s|just\\s|still\\s)?${figure('ac', 'age')},?\\sin\\s${figure('y', 'then')}`,
  `\\b(?:aged|at|at\\sthe\\sage\\sof)\\s(?:only\\s|just\\s)?${figure('ac', 'age')},?\\sin\\s${figure('y', 'then')}`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** "Born in 1968, the 49-year-old": an age that does not fit the year of birth, or two ages for one person. */
export function* checkAges(copy: Copy): Iterable<NumberConflict> {
  yield* birthYears(copy);
  yield* obituary(copy);
  yield* earlierAges(copy);
  yield* atTheTime(copy);
  yield* theAged(copy);
  yield* twoAges(copy);
}

/** "She was born on 9 June 1934 … joined in 1962, when she was 24": a life has one year of birth. */
function* atTheTime(copy: Copy): Iterable<NumberConflict> {
  const births = birthsIn(copy);
  if (new Set(births.map((birth) => birth.year)).size !== 1) return;
  const [birth] = births as [Birth];
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹y')) continue;
    for (const { then, age } of WHEN.flatMap((pattern) => [...matches(skeleton, pattern)])) {
      if (!then || !age || !exact(then, age) || then.value <= birth.year) continue;
      const oldest = then.value - birth.year;
      if (age.value === oldest || age.value === oldest - 1 || oldest > 115) continue;
      yield {
        span: { start: age.start, end: age.end },
        message: `Somebody born in ${birth.year} was ${oldest - 1} or ${oldest} in ${then.value}, not ${age.value}. Which figure is right?`,
        evidence: [...cite(copy, [age, then]), birth.evidence],
        repairs: [...correct(copy, age, oldest - 1), ...correct(copy, age, oldest)],
      };
    }
  }
}

/** "Orr, 46, is charged … The 41-year-old denies it": nobody else can be meant, and no such age came before. */
function* theAged(copy: Copy): Iterable<NumberConflict> {
  const ages = copy.analysis.figures.filter((f) => f.unit === 'age' && exact(f));
  const later = ages.findIndex((f) =>
    /(?:^|[.!?”"]\s+|\n)The\s$/.test(copy.text.slice(Math.max(0, f.start - 8), f.start)),
  );
  const [first, again] = [ages[0], ages[later]];
  if (later !== 1 || !first || !again || first.value === again.value) return;
  if (
    Math.abs(first.value - again.value) > LIKELY_SLIP ||
    !/^[-\s]years?[-\s]old\s(?!\p{Lu}|[a-z]+\s(?:who|from|of)\b)/u.test(copy.text.slice(again.numeral.end))
  )
    return;
  const people = copy.analysis.people.filter(
    (p) => p.kind === 'person' && (p.mentions[0]?.start ?? Infinity) < again.start,
  );
  const aged = people.find((p) =>
    p.mentions.some((m) => copy.text.startsWith(', ', m.end) && m.end + 2 === first.start),
  );
  if (!aged || people.some((p) => p.mentions[0]!.start < aged.mentions[0]!.start)) return;
  yield {
    span: { start: again.start, end: again.end },
    message: `${aged.name} is ${first.value} further up and ${again.value} here. Which age is right?`,
    evidence: cite(copy, [again, first]),
    repairs: [...correct(copy, again, first.value), ...correct(copy, first, again.value)],
  };
}
/** Years; farther apart, somebody else is meant. */
const LIKELY_SLIP = 10;

interface Birth {
  readonly year: number;
  readonly evidence: Evidence;
}

/** Every year of birth that the copy gives, alone or with its day. */
function birthsIn(copy: Copy): Birth[] {
  const years = copy.skeletons.flatMap((skeleton) => {
    const { born } = match(skeleton, BORN) ?? match(skeleton, BORN_BRIEFLY) ?? {};
    return born ? [{ year: born.value, evidence: cite(copy, [born])[0]! }] : [];
  });
  const days = copy.analysis.dates.flatMap(({ start, end, written }) => {
    const lead = copy.text.slice(Math.max(0, start - 80), start);
    if (written.year === undefined || !/\bborn\b[^.;]{0,70}$/i.test(lead)) return [];
    return [
      { year: written.year, evidence: { span: { start, end }, note: `“${copy.text.slice(start, end)}”` } },
    ];
  });
  return [...years, ...days];
}

function* birthYears(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (!skeleton.text.includes('‹y') || !skeleton.text.includes('‹a')) continue;
    const { born } = match(skeleton, BORN) ?? match(skeleton, BORN_BRIEFLY) ?? {};
    const { age } = match(skeleton, AGE) ?? {};
    if (!born || !age || !exact(born, age) || skeleton.figures.filter((f) => f.unit === 'age').length !== 1)
      continue;
    const { died } = match(skeleton, DIED) ?? {};
    if (/\b(?:then|when|now-|later|married|moved|joined)\b/i.test(between(skeleton, born, age))) continue;
    const in_ = died?.value ?? (/\bdied\b/i.test(skeleton.text) ? undefined : copy.year);
    yield* misfit(copy, born, age, in_, died ? [died] : []);
  }
}

/** In an obituary the age at the top and the year of birth stand far apart. */
function* obituary(copy: Copy): Iterable<NumberConflict> {
  if (!copy.skeletons.some((s) => s.text.includes('has died'))) return;
  const dead = copy.skeletons.map((s) => match(s, OBITUARY)?.['age']).filter((f) => f !== undefined);
  const born = copy.skeletons.flatMap((s) =>
    /\bhas\sdied/i.test(s.text) ? [] : (match(s, BORN)?.['born'] ?? []),
  );
  const years = new Set(born.map((f) => f.value));
  if (dead.length !== 1 || years.size !== 1) return;
  yield* misfit(copy, born[0]!, dead[0]!, yearOfDeath(copy) ?? copy.year, []);
}

/** "born 1 May 1938; died 3 June 2025", the last line of an obituary. */
function yearOfDeath({ text, analysis }: Copy): number | undefined {
  const death = analysis.dates.find((d) =>
    /\bdied\s(?:on\s)?$/i.test(text.slice(Math.max(0, d.start - 9), d.start)),
  );
  return death?.written.year;
}

/** "She is 61, and began the job at 29, in 2003." */
function* earlierAges(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 3 || !skeleton.text.includes('‹y')) continue;
    const { age: before, then } = match(skeleton, THEN) ?? {};
    const now = skeleton.figures.filter((f) => f.unit === 'age' && f !== before);
    if (!before || !then || now.length !== 1 || copy.year === undefined || !exact(before, then, now[0]!))
      continue;
    const age = now[0]!;
    const expected = before.value + copy.year - then.value;
    if (then.value > copy.year || Math.abs(age.value - expected) <= 1) continue;
    yield {
      span: { start: age.start, end: age.end },
      message: `Somebody who was ${before.value} in ${then.value} is about ${expected} in ${copy.year}, not ${shown(copy, age)}. Which figure is right?`,
      evidence: cite(copy, [age, before, then]),
      repairs: [...correct(copy, age, expected), ...correct(copy, then, then.value + expected - age.value)],
    };
  }
}

function* misfit(
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
    span: { start: age.start, end: age.end },
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

/** "Ann Orr, 42, …" and later "Orr, 43, …": one person has two ages. */
function* twoAges(copy: Copy): Iterable<NumberConflict> {
  const ages = copy.analysis.figures.filter((f) => f.unit === 'age' && exact(f));
  if (ages.length < 2) return;
  const after = new Map(ages.map((f) => [f.start, f]));
  for (const person of copy.analysis.people) {
    if (person.kind !== 'person') continue;
    const theirs = person.mentions.flatMap((m) =>
      (m.form === 'full' || m.form === 'surname') && copy.text.startsWith(', ', m.end)
        ? (after.get(m.end + 2) ?? [])
        : [],
    );
    const first = theirs[0];
    const other = theirs.find((f) => f.value !== first?.value);
    if (!first || !other) continue;
    yield {
      span: { start: other.start, end: other.end },
      message: `${person.name} is ${first.value} further up and ${other.value} here. Which age is right?`,
      evidence: cite(copy, [other, first]),
      repairs: [...correct(copy, other, first.value), ...correct(copy, first, other.value)],
    };
  }
}

function between({ text, figures, places }: Skeleton, a: Figure, b: Figure): string {
  const [from, to] = [figures.indexOf(a), figures.indexOf(b)].toSorted((x, y) => x - y);
  return text.slice(places[from!], places[to!]);
}
