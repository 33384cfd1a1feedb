import { chained } from './cues.ts';
import { chooseCue, noProgress, note, type MentionOf, type Progress, type Report } from './decide.ts';
import { startsHigh } from './cue-features.ts';
import { isStageDirection } from './labelled.ts';
import { framed } from './frames.ts';
import { signature, type LaidOut } from './layout.ts';
import type { Chunk } from './chunks.ts';
import type { Model } from './model.ts';
import type { RunTokens, Scene } from './scene.ts';
import { isLabel, isNameOfThing, isOneName } from './names-of-things.ts';
import { TAG } from './tags.ts';
import { hasTitleCase } from './unspoken-features.ts';

/** The cue of each outer run: a token, or -1. Missing for runs within posts and transcripts. */
export type Cues = ReadonlyMap<RunTokens, number>;

export interface Deciding {
  /** Who speaks by layout or a fixed turn of phrase, by the dash or the words before the name; filled in on the way. */
  readonly signers: Map<number, Chunk>;
  readonly labelled: ReadonlyMap<RunTokens, LaidOut>;
  readonly mentionOf: MentionOf;
}

/** Left to right, because a quotation often goes on with the cue of the one before. */
export function decideCues(scene: Scene, { signers, labelled, mentionOf }: Deciding, model: Model): Cues {
  const cues = new Map<RunTokens, number>();
  const byRun = new Map<number, number>();
  const progress = noProgress();
  for (const run of scene.runs) {
    const { kind } = scene.prose.paragraphs[run.paragraph]!.block;
    if (kind === 'post' || labelled.has(run) || isStageDirection(scene, run)) continue;
    const signed = signature(scene, run) ?? framed(scene, run);
    if (signed) signers.set(signed.cue, signed.mention);
    const continued = run.run.continues === undefined ? undefined : byRun.get(run.run.continues);
    const cue =
      signed?.cue ??
      (continued === undefined
        ? chosenCue(scene, run, progress, mentionOf, model)
        : (taggedByAnother(scene, run, continued, mentionOf) ?? continued));
    if (kind === 'transcript' && !sharesSentence(scene, run, cue)) continue;
    note(progress, scene, run, cue);
    cues.set(run, cue);
    byRun.set(run.index, cue);
  }
  return cues;
}

function chosenCue(
  scene: Scene,
  run: RunTokens,
  progress: Progress,
  mentionOf: MentionOf,
  model: Model,
): number {
  if (isLabel(scene, run)) return -1;
  const { cue: likeliest, margin } = chooseCue(scene, chained(scene, run), progress, mentionOf, model);
  const cue = nearer(scene, run, likeliest);
  if (cue < 0 || margin < marginFor(scene, run, cue)) return -1;
  // A fragment whose cue names nobody is a name for something: “known as ‘the Cage’”, “awarded a medal for ‘courage’”.
  if (!mentionOf(cue) && !startsHigh(scene, run)) return -1;
  return isNameOfThing(scene, run, cue, mentionOf(cue)) ? -1 : cue;
}

/**
 * The cues again, with those of the fragments that nobody was found for but that stand in a clause which is reported: in
 * “Orr said the ‘elites’ had it won” the word is Orr's too. Titles stay titles.
 */
export function withReported(scene: Scene, cues: Cues, reports: readonly Report[]): Cues {
  const all = new Map(cues);
  let next = 0;
  for (const [run, cue] of cues) {
    if (cue >= 0 || isTitle(scene, run) || isLabel(scene, run)) continue;
    while (next < reports.length && reports[next]!.cue < run.firstToken - FARTHEST) next++;
    for (let at = next; at < reports.length && reports[at]!.cue < run.endToken + FARTHEST; at++) {
      const { clause, cue: reporting, mention } = reports[at]!;
      if (mention && clause.firstToken <= run.firstToken && run.endToken <= clause.endToken)
        all.set(run, reporting);
    }
  }
  return all;
}

/** In tokens. Reports are in the order of their cues, which stand before or after the clause. */
const FARTHEST = 100;

function isTitle(scene: Scene, run: RunTokens): boolean {
  return hasTitleCase(scene, run) || isOneName(scene, run);
}

/**
 * The tag right after a paragraph that seems to go on with the quotation before, where it names somebody else: “We had it won.
 * / “It was a disgrace,” added Jim Orr. The mark that should close the paragraph before is missing.
 */
