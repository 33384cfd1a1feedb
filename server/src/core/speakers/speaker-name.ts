import titles from '../../language/en/titles.json' with { type: 'json' };
import type { Person } from '../people/people.ts';
import type { Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Appearance } from './appearances.ts';
import type { Chunk } from './chunks.ts';
import { misspelt, surnameOf } from './misspelt.ts';
import type { Scene } from './scene.ts';
import type { Reason, SpeakerKind } from './speakers.ts';
import { TAG } from './tags.ts';

/** Who a chunk names, as far as grammar and the cast tell. Pronouns are somebody else's work: see pronouns.ts. */
export interface NamedSpeaker {
  readonly mention: Span;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly person?: Person;
  readonly candidates?: readonly Person[];
  readonly reasons: readonly Reason[];
}

/** The cast by chunk: where each appearance stands. */
export type ByChunk = ReadonlyMap<number, readonly Appearance[]>;

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'from', 'with', 'in']);
const POSTNOMINALS: ReadonlySet<string> = new Set(titles.postnominals);
const HOLDS_WORDS = 4;

/** Names the speaker of a chunk that is no pronoun. */
export function nameSpeaker(
  scene: Scene,
  people: readonly Person[],
  byChunk: ByChunk,
  chunk: Chunk,
): NamedSpeaker {
  const own = byChunk.get(chunk.index) ?? [];
  const head = own.find((appearance) => appearance.endToken >= endOfName(scene, chunk));
  if (head) {
    const person = people[head.person]!;
    if (isSomebody(person) || (person.kind === 'unknown' && misspelt(people, person)))
      return named(scene, people, chunk, person);
  }
  const apposed = apposition(scene, people, byChunk, chunk);
  if (apposed) return { ...named(scene, people, chunk, apposed.person), reasons: [apposed.reason] };
  const owner = own.at(-1);
  if (owner && !head && scene.cueClass[chunk.endToken - 1] === HOLDS_WORDS) {
    const person = people[owner.person]!;
    const words = textOf(scene, chunk);
    const reasons = [`“${words}” are words of ${person.name}`];
    if (isSomebody(person)) return { ...named(scene, people, chunk, person), reasons };
  }
  if (head) return organisation(scene, chunk, people[head.person]!);
  const titled = bearerOf(scene, people, chunk);
  if (titled) {
    const reasons = [`“${textOf(scene, chunk)}” is ${titled.name}, the only one here with that title`];
    return { ...named(scene, people, chunk, titled), reasons };
  }
  return nominal(scene, chunk);
}

/** Where the name ends that ends the chunk, letters after it left out: “Ola Berg KC”. */
function endOfName({ tokens }: Scene, chunk: Chunk): number {
  let end = chunk.endToken;
  while (end > chunk.firstToken + 1 && isLetters(tokens[end - 1]!)) end--;
  return end;
}

const isLetters = ({ text, lower }: Token) => text !== lower && text.length < 5 && POSTNOMINALS.has(lower);

/** “the doctor”, where one person named before bears such a title. */
function bearerOf(scene: Scene, people: readonly Person[], chunk: Chunk): Person | undefined {
  const { tokens } = scene;
  if (tokens[chunk.firstToken]!.lower !== 'the' || chunk.endToken - chunk.firstToken !== 2) return undefined;
  if (LINKS.has(tokens[chunk.endToken]?.lower ?? '')) return undefined;
  const office = tokens[chunk.endToken - 1]!.lower;
  const bearers = people.filter(
    (person) =>
      isSomebody(person) && person.titles.some((t) => t.text.toLowerCase().split(' ').at(-1) === office),
  );
  const [bearer] = bearers;
  return bearers.length === 1 && bearer!.mentions[0]!.start < chunk.start ? bearer : undefined;
}

/** People, and names of which we cannot tell that they are not. */
export function isSomebody(person: Person): boolean {
  return person.kind === 'person' || (person.kind === 'unknown' && person.name.includes(' '));
}

function named(scene: Scene, people: readonly Person[], chunk: Chunk, person: Person): NamedSpeaker {
  const { text } = scene.prose.article;
  const mention = { start: chunk.start, end: chunk.end };
  if (person.fits) {
    const candidates = person.fits.map((id) => people[id]!);
    const reasons = [`“${person.name}” may be ${candidates.map((c) => c.name).join(' or ')}`];
    return { mention, kind: 'named', name: person.name, person, candidates, reasons };
  }
  const meant = misspelt(people, person);
  if (meant)
    return { mention, kind: 'named', name: meant.name, person: meant, reasons: [slipReason(person, meant)] };
  const written = text.slice(mention.start, mention.end);
  const reasons = written.includes(person.name)
    ? []
    : [`“${written}” is ${person.name}, the only one of that name here`];
  return { mention, kind: 'named', name: person.name, person, reasons };
}

/** “he” of a sentence after a misspelt name means whom that name means. */
export function rightly(people: readonly Person[], speaker: NamedSpeaker): NamedSpeaker {
  const { person, candidates } = speaker;
  const meant = person && !candidates && speaker.name === person.name ? misspelt(people, person) : undefined;
  if (!meant) return speaker;
  return {
    ...speaker,
    name: meant.name,
    person: meant,
    reasons: [...speaker.reasons, slipReason(person!, meant)],
  };
}

const slipReason = (person: Person, meant: Person) =>
  `“${person.name}” is one slip away from ${surnameOf(meant)}, and nobody else here is`;

