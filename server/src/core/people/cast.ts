import type { Prose } from '../prose/prose.ts';
import {
  addPointsOfPlace,
  genderOfTitles,
  isLocative,
  kindOf,
  pointsOfWords,
  type Points,
} from './evidence.ts';
import { GENERATIONS, isFirstName, isShortFormOf } from './lexicon.ts';
import type { Naming } from './naming.ts';
import type { MentionForm, Person } from './people.ts';
import { isAcronym } from './spans.ts';
import { attachHandles } from './signatures.ts';
import { candidates, indexNames, wordsOf, type NameIndex } from './resolve.ts';

/** One member of the cast while it is put together. */
export interface Entry {
  /** The fullest form so far, and its words. */
  naming: Naming;
  kind: Person['kind'];
  readonly namings: { readonly naming: Naming; readonly form: MentionForm }[];
  readonly points: Points;
  /** Without the @. */
  handle?: string;
  /** Whom a bare surname fits, where it fits several. */
  fits?: readonly Entry[];
}

/** Puts the mentions of one name together: full names first, then surnames, first names and short forms. */
export function buildCast(prose: Prose, found: readonly Naming[]): Entry[] {
  const namings = [...found];
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
  attachHandles(prose, entries);
  return entries;
}

/** One word, or a surname of several: “van der Berg”. */
function isShort(naming: Naming, index: NameIndex): boolean {
  const words = wordsOf(naming);
  return words.length < 2 || index.last.has(words.join(' '));
}

/** “Deckhand Thabo Orr” at a sentence’s start, where “Thabo Orr” is named elsewhere: the first word is no name. */
function withoutOpener(prose: Prose, naming: Naming, known: ReadonlySet<string>): Naming {
  const keys = naming.keys.slice(1);
  if (!naming.opens || keys.length < 2 || !known.has(keys.join(' '))) return naming;
  return { ...naming, keys, first: naming.first + 1, start: prose.tokens[naming.first + 1]!.start };
}

function fullNames(prose: Prose, namings: Naming[]): Entry[] {
  const byName = new Map<string, Entry>();
  const speaks = new Set(prose.paragraphs.map(({ block }) => block.speaker?.start));
  const known = new Set(namings.map((naming) => naming.keys.join(' ')));
  for (const [i, whole] of namings.entries()) {
    if (wordsOf(whole).length < 2) continue;
    const naming = (namings[i] = withoutOpener(prose, whole, known));
    const key = naming.keys.join(' ');
    let entry = byName.get(key);
    if (!entry) byName.set(key, (entry = newEntry(prose, naming)));
    entry.namings.push({ naming, form: 'full' });
    addPointsOfPlace(entry.points, naming, prose);
    if (speaks.has(naming.start)) entry.points.person += 3;
  }
  const entries = [...byName.values()];
  for (const entry of entries) settle(entry);
  relate(prose, entries, namings);

  return mergeVariants(entries);
}

function newEntry(prose: Prose, naming: Naming): Entry {
  const text = prose.article.text.slice(naming.start, naming.end);
  return { naming, kind: 'unknown', namings: [], points: pointsOfWords(naming, text) };
}

function settle(entry: Entry): void {
  entry.kind = entry.fits ? 'person' : kindOf(entry.points, wordsOf(entry.naming).length);
}

/**
 * What the article calls somebody later: a person by the last word (“Thabo Orr … Orr”), a company by the first (“Kemba
 * Cement … Kemba”). A surname that another person bears makes a person too.
 */
function relate(prose: Prose, entries: readonly Entry[], namings: readonly Naming[]): void {
  const alone = new Set<string>();
  const surnames = new Set<string>();
  const kin = new Set<string>();
  for (const naming of namings) {
    if (naming.keys.length !== 1) continue;
    alone.add(naming.keys[0]!);
    const before = prose.tokens[naming.first - 1];
    if (before && genderOfTitles([before.lower])) kin.add(naming.keys[0]!);
  }
  for (const entry of entries) if (entry.kind === 'person') surnames.add(wordsOf(entry.naming).at(-1)!);
  for (const entry of entries) {
    const words = wordsOf(entry.naming);
    const [first, last] = [words[0]!, words.at(-1)!];
    if (words.length > 3) continue;
    const ship = isAcronym(prose.tokens[entry.naming.first]?.text ?? '');
    // “her brother Cathal” is a man, and whom an article calls now by the first word and now by the last is a person.
    const named = alone.has(last) || kin.has(first);
    if (entry.kind === 'unknown' && !ship && (surnames.has(last) || named)) entry.points.person += 1;
    else if (alone.has(first) && !named && !isFirstName(first)) entry.points.organisation += 3;
    settle(entry);
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
  const only = found.length === 1 ? found[0]! : undefined;
  const before = prose.tokens[naming.first - 1];
  // “Kaveri Mail” is called Kaveri for short, but in “from Kaveri” the town is meant.
  const key = wordsOf(naming).join(' ');
  if (only && (only.kind === 'person' || !(singles.has(key) || (before && isLocative(before, naming))))) {
    attach(only, naming);
    return;
  }
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
  const one = key.slice(0, -1);
  return (
    index.last.has(one) || index.first.has(one) || (key.endsWith('es') && index.last.has(key.slice(0, -2)))
  );
}
