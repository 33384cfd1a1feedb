import data from '../../language/en/exclusive-offices.json' with { type: 'json' };
import { DEMONYMS, isOfficeWord, keyOf, PLACES } from './lexicon.ts';

/** A title read for what it says somebody is: “deputy water minister” is a minister, deputy, for water. */
export interface Office {
  /** The noun at its head, one for all its forms: chairman for chairwoman and chair. */
  readonly head: string;
  /** The words beside the head. */
  readonly others: ReadonlySet<string>;
}

const TIME: ReadonlySet<string> = new Set(data.time);
const RANKS: ReadonlySet<string> = new Set(data.ranks);
const RANKABLE: ReadonlySet<string> = new Set(data.rankable);
const PORTFOLIOS: ReadonlySet<string> = new Set(data.portfolios);
const NO_PORTFOLIO: ReadonlySet<string> = new Set(data.noPortfolio);
const MOVERS: ReadonlySet<string> = new Set(data.movers);
const HEADS = firstOfEach(data.sameHead);
const FIELDS = firstOfEach(data.portfolioSynonyms);
const GROUPS = Object.values(data.exclusive).map(firstOfEach);

/** Every word of a string under the string’s first: synonyms. */
function firstOfEach(lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap((list) => list.split(' ').map((word, _, [first]) => [word, first!] as const)));
}

/** Undefined for titles of the past and the future (“former mayor”), and for two offices in one. */
export function readOffice(title: string): Office | undefined {
  const words = title.toLowerCase().split(/[\s-]+/).map(keyOf); // prettier-ignore
  if (words.some((word) => TIME.has(word) || word === 'and' || word === '&' || word === 'or'))
    return undefined;
  const link = words.findIndex((word) => LINKS.has(word));
  const before = link < 0 ? words : words.slice(0, link);
  const at = before.findLastIndex((word) => isOfficeWord(word) || HEADS.has(word));
  const head = before[at];
  if (head === undefined) return undefined;
  return { head: HEADS.get(head) ?? head, others: new Set(words.filter((_, i) => i !== at)) };
}

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', 'to']);

/** True where nobody is both: a butcher and a greengrocer, water minister and finance minister, mayor and deputy mayor. */
export function exclude(a: Office, b: Office): boolean {
  if (a.head !== b.head) return GROUPS.some((group) => areTwo(group, a.head, b.head));
  if (RANKABLE.has(a.head)) {
    for (const rank of RANKS) if (a.others.has(rank) !== b.others.has(rank)) return true;
  }
  if (!PORTFOLIOS.has(a.head)) return false;
  const [x, y] = [portfolio(a), portfolio(b)];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

function areTwo(group: ReadonlyMap<string, string>, a: string, b: string): boolean {
  const [x, y] = [group.get(a), group.get(b)];
  return x !== undefined && y !== undefined && x !== y;
}

/** What a minister is minister of, without country and rank. */
function portfolio({ others }: Office): string[] {
  return [...others]
    .filter((word) => !NO_PORTFOLIO.has(word) && !PLACES.has(word) && !DEMONYMS.has(word))
    .map((word) => FIELDS.get(word) ?? word);
}

/** A sentence that tells of a change of office gives two of them rightly. */
export function tellsOfChange(words: Iterable<string>): boolean {
  for (const word of words) if (MOVERS.has(word) || TIME.has(word)) return true;
  return false;
}