function organisation(scene: Scene, chunk: Chunk, person: Person): NamedSpeaker {
  const mention = { start: chunk.start, end: chunk.end };
  const written = textOf(scene, chunk);
  const whole = written.toLowerCase() === `the ${person.name.toLowerCase()}`;
  const kind = person.kind === 'unknown' ? 'named' : 'organisation';
  return { mention, kind, name: whole ? written : person.name, person, reasons: [] };
}

/** “a spokesman for the trust”: the chunk and what “of”, “for” and their like add to it. */
function nominal(scene: Scene, chunk: Chunk): NamedSpeaker {
  const { tokens, chunks } = scene;
  const share = pastShare(scene, chunk);
  if (share) {
    const mention = { start: chunk.start, end: tokens[share - 1]!.end };
    const words = scene.prose.article.text.slice(mention.start, mention.end);
    return { mention, kind: 'nominal', name: words, reasons: [] };
  }
  let last = chunk;
  while (tokens[last.endToken] && addsTo(tokens[last.endToken]!.lower)) {
    const next = chunks[scene.chunk[last.endToken + 1] ?? -1];
    if (!next || next.kind === 'pronoun' || next.possessive || next.firstToken !== last.endToken + 1) break;
    last = next;
  }
  const mention = { start: chunk.start, end: last.end };
  const words = scene.prose.article.text.slice(mention.start, mention.end);
  const name = scene.tag[chunk.firstToken] === TAG.DET ? words[0]!.toLowerCase() + words.slice(1) : words;
  return { mention, kind: 'nominal', name, reasons: [] };
}

/** “63 per cent”, “63%”: where the share ends, if the chunk is the figure of one. */
function pastShare({ tokens, tag }: Scene, { endToken }: Chunk): number | undefined {
  if (tag[endToken - 1] !== TAG.NUM) return undefined;
  const next = tokens[endToken]?.lower;
  if (next === '%' || next === 'percent') return endToken + 1;
  return next === 'per' && tokens[endToken + 1]?.lower === 'cent' ? endToken + 2 : undefined;
}

/** “a report by the inspectorate”: that also names whose report it is. */
const addsTo = (word: string) => LINKS.has(word) || word === 'by';

interface Apposed {
  readonly person: Person;
  readonly reason: Reason;
}

/** “another critic, Ada Boyd, said”; “chief executive of Lune Water Ola Berg said”; “Ada Boyd, a lawyer, said”. */
function apposition(
  scene: Scene,
  people: readonly Person[],
  byChunk: ByChunk,
  chunk: Chunk,
): Apposed | undefined {
  const { tokens, chunks } = scene;
  let last = chunk;
  for (
    let links = 0;
    links < 2 && tokens[last.endToken] && LINKS.has(tokens[last.endToken]!.lower);
    links++
  ) {
    const next = chunks[last.index + 1];
    if (!next || next.firstToken > last.endToken + 2) break;
    last = next;
    const within = personAtEnd(people, byChunk, last);
    if (within && isTitled(scene, last, within.appearance)) return apposed(scene, chunk, within.person);
  }
  const comma = pastBrackets(scene, last.endToken);
  if (tokens[comma]?.text === ',') {
    const next = chunks[scene.chunk[comma + 1] ?? -1];
    const found = next?.kind === 'name' && !next.possessive ? personAtEnd(people, byChunk, next) : undefined;
    if (next && found?.person.name.includes(' ') && endsApposition(scene, next.endToken))
      return apposed(scene, chunk, found.person);
  }
  if (tokens[chunk.firstToken - 1]?.text === ',' && chunk.kind === 'noun') {
    const before = chunks[chunk.index - 1];
    const found =
      before?.endToken === chunk.firstToken - 1 ? personAtEnd(people, byChunk, before) : undefined;
    if (found?.person.name.includes(' ')) return apposed(scene, chunk, found.person);
  }
  return undefined;
}

/** “the head of the CEI (Irish Council), Ola Berg, said”: after the brackets. */
function pastBrackets({ tokens }: Scene, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let end = at + 1; end < at + LONGEST_ASIDE && tokens[end]?.sentence === tokens[at].sentence; end++)
    if (tokens[end]!.text === ')') return end + 1;
  return at;
}

const LONGEST_ASIDE = 12;

function apposed(scene: Scene, chunk: Chunk, person: Person): Apposed {
  return {
    person,
    reason: `“${textOf(scene, chunk)}” and ${person.name} stand side by side and are one person`,
  };
}

/** The person whose name ends the chunk. */
function personAtEnd(people: readonly Person[], byChunk: ByChunk, chunk: Chunk) {
  const appearance = byChunk.get(chunk.index)?.find((a) => a.endToken >= chunk.endToken);
  const person = appearance && people[appearance.person];
  return person && isSomebody(person) ? { appearance, person } : undefined;
}

/** “of Lune Water Ola Berg”: in the chunk more names stand before the person's. */
function isTitled(scene: Scene, chunk: Chunk, appearance: Appearance): boolean {
  return appearance.firstToken > chunk.firstToken && scene.tag[appearance.firstToken - 1] !== TAG.DET;
}

function endsApposition(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  const tag = scene.tag[at];
  return !token || scene.run[at]! >= 0 || tag === TAG.PUNCT || tag === TAG.VERB || tag === TAG.AUX;
}

function textOf(scene: Scene, { start, end }: Span): string {
  return scene.prose.article.text.slice(start, end);
}