function taggedByAnother(
  scene: Scene,
  run: RunTokens,
  before: number,
  mentionOf: MentionOf,
): number | undefined {
  const at = run.endToken;
  const subject = scene.chunks[scene.chunk[at] ?? -1];
  const tag = subject?.firstToken === at ? subject.endToken : at;
  if (before < 0 || tag === before || scene.tokens[tag]?.sentence !== run.lastSentence) return undefined;
  if (scene.quoting[tag]! < OFTEN_A_CUE) return undefined;
  const [former, latter] = [mentionOf(before), mentionOf(tag)];
  if (former?.kind !== 'name' || latter?.kind !== 'name') return undefined;
  return scene.word[former.endToken - 1] === scene.word[latter.endToken - 1] ? undefined : tag;
}

const HEADINGS = new Set(['headline', 'subhead']);
const FRAGMENT = 4;
const FINDING = 6;
const OFTEN_A_CUE = 5;
/** In nats. */
const SURE = 1;

/**
 * How sure a cue must be. One in another paragraph, and an odd word for a fragment (“awarded a medal for ‘courage’”), are
 * wrong half of the time where they are only just likelier than nobody.
 */
function marginFor(scene: Scene, run: RunTokens, cue: number): number {
  const { paragraph, text } = scene.tokens[cue]!;
  // “She listed the faults:” and a paragraph in marks.
  if (text === ':' && cue === run.firstToken - 1) return 0;
  if (paragraph !== run.paragraph && paragraph !== chained(scene, run).lastParagraph) return SURE;
  if (labels(scene, run, cue)) return -SURE;
  const odd =
    (scene.cueClass[cue] === 0 || scene.cueClass[cue] === FINDING) && scene.quoting[cue]! < OFTEN_A_CUE;
  const heading = HEADINGS.has(scene.prose.paragraphs[run.paragraph]!.block.kind);
  const fragment = !startsHigh(scene, run) && (heading || run.endToken - run.firstToken - 2 < FRAGMENT);
  return odd && fragment ? SURE : 0;
}

/**
 * “A clerk accused of theft told the court: “I only moved it””: of two cues before the words, the one that only says who the
 * speaker is gives way to the last verb before a mark that introduces a sentence, and to any later verb of speech.
 */
function nearer(scene: Scene, run: RunTokens, cue: number): number {
  const { tokens, tag, quoting, run: runs, chunk } = scene;
  const mark = run.firstToken - 1;
  if (cue < 0 || cue >= mark || tokens[cue]!.sentence !== run.firstSentence) return cue;
  const verb = tag[cue] === TAG.VERB;
  const participle =
    verb && tokens[cue]!.lower.endsWith('ed') && tag[cue + 1] === TAG.ADP && chunk[cue - 1]! >= 0;
  // “A memo to staff called the plan “reckless””: the memo is the subject of a verb of its own.
  const subject = !verb && chunk[cue]! >= 0 && scene.phrases.subject[chunk[cue]!] === 1;
  const introduced = verb && startsHigh(scene, run) && /^[:,]$/.test(tokens[mark]!.text);
  if (!participle && !subject && !introduced) return cue;
  for (let at = mark; at > cue; at--) {
    if (runs[at]! >= 0) return cue;
    if (tag[at] !== TAG.VERB) continue;
    if (quoting[at]! >= OFTEN_A_CUE || (subject && scene.cueClass[at] === LABELLING)) return at;
    if (!participle) return cue;
  }
  return cue;
}

const LABELLING = 2;

/** “Campaigners have branded the scheme “a licence to pollute””: what stands between is only what they speak of. */
function labels(scene: Scene, run: RunTokens, cue: number): boolean {
  if (scene.cueClass[cue] !== LABELLING || cue > run.firstToken || scene.tag[cue] !== TAG.VERB) return false;
  if (hasTitleCase(scene, run) || isOneName(scene, run)) return false;
  const object = scene.chunks[scene.chunk[cue + 1] ?? -1];
  const end = object ? scene.phrases.end[object.index]! : cue + 1;
  return (
    object !== undefined &&
    (end === run.firstToken || (scene.tokens[end]!.lower === 'as' && end + 1 === run.firstToken))
  );
}

/** In somebody's own speech only what they plainly quote is a quotation: “She said, ‘Dad, write it down.’” */
function sharesSentence(scene: Scene, run: RunTokens, cue: number): boolean {
  const sentence = scene.tokens[cue]?.sentence;
  return sentence === run.firstSentence || sentence === run.lastSentence;
}
