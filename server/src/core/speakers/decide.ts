import type { Chunk } from './chunks.ts';
import { clauseFeatures, noClauseFeatures, reportingCue, type ReportingCue } from './clause-features.ts';
import { clausesAfter, clausesBefore, reportingTokens, type Clause } from './clauses.ts';
import { cueFeatures, type CueHistory } from './cue-features.ts';
import { cueCandidates } from './cues.ts';
import { emptyFeatures, type Features } from './features.ts';
import { mentionFeatures, nobodyFeatures, readCue } from './mention-features.ts';
import { mentionCandidates } from './mentions.ts';
import type { Model } from './model.ts';
import { score } from './ranker.ts';
import type { RunTokens, Scene } from './scene.ts';
import { textHash, unspokenFeatures } from './unspoken-features.ts';

/** `cue` is a token, or -1 where there is none; `margin`: by how much it is likelier than that nobody speaks, in nats. */
export interface CueChoice {
  readonly cue: number;
  readonly margin: number;
}

/** The chunk that names the speaker of a cue, remembered: it is asked for more than once. */
export type MentionOf = (cue: number) => Chunk | undefined;

export function rememberMentions(scene: Scene, model: Model): MentionOf {
  const mentions = new Map<number, Chunk | undefined>();
  return (cue) => {
    if (!mentions.has(cue)) mentions.set(cue, chooseMention(scene, cue, model));
    return mentions.get(cue);
  };
}

/** The history while runs are decided from left to right. */
export interface Progress extends CueHistory {
  previous: number;
  readonly used: Set<number>;
  readonly spoken: Set<number>;
  readonly unspoken: Set<number>;
}

export function noProgress(): Progress {
  return { previous: -2, used: new Set(), spoken: new Set(), unspoken: new Set() };
}

/** Notes a decision for the runs that follow: a token, -1 for none, -2 for unknown. */
export function note(progress: Progress, scene: Scene, run: RunTokens, cue: number): void {
  progress.previous = cue;
  if (cue === -1) progress.unspoken.add(textHash(scene, run));
  if (cue < 0) return;
  progress.used.add(cue);
  progress.spoken.add(textHash(scene, run));
}

/** The likeliest cue of a run, and how it compares with “nobody speaks”: both are learnt as one decision. */
export function chooseCue(
  scene: Scene,
  run: RunTokens,
  progress: Progress,
  mentionOf: MentionOf,
  model: Model,
): CueChoice {
  unspokenFeatures(reset(), scene, run, progress);
  const unspoken = score(model.cue, scratch);
  let best = -Infinity;
  let cue = -1;
  for (const candidate of cueCandidates(scene, run, progress.previous)) {
    const mention = mentionOf(candidate);
    cueFeatures(reset(), scene, run, candidate, mention, progress);
    const points = score(model.cue, scratch);
    if (points > best) [best, cue] = [points, candidate];
  }
  return { cue, margin: best - unspoken };
}

/** Chooses the chunk that names whose words the cue reports; undefined where the copy names nobody. */
export function chooseMention(scene: Scene, cue: number, model: Model): Chunk | undefined {
  const naming = readCue(scene, cue);
  nobodyFeatures(reset(), scene, naming);
  let best = score(model.mention, scratch);
  let chosen: Chunk | undefined;
  for (const mention of mentionCandidates(scene, cue)) {
    mentionFeatures(reset(), scene, naming, mention);
    const points = score(model.mention, scratch);
    if (points > best) [best, chosen] = [points, mention];
  }
  return chosen;
}

const scratch = emptyFeatures();

function reset(): Features {
  scratch.size = 0;
  return scratch;
}

/** A clause without marks of its own, and what reports it. */
export interface Report {
  readonly cue: number;
  readonly mention: Chunk | undefined;
  readonly clause: Clause;
  readonly margin: number;
}

/**
 * The clauses that cues report: for each cue the likeliest on either side, if it is likelier than none; of clauses that are
 * nearly the same, the surest.
 */
export function chooseReports(
  scene: Scene,
  mentionOf: MentionOf,
  quoting: ReadonlySet<number>,
  model: Model,
): Report[] {
  const found: Report[] = [];
  for (const at of reportingTokens(scene)) {
    const after = clausesAfter(scene, at);
    const before = clausesBefore(scene, at);
    if (after.length + before.length === 0) continue;
    const cue = reportingCue(scene, at, mentionOf(at), quoting.has(at));
    for (const clauses of [after, before]) {
      const best = chooseClause(scene, cue, clauses, model);
      if (best) found.push(best);
    }
  }
  return withoutDoubles(found);
}

/** In nats. As fitted the ranker keeps silent too often: found and missed clauses balance where it is this much bolder. */
const EAGERNESS = 0.9;

function chooseClause(
  scene: Scene,
  cue: ReportingCue,
  clauses: readonly Clause[],
  model: Model,
): Report | undefined {
  const side = clauses[0]?.side;
  if (side === undefined) return undefined;
  noClauseFeatures(reset(), scene, cue, side);
  const none = score(model.clause, scratch);
  let best = none - EAGERNESS;
  let chosen: Clause | undefined;
  for (const clause of clauses) {
    clauseFeatures(reset(), scene, cue, clause);
    const points = score(model.clause, scratch);
    if (points > best) [best, chosen] = [points, clause];
  }
  return chosen && { cue: cue.at, mention: cue.mention, clause: chosen, margin: best - none };
}

const NEARLY_THE_SAME = 0.6;

/** Reports come in the order of the text, so that only the last few can share words with the next. */
function withoutDoubles(reports: readonly Report[]): Report[] {
  const kept: Report[] = [];
  for (const report of reports) {
    let rival = kept.length - 1;
    while (
      rival >= 0 &&
      kept.length - rival < 8 &&
      shared(kept[rival]!.clause, report.clause) <= NEARLY_THE_SAME
    )
      rival--;
    const double = rival >= 0 && kept.length - rival < 8 ? kept[rival] : undefined;
    if (!double) kept.push(report);
    else if (report.margin > double.margin) kept[rival] = report;
  }
  return kept;
}

function shared(a: Clause, b: Clause): number {
  const both = Math.min(a.endToken, b.endToken) - Math.max(a.firstToken, b.firstToken);
  return both / (Math.max(a.endToken, b.endToken) - Math.min(a.firstToken, b.firstToken));
}
