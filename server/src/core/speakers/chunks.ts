import words from '../../language/en/speaker-words.json' with { type: 'json' };
import titles from '../../language/en/titles.json' with { type: 'json' };
import type { Token } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { isCapital, TAG, type Tags } from './tags.ts';

/** A noun chunk outside quotation marks: “a spokesman”, “Cornyn's statement”, “she”. Tokens are half open. */
export interface Chunk extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: 'name' | 'noun' | 'pronoun';
  /** It ends before ’s or ’, and what it owns is not in the chunk: “Orr's (‘grave’) warning”. */
  readonly possessive: boolean;
  /** How many of its words belong to names. */
  readonly names: number;
}

const PRONOUNS: ReadonlySet<string> = new Set([...words.personal, ...words.standing]);
const POSSESSIVES: ReadonlySet<string> = new Set(words.possessive);
const CALENDAR: ReadonlySet<string> = new Set(words.calendar);
const ARTICLES: ReadonlySet<string> = new Set(words.articles);
const TITLES: ReadonlySet<string> = new Set(titles.honorifics);
/** “what witnesses called”: the word opens a clause, and the witnesses are its subject. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['what', 'whatever']);

/**
 * The noun chunks of the article, in order, none within another and none within quotation marks: speakers are looked for
 * in the reporter's words only. `run` holds each token's quoted run or -1.
 */
export function findChunks(tokens: readonly Token[], tags: Tags, run: Int32Array): Chunk[] {
  const chunks: Chunk[] = [];
  const take = (first: number, end: number, possessive: boolean) => {
    chunks.push(chunkOf(tokens, tags, chunks.length, first, end, possessive));
  };
  for (let at = 0; at < tokens.length;) {
    if (run[at]! >= 0) at++;
    else if (standsAlone(tokens, tags, at)) take(at, ++at, false);
    else if (!canStart(tokens, tags, at)) at++;
    else {
      let stop = at + 1;
      while (stop < tokens.length && run[stop]! < 0 && continues(tokens, tags, stop)) stop++;
      let end = stop;
      while (end > at && (tags.glue[end - 1] || isGenitive(tokens[end - 1]!))) end--;
      if (isNounChunk(tokens, tags, at, end)) take(at, end, end < stop);
      at = stop;
    }
  }
  return chunks;
}

/** True for ’s and for the bare ’ of a plural possessive. */
export function isGenitive(token: Token): boolean {
  return token.lower === "'s" || token.lower === "'";
}

/** “he”, “who”, “some” on its own, but not “her” or “some” before what belongs to it: “her office”, “some voters”. */
function standsAlone(tokens: readonly Token[], tags: Tags, at: number): boolean {
  const { lower } = tokens[at]!;
  if (!isPronoun(tokens[at]!)) return false;
  const tag = tags.tag[at];
  if (tag === TAG.NUM || tag === TAG.ADJ) return false;
  const leadsOn = at + 1 < tokens.length && isPart(tokens, tags, at + 1) && !isGenitive(tokens[at + 1]!);
  return !(leadsOn && (tag === TAG.DET || lower === 'her'));
}

/** “us”, but not “US”. */
function isPronoun({ text, lower }: Token): boolean {
  return PRONOUNS.has(lower) && text !== 'US' && text !== 'IT';
}

function canStart(tokens: readonly Token[], tags: Tags, at: number): boolean {
  return isPart(tokens, tags, at) && !tags.glue[at] && !isGenitive(tokens[at]!);
}

const NOMINAL: ReadonlySet<number> = new Set<number>([TAG.PROPN, TAG.NOUN, TAG.DET, TAG.ADJ, TAG.NUM]);

function isPart(tokens: readonly Token[], tags: Tags, at: number): boolean {
  if (tags.glue[at]) return true;
  const token = tokens[at]!;
  if (CALENDAR.has(token.lower) && !isPersonsName(tokens, at)) return false;
  if (OPENS_CLAUSE.has(token.lower)) return false;
  return (
    NOMINAL.has(tags.tag[at]!) || isGenitive(token) || token.text === '&' || POSSESSIVES.has(token.lower)
  );
}

/** “Mr Sunday Adaka”: a day of the week after a title. */
function isPersonsName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  return isCapital(token) && before?.sentence === token.sentence && TITLES.has(before.lower.replace('.', ''));
}

function continues(tokens: readonly Token[], tags: Tags, at: number): boolean {
  const before = tokens[at - 1]!;
  const token = tokens[at]!;
  if (token.paragraph !== before.paragraph) return false;
  if (token.sentence !== before.sentence && !tags.glue[at - 1]) return false;
  // “Bremen-based”, “31-year-old”: whatever follows a hyphen within a word belongs to the word.
  if (tags.glue[at - 1] && token.glued) return true;
  if (!isPart(tokens, tags, at) || POSSESSIVES.has(token.lower)) return false;
  if (token.lower === "'" && !tags.glue[at] && !before.lower.endsWith('s')) return false;
  return tags.tag[at] !== TAG.DET || tags.tag[at - 1] === TAG.DET;
}

function isNounChunk(tokens: readonly Token[], tags: Tags, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const tag = tags.tag[at];
    if (tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.NUM) return true;
  }
  return end === first + 1 && tags.tag[first] !== TAG.ADJ && !ARTICLES.has(tokens[first]!.lower);
}

function chunkOf(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  firstToken: number,
  endToken: number,
  possessive: boolean,
): Chunk {
  const first = tokens[firstToken]!;
  const head = tokens[endToken - 1]!;
  let names = 0;
  for (let at = firstToken; at < endToken; at++) {
    if (tags.tag[at] === TAG.PROPN && isCapital(tokens[at]!)) names++;
  }
  const pronoun = first === head && isPronoun(first);
  const named = tags.tag[endToken - 1] === TAG.PROPN || (names > 0 && isCapital(head));
  const kind = pronoun ? 'pronoun' : named ? 'name' : 'noun';
  return { index, firstToken, endToken, start: first.start, end: head.end, kind, possessive, names };
}
