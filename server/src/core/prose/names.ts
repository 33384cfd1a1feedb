import functionWords from '../../language/en/function-words.json' with { type: 'json' };
import type { TaggedToken } from './paragraph.ts';
import type { Pos } from './tagger.ts';

/** What a paragraph knows of the names in its article. */
export interface NameEvidence {
  /** Words, in lower case, that stand with a capital inside a sentence. */
  readonly capitals: readonly string[];
  /** Tokens with a capital that the model takes for no name, for want of evidence in their own sentence. */
  readonly doubtful: readonly number[];
}

const SMALL_WORDS: ReadonlySet<string> = new Set(functionWords.english);
/** What a capital inside a sentence overrules: “asked Will”, “told Mark Lynch”. */
const MAY_BE_NAME: ReadonlySet<Pos> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'AUX', 'INTJ', 'ADP', 'X']);
const CAPITALISED = /^\p{Lu}\p{L}*\p{Ll}/u;

/** Mends what the model gets wrong of names, by the paragraph's own evidence. */
export function mendTags(tokens: readonly TaggedToken[], starts: readonly number[]): TaggedToken[] {
  const mended = [...tokens];
  forEachSentence(tokens, starts, (from, to) => {
    if (isTitleCase(tokens, from, to)) return;
    for (let i = from + 1; i < to; i++) {
      const token = tokens[i]!;
      if (!MAY_BE_NAME.has(token.pos) || !CAPITALISED.test(token.text) || SMALL_WORDS.has(token.lower))
        continue;
      if (isInside(tokens, i)) mended[i] = { ...token, pos: 'PROPN' };
    }
  });
  return mended;
}

/** Collects what other paragraphs can use: see `namesOfArticle`. */
export function nameEvidence(tokens: readonly TaggedToken[], starts: readonly number[]): NameEvidence {
  const capitals = new Set<string>();
  const doubtful: number[] = [];
  forEachSentence(tokens, starts, (from, to) => {
    const title = isTitleCase(tokens, from, to);
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (!CAPITALISED.test(token.text)) continue;
      if (MAY_BE_NAME.has(token.pos)) doubtful.push(i);
      if (!title && i > from && isInside(tokens, i)) capitals.add(token.lower);
    }
  });
  return { capitals: [...capitals], doubtful };
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
  for (const {
    tokens,
    names: { doubtful },
  } of paragraphs)
    for (const i of doubtful) if (capitals.has(tokens[i]!.lower)) names.add(tokens[i]!.lower);
  if (names.size === 0) return names;
  for (const { tokens } of paragraphs)
    for (const { text, lower } of tokens) if (text === lower && names.has(lower)) names.delete(lower);
  return names;
}

/** True where a capital is no matter of place: not after a colon, a quotation mark or another mark that opens. */
function isInside(tokens: readonly TaggedToken[], at: number): boolean {
  const { kind, text } = tokens[at - 1]!;
  return kind !== 'mark' || text === ',' || text === '-' || text === '&';
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

function forEachSentence(
  tokens: readonly TaggedToken[],
  starts: readonly number[],
  visit: (from: number, to: number) => void,
): void {
  for (const [i, from] of starts.entries()) visit(from, starts[i + 1] ?? tokens.length);
}
