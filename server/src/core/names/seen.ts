import type { Person } from '../people/people.ts';
import type { Span } from '../span.ts';
import { derivationOf } from './endings.ts';
import { editBetween } from './edit.ts';
import { isUsual } from './known.ts';

/** Full names of people, as written, and in how many other articles each stands. */
export type SeenNames = ReadonlyMap<string, number>;

/** A full name that stands nowhere else, and one word away from it a name that other articles have. */
export interface SeenSlip {
  /** The word that differs, where the full name first stands here. */
  readonly span: Span;
  readonly name: string;
  readonly seen: string;
  /** The right word: “Marlowe”. */
  readonly word: string;
  /** How many other articles have the seen name. */
  readonly articles: number;
}

/** So many other articles have to agree; one may have the slip itself. */
const ENOUGH = 3;
const SHORTEST = 4;

/**
 * Names that differ from one in other articles by one slip in one word: “Adaeze Marlow”, where three others have “Adaeze
 * Marlowe”. Other articles are weaker witnesses than this one: the rest of the name has to be the same, and the odd word may
 * be no usual name. Nothing that stands here in its right form, or on the desk's list, is asked about.
 */
export function findSeenSlips(
  people: readonly Person[],
  text: string,
  seen: SeenNames,
  listed: ReadonlySet<string>,
): SeenSlip[] {
  if (seen.size === 0) return [];
  const byRest = indexOf(seen);
  const here = new Set(people.map(({ name }) => name));
  return people.flatMap((person) => {
    const words = person.name.split(' ');
    if (person.kind !== 'person' || person.fits || words.length < 2 || (seen.get(person.name) ?? 0) > 1)
      return [];
    for (const [i, odd] of words.entries()) {
      if (odd.length < SHORTEST || listed.has(odd) || isUsual(odd.toLowerCase())) continue;
      for (const other of byRest.get(restOf(words, i)) ?? []) {
        const word = other.split(' ')[i]!;
        if (here.has(other) || !isSlip(odd, word)) continue;
        const at = person.mentions.find((m) => text.slice(m.start, m.end).split(/\s+/).includes(odd));
        if (!at) continue;
        const start = text.indexOf(odd, at.start);
        const span = { start, end: start + odd.length };
        return [{ span, name: person.name, seen: other, word, articles: seen.get(other)! }];
      }
    }
    return [];
  });
}

function isSlip(odd: string, right: string): boolean {
  const [a, b] = [odd.toLowerCase(), right.toLowerCase()];
  const edit = editBetween(a, b);
  return edit !== undefined && edit.kind !== 'two' && edit.place !== 'first' && !derivationOf(a, b);
}

/** The seen names by all of their words but one. */
function indexOf(seen: SeenNames): Map<string, string[]> {
  const byRest = new Map<string, string[]>();
  for (const [name, articles] of seen) {
    if (articles < ENOUGH) continue;
    const words = name.split(' ');
    for (const i of words.keys()) {
      const rest = restOf(words, i);
      byRest.set(rest, [...(byRest.get(rest) ?? []), name]);
    }
  }
  return byRest;
}

const restOf = (words: readonly string[], without: number) =>
  words.map((word, i) => (i === without ? '*' : word.toLowerCase())).join(' ');
