import type { Prose, Sentence } from '../prose/prose.ts';
import { chainedSource } from './chain.ts';
import type { Claim } from './claims.ts';
import { clausesOf } from './clauses.ts';
import { evidenceOf, pointsOf, type Context, type Evidence, type Scores } from './evidence.ts';
import { exclusionsOf } from './exclusions.ts';
import { neverClaim } from './never.ts';
import { paperOf } from './papers.ts';
import { reporterOf } from './reported.ts';
import { sourceFor } from './sources.ts';
import { CLAIM_KINDS, type Signals } from './types.ts';
import type { WeakSource } from './weak.ts';

/** A claim that still waits for its rank. */
export interface Draft extends Claim {
  readonly evidence: Evidence;
}

/** A statement whose strongest signal counts less is not even listed. */
const LISTED_FROM = 0.6;
/** One word in common, and a sentence before that surely has a source. */
const CARRIES_ON_FROM = 0.3;

const OPEN_ENDS: ReadonlySet<string> = new Set(['NUM', 'ADP', 'DET', 'ADJ']);
const IN_NOUN_PHRASE: ReadonlySet<string> = new Set(['NUM', 'DET', 'ADJ', 'NOUN', 'PROPN']);
const LONGEST_NOUN_PHRASE = 4;

/** The sentence's claim, if it makes one that can be checked. */
export function draftClaim(
  context: Context,
  sentence: Sentence,
  signals: Signals,
  scores: Scores,
): Draft | undefined {
  const { prose, hidden, named } = context;
  const strongest = signals.found[0];
  if (!strongest || strongest.points < LISTED_FROM || neverClaim(prose, sentence, hidden)) return undefined;
  const { tokens } = prose;
  const clause = clausesOf(prose, sentence).find(({ end }) => strongest.first < end)!;
  const source =
    reporterOf(context.reported[sentence.index]!, trimmed(prose, strongest.first, strongest.end)) ??
    sourceFor(named[sentence.index]!, tokens, clause.first, clause.end) ??
    paperOf(prose, sentence, hidden) ??
    chainedSource(prose, sentence, named, hidden);
  const against = exclusionsOf(prose, sentence, hidden);
  const evidence = evidenceOf(context, sentence, signals, against, scores);
  const points = pointsOf(evidence);
  const kind = CLAIM_KINDS[strongest.type];
  const span = trimmed(prose, clause.first, clause.end);
  const historyOnly = signals.types.length === 1 && strongest.type === 'history';
  return {
    ...span,
    sentence: sentence.index,
    words: kind.words ? trimmed(prose, strongest.first, endOfFigure(prose, strongest.end, clause.end)) : span,
    types: signals.types,
    ...(source ? { source } : {}),
    ...scores,
    points,
    evidence,
    askable: !source && !historyOnly,
    reasons: [
      kind.why,
      ...against.map(({ reason }) => `But it looks like ${reason}.`),
      ...(carriesOn(evidence) ? ['But it may rest on the source of the sentence before.'] : []),
    ],
  };
}

/** The sentence before has a source, and this one speaks of the same matter. */
function carriesOn(evidence: Evidence): boolean {
  return (evidence['goes on after a source'] ?? 0) >= CARRIES_ON_FROM;
}

/** A source that names nobody, as the claim that hangs on it. */
export function weakClaim(prose: Prose, weak: WeakSource, signals: Signals, scores: Scores): Draft {
  const sentence = prose.sentences[weak.sentence]!;
  return {
    start: sentence.start,
    end: sentence.end,
    sentence: sentence.index,
    words: { start: weak.start, end: weak.end },
    types: signals.types,
    source: { start: weak.start, end: weak.end, kind: 'unnamed' },
    ...scores,
    points: signals.points,
    evidence: {},
    askable: weak.weak,
    reasons: ['Its source has no name, so nobody can ask them.'],
  };
}

/** The drafts with the ranks of those that have no source: the most points first. */
export function rankClaims(drafts: readonly Draft[]): Claim[] {
  const order = drafts
    .filter((draft) => !draft.source)
    .sort((a, b) => b.points - a.points || a.start - b.start);
  const ranks = new Map(order.map((draft, i) => [draft, i + 1]));
  return drafts.map((draft) => {
    const { evidence: _, ...claim } = draft;
    const rank = ranks.get(draft);
    return rank === undefined ? claim : { ...claim, rank };
  });
}

/** “half of” is only half of what is meant: on to the end of its noun phrase. “40 per cent” ends with its noun. */
function endOfFigure({ tokens }: Prose, end: number, limit: number): number {
  const last = tokens[end - 1]!;
  if (!OPEN_ENDS.has(last.pos)) return end;
  let at = end;
  while (at < limit && at < end + LONGEST_NOUN_PHRASE && IN_NOUN_PHRASE.has(tokens[at]!.pos)) at++;
  while (at > end && tokens[at - 1]!.pos !== 'NOUN' && tokens[at - 1]!.pos !== 'PROPN') at--;
  return at;
}

/** From the first to the last token that is neither a mark of punctuation nor, at the start, a joining word. */
function trimmed(prose: Prose, first: number, end: number) {
  const { tokens } = prose;
  while (end > first + 1 && tokens[end - 1]!.pos === 'PUNCT') end--;
  while (first < end - 1 && (tokens[first]!.pos === 'PUNCT' || tokens[first]!.pos === 'CCONJ')) first++;
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}
