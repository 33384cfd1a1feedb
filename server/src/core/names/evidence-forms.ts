import { DEMONYMS, PLACES } from '../people/lexicon.ts';
import { oddityOf } from './letters.ts';
import type { Pair } from './pairs.ts';
import type { Known } from './known.ts';
import type { Say } from './evidence.ts';
import { classOf, degreeOf, easeOf, isName, isUnknown, kindOf } from './usualness.ts';

export function onEdit({ edit, odd, right }: Pair, say: Say): void {
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

export function onWords(pair: Pair, odd: Known, right: Known, say: Say): void {
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
  const { key } = pair.right.form;
  say(`right: on the map, odd is ${kindOf(odd)}`, PLACES.has(key) && !DEMONYMS.has(key));
  say('odd: also in lower case', pair.odd.form.plain > 0);
  say('right: also in lower case', pair.right.form.plain > 0);
}

export function onCounts({ odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
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
  say('right: only in furniture', right.form.outside > 0 && right.form.at.length === 0);
  say('odd: in furniture', odd.form.outside > 0);
  say('right: on the list', right.form.listed);
}

/** What two pieces of evidence say together: a doubled letter that makes no word, a common name that stands once. */
export function onBoth({ edit, odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
  const oddKind = kindOf(oddKnown);
  const rightKind = kindOf(rightKnown);
  const shortest = Math.min(odd.form.key.length, right.form.key.length);
  const times = right.form.at.length + right.form.outside;
  const often = times >= 4 ? 'often' : times >= 2 ? 'twice' : 'once';
  const edits = easeOf(edit.kind);
  say(`both: ${edit.kind}, odd is ${oddKind}`);
  say(
    `both: ${edits} at ${shortest >= 7 ? 'long' : shortest >= 5 ? 'middle' : 'short'} length, odd is ${oddKind}`,
  );
  say(`both: right ${often}, odd is ${oddKind}, right is ${rightKind}`);
  say(`both: right ${often}, ${edits}`);
}

/** Which of the two looks like a name. */
export function onLetters({ edit, odd, right }: Pair, oddKnown: Known, rightKnown: Known, say: Say): void {
  const oddity = oddityOf(odd.form.key);
  const length = (odd.form.key.length + right.form.key.length) / 2 + 1;
  const more = (oddity - oddityOf(right.form.key)) * length;
  const degree =
    more >= 5
      ? 'far odder'
      : more >= 2.5
        ? 'odder'
        : more >= 1
          ? 'rather odder'
          : more > -1
            ? 'alike'
            : more > -2.5
              ? 'rather plainer'
              : more > -5
                ? 'plainer'
                : 'far plainer';
  const times = right.form.at.length + right.form.outside;
  say(`letters: ${degree}`);
  say(`letters: ${degree}, odd is ${kindOf(oddKnown)}`);
  say(`letters: ${degree}, right is ${kindOf(rightKnown)}`);
  say(`letters: ${degree}, once each`, times === 1);
  say(`letters: ${degree}, ${edit.kind}`);
  say(
    `letters: ${oddity > 3.2 ? 'outlandish' : oddity > 2.7 ? 'odd' : oddity > 2.2 ? 'plain' : 'very plain'}, odd is ${kindOf(oddKnown)}`,
  );
}
