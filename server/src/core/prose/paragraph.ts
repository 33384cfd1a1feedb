import { posOfPlaceholder } from './masked.ts';
import { mendNames, type NameEvidence } from './names.ts';
import { sentenceStarts } from './sentences.ts';
import { tagWords, type Pos } from './tagger.ts';
import { mendedPos } from './verbs.ts';
import { cutWords, type WordKind } from './words.ts';

/** A token with offsets into its paragraph. */
export interface TaggedToken {
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  readonly text: string;
  readonly lower: string;
  readonly pos: Pos;
  readonly lemma: string;
  readonly glued: boolean;
}

/** What is kept of a paragraph from one edit to the next: all that depends on its own text alone. */
export interface TaggedParagraph {
  readonly tokens: readonly TaggedToken[];
  /** Indices of tokens, in order. */
  readonly sentenceStarts: readonly number[];
  readonly names: NameEvidence;
}

/** A name that the model knows nothing of: what it reads where a link or a handle stands. */
const SOME_NAME = 'Xaver';
/** What is longer is no word; the model takes its time over it, and more than its share. */
const LONGEST_WORD = 50;

/** Tokens and sentences of a paragraph whose masks are filled (see `masked.ts`). */
export function readParagraph(text: string): TaggedParagraph {
  const words = cutWords(text);
  const plains = words.map(({ start, end }) => plain(text.slice(start, end)));
  const { pos, lemmas } = tagWords(
    plains.map((word, i) => (words[i]!.kind === 'masked' ? SOME_NAME : word.slice(0, LONGEST_WORD))),
  );
  const tokens = words.map(({ start, end, kind }, i): TaggedToken => {
    const lower = plains[i]!.toLowerCase();
    return {
      start,
      end,
      kind,
      text: text.slice(start, end),
      lower,
      pos: posOfKind(kind, text.charCodeAt(start)) ?? pos[i]!,
      lemma: kind === 'masked' ? lower : lemmas[i]!,
      glued: i > 0 && words[i - 1]!.end === start,
    };
  });
  const starts = sentenceStarts(tokens);
  const { tokens: named, evidence } = mendNames(tokens, starts);
  return { tokens: named.map(mended), sentenceStarts: starts, names: evidence };
}

function mended(token: TaggedToken, at: number, tokens: readonly TaggedToken[]): TaggedToken {
  const pos = mendedPos(tokens, at);
  return pos === token.pos ? token : { ...token, pos };
}

/** What the kind of a word decides before the model is asked: “10am” is a figure. */
function posOfKind(kind: WordKind, code: number): Pos | undefined {
  if (kind === 'number') return 'NUM';
  return kind === 'masked' ? posOfPlaceholder(code) : undefined;
}

/** The word as a dictionary writes it: a straight apostrophe, composed letters, no soft hyphens or joiners. */
function plain(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  const bare = word
    .replaceAll('’', "'")
    .replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .normalize('NFC');
  return bare === '' ? word : bare;
}
