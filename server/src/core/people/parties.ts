import data from '../../language/en/parties.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Person } from './people.ts';

/** The words that put somebody in a party: “Lab” of “Cllr Orr (Lab, Ayr North)”, “the Green councillor”. */
export interface Membership {
  readonly party: string;
  readonly span: Span;
}

const NAMES = new Map(data.parties.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
const LABELS = new Map(data.parties.flatMap(({ name, after }) => after.map((word) => [word, name] as const)));
const oneOf = (words: Iterable<string>) => [...words].toSorted((a, b) => b.length - a.length).join('|');
const PARTY = `(?<party>${oneOf(NAMES.keys())})`;
const SEAT = `(?:${oneOf(data.seats)})`;

/** Right after a name. */
const AFTER = [
  `^\\s\\((?<label>${oneOf(LABELS.keys())})(?:[,;\\s-][^)]*)?\\)`,
  // “, the Liberal Democrat member for Ayr”, “, a Republican whose district”
  `^,\\s(?:the|an?|who\\s(?:is|sits\\sas|has\\ssat\\sas)\\s(?:the|an?))\\s${PARTY}(?:\\s(?:[a-z]+\\s)?${SEAT}\\b|(?=,|\\swho|\\sfrom|\\swhose|\\ssince))`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Right before it: “Green councillor Ada Orr”, “the Labour MP, Ada Orr”. */
const BEFORE = new RegExp(`\\b${PARTY}\\s(?:[a-z]+\\s)?${SEAT},?\\s$`, 'i');
/** “the Greens’ Tilly Orr”, “Labour’s Orr” */
const OF_PARTY = new RegExp(`\\b(?<party>${oneOf(NAMES.keys())})s?(?:['’]s?)\\s$`, 'i');
const LONGEST = 60; // characters
const PAST = /\b(?:former|formerly|then|ex|until|defected|switched|joined|left|quit|expelled|crossed)\b/i;

/** Where the copy says in which party somebody is, in the order of the text; what is past is left out. */
export function membershipsOf(text: string, person: Person): Membership[] {
  const found: Membership[] = [];
  for (const { start, end, form } of person.mentions) {
    if (form === 'pronoun') continue;
    const before = text.slice(Math.max(0, start - LONGEST), start);
    const after = text.slice(end, end + LONGEST);
    if (PAST.test(before.slice(-24))) continue;
    const told = BEFORE.exec(before);
    const owned = OF_PARTY.exec(before);
    for (const own of [told, owned]) if (own) found.push(membership(own, start - before.length));
    for (const pattern of AFTER) {
      const own = pattern.exec(after);
      if (own && !PAST.test(own[0])) found.push(membership(own, end));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function membership(found: RegExpExecArray, at: number): Membership {
  const { label, party } = found.groups!;
  const words = (label ?? party)!;
  const start = at + found.index + found[0].toLowerCase().indexOf(words.toLowerCase());
  const name = (label === undefined ? NAMES : LABELS).get(words.toLowerCase())!;
  return { party: name, span: { start, end: start + words.length } };
}
