import data from '../../language/en/exclusive-offices.json' with { type: 'json' };
import { DEMONYMS, isOfficeWord, keyOf, PLACES } from './lexicon.ts';

/** A title read for what it says somebody is: “deputy water minister” is a minister, deputy, for water. */
export interface Office {
  /** The noun at its head, one for all its forms: chairman for chairwoman and chair. */
  readonly head: string;
  /** The words beside the head. */
  readonly others: ReadonlySet<string>;
  /** What follows “of”, “at” and their like: whose office it is. */
  readonly whose: ReadonlySet<string>;
  /** The names in it, of a club, a school, a town: “Ayr” of “Ayr coach”. */
  readonly names: ReadonlySet<string>;
  /** “Leeds North” of “MP for Leeds North”. */
  readonly seat: string | undefined;
}

/** What somebody sits for, in capitals: “MP for Holt”, no “MP for 12 years”. */
const SAT_FOR = /\bfor\s((?:\p{Lu}[\p{L}'’-]*)(?:\s\p{Lu}[\p{L}'’-]*)*)/u;

const TIME: ReadonlySet<string> = new Set(data.time);
const RANKS: ReadonlySet<string> = new Set(data.ranks);
const RANKABLE: ReadonlySet<string> = new Set(data.rankable);
const PORTFOLIOS: ReadonlySet<string> = new Set(data.portfolios);
const NO_PORTFOLIO: ReadonlySet<string> = new Set(data.noPortfolio);
const MOVERS: ReadonlySet<string> = new Set(data.movers);
const OF_ONE_HOUSE: ReadonlySet<string> = new Set(data.ofOneHouse);
const MEMBERS: ReadonlySet<string> = new Set(data.members);
const DEPARTMENTAL: ReadonlySet<string> = new Set(data.departmental);
const DEPARTMENTS: ReadonlySet<string> = new Set(data.departments);
const OPPOSITES = data.opposites.map((words) => words.split(' '));
const PHRASES = new Map(Object.entries(data.phrases).flatMap(([head, all]) => all.map((words) => [words, head] as const))); // prettier-ignore
const PHRASE = new RegExp(
  `\\b(?:${[...PHRASES.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b`,
);
const TEACHES: ReadonlySet<string> = new Set(data.scholars);
const SUBJECTS: ReadonlyMap<string, string> = new Map(Object.entries(data.subjects));
const HEADS = firstOfEach(data.sameHead);
const FIELDS = firstOfEach(data.portfolioSynonyms);
const GROUPS = Object.values(data.exclusive).map(firstOfEach);
/** Groups of whom the copy rarely leaves one without a name. */
const ALWAYS_NAMED = [data.exclusive.church, data.exclusive.elected].map(firstOfEach);

/** Every word of a string under the string’s first: synonyms. */
function firstOfEach(lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap((list) => list.split(' ').map((word, _, [first]) => [word, first!] as const)));
}

/** “for the past four seasons”: so far, and still. */
const SINCE = /\s(?:for|over)\sthe\s(?:past|last)\b.*$/i;

/** Undefined for titles of the past and the future (“former mayor”), and for two offices in one. */
export function readOffice(title: string): Office | undefined {
  const words = joined(title.replace(SINCE, '')).map(keyOf);
  if (words.some((word) => TIME.has(word) || word === 'and' || word === '&' || word === 'or'))
    return undefined;
  const link = words.findIndex((word) => LINKS.has(word));
  const before = link < 0 ? words : words.slice(0, link);
  const at = before.findLastIndex((word) => isOfficeWord(word) || HEADS.has(word) || PHRASES_HEADS.has(word));
  const head = before[at];
  if (head === undefined) return undefined;
  const subject = TEACHES.has(head) ? words.find((word) => SUBJECTS.has(word)) : undefined;
  const whose = new Set(
    link < 0 ? [] : words.slice(link).filter((word) => !LINKS.has(word) && word !== 'the'),
  );
  const others = new Set(words.filter((_, i) => i !== at));
  return {
    head: SUBJECTS.get(subject ?? '') ?? HEADS.get(head) ?? head,
    others,
    whose,
    names: namesIn(title, head),
    seat: SAT_FOR.exec(title)?.[1],
  };
}

