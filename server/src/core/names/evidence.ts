import type { Dictionary } from '../spelling/dictionary.ts';
import type { Frame } from './frames.ts';
import { lookUp, type Known } from './known.ts';
import type { Pair } from './pairs.ts';

/** What speaks for or against the odd form's being a slip of the right one; each has its points in models/names.json. */
export type Evidence = string;

/** The evidence on a pair, in words; each at most once. */
export function evidenceOn(pair: Pair, dictionary: Dictionary): Evidence[] {
  const odd = lookUp(pair.odd.form.key, dictionary);
  const right = lookUp(pair.right.form.key, dictionary);
  const found: Evidence[] = [];
  const say = (evidence: Evidence, holds = true) => {
    if (holds) found.push(evidence);
  };
  onEdit(pair, say);
  onWords(pair, odd, right, say);
  onCounts(pair, odd, right, say);
  onBoth(pair, odd, right, say);
  onDerivation(pair, odd, say);
  onFrames(pair, odd, right, say);
  onPlaces(pair, odd, say);
  return found;
}

type Say = (evidence: Evidence, holds?: boolean) => void;

const isWord = ({ commonness }: Known) => commonness !== undefined;
/** A word that nobody is called: “melon”. */
const isWordOnly = (known: Known) => isWord(known) && (known.name === 'no' || known.name === 'rare');
const isName = ({ name }: Known) => name === 'common' || name === 'known';
const isUnknown = (known: Known) => !isWord(known) && !isName(known);
const classOf = (known: Known) => {
  const name = known.name === 'no' ? 'no name' : `${known.name} name`;
  return isWord(known) ? `${name} and a word` : name;
};

function onEdit({ edit, odd, right }: Pair, say: Say): void {
  const shortest = Math.min(odd.form.key.length, right.form.key.length);
  const longest = Math.max(odd.form.key.length, right.form.key.length);
  say('always');
  say(`edit: ${edit.kind}`);
  say('edit: first letter', edit.place === 'first');
  say('edit: last letter', edit.place === 'last' && edit.kind !== 'two');
  say(`length: ${shortest <= 3 ? 3 : shortest >= 8 ? '8 and more' : shortest}`);
  if (edit.kind !== 'two') return;
  say(`two edits: longer is ${longest >= 9 ? '9 and more' : longest}`);
  say('two edits: same length', shortest === longest);
  say('two edits: same consonants', consonants(odd.form.key) === consonants(right.form.key));
  say('two edits: same end', odd.form.key.slice(-2) === right.form.key.slice(-2));
  say('two edits: same start', odd.form.key.slice(0, 3) === right.form.key.slice(0, 3));
}

const consonants = (key: string) => key.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');

function onWords(pair: Pair, odd: Known, right: Known, say: Say): void {
  const oddClass = classOf(odd);
  const rightClass = classOf(right);
  say(`odd: ${oddClass}`);
  say(`right: ${rightClass}`);
  say(`odd: ${oddClass}, right: ${rightClass}`);
  if (odd.commonness !== undefined) say(`odd: ${degreeOf(odd.commonness)} word`);
  if (right.commonness !== undefined) {
    say(`right: ${degreeOf(right.commonness)} word`);
    say(`right: ${degreeOf(right.commonness)} word and no name`, !isName(right));
  }
  say('odd: also in lower case', pair.odd.form.plain > 0);
  say('right: also in lower case', pair.right.form.plain > 0);
}

function degreeOf(commonness: number): string {
  if (commonness >= 4) return 'very common';
  return commonness >= 2.5 ? 'common' : commonness > 0.5 ? 'uncommon' : 'rare';
}

