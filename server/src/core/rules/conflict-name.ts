import type { Analysis } from '../analysis.ts';
import type { Fix, RawFinding } from '../finding.ts';
import { keyOf } from '../people/lexicon.ts';
import { withCrossedNames, withTwoFirstNames } from '../names/namesakes.ts';
import type { Mention, Person } from '../people/people.ts';
import { spellingOfGiven, spellingOfName, spellingOfSurname } from '../people/spellings.ts';
import type { Rule } from './rule.ts';

export const conflictName: Rule = {
  code: 'conflict-name',
  family: 'conflict',
  name: 'names in two spellings',
  summary: 'One name in two accepted spellings',
  severity: 'information',

  *check(analysis) {
    for (const { few, many } of variants(analysis)) {
      const times = many.mentions.length === 1 ? 'once' : `${many.mentions.length} times`;
      yield report(few, many, `${times} elsewhere: two spellings of one name. Choose one.`);
    }
    for (const { few, many } of namesakes(analysis))
      yield report(
        few,
        many,
        'further up, and nothing says that they are two people. If it is one, which first name is right?',
      );
  },

  *fixes(finding, analysis): Iterable<Fix> {
    for (const { few, many } of [...variants(analysis), ...namesakes(analysis)]) {
      if (few.mentions[0].start !== finding.span.start) continue;
      yield respell(analysis.article.text, few, many);
      yield respell(analysis.article.text, many, few);
    }
  },
};

/** One spelling of a name with all its places; never without any. */
interface Spelling {
  readonly name: string;
  readonly mentions: readonly [Mention, ...Mention[]];
}

/** `where` says where the others stand, and what to ask. */
function report(few: Spelling, many: Spelling, where: string): RawFinding {
  return {
    span: spanOf(few.mentions[0]),
    message: `“${few.name}” here, “${many.name}” ${where}`,
    evidence: [{ span: spanOf(many.mentions[0]), note: `“${many.name}”` }],
  };
}

const spanOf = ({ start, end }: Mention) => ({ start, end });

/** Full names become full names, surnames surnames. */
function respell(text: string, from: Spelling, to: Spelling): Fix {
  const edits = from.mentions.flatMap((mention) => {
    const written = text.slice(mention.start, mention.end);
    const newText =
      written === from.name ? to.name : written === lastWord(from.name) ? lastWord(to.name) : undefined;
    return newText === undefined || newText === written ? [] : [{ span: spanOf(mention), newText }];
  });
  return { title: `Spell it “${to.name}” everywhere`, edits, scope: 'article' };
}

const lastWord = (name: string) => name.split(' ').at(-1)!;

/** Each name that is spelt in two ways, the rarer spelling first; of two as frequent the later. */
function* variants(analysis: Analysis): Iterable<{ few: Spelling; many: Spelling }> {
  for (const [a, b] of [...pairs(analysis), ...accents(analysis)]) {
    const order = a.mentions.length - b.mentions.length || b.mentions[0].start - a.mentions[0].start;
    yield order <= 0 ? { few: a, many: b } : { few: b, many: a };
  }
}

/** One person, as it seems, with two first names. */
function* namesakes(analysis: Analysis): Iterable<{ few: Spelling; many: Spelling }> {
  for (const [first, second] of [...withTwoFirstNames(analysis), ...withCrossedNames(analysis)]) {
    const [many, few] = [spelling(analysis, first), spelling(analysis, second)];
    const [full, ...more] = few?.mentions.filter(({ form }) => form === 'full') ?? [];
    if (many && few && full) yield { few: { name: few.name, mentions: [full, ...more] }, many };
  }
}

/** Two members of the cast whose names are two spellings of one. */
function* pairs(analysis: Analysis): Iterable<readonly [Spelling, Spelling]> {
  const seen = new Map<string, Person>();
  for (const person of analysis.people) {
    if (person.fits) continue;
    const keys = keysOf(person);
    const key = keys.find((k) => mayBeOne(k, person, seen.get(k)));
    const [a, b] = key === undefined ? [] : [spelling(analysis, person), spelling(analysis, seen.get(key)!)];
    if (a && b) yield [a, b];
    for (const k of keys) if (!seen.has(k)) seen.set(k, person);
  }
}

/** Under what a name is found again in another spelling. */
function keysOf({ name, kind }: Person): string[] {
  const words = name.split(/\s+/).map(keyOf);
  const whole = spellingOfName(words.join(' '));
  if (whole !== undefined) return [whole];
  if (kind !== 'person' && kind !== 'unknown') return [];
  const last = words.at(-1)!;
  // “Abdul Aziz” and “Abdulaziz” are spellings of one name.
  const given =
    words.length > 2 ? spellingOfSurname(words.slice(0, -1).join('')) : spellingOfGiven(words[0]!);
  const alone = [`last ${spellingOfSurname(last)}`, `first ${given}`];
  return words.length > 1 ? [`full ${given} ${spellingOfSurname(last)}`, ...alone] : alone;
}

/**
 * Two full names are one only as a whole: Tom Hargrave is not Will Hargreave. A name alone is one with a full name that
 * has it in the same place, and a surname alone with another.
 */
function mayBeOne(key: string, a: Person, b: Person | undefined): boolean {
  if (!b || a.name === b.name || keyOf(a.name) === keyOf(b.name)) return false;
  if (key.startsWith('name ') || key.startsWith('full ')) return true;
  if (isFull(a) && isFull(b)) return false;
  const [full, alone] = isFull(a) ? [a, b] : [b, a];
  // “Sanvi Orr” and “Sanvi” is one spelling, with and without the surname.
  if (isFull(full) && full.name.split(/\s+/).map(keyOf).includes(keyOf(alone.name))) return false;
  return key.startsWith('last ') || ((isFull(a) || isFull(b)) && alone.titles.length === 0);
}

const isFull = ({ name }: Person) => name.includes(' ');

/** A person's name with the places where it, or its last word, is written. */
function spelling({ article }: Analysis, { name, mentions }: Person): Spelling | undefined {
  const [first, ...rest] = mentions.filter(({ start, end }) => {
    const written = article.text.slice(start, end);
    return written === name || written === lastWord(name);
  });
  return first && { name, mentions: [first, ...rest] };
}

/** One member of the cast, with and without an accent: “Tomás” and “Tomas”. */
function* accents({ article, people }: Analysis): Iterable<readonly [Spelling, Spelling]> {
  for (const person of people) {
    const written = new Map<string, [Mention, ...Mention[]]>();
    for (const mention of person.mentions.filter(({ form }) => form === 'full' || form === 'surname')) {
      const surname = lastWord(article.text.slice(mention.start, mention.end));
      const known = written.get(surname);
      if (known) known.push(mention);
      else written.set(surname, [mention]);
    }
    const spellings = [...written].map(([name, mentions]): Spelling => ({ name, mentions }));
    for (const [i, a] of spellings.entries()) {
      const b = spellings.slice(0, i).find(({ name }) => differInAccents(name, a.name));
      if (b) yield [a, b];
    }
  }
}

function differInAccents(a: string, b: string): boolean {
  const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');
  return a.normalize() !== b.normalize() && bare(a) === bare(b);
}
