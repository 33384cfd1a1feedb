import words from '../../../language/en/parts-words.json' with { type: 'json' };
import { addable, exact, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { disagree, NOT_ALL, placeOf, wordAfter } from './parts.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

const PREPOSITION = new RegExp(`^(?:${words.prepositions.join('|')})$`);
const PAIRS = words.complements.map((pair) => pair.split(' '));
const OPPOSED = words.opposites.map((pair) =>
  pair.split('/').map((side) => new RegExp(`\\b(?:${side})\\b`, 'i')),
);
const SUPERORDINATE = new Set(words.superordinates);
const PEOPLE = new Set(words.people);
const ONE_SEX: ReadonlySet<string> = new Set(['boy', 'female', 'girl', 'male', 'man', 'woman']);
const MANY = 50; // of fewer, one may well belong to two parts
const REST = '(?:the\\s(?:other|remaining)\\s|another\\s)?';
const DELIMITER = /(?:[,:;(]|\s[–—-])\s?(?:with\s|made\sup\sof\s|comprising\s|consisting\sof\s)?$/;
const MADE_OF = /(?::|\s[–—-]|\(|made\sup\sof|comprising|consisting\sof)\s?$/;
const ASIDE = /\b(?:in\sfavou?r|for|yes|aye|backed|backing|supported|approved)\b/i;
const OTHER_SIDE = /^‹c\d+›\s(?:were\s|was\s|voted\s)?(?:against|opposed|no|nay)\b/i;
const GROUP = new RegExp(
  `(?:^|\\.\\s)(?:(?<of>Of\\s(?:the|its|their)|The|Its|Their|All\\sthe)\\s)(?<group>${Object.keys(words.groups).join('|')}),\\s(?=‹c)`,
);

/**
 * "The 12 jurors, eight women and four men"; "£240m, £160m for the ship and £90m for the ramp"; "84 buses, 60 diesel, 18
 * hybrid and 16 electric"; "Nine were hurt. The injured, five men and three women, …": parts in apposition to a whole.
 */
export function inApposition(
  copy: Copy,
  skeleton: Skeleton,
  before: readonly Skeleton[],
): NumberConflict | undefined {
  return group(copy, skeleton, before) ?? whole(copy, skeleton);
}

function whole(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { figures, text } = skeleton;
  for (const [t, total] of figures.entries()) {
    const place = placeOf(skeleton, total);
    if (!'cmu'.includes(text[place + 1]!) || !exact(total)) continue;
    let first = t + 1;
    while (figures[first]?.unit === 'year') first++;
    const parts = partsFrom(skeleton, first, total);
    if (parts.length < 2) continue;
    // “nine women, three men and four children”: the first is one of the list.
    if (ONE_SEX.has(total.of ?? '') && parts.some(({ of = '' }) => of !== total.of && PEOPLE.has(of)))
      continue;
    const to = placeOf(skeleton, parts[0]!);
    const lead = text.slice(place, to).replaceAll(/‹y\d+›/g, '');
    if (lead.length > 90 || /[.;‹]/.test(lead.slice(4).replace(/;\s$/, '')) || !DELIMITER.test(lead))
      continue;
    // “23 runners, 14 of them women and nine men”
    const list = text.slice(to, placeOf(skeleton, parts.at(-1)!)).replace(/^(‹c\d+›) of them /, '$1 ');
    // “24 were in favour, 13 against and three abstained”: the first is one side of the vote.
    if (ASIDE.test(lead) && OTHER_SIDE.test(text.slice(to, to + 60))) continue;
    // “420 megalitres a day: 250 for homes …”: the colon says that the list is all of it.
    if ((!MADE_OF.test(lead) && NOT_ALL.test(lead)) || NOT_ALL.test(list)) continue;
    // “42 votes for Orr, 18 for Lund and 16 for Foy”: the first is one of the list.
    if (new RegExp(`\\s${wordAfter(skeleton, parts[0]!)}\\s`, 'i').test(lead)) continue;
    const sum = parts.reduce((n, f) => n + f.value, 0);
    // Far from the total they are something else: "200 jobs, two in Ayr and three in Oban, were advertised".
    if (sum < 0.6 * total.value || sum > 1.67 * total.value) continue;
    if (!divides(skeleton, total, parts, sum)) continue;
    // “seven goals in nine games: four in the league and three in the cup”
    if (figures.some((f, k) => k < t && f.value === sum)) continue;
    const conflict = disagree(copy, total, parts);
    if (conflict) return conflict;
  }
  return undefined;
}

/** The group that the sentence begins with was counted just before: "nine were hurt", "14 dead". */
function group(copy: Copy, skeleton: Skeleton, before: readonly Skeleton[]): NumberConflict | undefined {
  const found = GROUP.exec(skeleton.text);
  if (!found) return undefined;
  const first = skeleton.places.findIndex((place) => place === found.index + found[0].length);
  const parts = partsFrom(skeleton, first, skeleton.figures[first]!);
  if (parts.length < 2 || NOT_ALL.test(skeleton.text.slice(found.index, placeOf(skeleton, parts.at(-1)!))))
    return undefined;
  const counted = new RegExp((words.groups as Record<string, string>)[found.groups!['group']!]!, 'i');
  const totals = before.flatMap((s) =>
    s.figures.filter(
      (f) =>
        f.unit === 'count' &&
        counted.test(s.text.slice(placeOf(s, f), placeOf(s, f) + 50).replace(/[,.;:–—].*/, '')),
    ),
  );
  const total = totals.at(-1);
  if (!total || new Set(totals.map((f) => f.value)).size > 1) return undefined;
  const sum = parts.reduce((n, f) => n + f.value, 0);
  const places = parts.slice(1).every((f) => /^(?:in|at|from)$/.test(wordAfter(skeleton, f)));
  // “Of the dead, five were children and three women” may leave others out.
  if (/^Of/.test(found.groups!['of']!) && !places && sum <= total.value) return undefined;
  return sum < 0.6 * total.value || sum > 1.67 * total.value
    ? undefined
    : disagree(copy, total, parts, spanOf(parts));
}

/** The figures of one list from the given one on: near each other, comma after comma, “and” before the last. */
function partsFrom(skeleton: Skeleton, first: number, total: Figure): Figure[] {
  const { figures, text } = skeleton;
  const parts: Figure[] = [];
  for (let k = first; k < figures.length && addable(figures[k]!, total); k++) {
    const previous = parts.at(-1);
    if (previous) {
      const between = text.slice(placeOf(skeleton, previous) + 3, placeOf(skeleton, figures[k]!));
      if (between.length > 90 || !new RegExp(`(?:,|\\sand|\\splus)\\s(?:and\\s)?${REST}$`).test(between))
        break;
    }
    parts.push(figures[k]!);
    if (
      previous &&
      new RegExp(`\\s(?:and|plus)\\s${REST}$`).test(
        text.slice(placeOf(skeleton, previous), placeOf(skeleton, figures[k]!)),
      )
    )
      return parts;
  }
  return [];
}

/**
 * Whether the list divides the whole and is not a list of other things beside it: “11 dogs, six spaniels and four
 * labradors” does, “12 goals, six assists and four cards” does not.
 */
function divides(skeleton: Skeleton, total: Figure, parts: readonly Figure[], sum: number): boolean {
  const after = parts.map((f) => wordAfter(skeleton, f));
  if (after.every((word) => PREPOSITION.test(word)) || areKinds(skeleton, parts)) return true;
  if (total.unit !== 'count') return false;
  const nouns = parts.map((f) => (f.of === undefined ? '' : f.of));
  const { text } = skeleton;
  if (parts.every((f) => DEMONYM.test(text.slice(placeOf(skeleton, f))))) return true;
  if (
    /of them [a-z]/.test(text.slice(placeOf(skeleton, parts[0]!), placeOf(skeleton, parts[1]!))) &&
    /\bthe (?:other|remaining) $/.test(text.slice(0, placeOf(skeleton, parts.at(-1)!)))
  )
    return true;
  const list = text.slice(placeOf(skeleton, parts[0]!), placeOf(skeleton, parts.at(-1)!) + 60);
  if (OPPOSED.some((sides) => sides.every((side) => side.test(list)))) return true;
  if (nouns.some((noun) => noun !== '' && noun === total.of)) return false;
  if (nouns[0] === 'one' || nouns[0] === 'ones') return true; // “six plays, three new ones, two revivals and a musical”
  if (PAIRS.some((pair) => pair.every((noun) => nouns.includes(noun)))) return true;
  // “Of the 240 homes, 95 were wrecked and 155 had water inside”: parts may leave some out, but not be more than all.
  if (/\b[Oo]f\s(?:the\s|its\s|their\s)?$/.test(text.slice(0, placeOf(skeleton, total))))
    return sum > total.value && sum <= 1.12 * total.value && total.value >= MANY; // far more than all of them: “31 ran late and 27 were full”
  if (bare(skeleton, parts)) return true;
  if (new Set(nouns).size !== nouns.length || nouns.includes('')) return false;
  if (nouns.every((noun) => PEOPLE.has(noun))) return true;
  return total.of !== undefined && SUPERORDINATE.has(total.of);
}

/** “eight Estonians and five Finns” */
const DEMONYM = /^‹c\d+›\s\p{Lu}[\p{Ll}-]+(?:s|ese|ish|ch|men|women)\b/u;

/** “14 offences, six of fraud and seven of theft” */
function areKinds(skeleton: Skeleton, parts: readonly Figure[]): boolean {
  return parts.every((f) => KIND.test(skeleton.text.slice(placeOf(skeleton, f) + 3)));
}
const KIND = /^›?\sof\s(?!(?:the|them|those|these|its|their|which|whom)\b)[a-z]/;

/** “60 diesel, 18 hybrid and 16 electric”: nothing but a word that is no plural after each figure. */
function bare(skeleton: Skeleton, parts: readonly Figure[]): boolean {
  return parts.every((f) => {
    const at = placeOf(skeleton, f);
    const word = /^‹\w\d+›\s([\p{L}-]+)(?=,|\sand\s|\splus\s|[.;)]|$|\s[a-z]+ed\b)/u.exec(
      skeleton.text.slice(at, at + 50),
    )?.[1];
    return word !== undefined && !word.endsWith('s') && f.value !== 1;
  });
}
