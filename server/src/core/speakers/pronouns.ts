import type { Person } from '../people/people.ts';
import type { Appearance } from './appearances.ts';
import type { Chunk } from './chunks.ts';
import type { Scene } from './scene.ts';

/** A member of the cast whom a pronoun may mean, with the last place before it where they appear. */
export interface Antecedent {
  readonly person: Person;
  readonly last: Appearance;
  /** How many others appear between. */
  readonly rank: number;
}

/** What is known of the cast while the article is read from its start. */
export interface Cast {
  readonly people: readonly Person[];
  /** Where they appear before this point, resolved pronouns too, in the order of the text. */
  readonly past: Appearance[];
  /** He and she, counted from the pronouns resolved so far, by person. */
  readonly gender: Map<number, { he: number; she: number }>;
  /** How often each was named before this point. */
  readonly seen: Map<number, number>;
  readonly lastMeant: Map<'he' | 'she', { person: number; sentence: number }>;
  lastSpeaker: number;
  lastSpeakerParagraph: number;
}

const MOST = 10;
const PARAGRAPHS_BACK = 8;
const APPEARANCES_BACK = 80;

/** Which of he and she a pronoun is a form of. */
export function genderOf(word: string): 'he' | 'she' | undefined {
  if (word === 'he' || word === 'him' || word === 'his') return 'he';
  return word === 'she' || word === 'her' || word === 'hers' ? 'she' : undefined;
}

/** How strongly the article and the person's first name speak for the pronoun: -2 against … 2 for. */
export function genderFit(cast: Cast, { person }: Antecedent, gender: 'he' | 'she'): number {
  const counts = cast.gender.get(person.id);
  const mine = (counts?.[gender] ?? 0) + (person.gender === gender ? 2 : 0);
  const other =
    (counts?.[gender === 'he' ? 'she' : 'he'] ?? 0) + (person.gender && person.gender !== gender ? 2 : 0);
  return Math.max(-2, Math.min(2, mine - other));
}

/**
 * Those whom “he” or “she” may mean: people who appear in the last paragraphs, the nearest first. Whoever the article calls
 * by the other word is none of them: “she” is no Jim, and if he is the only one named, we don't know who she is.
 */
export function antecedents(scene: Scene, cast: Cast, pronoun: Chunk): Antecedent[] {
  const found = appearing(scene, cast, pronoun);
  const gender = genderOf(scene.tokens[pronoun.firstToken]!.lower);
  if (!gender) return found;
  const fitting = found.filter((candidate) => genderFit(cast, candidate, gender) >= 0);
  return fitting.length < found.length ? fitting.map((candidate, rank) => ({ ...candidate, rank })) : found;
}

function appearing(scene: Scene, cast: Cast, pronoun: Chunk): Antecedent[] {
  const own = scene.tokens[pronoun.firstToken]!;
  const found: Antecedent[] = [];
  const seen = new Set<number>();
  const { past } = cast;
  for (let at = past.length - 1; at >= 0 && past.length - at < APPEARANCES_BACK; at--) {
    const last = past[at]!;
    if (last.paragraph < own.paragraph - PARAGRAPHS_BACK || found.length >= MOST) break;
    const person = cast.people[last.person]!;
    if (seen.has(last.person) || person.kind === 'place') continue;
    seen.add(last.person);
    found.push({ person, last, rank: found.length });
  }
  return found;
}

/** Before anything is read. */
export function openingCast(people: readonly Person[]): Cast {
  return {
    people,
    past: [],
    gender: new Map(),
    seen: new Map(),
    lastMeant: new Map(),
    lastSpeaker: -1,
    lastSpeakerParagraph: 0,
  };
}

/** Reads on: a name that stands at this point. */
export function appears(cast: Cast, appearance: Appearance): void {
  cast.past.push(appearance);
  cast.seen.set(appearance.person, (cast.seen.get(appearance.person) ?? 0) + 1);
}

/** Reads on: a pronoun at this point, and whom it means. */
export function meant(scene: Scene, cast: Cast, pronoun: Chunk, person: Person): void {
  const { sentence, paragraph, lower } = scene.tokens[pronoun.firstToken]!;
  const { firstToken, endToken, index } = pronoun;
  cast.past.push({
    person: person.id,
    firstToken,
    endToken,
    sentence,
    paragraph,
    chunk: index,
    pronoun: true,
  });
  const gender = genderOf(lower);
  if (!gender) return;
  const counts = cast.gender.get(person.id) ?? { he: 0, she: 0 };
  counts[gender]++;
  cast.gender.set(person.id, counts);
  cast.lastMeant.set(gender, { person: person.id, sentence });
}

/** Reads on: somebody who speaks at this point. */
export function speaks(scene: Scene, cast: Cast, mention: Chunk, person: Person): void {
  cast.lastSpeaker = person.id;
  cast.lastSpeakerParagraph = scene.tokens[mention.firstToken]!.paragraph;
}
