import { posOfPlaceholder } from './masked.ts';
import { mendTags, nameEvidence, type NameEvidence } from './names.ts';
import { sentenceStarts } from './sentences.ts';
import { tagWords, type Pos } from './tagger.ts';
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

/** Tokens and sentences of a paragraph whose masks are filled (see `masked.ts`). */
export function readParagraph(text: string): TaggedParagraph {
  const words = cutWords(text);
  const plains = words.map(({ start, end }) => plain(text.slice(start, end)));
  const { pos, lemmas } = tagWords(plains.map((word, i) => (words[i]!.kind === 'masked' ? SOME_NAME : word)));
  const tokens = words.map(({ start, end, kind }, i): TaggedToken => {
    const lower = plains[i]!.toLowerCase();
    return {
      start,
      end,
      kind,
      text: text.slice(start, end),
      lower,
      pos: (kind === 'masked' ? posOfPlaceholder(text.charCodeAt(start)) : undefined) ?? pos[i]!,
      lemma: kind === 'masked' ? lower : lemmas[i]!,
      glued: i > 0 && words[i - 1]!.end === start,
    };
  });
  const starts = sentenceStarts(tokens);
  const mended = mendTags(tokens, starts);
  return { tokens: mended, sentenceStarts: starts, names: nameEvidence(mended, starts) };
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
