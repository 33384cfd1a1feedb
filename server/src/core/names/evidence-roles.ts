import { isFirstName } from '../people/lexicon.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import type { Pair } from './pairs.ts';
import type { Known } from './known.ts';
import type { Say } from './evidence.ts';
import { degreeOf, easeOf, isName, isWord, kindOf } from './usualness.ts';
import { ARTICLES, isPersonFrame, isShared, LOCATIVES, type Frame } from './frames.ts';

/** What stands beside both. */
export function onShared({ edit, odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
  const frame = odd.frames.at(-1)!;
  const others = right.frames;
  const before = isShared(
    frame.nameBefore ?? frame.title,
    others,
    (other) => other.nameBefore ?? other.title,
  );
  const after = isShared(frame.nameAfter, others, (other) => other.nameAfter);
  const low =
    isShared(frame.before, others, (other) => other.before) ||
    isShared(frame.after, others, (other) => other.after);
  const shared =
    before && after
      ? 'both names'
      : before
        ? 'name before'
        : after
          ? 'name after'
          : low
            ? 'a word'
            : 'nothing';
  const edits = easeOf(edit.kind);
  const [oddKind, rightKind] = [kindOf(oddKnown), kindOf(rightKnown)];
  say(`shared: ${shared}, odd is ${oddKind}, right is ${rightKind}`);
  say(`shared: ${shared}, odd is ${oddKind}, ${edits}`);
  say(`shared: ${shared}, right is ${rightKind}, ${edits}`);
  say(
    `shared: ${shared}, length ${Math.min(4, odd.form.key.length, right.form.key.length)}`,
    odd.form.key.length <= 4,
  );
  const always =
    before &&
    others.every((other) => (other.nameBefore ?? other.title) === (frame.nameBefore ?? frame.title));
  say('shared: name before, always', always);
  say(`shared: name before, always, odd is ${oddKind}`, always);
  const joined = isShared(frame.hyphened, others, (other) => other.hyphened);
  say(`hyphen: ${joined ? 'same' : 'other'}`, frame.hyphen);
  say('list of names', frame.inList);
  say('list of names, odd is a name', frame.inList && isName(oddKnown));
}

/** Who has a first name of their own is somebody else, the more so if it is one. */
export function onPersons(
  { odd, right }: Pair,
  oddKnown: Known,
  rightKnown: Known,
  dictionary: Dictionary,
  say: Say,
): void {
  const frame = odd.frames.at(-1)!;
  const others = right.frames;
  const kind = kindOf(oddKnown);
  const firsts = isFirstName(odd.form.key)
    ? isFirstName(right.form.key)
      ? 'both'
      : 'odd'
    : isFirstName(right.form.key)
      ? 'right'
      : 'neither';
  say(`first names: ${firsts}`);
  say(`first names: ${firsts}, right ${others.length > 1 ? 'often' : 'once'}`);
  say('said of a person after', frame.personAfter);
  say(`said of a person after, odd is ${kind}`, frame.personAfter);
  const { nameBefore } = frame;
  const introduced = others.some((other) => other.nameBefore !== undefined);
  if (nameBefore !== undefined) {
    const first = isFirstName(nameBefore)
      ? 'a first name'
      : dictionary.has(nameBefore)
        ? 'a word'
        : 'unknown';
    const same = isShared(nameBefore, others, (other) => other.nameBefore);
    const state = same ? 'the same' : introduced ? 'another' : 'none';
    say(`before: ${first}, right has ${state}, odd is ${kind}`);
    say(`before: ${first}, right has ${state}, right is ${kindOf(rightKnown)}`);
  } else say(`before: no name, right ${introduced ? 'has one' : 'has none'}, odd is ${kind}`);
}

/** Whether the word, if it is one, ever stands beside what it stands beside here. */
export function onContext({ odd }: Pair, known: Known, dictionary: Dictionary, say: Say): void {
  const frame = odd.frames.at(-1)!;
  const place = frame.headline ? 'in a headline' : frame.weak ? 'at a start' : 'inside';
  say(`tag: ${frame.pos ?? 'none'}, ${place}, odd is ${kindOf(known)}`);
  if (!isWord(known)) return;
  const degree = degreeOf(known.commonness ?? 0);
  const { key } = odd.form;
  const after = fits(dictionary.pair(key, frame.neighbourAfter), dictionary.pair('^', frame.neighbourAfter));
  const before = fits(
    dictionary.pair(frame.neighbourBefore, key),
    dictionary.pair(frame.neighbourBefore, '^'),
  );
  say(`context: after ${after}`);
  say(`context: after ${after}, ${degree}`);
  say(`context: after ${after}, ${place}`);
  say(`context: before ${before}, ${degree}`);
  say(`context: before ${before}, ${place}`);
  say(`context: before ${before}, after ${after}, ${isName(known) ? 'a name too' : 'an only word'}`);
}

function fits(word: number, name: number): string {
  if (word > 0) return word + 1.5 > name ? 'fits the word' : 'fits both';
  return name >= 2.5 ? 'fits a name well' : name > 0 ? 'fits a name' : 'fits neither';
}

/** What a name does in its sentence, as far as the words beside it tell. */
type Role = 'full' | 'first' | 'titled' | 'speaking' | 'place' | 'thing' | 'alone';
const ROLES: readonly Role[] = ['full', 'first', 'titled', 'speaking', 'place', 'thing', 'alone'];

function roleOf(frame: Frame, dictionary: Dictionary): Role {
  const { nameBefore, nameAfter } = frame;
  if (nameBefore !== undefined && mayBeFirstName(nameBefore, dictionary)) return 'full';
  if (frame.title !== undefined) return 'titled';
  if (isPersonFrame(frame) || frame.personAfter) return 'speaking';
  if (nameAfter !== undefined && frame.nameBefore === undefined) return 'first';
  if (LOCATIVES.has(frame.before ?? '')) return 'place';
  return ARTICLES.has(frame.before ?? '') || nameBefore !== undefined ? 'thing' : 'alone';
}

function mayBeFirstName(key: string, dictionary: Dictionary): boolean {
  return isFirstName(key) || !dictionary.has(key);
}

/** “Mr Stemp” and “Robert Stamp”: who is named alone needs somebody to have been introduced. */
export function onRoles(
  { edit, odd, right }: Pair,
  oddKnown: Known,
  rightKnown: Known,
  dictionary: Dictionary,
  say: Say,
): void {
  const frame = odd.frames.at(-1)!;
  const role = roleOf(frame, dictionary);
  const roles = new Set(right.frames.map((other) => roleOf(other, dictionary)));
  const main = ROLES.find((other) => roles.has(other)) ?? 'outside';
  const others = right.frames;
  const same =
    isShared(frame.nameBefore ?? frame.title, others, (other) => other.nameBefore ?? other.title) ||
    isShared(frame.nameAfter, others, (other) => other.nameAfter);
  const roleNow = same ? `${role} alike` : role;
  const times = right.form.at.length + right.form.outside;
  const often = times >= 4 ? 'often' : times >= 2 ? 'twice' : 'once';
  const edits = easeOf(edit.kind);
  say(`roles: ${roleNow}, right ${main}`);
  say(`roles: ${roleNow}, right ${main}, odd is ${kindOf(oddKnown)}`);
  say(`roles: ${roleNow}, right ${main}, ${often}`);
  say(`roles: ${roleNow}, ${edits}, odd is ${kindOf(oddKnown)}`);
  say(`roles: ${roleNow}, right is ${kindOf(rightKnown)}`);
  say(`roles: ${roles.has(role) ? 'one of right’s' : 'another'}`);
  say(`roles: right has ${Math.min(3, roles.size)}`);
}
