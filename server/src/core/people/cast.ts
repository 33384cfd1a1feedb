import type { Prose } from '../prose/prose.ts';
import { addPointsOfPlace, kindOf, pointsOfWords, type Points } from './evidence.ts';
import { GENERATIONS, isShortFormOf } from './lexicon.ts';
import type { Naming } from './naming.ts';
import type { MentionForm, Person } from './people.ts';
import { candidates, indexNames, wordsOf, type NameIndex } from './resolve.ts';

/** One member of the cast while it is put together. */
export interface Entry {
  /** The fullest form so far, and its words. */
  naming: Naming;
  kind: Person['kind'];
  readonly namings: { readonly naming: Naming; readonly form: MentionForm }[];
  readonly points: Points;
  /** Whom a bare surname fits, where it fits several. */
  fits?: readonly Entry[];
}

/** Puts the mentions of one name together: full names first, then surnames, first names and short forms. */
export function buildCast(prose: Prose, namings: readonly Naming[]): Entry[] {
  const entries = fullNames(prose, namings);
  const index = indexNames(entries);
  const singles = new Map<string, Entry>();
  for (const naming of namings)
    if (isShort(naming, index) && !naming.weak) place(prose, naming, index, singles);
  // A word that only opens sentences is a name if it is one elsewhere.
  for (const naming of namings)
    if (isShort(naming, index) && naming.weak) placeWeak(prose, naming, index, singles);
  entries.push(...singles.values());
  for (const entry of entries) settle(entry);
  return entries;
}

/** One word, or a surname of several: “van der Berg”. */
function isShort(naming: Naming, index: NameIndex): boolean {
  const words = wordsOf(naming);
  return words.length < 2 || index.last.has(words.join(' '));
}

function fullNames(prose: Prose, namings: readonly Naming[]): Entry[] {
  const byName = new Map<string, Entry>();
  for (const naming of namings) {
    if (wordsOf(naming).length < 2) continue;
    const key = naming.keys.join(' ');
    let entry = byName.get(key);
    if (!entry) byName.set(key, (entry = newEntry(prose, naming)));
    entry.namings.push({ naming, form: 'full' });
    addPointsOfPlace(entry.points, naming, prose);
  }
  const entries = [...byName.values()];
  for (const entry of entries) settle(entry);
  relate(entries, namings);
  return mergeVariants(entries);
}

function newEntry(prose: Prose, naming: Naming): Entry {
  const text = prose.article.text.slice(naming.start, naming.end);
  return { naming, kind: 'unknown', namings: [], points: pointsOfWords(naming, text) };
}

function settle(entry: Entry): void {
  entry.kind = entry.fits ? 'person' : kindOf(entry.points, wordsOf(entry.naming).length);
}

/** Two words that nothing speaks for are a person if the second is used alone, or is the surname of another person. */
function relate(entries: readonly Entry[], namings: readonly Naming[]): void {
  const alone = new Set<string>();
  const surnames = new Set<string>();
  for (const naming of namings) if (naming.keys.length === 1) alone.add(naming.keys[0]!);
  for (const entry of entries) if (entry.kind === 'person') surnames.add(wordsOf(entry.naming).at(-1)!);
  for (const entry of entries) {
    const words = wordsOf(entry.naming);
    const last = words.at(-1)!;
    if (entry.kind !== 'unknown' || words.length > 3) continue;
    if (surnames.has(last) || (alone.has(last) && !alone.has(words[0]!))) {
      entry.points.person += 1;
      settle(entry);
    }
  }
}

/** “Ola Berg”, “Ola J. Berg” and “O. Berg” are one person: the same surname, first names that agree. */
function mergeVariants(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  const bySurname = new Map<string, Entry[]>();
  for (const entry of entries) {
    const surname = wordsOf(entry.naming).at(-1)!;
    const same = bySurname.get(surname) ?? [];
    const twins = entry.kind === 'person' ? same.filter((other) => agree(other.naming, entry.naming)) : [];
    const twin = twins[0];
    if (twin && twins.length === 1) {
      twin.namings.push(...entry.namings);
      addPoints(twin.points, entry.points);
      if (entry.naming.keys.length > twin.naming.keys.length) twin.naming = entry.naming;
      settle(twin);
      continue;
    }
    kept.push(entry);
    same.push(entry);
    bySurname.set(surname, same);
  }
  return kept;
}

function addPoints(points: Points, more: Points): void {
  points.person += more.person;
  points.organisation += more.organisation;
  points.place += more.place;
}

function agree(a: Naming, b: Naming): boolean {
  const [short, long] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  if (GENERATIONS.has(a.keys.at(-1)!) !== GENERATIONS.has(b.keys.at(-1)!)) return false;
  const given = wordsOf(short).slice(0, -1);
  const others = wordsOf(long).slice(0, -1);
  return given.every((name) => others.some((other) => sameGiven(name, other)));
}

function sameGiven(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll('.', ''), b.replaceAll('.', '')];
  if (x === y || isShortFormOf(x, y)) return true;
  return (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

/** Gives a short form to the one member of the cast whom it fits, or makes it a member of its own. */
function place(prose: Prose, naming: Naming, index: NameIndex, singles: Map<string, Entry>): void {
  const found = candidates(naming, index);
  if (found.length === 1) {
    attach(found[0]!, naming);
    return;
  }
  const key = wordsOf(naming).join(' ');
  if (isPlural(key, index)) return;
  let entry = singles.get(key);
  if (!entry) {
    entry = newEntry(prose, naming);
    if (found.length > 1) entry.fits = found;
    singles.set(key, entry);
  }
  entry.namings.push({ naming, form: found.length > 1 ? 'surname' : 'full' });
  addPointsOfPlace(entry.points, naming, prose);
}

function placeWeak(prose: Prose, naming: Naming, index: NameIndex, singles: Map<string, Entry>): void {
  if (candidates(naming, index).length > 0 || singles.has(wordsOf(naming).join(' '))) {
    place(prose, naming, index, singles);
  }
}

/** Adds a short form to somebody. */
export function attach(entry: Entry, naming: Naming): void {
  const words = wordsOf(entry.naming);
  const form =
    words.length === 1 ? 'full' : words.at(-1) === wordsOf(naming).at(-1) ? 'surname' : 'first-name';
  entry.namings.push({ naming, form });
}

/** “The Bergs” are a family, not another name. */
function isPlural(key: string, index: NameIndex): boolean {
  if (!key.endsWith('s')) return false;
  return index.last.has(key.slice(0, -1)) || (key.endsWith('es') && index.last.has(key.slice(0, -2)));
}
