import type { Post } from '../article/article.ts';
import type { Person } from '../people/people.ts';
import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';

export type SpeakerKind = 'named' | 'pronoun' | 'nominal' | 'organisation' | 'post';

export interface Speaker {
  /** The words that name the speaker beside the quotation: "he", "a spokesman", "Antony Blinken". */
  readonly mention: Span;
  readonly kind: SpeakerKind;
  readonly person?: Person;
  /** Two or more people whom the mention fits equally well. */
  readonly candidates?: readonly Person[];
}

/** A reason for a decision, in words that a hover can show, strongest first. */
export type Reason = string;

/** Reported words and their speaker. `speaker: undefined` is our ignorance. */
export interface Quote extends Span {
  /**
   * `direct`: a sentence or more in marks, or all that is quoted of one utterance; `mixed`: a reported clause that
   * holds quoted words (the span is the quoted run); `indirect`: reported speech without marks.
   */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The words without their marks. */
  readonly words: Span;
  readonly closed: boolean;
  readonly run?: QuotedRun;
  readonly speaker?: Speaker;
  /** The speaker in full as far as the article tells: "Antony Blinken", "a spokesman for the trust". */
  readonly speakerName?: string;
  readonly cue?: Span;
  readonly post?: Post;
  /** Quotations of one utterance, interrupted or over several paragraphs, share this number. */
  readonly utterance: number;
  readonly reasons: readonly Reason[];
}

/** A stretch in marks that nobody speaks: a title of a work, a nickname, a scare quote, a slogan. */
export interface NotSpeech {
  readonly run: QuotedRun;
  readonly why: 'title' | 'nickname' | 'scare' | 'slogan' | 'term' | 'no cue';
}

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly notSpeech: readonly NotSpeech[];
  /** The cast again, with the pronouns and nouns that were resolved on the way among the mentions. */
  readonly people: readonly Person[];
}

/** Who said what. */
export function attribute(
  _runs: readonly QuotedRun[],
  _prose: Prose,
  people: readonly Person[],
): Attribution {
  return { quotes: [], notSpeech: [], people };
}
