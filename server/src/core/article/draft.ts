import type { Block, BlockKind } from './article.ts';
import type { Form, Piece } from './layout.ts';
import type { SignedPost } from './posts.ts';
import type { Span } from '../span.ts';

/** A block in the making: a piece whose kind the stages below decide one after the other. */
export interface Draft {
  /** Undefined until something has decided it. */
  kind: BlockKind | undefined;
  readonly piece: Piece;
  readonly start: number;
  end: number;
  textStart: number;
  textEnd: number;
  post?: SignedPost;
  speaker?: Span;
}

const KIND_OF_FORM: Readonly<Record<Form, BlockKind | undefined>> = {
  'front-matter': 'front-matter',
  code: 'code',
  table: 'table',
  rule: 'note',
  heading: 'subhead',
  item: 'list-item',
  text: undefined,
};

/** A draft with the kind that its marks give away. */
export function draftOf(piece: Piece): Draft {
  const { start, end, textStart, textEnd } = piece;
  return { kind: KIND_OF_FORM[piece.form], piece, start, end, textStart, textEnd };
}

/** The finished block. What nothing has decided is a paragraph. */
export function blockOf(draft: Draft): Block {
  const { kind, start, end, textStart, textEnd, post, speaker, piece } = draft;
  return {
    kind: kind ?? 'paragraph',
    start,
    end,
    textStart,
    textEnd,
    ...(post?.words ? { post: { ...post, words: post.words } } : {}),
    ...(speaker ? { speaker } : {}),
    ...(piece.quoted ? { quoted: true } : {}),
  };
}

/** The words of the draft, as far as they are decided. */
export function wordsOf(text: string, { textStart, textEnd }: Draft): string {
  return text.slice(textStart, textEnd);
}
