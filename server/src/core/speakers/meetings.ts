import words from '../../language/en/speaker-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Person } from '../people/people.ts';
import { tokenAt } from '../quotes/repair.ts';
import type { Quote } from './speakers.ts';

const MEETING = new RegExp(`\\b(?:${words.meetings.join('|')})\\b`, 'i');
const PRONOUN = /^(?:he|she)$/i;
/** “spoke to reporters after a meeting with Orr”: it is somebody else who is met. */
const ELSE = /\b(?:after|before|following|when|while|about|who|reporters|during|over)\b/i;
/** “spoke with Orr and did not rule it out”: the subject of it all goes on. */
const GOES_ON = /\b(?:and|but)\s(?:did|was|has|had|said|told|[a-z]+ed)\b/i;
/** What may stand between the meeting and the pronoun of the same sentence: “and he was heard to say”. */
const AND = /[,;]?\s(?:and|but)\s$/;

/**
 * The two people of one gender who meet in the sentence before “he said”, or before “and he said” in its own: “Orr embraced
 * Mr Shelke. He later said …” may be either of them. Empty where the copy tells which it is.
 */
export function pairBefore(analysis: Analysis, { speaker }: Quote): readonly Person[] {
  const { text } = analysis.article;
  if (!speaker?.person) return [];
  const { start, end } = speaker.mention;
  const word = text.slice(start, end);
  if (!PRONOUN.test(word)) return [];
  const { tokens, sentences } = analysis.prose;
  const own = sentences[tokens[tokenAt(tokens, start)]!.sentence]!;
  const inOwn = AND.test(text.slice(own.start, start));
  const meeting = inOwn ? own : sentences[own.index - 1];
  if (meeting?.paragraph !== own.paragraph) return [];
  if (!inOwn && /\b(?:he|she|him|her|his)\b/i.test(text.slice(own.start, start))) return [];
  const until = inOwn ? start : meeting.end;
  const pair = peopleWho(analysis, meeting.start, until, word.toLowerCase() as 'he' | 'she');
  // Whoever is named beside the pronoun is the other: “he told Shelke”.
  const named = analysis.people.some(
    (person) =>
      person.kind === 'person' &&
      namesOf(person).some((at) => at >= (inOwn ? start : own.start) && at < own.end),
  );
  const { id } = speaker.person;
  return named || !pair.some((person) => person.id === id) ? [] : pair;
}

/** Two people, the one before a verb of meeting and the other after it, who both fit the pronoun. */
function peopleWho(
  { article: { text }, people }: Analysis,
  from: number,
  to: number,
  pronoun: 'he' | 'she',
): Person[] {
  const found = MEETING.exec(text.slice(from, to));
  if (!found) return [];
  const [verb, after] = [from + found.index, from + found.index + found[0].length];
  const here = people.flatMap((person) => {
    const at = mayBePerson(person) ? namesOf(person).find((place) => place >= from && place < to) : undefined;
    return at === undefined ? [] : [{ person, at }];
  });
  here.sort((a, b) => a.at - b.at);
  const [first, second, third] = here;
  if (!first || !second || third || first.at > verb || second.at < after) return [];
  if (ELSE.test(text.slice(after, second.at)) || GOES_ON.test(text.slice(second.at, to))) return [];
  const fits = ({ person: { gender } }: { person: Person }) => gender === undefined || gender === pronoun;
  return fits(first) && fits(second) ? [first.person, second.person] : [];
}

/** A name of two words that the copy calls nothing else may well be somebody’s: “his counterpart, Priit Laanemets”. */
const mayBePerson = ({ kind, name }: Person) =>
  kind === 'person' || (kind === 'unknown' && name.includes(' '));

const namesOf = ({ mentions }: Person): number[] =>
  mentions.filter(({ form }) => form !== 'pronoun').map(({ start }) => start);
