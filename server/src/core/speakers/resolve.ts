import type { Person } from '../people/people.ts';
import { appearancesOf, type Appearance } from './appearances.ts';
import type { Chunk } from './chunks.ts';
import { emptyFeatures } from './features.ts';
import type { Model } from './model.ts';
import { pronounFeatures } from './pronoun-features.ts';
import {
  antecedents,
  appears,
  genderFit,
  genderOf,
  meant,
  openingCast,
  speaks,
  type Antecedent,
  type Cast,
} from './pronouns.ts';
import { score } from './ranker.ts';
import type { Scene } from './scene.ts';
import { isSomebody, nameSpeaker, rightly, type ByChunk, type NamedSpeaker } from './speaker-name.ts';

/** Speakers by the index of their chunk, and whom each “he” and “she” of the article means. */
export interface Resolved {
  readonly speakers: ReadonlyMap<number, NamedSpeaker>;
  readonly pronouns: ReadonlyMap<number, Person>;
}

/** Reads the article from its start and says of every speaker's chunk who it is. */
export function resolveSpeakers(
  scene: Scene,
  people: readonly Person[],
  speaking: ReadonlySet<number>,
  model: Model,
): Resolved {
  const appearances = appearancesOf(scene, people);
  const byChunk = groupByChunk(appearances);
  const cast = openingCast(people);
  const speakers = new Map<number, NamedSpeaker>();
  const pronouns = new Map<number, Person>();
  let next = 0;
  for (const chunk of scene.chunks) {
    while (next < appearances.length && appearances[next]!.firstToken < chunk.endToken)
      appears(cast, appearances[next++]!);
    const speaksHere = speaking.has(chunk.index);
    const isPronoun = chunk.kind === 'pronoun';
    const gender = isPronoun ? genderOf(scene.tokens[chunk.firstToken]!.lower) : undefined;
    if (!speaksHere && !gender) continue;
    const found = gender
      ? heOrShe(scene, cast, chunk, gender, model)
      : isPronoun
        ? otherPronoun(scene, cast, byChunk, chunk, speakers)
        : nameSpeaker(scene, people, byChunk, chunk);
    const speaker = rightly(people, found);
    if (gender && speaker.person) {
      pronouns.set(chunk.index, speaker.person);
      meant(scene, cast, chunk, speaker.person);
    }
    if (!speaksHere) continue;
    speakers.set(chunk.index, speaker);
    if (speaker.person && isSomebody(speaker.person)) speaks(scene, cast, chunk, speaker.person);
  }
  return { speakers, pronouns };
}

export function groupByChunk(appearances: readonly Appearance[]): Map<number, Appearance[]> {
  const byChunk = new Map<number, Appearance[]>();
  for (const appearance of appearances) {
    if (appearance.chunk < 0) continue;
    const own = byChunk.get(appearance.chunk);
    if (own) own.push(appearance);
    else byChunk.set(appearance.chunk, [appearance]);
  }
  return byChunk;
}

interface Scored {
  readonly candidate: Antecedent;
  readonly points: number;
}

/** How many candidates of the pronoun's gender, or of none that we know, there are. */
export function rivalsOf(cast: Cast, candidates: readonly Antecedent[], gender: 'he' | 'she'): number {
  return candidates.filter((c) => genderFit(cast, c, gender) >= 0).length;
}

function heOrShe(scene: Scene, cast: Cast, pronoun: Chunk, gender: 'he' | 'she', model: Model): NamedSpeaker {
  const candidates = antecedents(scene, cast, pronoun);
  const rivals = rivalsOf(cast, candidates, gender);
  const scored: Scored[] = candidates.map((candidate) => {
    scratch.size = 0;
    pronounFeatures(scratch, scene, cast, pronoun, candidate, rivals);
    return { candidate, points: score(model.pronoun, scratch) };
  });
  scored.sort((a, b) => b.points - a.points);
  const mention = { start: pronoun.start, end: pronoun.end };
  const { text: word, sentence } = scene.tokens[pronoun.firstToken]!;
  const best = scored[0];
  if (!best)
    return { mention, kind: 'pronoun', name: word, reasons: [`“${word}”: nobody is named before it`] };
  const { person } = best.candidate;
  const unclear = rivalsInSight(cast, scored, gender, sentence);
  const why = unclear.length
    ? `“${word}” may be ${[person, ...unclear].map((p) => p.name).join(' or ')}`
    : `“${word}” is ${person.name}: ${reasonFor(scene, cast, pronoun, best.candidate, rivals)}`;
  return {
    mention,
    kind: 'pronoun',
    name: person.name,
    person,
    ...(unclear.length ? { candidates: [person, ...unclear] } : {}),
    reasons: [why],
  };
}

/** In nats; and in sentences. */
const CLOSE = 3;
const IN_SIGHT = 2;

