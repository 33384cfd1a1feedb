import type { Post } from '../article/article.ts';
import type { Person } from '../people/people.ts';
import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import { assemble } from './assemble.ts';
import { model, type Model } from './model.ts';
import { setScene } from './scene.ts';

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
   * `direct`: words in marks, a sentence or a fragment; `indirect`: a reported clause; `mixed`: a reported clause that
   * holds words in marks, which are quotations of their own with the same `utterance`.
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
  /** `within`: it stands in somebody's words, a quotation or a post; `no cue`: it may be speech, but nobody speaks it. */
  readonly why: 'title' | 'nickname' | 'scare' | 'slogan' | 'term' | 'within' | 'no cue';
}

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly notSpeech: readonly NotSpeech[];
  /** The cast again, with the pronouns and nouns that were resolved on the way among the mentions. */
  readonly people: readonly Person[];
}

/**
 * Who said what. Three small rankers decide: which word is the cue of each quotation, or that it has none; which words name
 * the speaker; and which member of the cast “he” or “she” is. Layout alone decides for posts, transcripts and signatures.
 */
export function attribute(
  runs: readonly QuotedRun[],
  prose: Prose,
  people: readonly Person[],
  trained: Model = model(),
): Attribution {
  return assemble(setScene(prose, runs, trained.lexicon), runs, people, trained);
}
