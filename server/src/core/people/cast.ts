import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { addPointsOfPlace, genderOfTitles, kindOf, pointsOfWords, type Points } from './evidence.ts';
import { GENERATIONS, genderOfFirstName, isFirstName, keyOf } from './lexicon.ts';
import type { Naming } from './naming.ts';
import type { Mention, MentionForm, Person } from './people.ts';

/** One member of the cast while it is put together. */
interface Entry {
  /** The fullest form so far, and its words. */
  naming: Naming;
  kind: Person['kind'];
  readonly namings: { readonly naming: Naming; readonly form: MentionForm }[];
  readonly points: Points;
  gender?: 'he' | 'she';
  fits?: readonly Entry[];
}

/** Puts the mentions of one name together: full names first, then surnames, first names and short forms. */
export function buildCast(prose: Prose, namings: readonly Naming[]): Person[] {
  const entries = fullNames(prose, namings);
  const index = indexOf(entries);
  for (const naming of namings) {
    if (wordsOf(naming).length > 1) continue;
    place(prose, naming, entries, index);
  }
  return finish(prose, entries);
}

/** The words that identify somebody: without Jr. */
const wordsOf = (naming: Naming) => naming.keys.filter((key) => !GENERATIONS.has(key));

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
  for (const entry of byName.values()) entry.kind = kindOf(entry.points, wordsOf(entry.naming).length);
  return mergeVariants([...byName.values()]);
}

function newEntry(prose: Prose, naming: Naming): Entry {
  const text = prose.article.text.slice(naming.start, naming.end);
  return { naming, kind: 'unknown', namings: [], points: pointsOfWords(naming, text) };
}

/** “Ola Berg”, “Ola J. Berg” and “O. Berg” are one person: the same surname, first names that agree. */
function mergeVariants(entries: Entry[]): Entry[] {
  const kept: Entry[] = [];
  const bySurname = new Map<string, Entry[]>();
  for (const entry of entries) {
    const surname = wordsOf(entry.naming).at(-1)!;
    const same = bySurname.get(surname) ?? [];
    const twin =
      entry.kind === 'person' ? same.find((other) => agrees(other.naming, entry.naming)) : undefined;
    if (twin) {
      twin.namings.push(...entry.namings);
      if (entry.naming.keys.length > twin.naming.keys.length) twin.naming = entry.naming;
      continue;
    }
    kept.push(entry);
    same.push(entry);
    bySurname.set(surname, same);
  }
  return kept;
}

function agrees(a: Naming, b: Naming): boolean {
  const [short, long] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  if (GENERATIONS.has(a.keys.at(-1)!) !== GENERATIONS.has(b.keys.at(-1)!)) return false;
  const given = wordsOf(short).slice(0, -1);
  const others = wordsOf(long).slice(0, -1);
  return given.every((name) => others.some((other) => sameGiven(name, other)));
}

function sameGiven(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll('.', ''), b.replaceAll('.', '')];
  return x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

interface NameIndex {
  readonly last: ReadonlyMap<string, readonly Entry[]>;
  readonly first: ReadonlyMap<string, readonly Entry[]>;
  readonly single: Map<string, Entry>;
}

function indexOf(entries: readonly Entry[]): NameIndex {
  const last = new Map<string, Entry[]>();
  const first = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = wordsOf(entry.naming);
    add(last, words.at(-1)!, entry);
    add(first, words[0]!, entry);
  }
  return { last, first, single: new Map() };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** Gives a single word to the one member of the cast whom it fits, or makes it a member of its own. */
