import type { Entry } from './cast.ts';
import { genderOfTitles } from './evidence.ts';
import { GENERATIONS, genderOfFirstName, isFirstName } from './lexicon.ts';
import type { Naming } from './naming.ts';

/** Full names by their last and their first word, so that a short form is looked up, not searched for. */
export interface NameIndex {
  readonly last: ReadonlyMap<string, readonly Entry[]>;
  readonly first: ReadonlyMap<string, readonly Entry[]>;
}

/** The words that identify somebody: without Jr. */
export function wordsOf(naming: Naming): readonly string[] {
  const { keys } = naming;
  return GENERATIONS.has(keys.at(-1)!) ? keys.slice(0, -1) : keys;
}

/** Indexes full names. Particles lead to their surname: “van der Berg” is found by “berg” and by “van der berg”. */
export function indexNames(entries: readonly Entry[]): NameIndex {
  const last = new Map<string, Entry[]>();
  const first = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = wordsOf(entry.naming);
    add(last, words.at(-1)!, entry);
    add(first, words[0]!, entry);
    if (entry.kind === 'person')
      for (let i = 1; i < words.length - 1; i++) add(last, words.slice(i).join(' '), entry);
  }
  return { last, first };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** Whom a short form may mean. More than one: nothing in the article tells which. */
export function candidates(naming: Naming, index: NameIndex): readonly Entry[] {
  const key = wordsOf(naming).join(' ');
  const bySurname = people(index.last.get(key));
  if (bySurname.length > 0) return fitting(naming, bySurname);
  if (naming.keys.length > 1) return [];
  const byFirst = people(index.first.get(key));
  if (byFirst.length > 0 && (naming.honorific === undefined || KNIGHTLY.has(naming.honorific)))
    return byFirst;
  if (naming.honorific !== undefined) return [];
  const others = [...(index.last.get(key) ?? []), ...organisations(index.first.get(key))];
  return others.length === 1 && !isFirstName(key) ? others : [];
}

/** Honorifics that go with a first name: Sir Colin. */
const KNIGHTLY: ReadonlySet<string> = new Set(['sir', 'dame', 'lady', 'lord', 'prince', 'princess', 'king', 'queen', 'sister', 'brother', 'father', 'aunt', 'uncle']); // prettier-ignore

const people = (entries: readonly Entry[] = []) => entries.filter((entry) => entry.kind === 'person');

const organisations = (entries: readonly Entry[] = []) =>
  entries.filter((entry) => entry.kind === 'organisation');

/** Of several who bear the surname: those whom the honorific fits, and of these those who were introduced before. */
function fitting(naming: Naming, entries: readonly Entry[]): readonly Entry[] {
  if (entries.length === 1) return isOther(naming, entries[0]!) ? [] : entries;
  const gender = naming.honorific === undefined ? undefined : genderOfTitles([naming.honorific]);
  const sameGender = gender ? entries.filter((entry) => (genderOf(entry) ?? gender) === gender) : entries;
  const titled = sharingTitle(naming, sameGender);
  if (titled.length === 1) return titled;
  const named = sameGender.filter((entry) => entry.namings[0]!.naming.start < naming.start);
  const introduced = named.length > 0 ? named : sameGender;
  const elder = introduced.filter((entry) => !GENERATIONS.has(entry.naming.keys.at(-1)!));
  return elder.length > 0 ? elder : introduced;
}

/** “Vice Admiral Berg” is the Berg who was called Vice Admiral, not the ship’s doctor. */
function sharingTitle(naming: Naming, entries: readonly Entry[]): readonly Entry[] {
  const { honorific } = naming;
  if (honorific === undefined) return [];
  return entries.filter((entry) => entry.namings.some((other) => other.naming.honorific === honorific));
}

function genderByHonorific(entry: Entry): 'he' | 'she' | undefined {
  for (const { naming } of entry.namings) {
    const told = naming.honorific === undefined ? undefined : genderOfTitles([naming.honorific]);
    if (told) return told;
  }
  return undefined;
}

/** Lady Orr is not Sir Gwilym Orr, nor is Mr Orr Mrs Orr. A woman may be a chairman. */
function isOther(naming: Naming, entry: Entry): boolean {
  const mine = genderOfForm(naming);
  return mine !== undefined && entry.namings.some((other) => (genderOfForm(other.naming) ?? mine) !== mine);
}

const genderOfForm = ({ honorific }: Naming) =>
  honorific !== undefined && FORMS_OF_ADDRESS.has(honorific) ? genderOfTitles([honorific]) : undefined;

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'dame', 'lord', 'lady', 'shri', 'smt', 'herr', 'frau', 'mme', 'monsieur', 'señor', 'señora']); // prettier-ignore

/** Whether somebody is he or she, from honorifics, else from a first name that is nearly always one. */
export function genderOf(entry: Entry): 'he' | 'she' | undefined {
  return genderByHonorific(entry) ?? genderByFirstName(entry);
}

function genderByFirstName(entry: Entry): 'he' | 'she' | undefined {
  return entry.naming.keys.length > 1 ? genderOfFirstName(entry.naming.keys[0]!) : undefined;
}
