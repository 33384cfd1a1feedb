import lists from '../../language/en/noun-verbs.json' with { type: 'json' };
import type { TaggedToken } from './paragraph.ts';
import type { Pos } from './tagger.ts';

const BASE: ReadonlySet<string> = new Set(lists.verbs);
const THIRD_PERSON: ReadonlySet<string> = new Set(lists.verbs.map(thirdPerson));
const ALWAYS: ReadonlySet<string> = new Set(lists.alwaysVerbs);
const UNITS: ReadonlySet<string> = new Set(lists.units);
/** Subjects in the plural that do not look it. */
const PLURAL = new Set(['both', 'few', 'i', 'many', 'most', 'others', 'people', 'percent', 'police', 'several', 'some', 'they', 'we', 'who', 'you']); // prettier-ignore
const POSSESSIVE = new Set(['her', 'his', 'its', 'my', 'our', 'their', 'your']);
const SINGULAR = new Set(['he', 'it', 'one', 'she', 'that', 'which', 'who']);
/** What a verb of saying can be followed by: a clause, an object. */
const OBJECT_OPENERS: ReadonlySet<Pos> = new Set(['DET', 'PART', 'PRON', 'PROPN', 'SCONJ']);

/** Turns a noun into the verb that it is: “Boyd notes that”, “six in 10 say”; and “£5|bn” into the noun that it is. */
export function mendedPos(tokens: readonly TaggedToken[], at: number): Pos {
  const { pos, lower, text, glued } = tokens[at]!;
  const before = tokens[at - 1];
  if (before?.kind === 'number' && glued && UNITS.has(lower)) return 'NOUN';
  if (pos !== 'NOUN' || text !== lower || !before) return pos;
  if (ALWAYS.has(lower)) return isDetermined(before) ? pos : 'VERB';
  if (THIRD_PERSON.has(lower)) {
    if (isSingularSubject(before) && (opensObject(tokens[at + 1]) || isAfterQuotation(tokens, at)))
      return 'VERB';
  } else if (
    BASE.has(lower) &&
    isPluralSubject(before) &&
    (opensObject(tokens[at + 1]) || (lower === 'show' && before.kind !== 'number'))
  )
    return 'VERB';
  return pos;
}

/** “a say”, “the final say”, “her say” */
function isDetermined({ pos, lower }: TaggedToken): boolean {
  return pos === 'DET' || pos === 'ADJ' || lower === "'s" || lower === 'for' || POSSESSIVE.has(lower);
}

/** A name or a pronoun: after a noun a word in -s is as often a noun itself (“crime reports”). */
function isSingularSubject({ pos, lower, text }: TaggedToken): boolean {
  return (pos === 'PROPN' && text !== lower) || SINGULAR.has(lower);
}

function isPluralSubject({ pos, lower, text, kind }: TaggedToken): boolean {
  if (kind === 'number') return !/^\d{4}$/.test(text);
  return (
    PLURAL.has(lower) || ((pos === 'NOUN' || pos === 'PROPN') && /[^s']s$/.test(lower) && lower !== 'news')
  );
}

/** A clause, an object, or a quotation: “notes that”, “reports: ‘…’”, “claims “…””. */
function opensObject(token: TaggedToken | undefined): boolean {
  return token === undefined || OBJECT_OPENERS.has(token.pos) || /^[:“‘]$/.test(token.text);
}

/** “…,” Ada Boyd notes. */
function isAfterQuotation(tokens: readonly TaggedToken[], at: number): boolean {
  let subject = at - 1;
  while (subject > 0 && tokens[subject]!.pos === 'PROPN') subject--;
  return /^[”’"']$/.test(tokens[subject]!.text);
}

/** “notes”, “tries”, “wishes” */
function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ies';
  return /(?:s|x|z|ch|sh)$/.test(verb) ? verb + 'es' : verb + 's';
}
