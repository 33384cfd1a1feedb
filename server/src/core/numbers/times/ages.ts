import { daysBetween } from '../../dates/calendar.ts';
import type { Person } from '../../people/people.ts';
import type { Figure } from '../numbers.ts';
import { BORN, misfit } from './births.ts';
import { cite, correct, exact, match, shown } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const gap = (most: number) => `[^‹›.;]{0,${most}}?`;
const BORN_BRIEFLY = new RegExp(`\\(\\s?(?:born|b\\.)\\s${figure('y', 'born')}\\s?\\)`, 'i');
const AGE = new RegExp(figure('a', 'age'));
const DIED = new RegExp(`\\bdied\\b${gap(60)}\\bin\\s${figure('y', 'died')}`, 'i');
const AGE_THEN = [
  `\\bin\\s${figure('y', 'then')},?\\s(?:(?:when\\s)?(?:still\\s)?(?:aged|at|at\\sthe\\sage\\sof)\\s)${figure('ac', 'age')}`,
  `${figure('a', 'age')},?\\sin\\s${figure('y', 'then')}`,
].map((pattern) => new RegExp(pattern, 'i'));
const THEN = [
  `\\b(?:at|aged|at\\sthe\\sage\\sof)\\s${figure('ac', 'age')},?\\sin\\s${figure('y', 'then')}`,
  `\\bin\\s${figure('y', 'then')},?\\s(?:aged|at\\sthe\\sage\\sof)\\s${figure('ac', 'age')}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** "Born in 1968, the 49-year-old": an age that does not fit the year of birth, or two ages for one person. */
export function* checkAges(copy: Copy): Iterable<NumberConflict> {
  yield* birthYears(copy);
  yield* earlierAges(copy);
  yield* theAged(copy);
  yield* twoAges(copy);
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
    const then = yearOfAge(skeleton, age);
    const now = /\bdied\b/i.test(skeleton.text) && !diedNow(copy, skeleton) ? undefined : copy.year;
    const year = died ?? then;
    yield* misfit(copy, born, age, year?.value ?? now, year ? [year] : []);
  }
}

/** "died on Sunday": just before the article was written, so that the year is its own. */
function diedNow({ analysis }: Copy, { sentence }: Skeleton): boolean {
  const today = analysis.article.date?.iso;
  return (
    today !== undefined &&
    analysis.dates.some(
      (date) =>
        date.sentence === sentence.index &&
        date.iso !== undefined &&
        date.form !== 'day' &&
        Math.abs(daysBetween(date.iso, today)) <= LATELY &&
        date.iso.slice(0, 4) === today.slice(0, 4),
    )
  );
}

const LATELY = 14; // days

/** "came here in 2011, aged 10": the year in which somebody had that age. */
function yearOfAge(skeleton: Skeleton, age: Figure): Figure | undefined {
  for (const pattern of AGE_THEN) {
    const found = match(skeleton, pattern) ?? {};
    if (found['age'] === age) return found['then'];
  }
  return undefined;
}

/** "She is 61, and began the job at 29, in 2003." */
function* earlierAges(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 3 || !skeleton.text.includes('‹y')) continue;
    const { age: before, then } = THEN.map((pattern) => match(skeleton, pattern)).find(Boolean) ?? {};
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

/** "Ann Orr, 42, …" and later "Orr, 43, …", or “I’m 43,” Orr said: one person has two ages. */
function* twoAges(copy: Copy): Iterable<NumberConflict> {
  const ages = copy.analysis.figures.filter((f) => f.unit === 'age' && exact(f));
  if (ages.length < 2) return;
  for (const person of copy.analysis.people) {
    if (person.kind !== 'person') continue;
    const theirs = ages.filter((age) => isAgeOf(copy, person, age));
    const first = theirs[0];
    const other = theirs.find((f) => f.value !== first?.value);
    if (!first || !other) continue;
    const wrong = isOwnWord(copy, person, other) ? first : other;
    yield {
      span: { start: wrong.start, end: wrong.end },
      message: `${person.name} is ${first.value} in one place and ${other.value} in another. Which age is right?`,
      evidence: cite(copy, [other, first]),
      repairs: [...correct(copy, other, first.value), ...correct(copy, first, other.value)],
    };
  }
}

/** "Orr, 42, …", "42-year-old Ann Orr", “I’m 42,” Orr said. */
export function isAgeOf(copy: Copy, person: Person, age: Figure): boolean {
  const isNamed = person.mentions.some(({ form, start, end }) => {
    if (form !== 'full' && form !== 'surname') return false;
    const isAfter = end + 2 === age.start && copy.text.startsWith(', ', end);
    return isAfter || (age.end <= start && YEAR_OLD.test(copy.text.slice(age.numeral.end, start)));
  });
  return isNamed || isOwnWord(copy, person, age);
}

const YEAR_OLD = /^[-\s]years?[-\s]old\s(?:\p{Ll}+\s){0,2}$/u;
const I_AM = /\bI(?:[’']m|\sam)\s(?:only\s|just\s)?(?:an?\s)?$/;

function isOwnWord({ text, analysis }: Copy, { id }: Person, age: Figure): boolean {
  return (
    I_AM.test(text.slice(Math.max(0, age.start - 20), age.start)) &&
    analysis.quotes.some(
      ({ kind, words, speaker }) =>
        kind === 'direct' && words.start <= age.start && age.end <= words.end && speaker?.person?.id === id,
    )
  );
}

function between({ text, figures, places }: Skeleton, a: Figure, b: Figure): string {
  const [from, to] = [figures.indexOf(a), figures.indexOf(b)].toSorted((x, y) => x - y);
  return text.slice(places[from!], places[to!]);
}
