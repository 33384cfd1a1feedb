import type { Prose } from '../prose/prose.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Span } from '../span.ts';
import type { Attribution } from '../speakers/speakers.ts';
import { draftClaim, rankClaims, weakClaim, type Draft } from './draft.ts';
import { pollsNearby } from './evidence.ts';
import { isMatchReport } from './exclusions.ts';
import { readCopy } from './features.ts';
import { othersWords } from './hidden.ts';
import { claimModels } from './model.ts';
import { reportedBySentence } from './reported.ts';
import { judgeSources } from './sourcing.ts';
import { readVoice } from './surroundings.ts';
import { campaignShare, questionShare } from './telling.ts';
import { readSignals } from './types.ts';
import { findWeakSources, type WeakSource } from './weak.ts';
import { checkWorthiness } from './worth.ts';

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
  /** The words meant: the figure of a statistic, else the clause. */
  readonly words: Span;
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
  /** Somebody can be asked for its source: it has none, or one without a name. */
  readonly askable: boolean;
  /** Points for asking; bar.ts says from how many on. */
  readonly points: number;
}

/** What is known of every sentence of the prose, by its index. */
export interface SentenceJudgement {
  readonly sourced: boolean;
  /** Sourced to somebody who says it, not merely to somebody who hopes or intends. */
  readonly strictSourced: boolean;
  readonly unsourcedScore: number;
  readonly checkWorthiness: number;
  readonly types: readonly ClaimType[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly sentences: readonly SentenceJudgement[];
}

/**
 * The article's checkable statements, who stands behind each, and which of them a desk should ask about first. Claims
 * come in the order of the text: at most one a sentence, and one for each source that names nobody.
 */
export function findClaims(prose: Prose, said: Attribution, runs: readonly QuotedRun[]): Claims {
  const { drafts, sentences } = draftClaims(prose, said, runs);
  return { claims: rankClaims(drafts), sentences };
}

/** The same before the claims are ranked, with the evidence for each: what the training of the points reads. */
export function draftClaims(
  prose: Prose,
  said: Attribution,
  runs: readonly QuotedRun[],
): { drafts: Draft[]; sentences: SentenceJudgement[] } {
  const others = othersWords(prose, runs, said.quotes);
  const { hidden } = others;
  const models = claimModels();
  const copy = readCopy(prose, others, said.quotes, models.cues, models.tagger);
  const sourcing = judgeSources(copy, models.sourcing);
  const worth = checkWorthiness(prose, models.worth);
  const context = {
    prose,
    hidden,
    named: copy.named,
    unsourced: sourcing.unsourced,
    voice: readVoice(prose, hidden, copy.named, sourcing.unsourced),
    reported: reportedBySentence(prose, said.quotes),
    lead: prose.paragraphs.findIndex(({ block }) => block.kind === 'paragraph'),
    sporting: isMatchReport(prose),
    polled: pollsNearby(prose),
    campaign: campaignShare(prose),
    asking: questionShare(prose),
  };
  const weak = findWeakSources(prose, hidden);
  const drafts: Draft[] = [];
  const sentences: SentenceJudgement[] = [];
  let w = 0;
  for (const sentence of prose.sentences) {
    const i = sentence.index;
    const signals = readSignals(prose.tokens, sentence.firstToken, sentence.endToken, hidden);
    const scores = { unsourced: sourcing.unsourced[i]!, checkWorthiness: worth[i]! };
    const nameless = weak.slice(w, (w = endOf(weak, w, i)));
    for (const source of nameless) drafts.push(weakClaim(prose, source, signals, scores));
    const draft = nameless.length ? undefined : draftClaim(context, sentence, signals, scores);
    if (draft) drafts.push(draft);
    sentences.push({
      sourced: sourcing.sourced[i]!,
      strictSourced: sourcing.strictSourced[i]!,
      unsourcedScore: scores.unsourced,
      checkWorthiness: scores.checkWorthiness,
      types: signals.types,
    });
  }
  return { drafts, sentences };
}

/** Past the weak sources of one sentence, from index `at` on. */
function endOf(weak: readonly WeakSource[], at: number, sentence: number): number {
  while (weak[at]?.sentence === sentence) at++;
  return at;
}
