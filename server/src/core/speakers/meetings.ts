import words from '../../language/en/speaker-words.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Person } from '../people/people.ts';
import { tokenAt } from '../quotes/repair.ts';
import type { Quote } from './speakers.ts';

const MEETING = new RegExp(`\\b(?:${words.meetings.join('|')})\\b`, 'gi');
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

/**
 * Two people who both fit the pronoun, and nobody else who does: the one before a verb of meeting and the other after it, or
 * both of them its subject, “Orr and Shelke debated it”.
 */
function peopleWho(
  { article: { text }, people }: Analysis,
  from: number,
  to: number,
  pronoun: 'he' | 'she',
): Person[] {
  const here = people.flatMap((person) => {
    const at = mayBePerson(person)
      ? person.mentions.find(
          ({ form, start, end }) =>
            form !== 'pronoun' && start >= from && start < to && !OWNER.test(text.slice(end - 2, end + 2)),
        )
      : undefined;
    const fits = person.gender === undefined || person.gender === pronoun;
    return at && fits ? [{ person, at }] : [];
  });
  here.sort((a, b) => a.at.start - b.at.start);
  const [first, second, third] = here;
  if (!first || !second || third) return [];
  const pair = [first.person, second.person];
  if (
    isJoint(
      text.slice(from, first.at.start),
      text.slice(first.at.end, second.at.start),
      text.slice(second.at.end, to),
    )
  )
    return pair;
  const meets = [...text.slice(from, to).matchAll(MEETING)].some(({ index, 0: { length } }) => {
    const [verb, after] = [from + index, from + index + length];
    if (first.at.start > verb || second.at.start < after) return false;
    return !ELSE.test(text.slice(after, second.at.start)) && !GOES_ON.test(text.slice(second.at.start, to));
  });
  return meets ? pair : [];
}

/** “Mr Foy’s cousin met him” */
const OWNER = /['’]s/;

/** “Davey Kitto and Mr Penhale fell out”, with nothing before them. */
function isJoint(before: string, between: string, after: string): boolean {
  return (
    /^\W*(?:Both\s)?(?:(?:The|Mr|Dr|Sir|Cllr)\b[\w.\s]{0,30})?$/.test(before) &&
    /^\sand\s(?:\p{Lu}\p{L}*\.?\s)?$/u.test(between) &&
    /^\s(?:have\s|had\s)?\p{Ll}+\b/u.test(after)
  );
}

/** A name of two words that the copy calls nothing else may well be somebody’s: “his counterpart, Priit Laanemets”. */
const mayBePerson = ({ kind, name }: Person) =>
  kind === 'person' || (kind === 'unknown' && name.includes(' '));

const namesOf = ({ mentions }: Person): number[] =>
  mentions.filter(({ form }) => form !== 'pronoun').map(({ start }) => start);