/** Words with a capital that are no rank and no country’s: “Head Coach” has none. */
function namesIn(title: string, head: string): ReadonlySet<string> {
  const words = title.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  return new Set(
    words
      .map((word) => keyOf(word.toLowerCase()))
      .filter((word) => word !== head && !isOfficeWord(word) && !RANKS.has(word) && isTelling(word)),
  );
}

/** The words of a title, an office of several words as one: “chief financial officer”. */
function joined(title: string): string[] {
  const lower = title.toLowerCase();
  const phrase = PHRASE.exec(lower);
  if (!phrase) return lower.split(/[\s-]+/);
  const [before, after] = [lower.slice(0, phrase.index), lower.slice(phrase.index + phrase[0].length)];
  return [...before.split(/[\s-]+/), PHRASES.get(phrase[0])!, ...after.split(/[\s-]+/)].filter(Boolean);
}

const PHRASES_HEADS: ReadonlySet<string> = new Set(Object.keys(data.phrases));
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', 'to']);

/** True where nobody is both: a butcher and a greengrocer, water minister and finance minister, mayor and deputy mayor. */
export function exclude(a: Office, b: Office): boolean {
  if (a.head !== b.head) return !ofTwoHouses(a, b) && GROUPS.some((group) => areTwo(group, a.head, b.head));
  if (areApart(seats(a), seats(b))) return true;
  if (OPPOSITES.some((words) => opposed(words, a.others, b.others))) return true;
  if (RANKABLE.has(a.head)) {
    for (const rank of RANKS) if (a.others.has(rank) !== b.others.has(rank)) return true;
  }
  if (OF_ONE_HOUSE.has(a.head) && areApart([...a.names], [...b.names])) return true;
  if (MEMBERS.has(a.head) && a.seat && b.seat) return !a.seat.includes(b.seat) && !b.seat.includes(a.seat);
  if (DEPARTMENTAL.has(a.head)) return areApart(departments(a), departments(b));
  return PORTFOLIOS.has(a.head) && areApart(portfolio(a), portfolio(b));
}

/** A minister and another, an archbishop and a cardinal; a judge and a prosecutor who has no name are two people. */
export function areOfOneKind(a: Office, b: Office): boolean {
  return a.head === b.head || ALWAYS_NAMED.some((group) => areTwo(group, a.head, b.head));
}

/** Both of a deputy, or neither. */
export function haveSameRank(a: Office, b: Office): boolean {
  return [...RANKS].every((rank) => a.others.has(rank) === b.others.has(rank));
}

/** “Ward 4” and “Ward 7” */
function seats({ others }: Office): string[] {
  return [...others].filter((word) => /^\d+(?:st|nd|rd|th)?$/.test(word));
}

/** “majority leader” and “minority leader” */
function opposed(words: readonly string[], a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [words.find((word) => a.has(word)), words.find((word) => b.has(word))];
  return x !== undefined && y !== undefined && !b.has(x) && !a.has(y);
}

/** “sales” of “head of sales” and of “sales manager” */
function departments({ others, whose }: Office): string[] {
  return [...others, ...whose].filter((word) => DEPARTMENTS.has(word));
}

/** “chief executive of Lune Water” and “chairman of Vale Football Club”: one may well be both. */
function ofTwoHouses(a: Office, b: Office): boolean {
  return areApart([...a.whose], [...b.whose]);
}

/** Both say something, and nothing in common. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

function areTwo(group: ReadonlyMap<string, string>, a: string, b: string): boolean {
  const [x, y] = [group.get(a), group.get(b)];
  return x !== undefined && y !== undefined && x !== y;
}

/** No rank, no country, no word that any office may have. */
const isTelling = (word: string) => !NO_PORTFOLIO.has(word) && !PLACES.has(word) && !DEMONYMS.has(word);

/** What a minister is minister of, without country and rank. */
function portfolio({ others }: Office): string[] {
  return [...others].filter(isTelling).map((word) => FIELDS.get(word) ?? word);
}

/** Words near a title that tell of a change of office, or of a second one, make two of them right. */
export function tellsOfChange(words: Iterable<string>): boolean {
  for (const word of words) if (MOVERS.has(word) || (TIME.has(word) && !OFTEN_ELSE.has(word))) return true;
  return false;
}

const OFTEN_ELSE: ReadonlySet<string> = new Set(['acting', 'future', 'late', 'past']);
