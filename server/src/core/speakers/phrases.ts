import type { Token } from '../prose/prose.ts';
import type { Chunk } from './chunks.ts';
import { isDash } from './lexicon.ts';
import { SYMBOL, type Scene } from './scene.ts';
import { TAG } from './tags.ts';

/** How a chunk hangs on another: not at all, by a preposition, between commas or dashes, in a clause with “who”. */
export const HANGS = { FREE: 0, PREPOSITION: 1, ASIDE: 2, RELATIVE: 3 } as const;

/** By chunk: where the phrase that it heads ends, and how it hangs on the phrase of another. */
export interface Phrases {
  /** The token after “a spokesman for the Department of Ports”, “Ada Boyd, a lawyer,”, “a source who knows him”. */
  readonly end: Int32Array;
  readonly hangs: Uint8Array;
  /** 1 where a verb follows the phrase: it is a subject. */
  readonly subject: Uint8Array;
  /** How many subjects begin before each token; one more number than tokens. */
  readonly subjects: Int32Array;
}

type Ground = Pick<Scene, 'tokens' | 'run' | 'chunk' | 'chunks' | 'tag' | 'symbol'>;

/**
 * Reads each chunk together with what is attached to it, so that a verb is close to its subject however much stands
 * between: in “a spokesman for the Department for Ports said” the spokesman is next to the verb, and the ports hang on him.
 */
export function readPhrases(ground: Ground): Phrases {
  const { chunks, tokens } = ground;
  const end = new Int32Array(chunks.length);
  const hangs = new Uint8Array(chunks.length);
  const subject = new Uint8Array(chunks.length);
  for (const chunk of chunks) {
    let last = withPrepositions(ground, chunk, hangs);
    // “the head of the CEI (Irish Council), Ola Berg, said”: brackets and then commas.
    for (let asides = 0; asides < 2; asides++) last = pastAside(ground, last, hangs) ?? last;
    last = pastParticiple(ground, last, hangs) ?? last;
    if (!isVerbNext(ground, last)) last = pastRelative(ground, last, hangs) ?? last;
    end[chunk.index] = last;
    if (isVerbNext(ground, end[chunk.index]!)) subject[chunk.index] = 1;
  }
  const subjects = new Int32Array(tokens.length + 1);
  let next = 0;
  for (let at = 0, count = 0; at < tokens.length; at++) {
    subjects[at] = count;
    if (chunks[next]?.firstToken === at) count += subject[next++]! && !hangs[next - 1] ? 1 : 0;
    subjects[at + 1] = count;
  }
  return { end, hangs, subject, subjects };
}

const LONGEST = 28;
const MOST_LINKS = 4;

/** Past “for the Department”, “of Ports”, “seen by the Argus”. What hangs on the chunk is marked so. */
function withPrepositions(ground: Ground, chunk: Chunk, hangs: Uint8Array): number {
  const { tokens, tag, chunks } = ground;
  let end = chunk.endToken;
  for (let links = 0; links < MOST_LINKS; links++) {
    const by = tag[end] === TAG.VERB && tokens[end + 1]?.lower === 'by' ? end + 1 : end;
    if (tag[by] !== TAG.ADP || !together(ground, end - 1, by + 1)) break;
    const next = chunks[ground.chunk[by + 1] ?? -1];
    if (!next || next.firstToken !== by + 1 || next.kind === 'pronoun') break;
    hangs[next.index] = HANGS.PREPOSITION;
    end = next.endToken;
  }
  return end;
}

/** Past “, a lawyer,”, “, who left in May,”, “– whose wife left –”, “(Lab)”, where a verb follows. */
function pastAside(ground: Ground, from: number, hangs: Uint8Array): number | undefined {
  const { tokens, run } = ground;
  const mark = tokens[from];
  if (!mark || run[from]! >= 0 || !together(ground, from - 1, from)) return undefined;
  const closes =
    mark.text === '(' ? ')' : mark.text === ',' ? ',' : isDash(mark.text) ? mark.text : undefined;
  if (closes === undefined) return undefined;
  for (let at = from + 1; at < from + LONGEST && together(ground, from, at); at++) {
    if (run[at]! >= 0) return undefined;
    if (tokens[at]!.text !== closes || (closes === ',' && !isVerbNext(ground, at + 1))) continue;
    hangAll(ground, from, at, hangs, HANGS.ASIDE);
    return at + 1;
  }
  return undefined;
}

