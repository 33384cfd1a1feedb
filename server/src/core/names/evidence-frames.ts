import type { Pair } from './pairs.ts';
import type { Known } from './known.ts';
import type { Say } from './evidence.ts';
import { isName, isUnknown, isWord, isWordOnly } from './usualness.ts';
import { ARTICLES, isPersonFrame, isShared, LOCATIVES, type Frame } from './frames.ts';

export function onFrames({ odd, right }: Pair, known: Known, rightKnown: Known, say: Say): void {
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

export function onDerivation({ derivation, odd, right }: Pair, known: Known, say: Say): void {
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

export function onPlaces({ odd, right }: Pair, known: Known, say: Say): void {
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
