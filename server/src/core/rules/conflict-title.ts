import type { Analysis } from '../analysis.ts';
import type { Fix, RawFinding } from '../finding.ts';
import { exclude, readOffice, tellsOfChange } from '../people/offices.ts';
import { membershipsOf } from '../people/parties.ts';
import type { Token } from '../prose/prose.ts';
import type { Person } from '../people/people.ts';
import { briefsOf } from '../people/sides.ts';
import { misspelt } from '../speakers/misspelt.ts';
import { tokenAt } from '../quotes/repair.ts';
import { isSaidByOthers } from '../others-words.ts';
import type { Span } from '../span.ts';
import { officesOfNobody } from '../names/office-of-nobody.ts';
import type { Rule } from './rule.ts';

export const conflictTitle: Rule = {
  code: 'conflict-title',
  family: 'conflict',
  name: 'people with two offices',
  summary: 'One person with two different offices',
  severity: 'information',

  *check(analysis) {
    for (const { person, here, there } of clashes(analysis)) {
      yield {
        span: here.span,
        message: `${person.name} is “${here.text}” here and “${there.text}” further up. Which is right? If both are, say so: “former”, “then”, “and”.`,
        evidence: [{ span: there.span, note: `“${there.text}”` }],
      };
    }
    yield* twoSides(analysis);
    for (const { span, text, person, title } of officesOfNobody(analysis))
      yield {
        span,
        message: `Nobody here is “${text}”; ${person.name} is “${title.text}” further up. Who is meant?`,
        evidence: [{ span: title.span, note: `“${title.text}”` }],
      };
  },

  *fixes(finding, analysis): Iterable<Fix> {
    for (const { here, there } of clashes(analysis)) {
      if (here.span.start !== finding.span.start) continue;
      yield change(here, there.text, 'here');
      yield change(there, here.text, 'further up');
    }
  },
};

type Title = Person['titles'][number];

interface Clash {
  readonly person: Person;
  readonly here: Title;
  readonly there: Title;
}

function change({ span }: Title, newText: string, where: string): Fix {
  return { title: `Make it “${newText}” ${where}`, edits: [{ span, newText }], scope: 'here' };
}

/** Each title with the first one before it that the same person cannot have as well. */
function* clashes(analysis: Analysis): Iterable<Clash> {
  const slips = misspeltTitles(analysis.people);
  for (const person of analysis.people) {
    const titles = [...person.titles, ...(slips.get(person) ?? [])];
    if (person.kind !== 'person' || person.fits || titles.length < 2) continue;
    const offices = titles
      .filter(({ span }) => isOwnCopy(analysis, span))
      .flatMap((title) => {
        const office = readOffice(title.text);
        return office ? [{ title, office }] : [];
      })
      .sort((a, b) => a.title.span.start - b.title.span.start);
    for (const [i, { title, office }] of offices.entries()) {
      const other = offices.slice(0, i).find((before) => exclude(before.office, office));
      if (other) yield { person, here: title, there: other.title };
    }
  }
}

/** “Cllr Orr (Lab, Ayr North)” and, further down, “Orr, the Liberal Democrat member”. */
function* twoSides(analysis: Analysis): Iterable<RawFinding> {
  for (const person of analysis.people) {
    if (person.kind !== 'person') continue;
    const { text } = analysis.article;
    const parties = membershipsOf(text, person).map(({ party, span }) => ({ of: party, span }));
    yield* twoOf(analysis, person, parties, 'Which party is it?');
    const sides = briefsOf(text, person).map(({ side, span }) => ({ of: side, span }));
    yield* twoOf(analysis, person, sides, 'Whose side is it?');
  }
}

/** The first that differs from the one further up, in the copy's own words. */
function* twoOf(
  analysis: Analysis,
  person: Person,
  told: readonly { readonly of: string; readonly span: Span }[],
  question: string,
): Iterable<RawFinding> {
  const { text } = analysis.article;
  const { tokens } = analysis.prose;
  const [first, ...others] = told.filter(
    ({ span }) => !isSaidByOthers(analysis, span, tokens[tokenAt(tokens, span.start)]!.paragraph),
  );
  const other = others.find(({ of }) => of !== first!.of);
  if (!first || !other) return;
  const shown = ({ span }: typeof first) => text.slice(span.start, span.end);
  yield {
    span: other.span,
    message: `${person.name} is “${shown(other)}” here and “${shown(first)}” further up. ${question}`,
    evidence: [{ span: first.span, note: `“${shown(first)}”` }],
  };
}

/** The titles of names that are slips for a person's. */
function misspeltTitles(people: readonly Person[]): Map<Person, Title[]> {
  const found = new Map<Person, Title[]>();
  for (const person of people) {
    const meant = person.titles.length && !person.fits ? misspelt(people, person) : undefined;
    if (meant) found.set(meant, [...(found.get(meant) ?? []), ...person.titles]);
  }
  return found;
}

const [BEFORE, AFTER] = [12, 8]; // tokens around a title
const ROLE = 4; // tokens before a title: “as the state’s governor, Orr had …”

/** “After two hours with Mr Orr, the prime minister looked pale” */
function opensClause(tokens: readonly Token[], first: Token, { end }: Span): boolean {
  const next = tokens[tokenAt(tokens, end - 1) + 1];
  if (tokens[first.index - 2]?.text !== ',' || next?.sentence !== first.sentence) return false;
  const isVerb = next.pos === 'VERB' && !next.lower.endsWith('ing'); // “the colonel leading the dig”
  return isVerb || next.pos === 'AUX' || /^["'“‘«]+$/.test(next.text);
}

/** In somebody else’s words, and where the sentence tells of a change of office, two titles are no contradiction. */
function isOwnCopy(analysis: Analysis, span: Span): boolean {
  const { tokens, sentences } = analysis.prose;
  const token = tokens[tokenAt(tokens, span.start)];
  if (!token || token.start > span.start || isSaidByOthers(analysis, span, token.paragraph)) return false;
  const { firstToken, endToken } = sentences[token.sentence]!;
  if (opensClause(tokens, token, span)) return false;
  const isQuoted = (at: number) => analysis.runs.some((run) => run.start <= at && at < run.end);
  const near = tokens
    .slice(Math.max(firstToken, token.index - BEFORE), Math.min(endToken, token.index + AFTER))
    .filter(({ start }) => !isQuoted(start));
  const role = tokens.slice(Math.max(firstToken, token.index - ROLE), token.index);
  return !role.some(({ lower }) => lower === 'as') && !tellsOfChange(near.map(({ lower }) => lower));
}