function place(prose: Prose, naming: Naming, entries: Entry[], index: NameIndex): void {
  const key = wordsOf(naming)[0] ?? naming.keys[0]!;
  const found = candidates(naming, key, index);
  const only = found.length === 1 ? found[0]! : undefined;
  if (only) {
    const form = wordsOf(only.naming).at(-1) === key ? 'surname' : 'first-name';
    only.namings.push({ naming, form });
    return;
  }
  let entry = index.single.get(key);
  if (!entry) {
    entry = newEntry(prose, naming);
    if (found.length > 1) entry.fits = found;
    index.single.set(key, entry);
    entries.push(entry);
  }
  entry.namings.push({ naming, form: found.length > 1 ? 'surname' : 'full' });
  addPointsOfPlace(entry.points, naming, prose);
}

function candidates(naming: Naming, key: string, index: NameIndex): readonly Entry[] {
  const bySurname = people(index.last.get(key) ?? []);
  if (bySurname.length > 0) return fitting(naming, bySurname);
  if (naming.honorific === undefined || naming.honorific === 'sir' || naming.honorific === 'dame') {
    const byFirst = people(index.first.get(key) ?? []);
    if (byFirst.length > 0) return byFirst;
  }
  const others = [...(index.last.get(key) ?? []), ...(index.first.get(key) ?? [])];
  return others.length === 1 && !isFirstName(key) ? others : [];
}

const people = (entries: readonly Entry[]) => entries.filter((entry) => entry.kind === 'person');

/** Of several who bear the surname: those whom the honorific fits, and those who were introduced before. */
function fitting(naming: Naming, entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  const gender = naming.honorific === undefined ? undefined : genderOfTitles([naming.honorific]);
  const sameGender = gender ? entries.filter((entry) => (genderOf(entry) ?? gender) === gender) : entries;
  const named = sameGender.filter((entry) =>
    entry.namings.some((m) => m.form === 'full' && m.naming.start < naming.start),
  );
  return named.length > 0 ? named : sameGender;
}

function genderOf(entry: Entry): 'he' | 'she' | undefined {
  if (entry.gender) return entry.gender;
  const honorifics = entry.namings.flatMap(({ naming }) =>
    naming.honorific === undefined ? [] : [naming.honorific],
  );
  return genderOfTitles(honorifics) ?? genderOfFirstName(entry.naming.keys[0]!);
}

function finish(prose: Prose, entries: readonly Entry[]): Person[] {
  for (const entry of entries) {
    entry.namings.sort((a, b) => a.naming.start - b.naming.start);
    if (entry.fits) entry.kind = 'person';
    else entry.kind = kindOf(entry.points, wordsOf(entry.naming).length);
  }
  const order = [...entries].sort((a, b) => a.namings[0]!.naming.start - b.namings[0]!.naming.start);
  const ids = new Map(order.map((entry, id) => [entry, id]));
  return order.map((entry, id) => toPerson(prose, entry, id, ids));
}

function toPerson(prose: Prose, entry: Entry, id: number, ids: ReadonlyMap<Entry, number>): Person {
  const { text } = prose.article;
  const titles = entry.kind === 'person' ? titlesOf(entry, text) : [];
  const words = titles.flatMap((title) => title.text.toLowerCase().split(/\s+/).map(keyOf));
  const gender = entry.kind === 'person' ? (genderOf(entry) ?? genderOfTitles(words)) : undefined;
  const mentions: Mention[] = entry.namings.map(({ naming: { start, end }, form }) => ({ start, end, form }));
  return {
    id,
    kind: entry.kind,
    name: text.slice(entry.naming.start, entry.naming.end),
    titles,
    ...(gender ? { gender } : {}),
    mentions,
    ...(entry.fits ? { fits: entry.fits.map((fit) => ids.get(fit)!) } : {}),
  };
}

function titlesOf(entry: Entry, text: string): { text: string; span: Span }[] {
  const seen = new Set<string>();
  const titles: { text: string; span: Span }[] = [];
  for (const span of entry.namings.flatMap(({ naming }) => naming.titles)) {
    const words = text.slice(span.start, span.end);
    if (seen.has(words.toLowerCase())) continue;
    seen.add(words.toLowerCase());
    titles.push({ text: words, span: { start: span.start, end: span.end } });
  }
  return titles;
}
