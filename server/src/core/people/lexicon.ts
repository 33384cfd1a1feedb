import first from '../../language/en/first-names.json' with { type: 'json' };
import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import frames from '../../language/en/name-frames.json' with { type: 'json' };
import nicknames from '../../language/en/nicknames.json' with { type: 'json' };
import organisations from '../../language/en/organisations.json' with { type: 'json' };
import placeNames from '../../language/en/places.json' with { type: 'json' };
import speakerWords from '../../language/en/speaker-words.json' with { type: 'json' };
import tags from '../../language/en/tag-verbs.json' with { type: 'json' };
import titles from '../../language/en/titles.json' with { type: 'json' };

/** The words around names as sets, all lower case and without the full stop of an abbreviation. */
export const HONORIFICS: ReadonlySet<string> = new Set(titles.honorifics);
export const OFFICES: ReadonlySet<string> = new Set(titles.offices);
/** Titles that also begin the names of things: “Premier League”, “General Assembly”. */
export const ADJECTIVAL: ReadonlySet<string> = new Set(titles.adjectival);
/** Letters after a name that are none of it: “Ola Berg KC”. */
export const POSTNOMINALS: ReadonlySet<string> = new Set(titles.postnominals);
export const MODIFIERS: ReadonlySet<string> = new Set(titles.modifiers);
/** After “who” they say of their subject what an office would. */
export const OFFICE_VERBS: ReadonlySet<string> = new Set(titles.verbs);
export const MALE_WORDS: ReadonlySet<string> = new Set(titles.he);
export const FEMALE_WORDS: ReadonlySet<string> = new Set(titles.she);
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(organisations.heads);
export const COMPANY_FORMS: ReadonlySet<string> = new Set(organisations.suffixes);
export const PLACES: ReadonlySet<string> = new Set(placeNames.names);
export const PLACE_KINDS: ReadonlySet<string> = new Set(placeNames.kinds);
export const BEFORE_PLACES: ReadonlySet<string> = new Set(placeNames.before);
export const DEMONYMS: ReadonlySet<string> = new Set(placeNames.demonyms);
export const PARTICLES: ReadonlySet<string> = new Set(frames.particles);
export const GENERATIONS: ReadonlySet<string> = new Set(frames.generations);
export const CALENDAR: ReadonlySet<string> = new Set(frames.calendar);
export const LOCATIVE: ReadonlySet<string> = new Set(frames.locative);
export const KIN: ReadonlySet<string> = new Set(frames.kin);
export const TAG_VERBS: ReadonlySet<string> = new Set(tags.verbs);
/** Small words that name nobody, even with a capital. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(functionWords.english);

/** Sunday is a man's name in Lagos and a woman's in lists of names from elsewhere. */
const WEEKDAYS: ReadonlySet<string> = new Set(speakerWords.calendar);
const MALE_NAMES: ReadonlySet<string> = new Set(first.he.split(' '));
const FEMALE_NAMES: ReadonlySet<string> = new Set(first.she.split(' '));
const OTHER_NAMES: ReadonlySet<string> = new Set(first.either.split(' '));

/** A usual first name, in lower case: “gwen”. Many are words or places too (“grace”, “austin”). */
export function isFirstName(word: string): boolean {
  return MALE_NAMES.has(word) || FEMALE_NAMES.has(word) || OTHER_NAMES.has(word);
}

function withoutAccents(word: string): string {
  return /[^\x00-\x7f]/.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}

const SHORT_FORMS = new Map<string, Set<string>>();
for (const group of nicknames.groups) {
  const names = group.split(' ');
  for (const name of names) {
    const others = SHORT_FORMS.get(name) ?? new Set();
    for (const other of names) others.add(other);
    SHORT_FORMS.set(name, others);
  }
}

/** True where two first names may be one person's: “bill” and “william”. */
export function isShortFormOf(a: string, b: string): boolean {
  return SHORT_FORMS.get(a)?.has(b) ?? false;
}

/** What a first name says of its bearer, where nearly all bearers are one or the other. */
export function genderOfFirstName(word: string): 'he' | 'she' | undefined {
  if (WEEKDAYS.has(word)) return undefined;
  if (MALE_NAMES.has(word)) return 'he';
  return FEMALE_NAMES.has(word) ? 'she' : undefined;
}

const OFFICE_ENDINGS: ReadonlySet<string> = new Set(titles.officeEndings);
const ENDING_LENGTHS = [...new Set(titles.officeEndings.map((ending) => ending.length))];

/** A noun that says what somebody does or is to somebody: “minister”, “beekeeper”, “sister”. Lower case. */
export function isOfficeWord(word: string): boolean {
  if (OFFICES.has(word) || KIN.has(word)) return true;
  return word.length > 5 && ENDING_LENGTHS.some((n) => n < word.length && OFFICE_ENDINGS.has(word.slice(-n)));
}

/** A word that can be (part of) a title: an honorific or an office. */
export function isTitleWord(word: string): boolean {
  return HONORIFICS.has(word) || OFFICES.has(word);
}

/** Lower case without accents, a possessive ending or the full stop of an abbreviation; apostrophes straight. */
export function keyOf(text: string): string {
  let key = withoutAccents(text.toLowerCase());
  if (key.includes('’')) key = key.replaceAll('’', "'");
  if (key.endsWith("'s")) key = key.slice(0, -2);
  else if (key.endsWith("'")) key = key.slice(0, -1);
  return key.endsWith('.') && key.length > 2 && !key.slice(0, -1).includes('.') ? key.slice(0, -1) : key;
}
