import endings from '../../language/en/name-endings.json' with { type: 'json' };
import { DEMONYMS, isFirstName, PLACES } from '../people/lexicon.ts';
import { spellingOfSurname } from '../people/spellings.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import type { Frame } from './frames.ts';
import { lookUp } from './known.ts';
import { isOtherThing } from './other-things.ts';
import type { Pair } from './pairs.ts';
import { isName, isWord, isWordOnly } from './usualness.ts';

const DAYS: ReadonlySet<string> = new Set(endings.days);
/** A word that everybody writes: of the same scale as Dictionary.frequency. */
const COMMON = 2.5;
/** How much oftener the right form stands than one that is written more than once. */
const OFTENER = 3;

/** True for two names, however alike: what is known of both leaves no room for a slip. */
export function areApart(pair: Pair, dictionary: Dictionary): boolean {
  return (
    isDay(pair) ||
    areBothMeant(pair) ||
    areFirstNames(pair) ||
    haveOwnFirstNames(pair) ||
    areOnTheMap(pair) ||
    isDerived(pair, dictionary) ||
    areSpellings(pair, dictionary) ||
    isPartOfOther(pair, dictionary) ||
    isOtherThing(pair, dictionary)
  );
}

/** “Told Today” is no slip for Tory. */
function isDay({ odd, right }: Pair): boolean {
  return DAYS.has(odd.form.key) || DAYS.has(right.form.key);
}

/**
 * Who writes a name twice means it, unless the other stands far more often, or is the one that was introduced with a
 * first name and this one never was: “Ruth Vandermeer”, and then “Vandermere” twice.
 */
function areBothMeant({ odd, right }: Pair): boolean {
  const times = odd.form.at.length;
  if (times <= 1 || right.form.at.length + right.form.outside >= OFTENER * times) return false;
  return !isIntroduced(right) || isIntroduced(odd);
}

/** Given in full somewhere: with the name that stands before it. */
export function isIntroduced({ frames }: Pair['odd']): boolean {
  return frames.some(({ nameBefore }) => nameBefore !== undefined);
}

/** Iran and Iraq, Austria and Australia, Swedes and Swedish. */
function areOnTheMap({ odd, right }: Pair): boolean {
  return [odd.form.key, right.form.key].every((key) => PLACES.has(key) || DEMONYMS.has(key));
}

/** “Dr Ann Lisle” beside “Dr Peter Lyle”: two letters apart, and each with a first name. */
function haveOwnFirstNames({ odd, right, edit }: Pair): boolean {
  if (edit.kind !== 'two') return false;
  const firsts = [odd, right].map(({ frames }) =>
    frames.flatMap(({ nameBefore }) =>
      nameBefore !== undefined && isFirstName(nameBefore) ? [nameBefore] : [],
    ),
  );
  const [own, other] = firsts as [string[], string[]];
  return own.length > 0 && other.length > 0 && !own.some((first) => other.includes(first));
}

/** Joan and John are two people, unless only a doubled letter or a swap parts them, or it is a surname: Adaeze Marlowe. */
function areFirstNames({ odd, right, edit }: Pair): boolean {
  const known = [odd.form.key, right.form.key].every(isFirstName);
  return known && !isIntroduced(right) && !/doubled|swapped/.test(edit.kind);
}

/** “Asian”, “Republicans”, “Zealander”: what is made of a name by an ending, but where a person is named. */
function isDerived({ odd, right, derivation }: Pair, dictionary: Dictionary): boolean {
  if (!derivation) return false;
  if (odd.frames.some(({ title }) => title !== undefined)) return false;
  const difference = odd.form.key.length - right.form.key.length;
  // A single letter more or less, “Whitcomb” and “Whitcombe”, makes no other word, if it is not one of these.
  const longest = difference > 0 ? odd.form.key : right.form.key;
  if (derivation === 'added' && Math.abs(difference) === 1 && !/[niy]$/.test(longest)) return false;
  const longer = difference > 0;
  const known = lookUp(odd.form.key, dictionary);
  return isWord(known) || isName(known) || (longer && derivation !== 'swapped');
}

/** Two accepted spellings of one name are another finding: Khaldun and Khaldoun. */
function areSpellings({ odd, right }: Pair, dictionary: Dictionary): boolean {
  return (
    spellingOfSurname(odd.form.key) === spellingOfSurname(right.form.key) &&
    !isWordOnly(lookUp(odd.form.key, dictionary))
  );
}

/** “Life” is no name but in “Standard Life”, nor “Spider” but in “Spider-Man”: what stands without the rest is another. */
function isPartOfOther({ odd, right }: Pair, dictionary: Dictionary): boolean {
  const others = right.frames;
  if (others.length === 0 || odd.frames.some((frame) => others.some((other) => shareBeside(frame, other))))
    return false;
  if (others.every(({ hyphen }) => hyphen) && odd.frames.every(({ hyphen }) => !hyphen)) return true;
  const { name, commonness } = lookUp(right.form.key, dictionary);
  return (
    name === 'no' &&
    (commonness ?? 0) >= COMMON &&
    others.every(({ nameBefore, nameAfter }) => nameBefore !== undefined || nameAfter !== undefined)
  );
}

function shareBeside(a: Frame, b: Frame): boolean {
  return (
    (a.nameBefore !== undefined && a.nameBefore === b.nameBefore) ||
    (a.nameAfter !== undefined && a.nameAfter === b.nameAfter)
  );
}
