import calendar from '../../language/en/calendar.json' with { type: 'json' };
import organisations from '../../language/en/organisations.json' with { type: 'json' };
import { HONORIFICS } from '../people/lexicon.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import { ARTICLES, isPersonFrame } from './frames.ts';
import { lookUp } from './known.ts';
import type { Pair } from './pairs.ts';
import { isName } from './usualness.ts';

const MONTHS: ReadonlySet<string> = new Set(calendar.months.flat());
const COMPANY_FORMS: ReadonlySet<string> = new Set(organisations.suffixes);
const HOUSES: ReadonlySet<string> = new Set(organisations.heads);
/** A word that everybody writes: of the same scale as Dictionary.frequency. */
const COMMON = 2.5;
const VERY_COMMON = 4;
const FINGERS: ReadonlySet<string> = new Set(['swapped', 'doubled', 'moved']);

/** True where the frames say that the odd form stands for something else than the right one, however alike they are. */
export function isOtherThing(pair: Pair, dictionary: Dictionary): boolean {
  return (
    isCompanyForm(pair) ||
    isTitle(pair) ||
    isHouse(pair) ||
    isMonth(pair) ||
    haveOwnFirstNames(pair) ||
    areNeverAlone(pair) ||
    isWordWithArticle(pair, dictionary) ||
    isWordThatOpens(pair, dictionary) ||
    isPlainWord(pair, dictionary)
  );
}

/** “Kirana Sdn Bhd” is no slip for the Sun. */
function isCompanyForm({ odd, right }: Pair): boolean {
  return COMPANY_FORMS.has(odd.form.key) || COMPANY_FORMS.has(right.form.key);
}

/** “Rev Samuel Orr” is no slip for the Red Cross. */
function isTitle({ odd }: Pair): boolean {
  return HONORIFICS.has(odd.form.key);
}

/** “Clydeside School of Art” has no slip for van der Schoot in it: two letters are others. */
function isHouse({ odd, edit }: Pair): boolean {
  return edit.kind === 'two' && HOUSES.has(odd.form.key);
}

/** “In March the snow went” is no slip for Marin, whoever is called so; “Marhc” may be one for March. */
function isMonth({ odd }: Pair): boolean {
  if (!MONTHS.has(odd.form.key)) return false;
  return odd.frames.every(({ nameBefore, title }) => nameBefore === undefined && title === undefined);
}

/**
 * “Bhavna Biju Chacko” and “Jeswin Binu Chacko” share a surname and are two people: each has a name on either side. What
 * the fingers swap or double stays a slip.
 */
function haveOwnFirstNames({ odd, right, edit }: Pair): boolean {
  if (FINGERS.has(edit.kind)) return false;
  const middle = ({ nameBefore, nameAfter }: Pair['odd']['frames'][number]) =>
    nameBefore !== undefined && nameAfter !== undefined;
  if (!odd.frames.every(middle) || !right.frames.some(middle)) return false;
  return !shareFirstName(odd.frames, right.frames);
}

/** “Beatrice Kiptoo” and “Janet Kipto”: neither surname ever stands without a first name, and the first names differ. */
function areNeverAlone({ odd, right, edit }: Pair): boolean {
  if (FINGERS.has(edit.kind)) return false;
  const named = ({ nameBefore }: Pair['odd']['frames'][number]) => nameBefore !== undefined;
  return odd.frames.every(named) && right.frames.every(named) && !shareFirstName(odd.frames, right.frames);
}

function shareFirstName(odd: Pair['odd']['frames'], right: Pair['odd']['frames']): boolean {
  const firsts = new Set(right.map(({ nameBefore }) => nameBefore));
  return odd.some(({ nameBefore }) => firsts.has(nameBefore));
}

/** “Shaun of the Dead” is no slip for Grant Dean: nobody writes “the” before a person's name. */
function isWordWithArticle({ odd, right }: Pair, dictionary: Dictionary): boolean {
  const known = lookUp(odd.form.key, dictionary);
  if (isName(known) || (known.commonness ?? 0) < COMMON) return false;
  return (
    odd.frames.every(({ before }) => ARTICLES.has(before ?? '')) &&
    right.frames.some((frame) => frame.nameBefore !== undefined || isPersonFrame(frame)) &&
    right.frames.every(({ before }) => !ARTICLES.has(before ?? ''))
  );
}

/** “Unity also means …” is no slip for the United States: two slips would have made a word that everybody writes. */
function isWordThatOpens({ odd, edit }: Pair, dictionary: Dictionary): boolean {
  if (edit.kind !== 'two') return false;
  const known = lookUp(odd.form.key, dictionary);
  return (
    !isName(known) &&
    (known.commonness ?? 0) >= COMMON &&
    odd.frames.every((frame) => frame.weak && !frame.verbAfter && !isPersonFrame(frame) && !frame.personAfter)
  );
}

/** A word that stands in nearly every article, once with a capital, is nobody: “Every”, and Evgeny somewhere below. */
function isPlainWord({ right, odd }: Pair, dictionary: Dictionary): boolean {
  if (right.form.listed || right.form.at.length + right.form.outside > 1) return false;
  const { name, commonness } = lookUp(right.form.key, dictionary);
  if (name !== 'no' || (commonness ?? 0) < VERY_COMMON) return false;
  const [frame] = right.frames;
  return !odd.frames.some(
    ({ nameBefore, nameAfter }) =>
      (nameBefore !== undefined && nameBefore === frame?.nameBefore) ||
      (nameAfter !== undefined && nameAfter === frame?.nameAfter),
  );
}
