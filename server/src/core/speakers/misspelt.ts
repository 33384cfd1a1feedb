import type { Person } from '../people/people.ts';
import { isOneSlipFrom, soundsLike } from './slip.ts';

/** A name that comes more often is spelt so on purpose. */
const SELDOM = 2;

/** Whom a name means that the copy has misspelt: the one person of the cast from whose surname it differs by a slip. */
export function misspelt(people: readonly Person[], person: Person): Person | undefined {
  const { name } = person;
  if (name.includes(' ') || written(person) > SELDOM) return undefined;
  const others = people.filter(
    (other) => other !== person && isSomebodyInFull(other) && agree(person, other),
  );
  const [likely, another] = others.filter((other) => isOneSlipFrom(name, surnameOf(other)));
  if (likely) return another ? undefined : likely;
  const [sounding, second] = others.filter((other) => soundsLike(name, surnameOf(other)));
  return second ? undefined : sounding;
}

const written = ({ mentions }: Person) => mentions.filter(({ form }) => form !== 'pronoun').length;

const isSomebodyInFull = ({ kind, name }: Person) =>
  (kind === 'person' || kind === 'unknown') && name.includes(' ');

/** Nobody who is known to be a man is meant where a woman is. */
const agree = (a: Person, b: Person) =>
  a.gender === undefined || b.gender === undefined || a.gender === b.gender;

export function surnameOf({ name }: Person): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
