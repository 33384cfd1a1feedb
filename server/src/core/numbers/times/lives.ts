import type { Person } from '../../people/people.ts';
import { isAgeOf } from './ages.ts';
import { cite, correct, exact, matches, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

/** Each says how old somebody was in a year. */
const OLD_THEN = [
  // "joined in 2000 at age 18", "in 1994, when she was 31"
  `\\bin\\s${figure('y', 'then')},?\\s(?:at\\s(?:the\\s)?age\\s(?:of\\s)?|aged\\s|at\\s|when\\s(?:he|she)\\swas\\s(?:only\\s|just\\s)?)${figure('ac', 'age')}(?!\\s(?:per|cent|years\\safter))`,
  // "in 1996 as a 19-year-old trainee"
  `\\bin\\s${figure('y', 'then')},?\\sas\\san?\\s${figure('a', 'age')}`,
  // "aged 19 in 1996"
  `\\b(?:aged|at\\s(?:the\\s)?age\\s(?:of\\s)?)\\s?${figure('ac', 'age')},?\\sin\\s${figure('y', 'then')}`,
].map((pattern) => new RegExp(pattern, 'gi'));
const BORN_IN = new RegExp(
  `\\bborn\\b[^‹›.;]{0,40}?\\bin\\s(?:\\p{Lu}\\p{Ll}+\\s)?${figure('y', 'born')}`,
  'giu',
);
/** Years of age that are somebody’s. */
const [YOUNGEST, OLDEST] = [3, 110];

/** "Leed, 47, … joined the force in 2000 at age 18": an age then that does not fit the age now, or the year of birth. */
export function* checkLives(copy: Copy): Iterable<NumberConflict> {
  if (copy.year === undefined) return;
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2 || !skeleton.text.includes('‹y')) continue;
    for (const pattern of OLD_THEN)
      for (const { age, then } of matches(skeleton, pattern)) {
        if (!age || !then || !exact(age, then) || age.value < YOUNGEST || age.value > OLDEST) continue;
        const person = subjectOf(copy, skeleton, then);
        const conflict = person && misfit(copy, person, age, then, copy.year);
        if (conflict) yield conflict;
      }
  }
}

function misfit(
  copy: Copy,
  person: Person,
  age: Figure,
  then: Figure,
  year: number,
): NumberConflict | undefined {
  const now = copy.analysis.figures.find(
    (f) => f.unit === 'age' && f !== age && exact(f) && isAgeOf(copy, person, f),
  );
  const told = now ?? bornIn(copy, person);
  // In one sentence, `checkAges` has seen these.
  const around = copy.text.slice(Math.min(age.start, then.start) - 16, Math.max(age.end, then.end));
  if (now?.sentence === age.sentence && /\b(?:aged|the\sage\sof)\b/i.test(around)) return undefined;
  if (!told) return undefined;
  const expected = now ? now.value - (year - then.value) : then.value - told.value;
  const off = Math.abs(age.value - expected);
  if (then.value > year || expected < 0 || off <= 1) return undefined;
  return {
    span: spanOf([age, then]),
    message: `${person.name} ${now ? `is ${shown(copy, now)}` : `was born in ${shown(copy, told)}`}, so about ${expected} in ${then.value}, not ${shown(copy, age)}. Which figure is right?`,
    evidence: cite(copy, [age, then, told]),
    repairs: correct(copy, age, expected),
  };
}

function bornIn(copy: Copy, person: Person): Figure | undefined {
  for (const skeleton of copy.skeletons)
    for (const { born } of matches(skeleton, BORN_IN))
      if (born && exact(born) && subjectOf(copy, skeleton, born)?.id === person.id) return born;
  return undefined;
}

/** Whom the sentence is about: the one person named in it, by name or pronoun, before the figure. */
function subjectOf({ analysis }: Copy, { sentence }: Skeleton, before: Figure): Person | undefined {
  const named = analysis.people.filter(
    ({ kind, mentions }) =>
      kind === 'person' && mentions.some(({ start }) => start >= sentence.start && start < before.start),
  );
  return named.length === 1 ? named[0] : undefined;
}
