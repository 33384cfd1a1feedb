import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import { isCapitalAt } from './letters.ts';
import type { TaggedToken } from './paragraph.ts';
import type { Pos } from './tagger.ts';

/** What a paragraph knows of the names in its article. */
export interface NameEvidence {
  /** Words, in lower case, that stand with a capital inside a sentence. */
  readonly capitals: readonly string[];
  /** Tokens with a capital that the model takes for no name, for want of evidence in their own sentence. */
  readonly doubtful: readonly number[];
}

/** Small words; “Will” and “May” are left out, whose capital inside a sentence makes them names. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  functionWords.english.filter((word) => word !== 'will' && word !== 'may'),
);
/** What a capital inside a sentence overrules: “asked Will”, “told Mark Lynch”. */
const MAY_BE_NAME: ReadonlySet<Pos> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'AUX', 'INTJ', 'ADP', 'X']);

/**
 * The names that the model missed, by the paragraph's own evidence: capitals inside a sentence, and the first words of
 * “Ted Boyd said” and “President Boyd”. Collects what other paragraphs can use on the way: see `namesOfArticle`.
 */
export function mendNames(
  tokens: readonly TaggedToken[],
  starts: readonly number[],
): { readonly tokens: readonly TaggedToken[]; readonly evidence: NameEvidence } {
  const mended = [...tokens];
  const capitals = new Set<string>();
  const doubtful: number[] = [];
  for (const [s, from] of starts.entries()) {
    const to = starts[s + 1] ?? tokens.length;
    const title = isTitleCase(tokens, from, to);
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (!isCapitalised(token)) continue;
      const inside = !title && i > from && isInside(tokens, i);
      const isSmall = SMALL_WORDS.has(token.lower);
      if (inside && !isSmall) capitals.add(token.lower);
      if (!MAY_BE_NAME.has(token.pos) || isSmall || isPeopleAdjective(token)) continue;
      if (inside || (!title && isFirstOfName(tokens, i, to))) mended[i] = { ...token, pos: 'PROPN' };
      else doubtful.push(i);
    }
  }
  return { tokens: mended, evidence: { capitals: [...capitals], doubtful } };
}

/**
 * The doubtful words that are names in this article: they stand with a capital inside a sentence somewhere and never
 * without one. “Lynch said” is then a name although a sentence starts with it.
 */
export function namesOfArticle(
  paragraphs: readonly { readonly tokens: readonly TaggedToken[]; readonly names: NameEvidence }[],
): ReadonlySet<string> {
  const capitals = new Set(paragraphs.flatMap(({ names }) => names.capitals));
  const names = new Set<string>();
  for (const { tokens, names: known } of paragraphs)
    for (const i of known.doubtful) if (capitals.has(tokens[i]!.lower)) names.add(tokens[i]!.lower);
  if (names.size === 0) return names;
  for (const { tokens } of paragraphs)
    for (const { text, lower } of tokens) if (text === lower) names.delete(lower);
  return names;
}

/** “Democratic”, “African”, “British”: a capital, and yet no part of the name that follows. */
function isPeopleAdjective({ pos, lower }: TaggedToken): boolean {
  return pos === 'ADJ' && /(?:an|ese|ic|ish)$/.test(lower);
}

/** True where a capital is no matter of place: not after a colon, a quotation mark or another mark that opens. */
function isInside(tokens: readonly TaggedToken[], at: number): boolean {
  const { kind, text } = tokens[at - 1]!;
  return kind !== 'mark' || text === ',' || text === '-' || text === '&';
}

/** “Ted Boyd said”, “President Boyd”, “De Witt”: the model reads an order, a noun, a foreign word. */
function isFirstOfName(tokens: readonly TaggedToken[], at: number, end: number): boolean {
  const { pos, lower } = tokens[at]!;
  let next = at + 1;
  while (next < end && isNamePart(tokens[next]!)) next++;
  if (next === at + 1) return false;
  if (pos === 'X' || (pos === 'NOUN' && !lower.endsWith('s'))) return true;
  const verb = tokens[next]?.pos;
  return (
    (pos === 'VERB' || pos === 'INTJ') && !/..(?:ed|ing)$/.test(lower) && (verb === 'VERB' || verb === 'AUX')
  );
}

function isNamePart(token: TaggedToken): boolean {
  return (
    token.pos === 'PROPN' ||
    (isCapitalised(token) && MAY_BE_NAME.has(token.pos) && !SMALL_WORDS.has(token.lower))
  );
}

/** Most long words have a capital: a headline, or shouting; capitals prove nothing there. */
function isTitleCase(tokens: readonly TaggedToken[], from: number, to: number): boolean {
  let small = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (kind !== 'word' || text.length < 4 || SMALL_WORDS.has(lower)) continue;
    if (text === lower) small++;
    else capital++;
  }
  return capital >= 3 && capital > small * 3;
}

/** A capital and a small letter: “Boyd”, not “NATO”. */
function isCapitalised({ kind, text, lower }: TaggedToken): boolean {
  return (
    kind === 'word' &&
    text.length > 1 &&
    text !== lower &&
    isCapitalAt(text, 0) &&
    text !== text.toUpperCase()
  );
}
