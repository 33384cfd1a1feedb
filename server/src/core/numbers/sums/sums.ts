import words from '../../../language/en/parts-words.json' with { type: 'json' };
import { inApposition } from './apposition.ts';
import { comparable, cite, correct, exact, match, plain, shown, spanOf } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { disagree, NOT_ALL, placeOf, wordAfter } from './parts.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const N = 'cmu';
const REST = /\b(?:the\sother|the\sremaining|the\srest|the\slast|and\sthe\s)\s?$/i;
const OF_THE = new RegExp(`\\b[Oo]f\\s(?:the|its|their|his|her|those|these)\\s${figure(N, 'total')}`);
/** "a plan of £40m, of which £30m comes from the city and £8m from the state". */
const OF_WHICH = new RegExp(
  `${figure(N, 'total')}[^‹›.;]{0,60}?,\\sof\\s(?:which|whom)\\s[^‹›.;]{0,20}?${figure(N, 'first')}(?<one>[^‹›.;]{0,50}?),?\\sand\\s${figure(N, 'second')}(?<two>[^‹›.;]{0,50})`,
  'i',
);
/** "a gap of $1.5m that would be closed by $900,000 in cuts and $400,000 in fees". */
const MADE_UP_OF = new RegExp(
  `${figure(N, 'total')}[^‹›.;]{0,60}?\\b(?:closed|covered|met|funded|paid\\sfor|made\\sup|filled|bridged|financed)\\s(?:by|with|of|from)\\s(?:a\\s|the\\s)?${figure(N, 'first')}(?<one>[^‹›.;]{0,50}?),?\\sand\\s${figure(N, 'second')}(?<two>[^‹›.;]{0,50})`,
  'i',
);
/** "182 buses, consisting of 118 diesels" */
const CONSISTING_OF = new RegExp(
  `${figure(N, 'total')}[^‹›.;]{0,40}?\\b(?:consist(?:s|ing|ed)\\sof|compris(?:es|ing|ed)|made\\sup\\sof|composed\\sof)\\s(?:the\\s)?${figure(N, 'first')}`,
  'i',
);
const LINK = new RegExp(`\\b(?:${words.prepositions.join('|')})\\b`, 'i');
const VOTE = new RegExp(
  `${figure('c', 'total')}-(?:member|strong|person|seat)[^‹›.;]{0,60}?\\b(?:voted|split|divided|ruled|decided|voting|rejected|approved|backed|passed|refused|threw\\sout|turned\\sdown)\\b[^‹›.;]{0,30}?${figure('s', 'vote')}(?:[^‹›.;]{0,30}?${figure('c', 'rest')}\\s(?:abstentions?|abstaining|abstained|members?\\s(?:absent|abstaining)|absent|absentees))?`,
  'i',
);
const IN_ALL = new RegExp(
  `${figure(N, 'total')}(?:\\s\\w+)?\\s(?:in\\s(?:all|total)|altogether|all\\stold|combined|overall|(?:in|over|for)\\sthe\\s(?:quarter|period|half-year|(?:three|four|six)\\s(?:months|weeks|days|years)))\\b|\\b(?:(?:for|making|giving|bringing|to|is|makes|totall?ing|totall?ed)\\s(?:it\\s|this\\s|that\\s|the\\stotal\\sto\\s)?a\\s(?:grand\\s)?(?:combined\\s|[a-z]+-[a-z]+\\s)?total\\sof|a\\scombined|totall?ing|bringing\\sthe\\stotal\\sto|making|(?:,|\\s[–—-])\\sa\\s(?:(?:‹c\\d+›|[a-z]+)-[a-z]+\\s)?total\\sof)\\s${figure(N, 'sum')}`,
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
const SOME_OF_THE = new RegExp(
  `${figure('c', 'part')}\\sof\\sthe\\s(?<group>dead|injured|wounded|victims|passengers|crew|jurors|arrested|survivors|defendants|missing|homes|houses|jobs|pupils|patients)\\b`,
  'i',
);
const COUNTED: Readonly<Record<string, RegExp>> = {
  dead: /\b(?:dead|died|killed|deaths)\b/i,
  victims: /\b(?:dead|died|killed|victims)\b/i,
  injured: /\b(?:injured|hurt)\b/i,
  wounded: /\b(?:injured|hurt|wounded)\b/i,
  arrested: /\b(?:arrested|held)\b/i,
};
const SOME_OF_THEM = new RegExp(
  `${figure('c', 'total')}\\s[^‹›.;]{0,80}?${figure('c', 'part')}\\sof\\s(?:them|those|these|which|whom)\\b`,
  'i',
);

/** "212 gigalitres, 130 from the north and 92 from the south": parts that do not add up to their total. */
export function* checkSums(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const conflict =
      theOthers(copy, skeleton, copy.skeletons[i - 1]) ??
      (skeleton.figures.length < 2 ? undefined : severalIn(copy, skeleton, i));
    if (conflict) yield conflict;
  }
}

