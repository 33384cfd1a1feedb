import lists from '../../language/en/family-words.json' with { type: 'json' };
import type { Prose } from '../prose/prose.ts';
import { derivationOf, type Derivation } from './endings.ts';
import { editBetween, type Edit } from './edit.ts';
import { frameOf, type Frame } from './frames.ts';
import { isShouted, readForms, type NameForm, type NameForms } from './forms.ts';
import { forEachNearPair } from './near.ts';

/** Two forms of which the first may be a slip of the second. */
export interface Pair {
  readonly odd: Named;
  readonly right: Named;
  readonly edit: Edit;
  readonly derivation: Derivation | undefined;
}

/** A form with the frames of its mentions. */
export interface Named {
  readonly form: NameForm;
  readonly frames: readonly Frame[];
}

const KIN: ReadonlySet<string> = new Set([...lists.family, ...lists.siblings]);
/** Who misspells a name more often than this means it. */
const MOST_SLIPS = 3;
/** Acronyms this short are near one another by chance. */
const ACRONYM = 4;
/** So many frames tell as much as all. */
const ENOUGH_FRAMES = 40;

/** Every pair of forms in the article that is worth weighing; both directions where both are possible. */
export function findPairs(
  prose: Prose,
  listed: ReadonlySet<string>,
): { readonly forms: NameForms; readonly pairs: readonly Pair[] } {
  const forms = readForms(prose, listed);
  const keys = [...forms.forms.keys()];
  const named = new Map<string, Named>();
  const pairs: Pair[] = [];
  const weigh = (oddKey: string, rightKey: string) => {
    const odd = forms.forms.get(oddKey)!;
    const right = forms.forms.get(rightKey)!;
    if (isPluralOfAnother(oddKey, forms) || !mayBeSlip(odd) || !mayBeRight(right, odd)) return;
    if (isAcronymAndPlural(odd.text, right.text) || isAcronymAndPlural(right.text, odd.text)) return;
    if (isShouted(odd.text) && isShouted(right.text) && Math.min(oddKey.length, rightKey.length) <= ACRONYM)
      return;
    const edit = editBetween(oddKey, rightKey);
    if (
      !edit ||
      !isClose(edit, oddKey, rightKey) ||
      areJoined(forms, odd, right) ||
      areJoined(forms, right, odd)
    )
      return;
    pairs.push({
      odd: withFrames(forms, prose, odd, named),
      right: withFrames(forms, prose, right, named),
      edit,
      derivation: derivationOf(oddKey, rightKey),
    });
  };
  forEachNearPair(keys, (a, b) => {
    weigh(keys[a]!, keys[b]!);
    weigh(keys[b]!, keys[a]!);
  });
  return { forms, pairs };
}

/** “Marcia and Marcy Tillery”, “Orr’s brother, Petro”: whoever names both in one breath, or tells whose kin one is, means two. */
function areJoined({ words }: NameForms, odd: NameForm, right: NameForm): boolean {
  return odd.at.some(
    (at) =>
      (KIN.has(words[at - 1]?.lower ?? '') && isCapitalised(words[at + 1])) ||
      [-1, 1].some((step) => {
        const joined = words[at + step]?.lower === 'and' && right.at.includes(at + 2 * step);
        return joined && (odd.at.length === 1 || isCapitalised(words[Math.max(at, at + 2 * step) + 1]));
      }),
  );
}

const isCapitalised = (word: NameForms['words'][number] | undefined) =>
  word?.gap === ' ' && word.shape === 'capitalised';

/** “The Kozlovs”, where Kozlov is named; but nobody writes “the Ballss”. */
function isPluralOfAnother(key: string, { forms }: NameForms): boolean {
  if (!key.endsWith('s') || key.endsWith('ss')) return false;
  return forms.has(key.slice(0, -1)) || (key.endsWith('es') && forms.has(key.slice(0, -2)));
}

function mayBeSlip({ at, listed }: NameForm): boolean {
  return at.length > 0 && at.length <= MOST_SLIPS && !listed;
}

/** A name: not less often than the other, and no word that only opens sentences. */
function mayBeRight(right: NameForm, odd: NameForm): boolean {
  if (right.listed) return true;
  const count = right.at.length + right.outside;
  return count >= odd.at.length && (right.plain === 0 || (right.named >= 2 && right.plain < right.named));
}

/** Two slips only in a longer name and not at its start; one at the start only where the rest is a name’s length. */
function isClose({ kind, place }: Edit, odd: string, right: string): boolean {
  const longest = Math.max(odd.length, right.length);
  const shortest = Math.min(odd.length, right.length);
  if (fold(odd) === fold(right)) return false;
  if (place === 'first') return kind !== 'two' && kind !== 'moved' && shortest >= 4;
  return kind !== 'two' || (longest >= 5 && shortest >= 4);
}

/** “DVD” and “DVDs”. */
function isAcronymAndPlural(acronym: string, plural: string): boolean {
  return isShouted(acronym) && plural === `${acronym}s`;
}

/** Letters with a stroke have no accent to be taken off. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ß', 'ss'],
]);

function fold(key: string): string {
  if (!/[^a-z]/.test(key)) return key;
  return key
    .normalize('NFD')
    .replace(/[łøđß]/g, (letter) => LETTERS.get(letter)!)
    .replace(/[^a-z]/g, '');
}

function withFrames(forms: NameForms, prose: Prose, form: NameForm, known: Map<string, Named>): Named {
  let named = known.get(form.key);
  if (!named) {
    const frames = form.at.slice(0, ENOUGH_FRAMES).map((index) => frameOf(forms, prose, index));
    known.set(form.key, (named = { form, frames }));
  }
  return named;
}