/** Past “who spoke to discuss the plans”: up to the second verb that is neither led by “to” nor by another verb. */
function pastRelative(ground: Ground, from: number, hangs: Uint8Array): number | undefined {
  const { tokens, tag, run, symbol } = ground;
  if (symbol[from] !== SYMBOL.WHO || !together(ground, from - 1, from)) return undefined;
  let verbs = 0;
  for (let at = from + 1; at < from + LONGEST && together(ground, from, at); at++) {
    if (run[at]! >= 0) return undefined;
    if (tag[at] !== TAG.VERB && tag[at] !== TAG.AUX) continue;
    if (isLed(tokens, tag, at)) continue;
    if (++verbs < 2) continue;
    hangAll(ground, from, at, hangs, HANGS.RELATIVE);
    return at;
  }
  return undefined;
}

const STOPS: ReadonlySet<number> = new Set<number>([TAG.CCONJ, TAG.SCONJ, TAG.PRON, TAG.PART, TAG.PUNCT]);

/**
 * Past “marching through the streets”, “briefed on the matter”: a participle right after the chunk, up to the finite verb.
 * In “Orr arrived on Monday” there is none, and in “Orr arrived on Monday and said” something stops before it.
 */
function pastParticiple(ground: Ground, from: number, hangs: Uint8Array): number | undefined {
  const { tokens, tag, run, symbol } = ground;
  const first = tokens[from];
  if (!first || run[from]! >= 0 || tag[from] !== TAG.VERB || !together(ground, from - 1, from))
    return undefined;
  // “a statement saying”: the participle is the cue.
  if (symbol[from] === SYMBOL.CUE) return undefined;
  const active = first.lower.endsWith('ing');
  if (!active && !(first.lower.endsWith('ed') && tag[from + 1] === TAG.ADP)) return undefined;
  for (let at = from + 1; at < from + LONGEST_PARTICIPLE && together(ground, from, at); at++) {
    if (run[at]! >= 0 || STOPS.has(tag[at]!)) return undefined;
    if (tag[at] !== TAG.VERB && tag[at] !== TAG.AUX) continue;
    if (tokens[at]!.lower.endsWith('ing') || tag[at - 1] === TAG.ADP) continue;
    // “the man arrested Monday told”, but not “Orr listened to reports told by”.
    if (tokens[at + 1]?.lower === 'by') return undefined;
    hangAll(ground, from, at, hangs, HANGS.RELATIVE);
    return at;
  }
  return undefined;
}

const LONGEST_PARTICIPLE = 14;

/** “to discuss”, “has spoken”, “was not told”: no verb of its own. */
function isLed(tokens: readonly Token[], tag: Uint8Array, at: number): boolean {
  if (tokens[at]!.lower.endsWith('ing')) return true;
  const before = tag[at - 1] === TAG.ADV || tokens[at - 1]!.lower === 'not' ? at - 2 : at - 1;
  return tokens[before]?.lower === 'to' || tag[before] === TAG.AUX || tag[before] === TAG.PART;
}

function hangAll(ground: Ground, from: number, to: number, hangs: Uint8Array, how: number): void {
  for (let at = from; at < to; at++) {
    const index = ground.chunk[at]!;
    if (index >= 0 && hangs[index] === HANGS.FREE) hangs[index] = how;
  }
}

/** A verb or auxiliary, an adverb before it or not; “-ing” forms are none. */
function isVerbNext(ground: Ground, at: number): boolean {
  const { tokens, tag, run } = ground;
  const to = tag[at] === TAG.ADV && tokens[at + 1]?.sentence === tokens[at]!.sentence ? at + 1 : at;
  const token = tokens[to];
  if (!token || run[to]! >= 0 || token.sentence !== tokens[at - 1]?.sentence) return false;
  return tag[to] === TAG.AUX || (tag[to] === TAG.VERB && !token.lower.endsWith('ing'));
}

function together({ tokens }: Ground, a: number, b: number): boolean {
  return tokens[b] !== undefined && tokens[a]!.sentence === tokens[b].sentence;
}
