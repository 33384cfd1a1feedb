import type { Person } from '../../people/people.ts';
import { isAgeOf } from './ages.ts';
import { cite, exact, match, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { figure, type Copy, type NumberConflict } from '../skeleton.ts';

const ELDER =
  /\b[Tt]he\s(?<which>older|elder|eldest|oldest|younger|youngest)(?:\s(?:of\sthe\s(?:two|pair|brothers|sisters)|brother|sister|twin|man|woman|boy|girl|one))?,\s(?=\p{Lu})/gu;

/** "Darren Coyle, 34, and his younger brother, Lee, 37," */
const SIBLING = new RegExp(
  `${figure('ac', 'own')},?\\s(?:and|with)\\s(?:his|her)\\s(?<which>younger|older|elder|little|big|kid)\\s(?:brother|sister)(?:,?\\s\\p{Lu}[\\p{L}-]+){0,2},\\s${figure('ac', 'other')}(?=[,.])`,
  'u',
);

function* siblings(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    const groups = SIBLING.exec(skeleton.text)?.groups;
    const { own, other } = groups ? (match(skeleton, SIBLING) ?? {}) : {};
    if (!groups || !own || !other || !exact(own, other) || own.value === other.value) continue;
    const older = /^(?:older|elder|big)$/.test(groups['which']!);
    if (other.value > own.value === older) continue;
    yield {
      span: { start: other.start, end: other.end },
      message: `${shown(copy, other)} is ${older ? 'less' : 'more'} than ${shown(copy, own)}; the copy says “${groups['which']!}”. Which is right?`,
      evidence: cite(copy, [other, own]),
      repairs: [],
    };
  }
}

/** "Cody Haugen, 24 (…) Tyler Haugen, 19 (…) The older of the two, Tyler": the ages of the two say otherwise. */
export function* checkElders(copy: Copy): Iterable<NumberConflict> {
  yield* siblings(copy);
  for (const found of copy.text.matchAll(ELDER)) {
    const at = found.index + found[0].length;
    const aged = copy.analysis.people.flatMap((person) => {
      const age = person.kind === 'person' ? ageOf(copy, person) : undefined;
      return age ? [{ person, age }] : [];
    });
    const named = aged.find(({ person }) => person.mentions.some(({ start }) => start === at));
    const [other, another] = aged.filter(
      (one) => one !== named && surname(one.person) === (named && surname(named.person)),
    );
    if (!named || !other || another || named.age.value === other.age.value) continue;
    const older = /^(?:old|eld)/.test(found.groups!['which']!);
    if (named.age.value > other.age.value === older) continue;
    yield {
      span: { start: found.index, end: at - 2 },
      message: `${named.person.name} is ${shown(copy, named.age)} and ${other.person.name} ${shown(copy, other.age)}. Which of them is the ${found.groups!['which']!}?`,
      evidence: cite(copy, [named.age, other.age]),
      repairs: [],
    };
  }
}

function ageOf(copy: Copy, person: Person): Figure | undefined {
  const ages = copy.analysis.figures.filter((f) => f.unit === 'age' && exact(f) && isAgeOf(copy, person, f));
  return ages.length === 1 ? ages[0] : undefined;
}

const surname = ({ name }: Person) => name.slice(name.lastIndexOf(' ') + 1);
