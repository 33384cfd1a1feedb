import lists from '../../language/en/family-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import { exclude, readOffice } from '../people/offices.ts';
import type { Person } from '../people/people.ts';
import { sentenceAt } from '../quotes/wording.ts';
import { editBetween, type EditKind } from './edit.ts';

const FAMILY = new RegExp(`\\b(?:${lists.family.join('|')})\\b`, 'i');
const SIBLINGS = new RegExp(`\\b(?:${lists.siblings.join('|')})\\b`, 'i');
/** UTF-16 units around a name within which a family may be told of. */
const AROUND = 90;
/** Sentences between two mentions; people who stand closer were told apart by whoever wrote it. */
const APART = 2;
/** Letters that first names begin with alike, and those that they have at the least. */
const ALIKE_FROM = 2;
const SHORTEST = 4;
/** “Tomas” and “Thomas”: one letter more or less. */
const ONE_LETTER: ReadonlySet<EditKind | undefined> = new Set(['omitted', 'undoubled', 'added', 'doubled']);

/**
 * Pairs of members of the cast who look like one person with two first names: “Marcus Tull” at first and “Martin Tull” once,
 * far below, without a word on who that is. Families, people named together, and whoever is introduced are two people.
 */
export function* withTwoFirstNames(analysis: Analysis): Iterable<readonly [Person, Person]> {
  const bySurname = new Map<string, Person[]>();
  for (const person of analysis.people) {
    if (person.kind !== 'person' || person.fits || person.name.split(' ').length !== 2) continue;
    const surname = person.name.split(' ')[1]!;
    const others = bySurname.get(surname);
    if (others) others.push(person);
    else bySurname.set(surname, [person]);
  }
  for (const people of bySurname.values()) {
    const [first, second] = people;
    if (people.length === 2 && first && second && mayBeOne(analysis, first, second)) yield [first, second];
  }
}

/**
 * “Elias Banda” after “Joseph Banda and Elias Phiri”: a name made up of two that were told before. The first of the pair is
 * the bearer of the surname.
 */
export function* withCrossedNames({
  people,
  article: { text },
}: Analysis): Iterable<readonly [Person, Person]> {
  const full = people.filter(
    ({ kind, fits, name }) => kind === 'person' && !fits && name.split(' ').length === 2,
  );
  for (const crossed of full) {
    const [mention, more] = crossed.mentions.filter(({ form }) => form === 'full');
    if (!mention || more || crossed.titles.length || text[mention.end] === '-') continue;
    const [given, surname] = crossed.name.split(' ');
    const before = full.filter(
      (p) => p !== crossed && p.mentions[0]!.form === 'full' && p.mentions[0]!.start < mention.start,
    );
    const givers = before.filter(({ name }) => name.startsWith(`${given!} `));
    const bearers = before.filter(({ name }) => name.endsWith(` ${surname!}`));
    if (givers.length === 1 && bearers.length === 1) yield [bearers[0]!, crossed];
  }
}

function mayBeOne(analysis: Analysis, first: Person, second: Person): boolean {
  const [a, b] = [givenName(first), givenName(second)];
  if (a === b || Math.min(a.length, b.length) < SHORTEST) return false;
  const oneLetter = ONE_LETTER.has(editBetween(a, b)?.kind);
  const alike = oneLetter || a.slice(0, ALIKE_FROM) === b.slice(0, ALIKE_FROM);
  const known = !alike && isKnownBySurname(analysis, first, second);
  if (!alike && !known) return false;
  if (first.gender && second.gender && first.gender !== second.gender) return false;
  const full = second.mentions.filter(({ form }) => form === 'full');
  if (full.length !== 1 || (!known && second.mentions[0]!.form !== 'full')) return false;
  if (!oneLetter && isIntroduced(first, second)) return false;
  return areFarApart(analysis, first, second) && !isFamily(analysis, first, second);
}

const ADDRESSED = '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Sir|Dame)\\.?\\s';
const ENDS_ADDRESSED = new RegExp(`\\b${ADDRESSED}$`);

/** “Ms Halima Farah” after “Amina Farah”, who came as “Ms Farah” since: nobody new comes with Mr or Ms and no office. */
function isKnownBySurname({ article: { text } }: Analysis, first: Person, second: Person): boolean {
  const [only, more] = second.mentions.filter(({ form }) => form === 'full');
  if (!only || more || second.titles.length > 0) return false;
  const surname = second.name.split(' ')[1]!;
  if (!/^[\p{L}’'-]+$/u.test(surname)) return false;
  const since = text.slice(first.mentions[0]!.end, only.start);
  return (
    ENDS_ADDRESSED.test(text.slice(Math.max(0, only.start - 8), only.start)) &&
    new RegExp(`\\b${ADDRESSED}${surname}\\b`).test(since)
  );
}

const givenName = ({ name }: Person) => name.split(' ')[0]!.toLowerCase();

/** With an office of their own, which the first does not have, they are somebody new. */
function isIntroduced(first: Person, second: Person): boolean {
  if (second.titles.length === 0) return false;
  const offices = first.titles.flatMap(({ text }) => readOffice(text) ?? []);
  return !second.titles.some(({ text }) => {
    const office = readOffice(text);
    return office && offices.some((other) => other.head === office.head && !exclude(other, office));
  });
}

function areFarApart({ prose }: Analysis, first: Person, second: Person): boolean {
  const place = sentenceAt(prose, second.mentions.find(({ form }) => form === 'full')!.start);
  return first.mentions
    .filter(({ form }) => form === 'full')
    .every(({ start }) => place - sentenceAt(prose, start) >= APART);
}

/** “Gwen Tull’s brother”, “Martin Tull, no relation”, “the Tulls”: whoever says so knows that they are two. */
function isFamily({ article: { text } }: Analysis, first: Person, second: Person): boolean {
  const surname = second.name.split(' ')[1]!;
  const told = ({ mentions }: Person, words: RegExp) =>
    mentions.some(
      ({ start, end, form }) =>
        form === 'full' && words.test(text.slice(Math.max(0, start - AROUND), end + AROUND)),
    );
  const together = new RegExp(`\\b[Tt]he\\s${surname}(?:e?s|\\s(?:brothers|sisters|family|twins))\\b`, 'u');
  return told(second, FAMILY) || told(first, SIBLINGS) || together.test(text);
}