/** Others whom the pronoun fits as well: named in the same sentence as the likeliest, at about the same odds. */
function rivalsInSight(
  cast: Cast,
  scored: readonly Scored[],
  gender: 'he' | 'she',
  sentence: number,
): Person[] {
  const best = scored[0]!;
  if (cast.lastSpeaker === best.candidate.person.id || sentence - best.candidate.last.sentence > IN_SIGHT)
    return [];
  return scored
    .slice(1)
    .filter(
      ({ candidate, points }) =>
        best.points - points < CLOSE &&
        candidate.last.sentence === best.candidate.last.sentence &&
        candidate.person.kind === 'person' &&
        genderFit(cast, candidate, gender) >= 0,
    )
    .map(({ candidate }) => candidate.person);
}

function reasonFor(
  scene: Scene,
  cast: Cast,
  pronoun: Chunk,
  { person, last }: Antecedent,
  rivals: number,
): string {
  const own = scene.tokens[pronoun.firstToken]!;
  if (rivals <= 1) return 'the only one named before it whom the word fits';
  if (last.paragraph === own.paragraph) {
    if (!othersIn(cast, own.paragraph, person)) return 'the only one named before it in this paragraph';
  }
  if (cast.lastSpeaker === person.id) return 'the last who spoke before';
  if (last.sentence === own.sentence) return 'named in the same sentence';
  return last.paragraph === own.paragraph
    ? 'named last in this paragraph'
    : 'the likeliest of those named in the paragraphs before';
}

function othersIn(cast: Cast, paragraph: number, person: Person): boolean {
  for (let at = cast.past.length - 1; at >= 0 && cast.past[at]!.paragraph === paragraph; at--) {
    const other = cast.people[cast.past[at]!.person]!;
    if (other.id !== person.id && isSomebody(other)) return true;
  }
  return false;
}

/** “who” is what stands before it; “it” the organisation that spoke last or was named last; “they”, “we”, “I” stay. */
function otherPronoun(
  scene: Scene,
  cast: Cast,
  byChunk: ByChunk,
  pronoun: Chunk,
  speakers: ReadonlyMap<number, NamedSpeaker>,
): NamedSpeaker {
  const token = scene.tokens[pronoun.firstToken]!;
  const mention = { start: pronoun.start, end: pronoun.end };
  const plain: NamedSpeaker = { mention, kind: 'pronoun', name: token.text, reasons: [] };
  if (token.lower === 'who') {
    const noun = nounBefore(scene, pronoun);
    if (noun) {
      const { name, person } = nameSpeaker(scene, cast.people, byChunk, noun);
      const reasons = [`“${token.text}” stands after ${name}`];
      return { ...plain, name, ...(person ? { person } : {}), reasons };
    }
    const last = lastIn(cast, token.sentence);
    if (!last) return plain;
    const person = cast.people[last.person]!;
    return { ...plain, name: person.name, person, reasons: [`“${token.text}” stands after ${person.name}`] };
  }
  if (token.lower !== 'it') return plain;
  const subject = subjectBefore(scene, pronoun);
  if (subject) {
    const before = nameSpeaker(scene, cast.people, byChunk, subject);
    const reasons = [`“${token.text}” is ${before.name}, the subject of the sentence before`];
    if (before.kind === 'organisation' || before.kind === 'nominal')
      return { ...plain, name: before.name, ...(before.person ? { person: before.person } : {}), reasons };
  }
  for (let at = pronoun.index - 1; at >= 0 && pronoun.index - at < 40; at--) {
    const before = speakers.get(at);
    if (before?.kind !== 'organisation' && before?.kind !== 'nominal') continue;
    const reasons = [`“${token.text}” is ${before.name}, the last that spoke before`];
    return { ...plain, name: before.name, ...(before.person ? { person: before.person } : {}), reasons };
  }
  return plain;
}

/** “She wrote to the records team, who replied”: the noun right before, unless it says what a name is (“Orr, the mayor, who”). */
function nounBefore({ chunks, tokens }: Scene, pronoun: Chunk): Chunk | undefined {
  const noun = chunks[pronoun.index - 1];
  if (noun?.kind !== 'noun' || noun.possessive) return undefined;
  const comma = tokens[noun.endToken]?.text === ',';
  if (noun.endToken + Number(comma) !== pronoun.firstToken) return undefined;
  const before = tokens[noun.firstToken - 1];
  return before?.pos === 'VERB' || before?.lower === 'to' ? noun : undefined;
}

/** The first chunk of the sentence before, if that sentence stands in the same paragraph. */
function subjectBefore(scene: Scene, pronoun: Chunk): Chunk | undefined {
  const { sentence, paragraph } = scene.tokens[pronoun.firstToken]!;
  const before = scene.prose.sentences[sentence - 1];
  if (before?.paragraph !== paragraph) return undefined;
  let first: Chunk | undefined;
  for (let at = pronoun.index - 1; at >= 0 && scene.chunks[at]!.firstToken >= before.firstToken; at--)
    first = scene.chunks[at];
  return first?.kind === 'pronoun' || first?.possessive ? undefined : first;
}

function lastIn(cast: Cast, sentence: number): Appearance | undefined {
  for (let at = cast.past.length - 1; at >= 0 && cast.past[at]!.sentence === sentence; at--)
    if (isSomebody(cast.people[cast.past[at]!.person]!)) return cast.past[at];
  return undefined;
}

const scratch = emptyFeatures();
