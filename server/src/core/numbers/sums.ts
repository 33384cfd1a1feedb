import { addable, comparable, cite, correct, exact, like, match, plain, shown, spanOf } from './checking.ts';
import type { Figure } from './numbers.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from './skeleton.ts';

const N = 'cmu';
const PREPOSITION =
  '(?:from|in|on|at|for|to|against|by|with|off|under|over|among|between|near|outside|inside|abroad|overseas|elsewhere|locally|domestically)';
const NOT_ALL =
  /\b(?:including|include[sd]?|among\sthem|among\swhom|of\sthem|of\swhom|of\swhich|at\sleast|such\sas|mostly|mainly|more|another|each|every|per|a\s(?:year|month|week|day)|compared|than|versus|respectively|then|later|followed)\b/i;
const REST = /\b(?:the\sother|the\sremaining|the\srest|the\slast|and\sthe\s)\s?$/i;
const PEOPLE = new Set(['man', 'woman', 'boy', 'girl', 'child', 'adult', 'male', 'female', 'people', 'teacher', 'pupil', 'crew', 'passenger']); // prettier-ignore

const OF_THE = new RegExp(`\\b[Oo]f\\s(?:the|its|their|his|her|those|these)\\s${figure(N, 'total')}`);
/** "a plan of £40m, of which £30m comes from the city and £8m from the state". */
const OF_WHICH = new RegExp(
  `${figure(N, 'total')}[^‹›.;]{0,60}?,\\sof\\s(?:which|whom)\\s[^‹›.;]{0,20}?${figure(N, 'first')}(?<one>[^‹›.;]{0,50}?),?\\sand\\s${figure(N, 'second')}(?<two>[^‹›.;]{0,50})`,
  'i',
);
const VOTE = new RegExp(
  `${figure('c', 'total')}-(?:member|strong|person|seat)[^‹›.;]{0,60}?\\b(?:voted|split|divided|ruled|decided|voting)\\b[^‹›.;]{0,30}?${figure('s', 'vote')}(?:[^‹›.;]{0,30}?${figure('c', 'rest')}\\s(?:abstentions?|abstaining|abstained|members?\\s(?:absent|abstaining)|absent|absentees))?`,
  'i',
);
const IN_ALL = new RegExp(
  `${figure(N, 'total')}(?:\\s\\w+)?\\s(?:in\\s(?:all|total)|altogether|all\\stold|combined|overall)\\b|\\b(?:(?:for|making|giving|bringing|to|is|makes|totall?ing|totall?ed)\\s(?:it\\s|this\\s|that\\s|the\\stotal\\sto\\s)?a\\s(?:grand\\s)?(?:combined\\s)?total\\sof|totall?ing|bringing\\sthe\\stotal\\sto|making)\\s${figure(N, 'sum')}`,
  'i',
);
const WITH_MAKES = new RegExp(
  `${figure(N, 'first')}[^‹›.;]{0,40}?\\bwhich,?\\s(?:together\\s)?with\\s[^‹›.;]{0,30}?${figure(N, 'second')}[^‹›.;]{0,50}?\\b(?:makes?|made|comes\\sto|came\\sto|brings?|brought|takes|gives)\\b[^‹›.;]{0,40}?${figure(N, 'total')}`,
  'i',
);
const EACH = /›[^‹›.;]{0,40}?\b(?:each|apiece|every|a\s(?:year|month|week|day|head|person|piece))\b/i;
const OTHERS = new RegExp(
  `\\b(?:the|its|their)\\s(?:other|remaining)\\s${figure('c', 'rest')}(?!\\s\\w+s\\b.{0,3}‹)`,
  'i',
);
const SOME_OF_THEM = new RegExp(
  `${figure('c', 'total')}\\s[^‹›.;]{0,80}?${figure('c', 'part')}\\sof\\s(?:them|those|these|which|whom)\\b`,
  'i',
);

/** "212 gigalitres, 130 from the north and 92 from the south": parts that do not add up to their total. */
export function* checkSums(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const conflict =
      theOthers(copy, skeleton, copy.skeletons[i - 1]) ??
      (skeleton.figures.length < 2 ? undefined : vote(copy, skeleton)) ??
      (skeleton.figures.length < 3
        ? undefined
        : (withMakes(copy, skeleton) ??
          inAll(copy, skeleton) ??
          ofThe(copy, skeleton) ??
          ofWhich(copy, skeleton) ??
          inApposition(copy, skeleton)));
    if (conflict) yield conflict;
  }
}

/** "The 12-member committee voted by seven to five, with two abstentions." Members may be absent, but not too many. */
function vote(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('‹s')) return undefined;
  const found = match(skeleton, VOTE);
  const { total, vote, rest } = found ?? {};
  if (!total || vote?.against === undefined || !exact(total)) return undefined;
  const sum = vote.value + vote.against + (rest?.value ?? 0);
  if (sum <= total.value) return undefined;
  const abstained = rest ? ` and ${shown(copy, rest)}` : '';
  return {
    span: spanOf([total, rest ?? vote]),
    message: `${shown(copy, vote)}${abstained} make ${sum} votes; there are ${shown(copy, total)} members. Which figure is right?`,
    evidence: cite(copy, [total, vote, ...(rest ? [rest] : [])]),
    repairs: correct(copy, total, sum),
  };
}

