import type { Block, Post } from '../article/article.ts';
import type { Person } from '../people/people.ts';
import type { Chunk } from './chunks.ts';
import { isDash } from './lexicon.ts';
import type { RunTokens, Scene } from './scene.ts';
import type { Quote } from './speakers.ts';

/** A quotation that the layout shows, without its number. */
export type LaidOut = Omit<Quote, 'utterance'>;

/** An embedded post: all its words are its author's. */
export function postQuote(text: string, block: Block, people: readonly Person[]): LaidOut | undefined {
  const { post } = block;
  if (!post) return undefined;
  const signed = text.slice(post.name.start, post.name.end);
  const person = authorOf(post, text, people);
  const name = person?.name ?? signed;
  return {
    ...post.words,
    kind: 'direct',
    words: post.words,
    closed: true,
    post,
    speaker: { mention: post.name, kind: 'post', ...(person ? { person } : {}) },
    speakerName: name,
    reasons: [person ? `the post is signed “${signed}”, who is ${name}` : `the post is signed “${signed}”`],
  };
}

/** The author by the place of the signature, by the handle, or by the end of the signed name: titles come first. */
export function authorOf(
  { name, handle }: Post,
  text: string,
  people: readonly Person[],
): Person | undefined {
  const signed = text.slice(name.start, name.end);
  return (
    people.find(
      (p) =>
        p.kind !== 'place' &&
        p.mentions.some((m) => m.form !== 'handle' && m.start >= name.start && m.end === name.end),
    ) ??
    people.find((p) => handle !== undefined && p.handle === handle) ??
    people.find((p) => p.name.includes(' ') && signed.endsWith(p.name))
  );
}

/** A line of a transcript: “Ms PAPAS: …”. */
export function transcriptQuote(text: string, block: Block, people: readonly Person[]): LaidOut | undefined {
  const { speaker } = block;
  if (!speaker) return undefined;
  const label = text.slice(speaker.start, speaker.end);
  const person = personLabelled(people, label);
  const words = { start: block.textStart, end: block.textEnd };
  return {
    ...words,
    kind: 'direct',
    words,
    closed: true,
    speaker: { mention: speaker, kind: 'named', ...(person ? { person } : {}) },
    speakerName: person?.name ?? label,
    reasons: [`the line begins with “${label}:”`],
  };
}

/** Whom a label names: “Ms PAPAS” by surname, “The SPEAKER” by title. */
export function personLabelled(people: readonly Person[], label: string): Person | undefined {
  const low = label.toLowerCase();
  const last = low.slice(low.lastIndexOf(' ') + 1);
  const named = people.filter((p) => isLikely(p) && p.name.toLowerCase().endsWith(last) && last.length > 1);
  const whole = named.find((p) => p.name.toLowerCase() === low);
  if (whole ?? named[0]) return whole ?? longest(named);
  const titled = people.filter((p) => p.titles.some((t) => t.text.toLowerCase().endsWith(last)));
  return titled.length === 1 ? titled[0] : undefined;
}

const isLikely = (person: Person) => person.kind === 'person' || person.kind === 'unknown';

const longest = (people: readonly Person[]) => people.toSorted((a, b) => b.name.length - a.name.length)[0];

const SENTENCE_END = /[.?!…]["'”’»]*$/;
const LONGEST_SIGNATURE = 14;

/** “Take nothing with you.” — Ada Boyd: a sentence in marks, a dash, a name, and little else in the paragraph. */
export function signature(
  scene: Scene,
  run: RunTokens,
): { readonly cue: number; readonly mention: Chunk } | undefined {
  const { tokens, chunks, prose } = scene;
  const dash = tokens[run.endToken];
  if (!dash || !isDash(dash.text)) return undefined;
  // The signature of a pull quotation stands in a line of its own.
  const apart =
    dash.paragraph === run.paragraph + 1 && prose.paragraphs[dash.paragraph]!.firstToken === run.endToken;
  if (dash.paragraph !== run.paragraph && !apart) return undefined;
  if (!SENTENCE_END.test(prose.article.text.slice(run.run.words.start, run.run.end))) return undefined;
  const mention = chunks[scene.chunk[run.endToken + 1] ?? -1];
  if (mention?.kind !== 'name' || mention.firstToken !== run.endToken + 1) return undefined;
  const { endToken } = prose.paragraphs[dash.paragraph]!;
  const after = tokens[mention.endToken];
  const ends = mention.endToken >= endToken || after?.text === ',' || after?.text === '(';
  return ends && endToken - run.endToken <= LONGEST_SIGNATURE ? { cue: run.endToken, mention } : undefined;
}
