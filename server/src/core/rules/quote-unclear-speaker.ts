import words from '../../language/en/speaker-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Evidence, Fix, RawFinding } from '../finding.ts';
import { PLACES } from '../people/lexicon.ts';
import type { Person } from '../people/people.ts';
import type { Quote } from '../speakers/speakers.ts';
import { pairBefore } from '../speakers/meetings.ts';
import { isQuotation, likelySpeakers, plainWords } from '../speakers/quotations.ts';
import type { Rule } from './rule.ts';

const BUILDINGS: ReadonlySet<string> = new Set(words.buildings);

export const quoteUnclearSpeaker: Rule = {
  code: 'quote-unclear-speaker',
  family: 'quote',
  name: 'unclear speakers',
  summary: 'A speaker who may be either of two people, or a country or building that speaks somebody’s words',
  severity: 'information',
  *check(analysis) {
    const seen = new Set<number>();
    for (const quote of analysis.quotes) {
      const finding =
        (isQuotation(quote) ? (severalFit(quote, analysis) ?? placeSpeaks(quote, analysis)) : undefined) ??
        eitherOf(pairBefore(analysis, quote), quote, analysis);
      if (!finding || seen.has(finding.span.start)) continue;
      seen.add(finding.span.start);
      yield finding;
    }
  },
  *fixes({ span }, analysis): Iterable<Fix> {
    const quote = analysis.quotes.find(
      ({ kind, speaker, ...quote }) =>
        speaker?.mention.start === span.start &&
        (kind === 'direct' || pairBefore(analysis, { kind, speaker, ...quote }).length > 0),
    );
    if (!quote) return;
    const pair = pairBefore(analysis, quote);
    const named =
      quote.speaker?.candidates ??
      (pair.length
        ? pair
        : [...new Set([...sameWords(quote, analysis), ...likelySpeakers(analysis, quote.start)])]);
    for (const { name } of named)
      yield { title: `Name ${name}`, edits: [{ span, newText: name }], scope: 'here' };
  },
};

/** “he said”, where he may be either of two. */
function severalFit(quote: Quote, analysis: Analysis): RawFinding | undefined {
  return eitherOf(quote.speaker?.candidates ?? [], quote, analysis);
}

function eitherOf(
  candidates: readonly Person[],
  { speaker }: Quote,
  { article: { text } }: Analysis,
): RawFinding | undefined {
  const { mention } = speaker ?? {};
  if (!candidates.length || !mention) return undefined;
  const names = candidates.map((person) => person.name);
  const evidence = candidates.flatMap((person) => firstMention(person));
  const word = text.slice(mention.start, mention.end);
  return {
    span: mention,
    message: `“${word}” may be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}. Who speaks? Put the name.`,
    evidence,
  };
}

/** “Kyiv said”: a country, a city or a building speaks the words of a person. */
function placeSpeaks(quote: Quote, analysis: Analysis): RawFinding | undefined {
  const { speaker } = quote;
  if (!speaker || quote.post || !isPlace(speaker.mention, speaker.person, analysis)) return undefined;
  const { text } = analysis.article;
  const word = text.slice(speaker.mention.start, speaker.mention.end);
  const [person] = sameWords(quote, analysis);
  const who = person
    ? `${person.name} says the same words in this article.`
    : 'Somebody there said these words.';
  return {
    span: speaker.mention,
    message: `“${word}” cannot speak. ${who} Name the person.`,
    evidence: person ? firstMention(person) : [],
  };
}

function isPlace(
  mention: { start: number; end: number },
  person: Person | undefined,
  { article }: Analysis,
): boolean {
  const name = article.text.slice(mention.start, mention.end).toLowerCase().replace(/^the /, '');
  return (PLACES.has(name) || BUILDINGS.has(name)) && (person === undefined || person.kind !== 'person');
}

/** Those who are quoted with the same words elsewhere. */
function sameWords(quote: Quote, analysis: Analysis): Person[] {
  const words = plainWords(analysis, quote.words);
  const others = analysis.quotes.filter(
    (other) => other !== quote && isQuotation(other) && plainWords(analysis, other.words).includes(words),
  );
  return [...new Set(others.flatMap((other) => other.speaker?.person ?? []))].filter(
    (p) => p.kind === 'person',
  );
}

function firstMention(person: Person): Evidence[] {
  const [first] = person.mentions;
  return first ? [{ span: { start: first.start, end: first.end }, note: person.name }] : [];
}
