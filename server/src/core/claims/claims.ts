import type { Prose } from '../prose/prose.ts';
import type { Attribution } from '../speakers/speakers.ts';
import type { Span } from '../span.ts';

export type ClaimType =
  | 'statistic' | 'money' | 'casualties' | 'record' | 'comparison' | 'cause' | 'law' | 'allegation' | 'poll' | 'science'
  | 'history' | 'military' | 'prediction'; // prettier-ignore

export interface Source extends Span {
  readonly kind: 'person' | 'organisation' | 'document' | 'post' | 'link' | 'unnamed';
}

/** A checkable statement: a sentence or a clause of one. */
export interface Claim extends Span {
  /** Index of its sentence in the prose. */
  readonly sentence: number;
  readonly types: readonly ClaimType[];
  readonly source?: Source;
  /** 0 … 1 */
  readonly checkWorthiness: number;
  /** 0 … 1: how sure that nobody is named as its source. */
  readonly unsourced: number;
  /** 1 is the claim most worth checking among the unsourced ones; missing for claims with a source. */
  readonly rank?: number;
  /** Why it is, or is not, to be flagged; in words that a hover can show. */
  readonly reasons: readonly string[];
  /** True where the rule should say so; false: outline and list only. */
  readonly flag: boolean;
}

/** What is known of every sentence of the prose, by its index. */
export interface SentenceJudgement {
  readonly sourced: boolean;
  /** Sourced to somebody named in the sentence itself. */
  readonly strictSourced: boolean;
  readonly unsourcedScore: number;
  readonly checkWorthiness: number;
  readonly types: readonly ClaimType[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly sentences: readonly SentenceJudgement[];
}

/** The article's checkable statements and who stands behind each. */
export function findClaims(prose: Prose, _said: Attribution): Claims {
  return {
    claims: [],
    sentences: prose.sentences.map(() => ({
      sourced: true,
      strictSourced: true,
      unsourcedScore: 0,
      checkWorthiness: 0,
      types: [],
    })),
  };
}