/** "a dividend of £3, which with the interim £2 makes £5". */
function withMakes(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  if (!skeleton.text.includes('which')) return undefined;
  const { first, second, total } = match(skeleton, WITH_MAKES) ?? {};
  return first && second && total ? disagree(copy, total, [first, second]) : undefined;
}

/** "Thirty in the first storm, 22 in the second and 19 in the third, 71 in all"; "nine at £50 each, £450 in all". */
function inAll(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { total: named, sum } = match(skeleton, IN_ALL) ?? {};
  const total = named ?? sum;
  if (!total) return undefined;
  const before = skeleton.figures.filter(
    (f) => f.end <= total.start && f.unit !== 'year' && f.unit !== 'ordinal',
  );
  const lead = skeleton.text.slice(0, placeOf(skeleton, total));
  if (before.length === 2 && EACH.test(lead)) return product(copy, total, before[0]!, before[1]!);
  const parts = before.filter((f) => comparable(f, total));
  const joined = parts.length >= 2 && / (?:and|plus) [^‹›]*‹/.test(lead.slice(placeOf(skeleton, parts[0]!)));
  return joined && parts.length === before.length && !NOT_ALL.test(lead)
    ? disagree(copy, total, parts)
    : undefined;
}

function product(copy: Copy, total: Figure, a: Figure, b: Figure): NumberConflict | undefined {
  if (!exact(total, a, b) || (a.unit !== 'count' && b.unit !== 'count') || total.unit === 'count')
    return undefined;
  const value = a.value * b.value;
  if (Math.abs(value - total.value) <= (total.step + a.step * b.value * (a.unit === 'count' ? 0 : 1)) / 2)
    return undefined;
  return {
    span: { start: total.start, end: total.end },
    message: `${shown(copy, a)} times ${shown(copy, b)} is ${plain(value)}, not ${shown(copy, total)}. Which figure is right?`,
    evidence: cite(copy, [total, a, b]),
    repairs: correct(copy, total, value),
  };
}

/** "Of the 48 operations, 31 have been moved and the other 17 postponed." */
function ofThe(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { total } = match(skeleton, OF_THE) ?? {};
  if (!total) return undefined;
  const after = skeleton.figures.filter((f) => f.start >= total.end);
  const parts = after.filter(
    (f) =>
      f.unit === total.unit &&
      (f.of === undefined || f.of === total.of || total.unit !== 'count' || f.value < total.value),
  );
  if (parts.length < 2 || parts.length !== after.length) return undefined;
  if (justTooMany(total, parts)) return disagree(copy, total, parts, parts.at(-1));
  const tail = skeleton.text.slice(placeOf(skeleton, total));
  const last = parts.at(-1)!;
  const rest =
    REST.test(tail.slice(0, placeOf(skeleton, last) - placeOf(skeleton, total))) &&
    !/\bthe\s$/i.test(tail.slice(0, placeOf(skeleton, last) - placeOf(skeleton, total)));
  const alike = parts.length >= 3 && new Set(parts.map((f) => wordAfter(skeleton, f))).size === 1;
  if ((!rest && !alike) || NOT_ALL.test(tail.replace(/\bthe\s(?:other|rest|remaining|last)\b/gi, '')))
    return undefined;
  return disagree(copy, total, parts);
}

/** Parts that come from, or go to, like places, and nearly make the whole: fewer may leave others unnamed. */
function ofWhich(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const groups = skeleton.text.includes(', of wh') ? OF_WHICH.exec(skeleton.text)?.groups : undefined;
  const { total, first, second } = groups ? (match(skeleton, OF_WHICH) ?? {}) : {};
  if (!groups || !total || !first || !second || skeleton.figures.at(-1) !== second) return undefined;
  const link = new RegExp(`\\b${PREPOSITION}\\b`, 'i');
  const [one, two] = [link.exec(groups['one']!)?.[0], link.exec(groups['two']!)?.[0]];
  const sum = first.value + second.value;
  const near = sum >= 0.9 * total.value && sum <= 1.12 * total.value;
  return near && one !== undefined && one === two ? disagree(copy, total, [first, second]) : undefined;
}

/** "Of the 240 homes, 95 were wrecked and 155 flooded": parts of many that come to a little more than there are. */
function justTooMany(total: Figure, parts: readonly Figure[]): boolean {
  const sum = parts.reduce((n, f) => n + f.value, 0);
  return total.unit === 'count' && total.value >= MANY && sum > total.value && sum <= 1.12 * total.value;
}
/** Of fewer, one may well belong to two parts. */
const MANY = 50;