function severalIn(copy: Copy, skeleton: Skeleton, i: number): NumberConflict | undefined {
  const before = copy.skeletons.slice(Math.max(0, i - 4), i);
  const three =
    skeleton.figures.length < 3
      ? undefined
      : (withMakes(copy, skeleton) ??
        inAll(copy, skeleton) ??
        ofThe(copy, skeleton) ??
        ofWhich(copy, skeleton) ??
        consistingOf(copy, skeleton) ??
        byPlace(copy, skeleton));
  return vote(copy, skeleton) ?? three ?? inApposition(copy, skeleton, before);
}

/** "The 12-member committee voted by seven to five, with two abstentions." Members may be absent, but not too many. */
function vote(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const counted = match(skeleton, VOTES_TO);
  if (counted) return overVotes(copy, counted);
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

/** "the 24-strong committee rejected it by 14 votes to 12" */
function overVotes(copy: Copy, { total, ayes, noes }: Record<string, Figure>): NumberConflict | undefined {
  if (!total || !ayes || !noes || !exact(total) || ayes.value + noes.value <= total.value) return undefined;
  const sum = ayes.value + noes.value;
  return {
    span: spanOf([total, ayes, noes]),
    message: `${shown(copy, ayes)} and ${shown(copy, noes)} make ${sum} votes; there are ${shown(copy, total)} members. Which figure is right?`,
    evidence: cite(copy, [total, ayes, noes]),
    repairs: correct(copy, total, sum),
  };
}

const VOTES_TO = new RegExp(
  `${figure('c', 'total')}-(?:member|strong|person|seat)[^‹›.;]{0,160}?\\bby\\s${figure('c', 'ayes')}\\svotes?\\sto\\s${figure('c', 'noes')}`,
  'i',
);

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
    (f) => f.end <= total.start && f.unit !== 'year' && f.unit !== 'ordinal' && !isLength(copy, f),
  );
  const lead = skeleton.text.slice(0, placeOf(skeleton, total));
  // “three roads would be paved first: …” says how many parts there are.
  if (before.length > 2 && before[0]!.unit === 'count' && before[0]!.value === before.length - 1)
    before.shift();
  if (before.length === 2 && EACH.test(lead)) return product(copy, total, before[0]!, before[1]!);
  const parts = before.filter((f) => comparable(f, total));
  // “three conversions and two penalties, 12 points in all”: each counts more than one.
  if (total.of === 'point' && parts.some((f) => f.of !== undefined && f.of !== 'point')) return undefined;
  const joined =
    parts.length >= 2 && / (?:and|plus|on top of) [^‹›]*‹/.test(lead.slice(placeOf(skeleton, parts[0]!)));
  return joined && parts.length === before.length && !NOT_ALL.test(lead)
    ? disagree(copy, total, parts)
    : undefined;
}

/** “a three-day total” */
const isLength = ({ text }: Copy, { numeral }: Figure) =>
  /^-[a-z]+ total\b/.test(text.slice(numeral.end, numeral.end + 20));

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

const HAD = /\b(?:had|has|have|with|received|got|given)\s(?:only\s|just\s)?$/i;

/** "Of the 48 operations, 31 have been moved and the other 17 postponed." */
function ofThe(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { total } = match(skeleton, OF_THE) ?? {};
  if (!total) return undefined;
  // “two had had one dose”: what some of them had is none of them.
  const after = skeleton.figures.filter(
    (f) => f.start >= total.end && !HAD.test(skeleton.text.slice(0, placeOf(skeleton, f))),
  );
  const parts = after.filter(
    (f) =>
      f.unit === total.unit &&
      (f.of === undefined || f.of === total.of || total.unit !== 'count' || f.value < total.value),
  );
  if (parts.length < 2 || parts.length !== after.length) return undefined;
  const tail = skeleton.text.slice(placeOf(skeleton, total));
  const last = parts.at(-1)!;
  const rest =
    REST.test(tail.slice(0, placeOf(skeleton, last) - placeOf(skeleton, total))) &&
    !/\bthe\s$/i.test(tail.slice(0, placeOf(skeleton, last) - placeOf(skeleton, total)));
  const alike = parts.length >= 3 && new Set(parts.map((f) => linkAfter(skeleton, f))).size === 1;
  if ((!rest && !alike) || NOT_ALL.test(tail.replace(/\bthe\s(?:other|rest|remaining|last)\b/gi, '')))
    return undefined;
  return disagree(copy, total, parts);
}

/** The word after the figure, an auxiliary aside: “four were from Ayr, two from Oban”. */
function linkAfter(skeleton: Skeleton, f: Figure): string {
  const word = wordAfter(skeleton, f);
  if (!/^(?:is|are|was|were|came|come)$/.test(word)) return word;
  const tail = skeleton.text.slice(placeOf(skeleton, f));
  return /^‹\w\d+›\s[a-z]+\s([a-z]+)/i.exec(tail)?.[1]?.toLowerCase() ?? word;
}

