import data from '../../language/en/case-sides.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Person } from './people.ts';

/** For whom somebody speaks in court: “the tenants’ lawyer, Ben Orr”, “Delia Franks, for the defence,”. */
export interface Brief {
  readonly side: string;
  readonly span: Span;
}

const NAMES = new Map(data.sides.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));
const SIDE = `(?<side>${[...NAMES.keys()].toSorted((a, b) => b.length - a.length).join('|')})`;
const LAWYER = `(?:${data.lawyers.join('|')})`;
const OWN = `${SIDE}(?:s?['’]s?)?\\s(?:lead\\s|chief\\s)?${LAWYER}`;

const BEFORE = new RegExp(`\\b(?:${OWN}|(?<prosecutor>prosecutor)),?\\s$`, 'i');
const AFTER = [
  `^(?:\\s[KQ]C)?,\\s(?:the\\s|an?\\s)?${OWN}\\b(?=[,.]|\\s(?:who|said))`,
  `^(?:\\s[KQ]C)?,\\s(?:the\\s|an?\\s)?(?:${LAWYER}\\s)?for\\sthe\\s${SIDE}s?(?=[,.])`,
  `^(?:\\s[KQ]C)?,\\swho\\s(?:represents|represented|appeared\\sfor|acts\\sfor)\\sthe\\s${SIDE}s?(?=[,.])`,
].map((pattern) => new RegExp(pattern, 'i'));
const LONGEST = 60; // characters
const PAST = /\b(?:former|formerly|then|once|previously)\b/i;

/** Where the copy says for which side somebody speaks, in the order of the text. */
export function briefsOf(text: string, { mentions }: Person): Brief[] {
  const found: Brief[] = [];
  for (const { start, end, form } of mentions) {
    if (form === 'pronoun') continue;
    const before = text.slice(Math.max(0, start - LONGEST), start);
    // “Mr Orr”: the title is no part of the mention.
    const told = BEFORE.exec(before.replace(/(?:Mr|Mrs|Ms|Miss|Dr)\.?\s$/, ''));
    if (told && !PAST.test(before)) found.push(brief(told, start - before.length));
    for (const pattern of AFTER) {
      const own = pattern.exec(text.slice(end, end + LONGEST));
      if (own && !PAST.test(own[0])) found.push(brief(own, end));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function brief(found: RegExpExecArray, at: number): Brief {
  const word = (found.groups!['side'] ?? found.groups!['prosecutor'])!;
  const start = at + found.index + found[0].toLowerCase().indexOf(word.toLowerCase());
  return { side: NAMES.get(word.toLowerCase())!, span: { start, end: start + word.length } };
}