function onCounts({ odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
  const times = right.form.at.length + right.form.outside;
  say(`right: ${times >= 8 ? '8 times and more' : times >= 4 ? '4 times and more' : `${times} times`}`);
  say('odd: twice', odd.form.at.length === 2);
  say('odd: three times', odd.form.at.length === 3);
  say('as often', times <= odd.form.at.length);
  say('once each: both unknown', times === 1 && isUnknown(oddKnown) && isUnknown(rightKnown));
  say('once each: odd is known', times === 1 && !isUnknown(oddKnown));
  say('once each: right is known', times === 1 && !isUnknown(rightKnown));
  say('right: never a sure name', right.form.named === 0);
  say('odd: never a sure name', odd.form.named === 0);
  say('right: in a handle or hashtag', right.form.tagged);
  say('odd: in a handle or hashtag', odd.form.tagged);
  say('right: in furniture', right.form.outside > 0);
  say('odd: in furniture', odd.form.outside > 0);
  say('right: on the list', right.form.listed);
}

/** What two pieces of evidence say together: a doubled letter that makes no word, a common name that stands once. */
function onBoth({ edit, odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
  const oddKind = kindOf(oddKnown);
  const rightKind = kindOf(rightKnown);
  const shortest = Math.min(odd.form.key.length, right.form.key.length);
  const times = right.form.at.length + right.form.outside;
  const often = times >= 4 ? 'often' : times >= 2 ? 'twice' : 'once';
  const edits = edit.kind === 'two' ? 'two' : EASY.has(edit.kind) ? 'easy' : 'one';
  say(`both: ${edit.kind}, odd is ${oddKind}`);
  say(
    `both: ${edits} at ${shortest >= 7 ? 'long' : shortest >= 5 ? 'middle' : 'short'} length, odd is ${oddKind}`,
  );
  say(`both: right ${often}, odd is ${oddKind}, right is ${rightKind}`);
  say(`both: right ${often}, ${edits}`);
}

/** Slips of the fingers that make no other name by chance. */
const EASY: ReadonlySet<string> = new Set(['swapped', 'doubled', 'brushed', 'moved']);
const kindOf = (known: Known) =>
  isName(known) ? (isWord(known) ? 'both' : 'a name') : isWord(known) ? 'a word' : 'unknown';

function onDerivation({ derivation, odd, right }: Pair, known: Known, say: Say): void {
  if (!derivation) return;
  const longer = odd.form.key.length > right.form.key.length;
  say(`ending: ${derivation}`);
  say(`ending: ${derivation}, odd is ${longer ? 'longer' : 'not longer'}`);
  say(`ending: ${derivation}, odd is unknown`, isUnknown(known));
  const frame = odd.frames.at(-1)!;
  say(`ending: ${derivation}, in a person’s place`, isPersonFrame(frame) || frame.title !== undefined);
  say(`ending: ${derivation}, after an article`, ARTICLES.has(frame.before ?? ''));
  say(`ending: ${derivation}, odd is a name`, isName(known));
  say(`ending: ${derivation}, odd is only a word`, isWordOnly(known));
}

function onFrames({ odd, right }: Pair, known: Known, rightKnown: Known, say: Say): void {
  const frame = odd.frames.at(-1)!;
  const others = right.frames;
  const { title } = frame;
  say('frame: title before', title !== undefined);
  say('frame: same title', title !== undefined && others.some((other) => other.title === title));
  say('frame: Mr, Ms, Dr', frame.honorific);
  say('frame: Mr, Ms, Dr, and right is an only word', frame.honorific && isWordOnly(known));
  const after = frame.reportingAfter;
  say('frame: verb of speech after', after);
  say('frame: verb of speech after both', after && others.some((other) => other.reportingAfter));
  say('frame: verb of speech after an only word', after && isWordOnly(known));
  say('frame: verb of speech before', frame.reportingBefore);
  say('frame: verb after', frame.verbAfter && !after);
  say('frame: opens with a word and no verb', frame.weak && isWord(known) && !frame.verbAfter && !after);

  const sameBefore = isShared(frame.nameBefore, others, (other) => other.nameBefore);
  const sameAfter = isShared(frame.nameAfter, others, (other) => other.nameAfter);
  say('frame: same name before', sameBefore);
  say('frame: same name after', sameAfter);
  say('frame: same name beside, odd is a name', (sameBefore || sameAfter) && isName(known));
  say('frame: same name beside, odd is a word', (sameBefore || sameAfter) && isWord(known));
  say(
    'frame: same title and a word',
    isWord(known) && title !== undefined && others.some((o) => o.title === title),
  );
  ownName('before', frame.nameBefore, sameBefore, others, (other) => other.nameBefore, known, say);
  ownName('after', frame.nameAfter, sameAfter, others, (other) => other.nameAfter, known, say);

  const alone = !frame.nameBefore && !frame.nameAfter && !title;
  say('frame: alone', alone);
  // Who is named by surname alone has been introduced: “Gwen Berken … Barken said”.
  const introduced = others.some((other) => other.nameBefore !== undefined);
  const called = !frame.nameBefore && !frame.nameAfter;
  say('frame: surname alone, right is introduced', called && introduced);
  say('frame: never introduced, nor is right', called && !introduced);
  say(
    'frame: introduced, right is not',
    frame.nameBefore !== undefined &&
      others.length > 0 &&
      others.every((other) => !other.nameBefore && !other.nameAfter),
  );
  const person = isPersonFrame(frame);
  const place = LOCATIVES.has(frame.before ?? '') && !frame.nameAfter;
  const otherPerson = others.some(isPersonFrame);
  const otherPlace = others.some((other) => LOCATIVES.has(other.before ?? '') && !other.nameAfter);
  say('kind: both persons', person && otherPerson);
  say('kind: a person, right is a place', person && otherPlace && !otherPerson);
  say('kind: both places', place && otherPlace);
  say('kind: a place, right is a person', place && otherPerson && !otherPlace);
  say('frame: alone, a name', alone && isName(known));
  say('frame: alone, unknown', alone && isUnknown(known));
  say('frame: alone inside a sentence, a word', alone && isWord(known) && !frame.weak && !frame.headline);
  const lowBefore = !frame.nameBefore && !title && isShared(frame.before, others, (other) => other.before);
  const lowAfter = !frame.nameAfter && isShared(frame.after, others, (other) => other.after);
  say('frame: same word before', lowBefore);
  say('frame: same word after', lowAfter);
  say('frame: article before', ARTICLES.has(frame.before ?? ''));
  say('frame: article before both', ARTICLES.has(frame.before ?? '') && lowBefore);
  say('frame: preposition of place before', LOCATIVES.has(frame.before ?? ''));
  say('frame: possessive', frame.possessive);
  say('frame: hyphen', frame.hyphen);
  say('frame: hyphen in both', frame.hyphen && others.some((other) => other.hyphen));
  say(
    'frame: right never follows its first name',
    rightKnown.name === 'common' && others.every((other) => !other.nameBefore),
  );
}

/** “Mr Orr”, “Orr said”. */
function isPersonFrame({ honorific, reportingAfter, reportingBefore }: Frame): boolean {
  return honorific || reportingAfter || reportingBefore;
}

function isShared(
  word: string | undefined,
  others: readonly Frame[],
  of: (frame: Frame) => string | undefined,
): boolean {
  return word !== undefined && others.some((other) => of(other) === word);
}

/** “Martin Visser” beside “Marten Roos”: a name beside it that the other form never has. */
function ownName(
  side: 'before' | 'after',
  name: string | undefined,
  same: boolean,
  others: readonly Frame[],
  of: (frame: Frame) => string | undefined,
  known: Known,
  say: Say,
): void {
  if (name === undefined || same) return;
  const have = others.filter((other) => of(other) !== undefined).length;
  say(`frame: own name ${side}`);
  say(`frame: own name ${side}, right has another`, have > 0);
  say(`frame: own name ${side}, right always has another`, have > 0 && have === others.length);
  say(`frame: own name ${side}, odd is a name`, isName(known));
  say(`frame: own name ${side}, odd is a word`, isWord(known));
  say(`frame: own name ${side}, odd is unknown`, isUnknown(known));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const LOCATIVES: ReadonlySet<string> = new Set(['in', 'from', 'at', 'near', 'of', 'to']);

function onPlaces({ odd, right }: Pair, known: Known, say: Say): void {
  const frame = odd.frames.at(-1)!;
  say('place: may open a sentence', frame.weak);
  say('place: may open a sentence, a word', frame.weak && isWord(known));
  say('place: may open a sentence, an only word', frame.weak && isWordOnly(known));
  say('place: may open a sentence, in lower case elsewhere', frame.weak && odd.form.plain > 0);
  say('place: inside, a word', !frame.weak && !frame.headline && isWord(known));
  say('place: inside, an only word', !frame.weak && !frame.headline && isWordOnly(known));
  say('place: headline', frame.headline);
  say('place: headline, a word', frame.headline && isWord(known));
  say(
    'capitals: odd',
    odd.frames.every(({ shouted }) => shouted),
  );
  say('capitals: right', right.frames.length > 0 && right.frames.every(({ shouted }) => shouted));
  say('capitals: odd, short', odd.form.key.length <= 4 && odd.frames.every(({ shouted }) => shouted));
  const distance = nearest(odd.form.at.at(-1)!, right.form.at);
  say('distance: side by side', distance <= 2);
  say('distance: one clause', distance <= 6);
  say('distance: one sentence', distance <= 25);
  say('distance: one clause, odd is known', distance <= 6 && !isUnknown(known));
}

function nearest(at: number, others: readonly number[]): number {
  let distance = Infinity;
  for (const other of others) distance = Math.min(distance, Math.abs(other - at));
  return distance;
}