/** "182 buses, consisting of 118 diesels and 41 hybrids": all that there is, part by part. */
function consistingOf(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const { total, first } = match(skeleton, CONSISTING_OF) ?? {};
  if (!total || !first) return undefined;
  const parts = skeleton.figures.filter((f) => f.start >= first.start);
  const tail = skeleton.text.slice(placeOf(skeleton, first));
  if (!/\sand\s[^‹]*‹[^‹]*$/.test(tail) || NOT_ALL.test(tail)) return undefined;
  return parts.length >= 2 && parts.every((f) => comparable(f, total))
    ? disagree(copy, total, parts)
    : undefined;
}

/** Parts that come from, or go to, like places, and nearly make the whole: fewer may leave others unnamed. */
function ofWhich(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const pattern = skeleton.text.includes(', of wh') ? OF_WHICH : MADE_UP_OF;
  const groups = pattern.exec(skeleton.text)?.groups;
  const { total, first, second } = groups ? (match(skeleton, pattern) ?? {}) : {};
  if (!groups || !total || !first || !second || skeleton.figures.at(-1) !== second) return undefined;
  const [one, two] = [LINK.exec(groups['one']!)?.[0], LINK.exec(groups['two']!)?.[0]];
  const sum = first.value + second.value;
  const near = sum >= 0.85 * total.value && sum <= 1.12 * total.value;
  return near && one !== undefined && one === two ? disagree(copy, total, [first, second]) : undefined;
}

const PLACES = new RegExp(
  `^[^:]*?${figure(N, 'total')}[^:]*?${figure('c', 'places')}[^‹›:]{0,30}:\\s(?<list>‹.*)$`,
  'i',
);
const PLACED = /^‹[cmu]\d+›(?:\s[a-z]+)?\s(?<link>[a-z]+)\s(?:the\s)?\p{Lu}[\p{L}’' -]*$/u;

/** "600 people at three sites: 250 in Leeds, 200 in Hull and 100 in York": as many parts as places are counted. */
function byPlace(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const list = PLACES.exec(skeleton.text)?.groups?.['list'];
  if (list === undefined) return undefined;
  const { total, places } = match(skeleton, PLACES) ?? {};
  const items = list.replace(/[.;]$/, '').split(/,\sand\s|,\s|\sand\s/);
  if (
    !total ||
    items.length !== places?.value ||
    new Set(items.map((item) => PLACED.exec(item)?.groups?.['link'])).size !== 1 ||
    !PLACED.test(items[0]!)
  )
    return undefined;
  return disagree(copy, total, skeleton.figures.slice(-items.length));
}

/** "She took 90 readings and reported 14 of them. … The other 86": the rest of what the sentence before divided. */
function theOthers(
  copy: Copy,
  skeleton: Skeleton,
  previous: Skeleton | undefined,
): NumberConflict | undefined {
  const { rest } = match(skeleton, OTHERS) ?? {};
  const here = rest && SOME_OF_THE.exec(skeleton.text)?.groups;
  if (here && match(skeleton, SOME_OF_THE)!['part']!.end < rest.start)
    return othersOf(copy, rest, skeleton, here['group']!.toLowerCase(), true);
  if (!previous || !rest || skeleton.sentence.index - previous.sentence.index > 1) return undefined;
  const group = SOME_OF_THE.exec(previous.text)?.groups;
  if (group) return othersOf(copy, rest, previous, group['group']!.toLowerCase());
  const { total, part } = match(previous, SOME_OF_THEM) ?? {};
  return total && part && previous.figures.length === 2
    ? disagree(copy, total, [part, rest], rest)
    : undefined;
}

/** “the number of confirmed dead stood at 47” */
function stoodAt(skeleton: Skeleton, f: Figure, counted: RegExp): boolean {
  const lead = skeleton.text.slice(Math.max(0, placeOf(skeleton, f) - 50), placeOf(skeleton, f));
  return /\b(?:stood|stands|rose|risen|climbed|now)\s(?:now\s)?(?:at|to)\s$/.test(lead) && counted.test(lead);
}

/** "At least 14 were killed. (…) Seven of the dead were one family. The other nine were traders." */
function othersOf(
  copy: Copy,
  rest: Figure,
  previous: Skeleton,
  group: string,
  here = false,
): NumberConflict | undefined {
  const { part } = match(previous, SOME_OF_THE) ?? {};
  const counted = COUNTED[group] ?? new RegExp(`\\b${group}\\b`, 'i');
  const totals = copy.skeletons
    .filter((s) => s.sentence.index < previous.sentence.index)
    .flatMap((s) =>
      s.figures.filter(
        (f) =>
          f.unit === 'count' &&
          (counted.test(s.text.slice(placeOf(s, f), placeOf(s, f) + 40)) || stoodAt(s, f, counted)),
      ),
    );
  const [total] = totals;
  if (!total || !part || new Set(totals.map((f) => f.value)).size !== 1 || part.value >= total.value)
    return undefined;
  const { hedged: _, ...told } = total; // “at least 14” is what the parts are taken from
  // “29 of the victims were found in Ayr, 11 in Oban and the other five at sea”
  const between = here
    ? previous.figures.filter((f) => f.start > part.end && f.end < rest.start && f.unit === 'count')
    : [];
  return disagree(copy, { ...told, hedged: false }, [part, ...between, rest], rest);
}