/** "The 12 jurors, eight women and four men"; "£240m, £160m for the ship and £90m for the ramp". */
function inApposition(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { figures, text } = skeleton;
  for (const [t, total] of figures.entries()) {
    if (!N.includes(text[placeOf(skeleton, total) + 1]!) || !exact(total)) continue;
    let first = t + 1;
    while (figures[first]?.unit === 'year') first++;
    const parts: Figure[] = [];
    for (
      let k = first;
      k < figures.length && addable(figures[k]!, total) && linked(skeleton, parts.at(-1), figures[k]!);
      k++
    ) {
      parts.push(figures[k]!);
    }
    if (parts.length < 2) continue;
    const [from, to] = [placeOf(skeleton, total), placeOf(skeleton, parts[0]!)];
    const lead = text.slice(from, to).replaceAll(/‹y\d+›/g, '');
    if (
      lead.length > 90 ||
      /[.;‹]/.test(lead.slice(4)) ||
      !/(?:[,:(]|\s[–—-])\s?(?:with\s|made\sup\sof\s)?$/.test(lead)
    )
      continue;
    const end = placeOf(skeleton, parts.at(-1)!);
    const list = text.slice(to, end);
    const lastLink = text.slice(placeOf(skeleton, parts.at(-2)!), end);
    if (!/\s(?:and|plus)\s(?:the\s(?:other|remaining)\s)?$/.test(lastLink)) continue;
    if (NOT_ALL.test(lead) || NOT_ALL.test(list) || !parallel(skeleton, parts, total)) continue;
    // “42 votes for Orr, 18 for Lund and 16 for Foy”: the first is one of the list.
    if (new RegExp(`\\s${wordAfter(skeleton, parts[0]!)}\\s`, 'i').test(lead)) continue;
    const sum = parts.reduce((n, f) => n + f.value, 0);
    // Far from the total they are something else: "200 jobs, two in Ayr and three in Oban, were advertised".
    if (sum < 0.6 * total.value || sum > 1.67 * total.value) continue;
    return disagree(copy, total, parts);
  }
  return undefined;
}

/** "She took 90 readings and reported 14 of them. … The other 86": the rest of what the sentence before divided. */
function theOthers(
  copy: Copy,
  skeleton: Skeleton,
  previous: Skeleton | undefined,
): NumberConflict | undefined {
  if (!previous) return undefined;
  const { rest } = match(skeleton, OTHERS) ?? {};
  if (!rest || skeleton.sentence.index - previous.sentence.index > 1) return undefined;
  const { total, part } = match(previous, SOME_OF_THEM) ?? {};
  return total && part && previous.figures.length === 2
    ? disagree(copy, total, [part, rest], rest)
    : undefined;
}

function disagree(
  copy: Copy,
  total: Figure,
  parts: readonly Figure[],
  at?: Figure,
): NumberConflict | undefined {
  if (!exact(total, ...parts) || parts.some((f) => !addable(f, total))) return undefined;
  const sum = parts.reduce((n, f) => n + f.value, 0);
  // Each part may be rounded, and so may the total: "1.2m and 2.4m, 3.7m in all" is right.
  const coarse = Math.max(total.step, ...parts.map((f) => f.step));
  // Errors of rounding rarely all point the same way.
  const slack = coarse === 1 ? 0 : coarse * Math.max(1, Math.sqrt(parts.length) / 1.6);
  if (Math.abs(sum - total.value) <= slack + 1e-9) return undefined;
  const list = parts.map((f) => shown(copy, f));
  return {
    span: at ? { start: at.start, end: at.end } : spanOf([total, ...parts]),
    message: `${list.slice(0, -1).join(', ')} and ${list.at(-1)!} make ${like(copy, total, sum)}, not ${shown(copy, total)}. Which figure is right?`,
    evidence: cite(copy, [total, ...parts]),
    repairs: [
      ...correct(copy, total, sum),
      ...parts.flatMap((part) => correct(copy, part, total.value - (sum - part.value))),
    ],
  };
}

/** Consecutive parts of one list: near each other, with no full stop between. */
function linked(skeleton: Skeleton, previous: Figure | undefined, next: Figure): boolean {
  if (!previous) return true;
  const between = skeleton.text.slice(placeOf(skeleton, previous) + 3, placeOf(skeleton, next));
  return between.length <= 90 && /(?:,|\sand|\splus)\s(?:the\s(?:other|remaining)\s)?$/.test(between);
}

/** All parts go on alike: "130 from … and 92 from …", "eight women and four men". */
function parallel(skeleton: Skeleton, parts: readonly Figure[], total: Figure): boolean {
  const after = parts.map((f) => wordAfter(skeleton, f));
  if (after.every((word) => new RegExp(`^${PREPOSITION}$`, 'i').test(word))) return true;
  return (
    total.unit === 'count' &&
    parts.every((f) => f.of !== undefined && PEOPLE.has(f.of)) &&
    new Set(parts.map((f) => f.of)).size === parts.length
  );
}

const placeOf = ({ places, figures }: Skeleton, f: Figure) => places[figures.indexOf(f)]!;

function wordAfter(skeleton: Skeleton, f: Figure): string {
  const at = placeOf(skeleton, f);
  return /^‹\w\d+›\s?([\w’']+)/.exec(skeleton.text.slice(at, at + 40))?.[1]?.toLowerCase() ?? '';
}
