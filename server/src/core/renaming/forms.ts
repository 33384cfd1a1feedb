import { GENERATIONS, HONORIFICS, isFirstName, isShortFormOf, keyOf, PARTICLES } from '../people/lexicon.ts';
import type { MentionForm } from '../people/people.ts';
import { editBetween } from '../names/edit.ts';

/** The words of a name, without Jr. “Ursula van der Berg” is given “Ursula”, surname “van der Berg”. */
interface Parts {
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

/** What becomes of the words of a name. */
export interface NameChange {
  readonly old: Parts;
  readonly new: Parts;
}

/**
 * Reads a new name against the form that it was given for. A new surname changes surnames, a new first name first names,
 * and a new full name both, wherever they stand. A text instead of a change says what is wrong with the new name.
 */
export function readChange(
  full: string,
  written: string,
  form: MentionForm,
  given: string,
): NameChange | string {
  const name = withoutTitle(given.trim().replace(/['’]s$/, ''), written);
  const said = wordsOf(name);
  if (said.length === 0) return 'Write the new name';
  if (/[\r\n"“”„«»]/.test(given))
    return `“${given.trim()}” is no name: leave out quotation marks and line ends`;
  if (!/\p{L}/u.test(name)) return `“${name}” is no name: it has no letters`;
  const whole = wordsOf(full);
  const here = wordsOf(written);
  const old = partsOf(whole);
  if (whole.length < 2) return { old: { given: [], surname: here }, new: { given: [], surname: said } };
  if (form === 'full' && here.length > 1) {
    if (said.length < 2)
      return `“${written}” has a first name and a surname: write both, or put the cursor where one of them stands alone`;
    const before = partsOf(here);
    return { old: before, new: partsLike(before, said) };
  }
  if (isFullName(said, whole)) return { old, new: partsLike(old, said) };
  if (form === 'first-name')
    return { old: { given: here, surname: old.surname }, new: { given: said, surname: old.surname } };
  return { old: { given: old.given, surname: here }, new: { given: old.given, surname: said } };
}

/** A form of the name as the change makes it: “Mr” and “’s” stand outside; the blanks within stay where they can. */
export function changed(change: NameChange, written: string): string {
  const words = written.split(/\s+/);
  const blanks = written.match(/\s+/g) ?? [];
  const named = withoutGeneration(words);
  const tail = words.slice(named.length);
  const length = surnameLength(change.old, named);
  const surname = length > 0 ? newSurname(change, length) : [];
  const fresh = [...newGiven(change, named.slice(0, named.length - length)), ...surname, ...tail];
  if (fresh.every((word, i) => word === words[i]) && fresh.length === words.length) return written;
  const text = fresh.map((word, i) => (i === 0 ? word : `${blanks[i - 1] ?? ' '}${word}`)).join('');
  return isShouted(written) ? text.toUpperCase() : text;
}

/** The same name as far as two articles can tell: one surname, and first names that agree. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [partsOf(wordsOf(a)), partsOf(wordsOf(b))];
  if (keyed(x.surname) !== keyed(y.surname)) return false;
  const [first, other] = [x.given[0], y.given[0]];
  if (first === undefined || other === undefined) return first === other;
  return isSameGiven(keyOf(first), keyOf(other));
}

/** The surname of a name, in lower case without accents. */
export function surnameOf(name: string): string {
  return keyed(partsOf(wordsOf(name)).surname);
}

const keyed = (words: readonly string[]) => words.map(keyOf).join(' ');

const wordsOf = (name: string) => name.split(/\s+/).filter(Boolean);

const isShouted = (text: string) => /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();

function withoutGeneration<T extends string>(words: readonly T[]): readonly T[] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && GENERATIONS.has(keyOf(last)) ? words.slice(0, -1) : words;
}

/** Who types “Mr Penhale” over “Penrose” means the name; the title already stands before it. */
function withoutTitle(name: string, written: string): string {
  const [first = '', ...rest] = wordsOf(name);
  const titled =
    rest.length > 0 && HONORIFICS.has(keyOf(first)) && !HONORIFICS.has(keyOf(wordsOf(written)[0] ?? ''));
  return titled ? rest.join(' ') : name;
}

function partsOf(words: readonly string[]): Parts {
  const named = withoutGeneration(words);
  const particle = named.findIndex((word, i) => i > 0 && PARTICLES.has(word) && i < named.length - 1);
  return splitAt(named, particle > 0 ? particle : named.length - 1);
}

/** A new name of as many words is parted where the old one was, unless a particle tells otherwise. */
function partsLike(old: Parts, words: readonly string[]): Parts {
  const named = withoutGeneration(words);
  const same = named.length === old.given.length + old.surname.length;
  return same && !named.some((word) => PARTICLES.has(word))
    ? splitAt(named, old.given.length)
    : partsOf(words);
}

const splitAt = (words: readonly string[], at: number): Parts => ({
  given: words.slice(0, at),
  surname: words.slice(at),
});

/** “Anthony Blinken” typed where only the surname stands; “Marlowe Smith” there is a surname of two words. */
function isFullName(said: readonly string[], whole: readonly string[]): boolean {
  const [first, old] = [keyOf(said[0]!), keyOf(whole[0]!)];
  if (said.length < 2 || PARTICLES.has(said[0]!)) return false;
  return (
    isSameGiven(first, old) ||
    editBetween(first, old) !== undefined ||
    isFirstName(first) ||
    keyOf(said.at(-1)!) === keyOf(whole.at(-1)!)
  );
}

function isSameGiven(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll('.', ''), b.replaceAll('.', '')];
  return x === y || isShortFormOf(x, y) || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
}

/** How many of the last words are the old surname, or the end of it: “Berg” of “van der Berg”; 0 where none is. */
function surnameLength({ surname }: Parts, words: readonly string[]): number {
  for (let k = Math.min(surname.length, words.length); k > 0; k--)
    if (keyed(words.slice(-k)) === keyed(surname.slice(-k))) return k;
  return 0;
}

function newSurname(change: NameChange, length: number): readonly string[] {
  const { surname } = change.new;
  return length === change.old.surname.length ? surname : surname.slice(-length);
}

function newGiven({ old, new: fresh }: NameChange, words: readonly string[]): readonly string[] {
  if (keyed(words) === keyed(old.given)) return words.length > 0 ? fresh.given : [];
  return words.flatMap((word, at) => {
    const i = old.given.findIndex((given) => keyOf(given) === keyOf(word));
    if (i >= 0) {
      if (old.given.length === 1) return fresh.given;
      return fresh.given.length === old.given.length || i === 0 ? [fresh.given[i] ?? word] : [word];
    }
    const initial = /^(\p{Lu})(\.?)$/u.exec(word);
    const given = old.given[at];
    const becomes = fresh.given[at];
    const follows = initial && given?.startsWith(initial[1]!) && becomes !== undefined;
    return follows ? [`${becomes.slice(0, 1)}${initial[2]!}`] : [word];
  });
}
