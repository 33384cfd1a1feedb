import type { Mention, Person } from '../people/people.ts';
import { startsWord } from '../prose/letters.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Chunk } from './chunks.ts';
import { chained } from './cues.ts';
import {
  chooseCue,
  chooseReports,
  noProgress,
  note,
  rememberMentions,
  type MentionOf,
  type Progress,
  type Report,
} from './decide.ts';
import { labelledRuns } from './labelled.ts';
import { postQuote, signature, transcriptQuote, type LaidOut } from './layout.ts';
import type { Model } from './model.ts';
import { whyUnspoken } from './not-speech.ts';
import { startsHigh } from './cue-features.ts';
import { echoed } from './echoes.ts';
import { cueReason } from './reasons.ts';
import { resolveSpeakers, type Resolved } from './resolve.ts';
import type { RunTokens, Scene } from './scene.ts';
import { TAG } from './tags.ts';
import type { Attribution, NotSpeech, Quote, Reason, Speaker } from './speakers.ts';
import { hasTitleCase, textHash } from './unspoken-features.ts';

/** The cue of each outer run: a token, or -1. Missing for runs within posts and transcripts. */
type Cues = ReadonlyMap<RunTokens, number>;

/** Runs every decision over the article and puts the quotations together. */
export function assemble(
  scene: Scene,
  runs: readonly QuotedRun[],
  people: readonly Person[],
  model: Model,
): Attribution {
  const guessed = rememberMentions(scene, model);
  const signers = new Map<number, Chunk>();
  const mentionOf: MentionOf = (cue) => signers.get(cue) ?? guessed(cue);
  const labelled = labelledRuns(scene, people);
  const cues = decideCues(scene, { signers, labelled, mentionOf }, model);
  const quoting = new Set([...cues.values()].filter((cue) => cue >= 0));
  const reports = chooseReports(scene, mentionOf, quoting, model);
  const speaking = new Set<number>();
  for (const cue of [...quoting, ...reports.map((report) => report.cue)]) {
    const mention = mentionOf(cue);
    if (mention) speaking.add(mention.index);
  }
  const resolved = resolveSpeakers(scene, people, speaking, model);
  const quotes = inOrder([
    ...layoutQuotes(scene, people),
    ...numbered(labelled.values(), -1 - scene.prose.paragraphs.length),
    ...runQuotes(scene, cues, mentionOf, resolved),
    ...reportQuotes(scene, reports, cues, resolved),
  ]);
  const said = withEchoes(scene, quotes, cues);
  return {
    quotes: said,
    notSpeech: unspoken(scene, runs, cues, said),
    people: withPronouns(scene, people, resolved),
  };
}

interface Deciding {
  /** Who signs, by the dash before the name; filled in on the way. */
  readonly signers: Map<number, Chunk>;
  readonly labelled: ReadonlyMap<RunTokens, LaidOut>;
  readonly mentionOf: MentionOf;
}

/** Left to right, because a quotation often goes on with the cue of the one before. */
function decideCues(scene: Scene, { signers, labelled, mentionOf }: Deciding, model: Model): Cues {
  const cues = new Map<RunTokens, number>();
  const byRun = new Map<number, number>();
  const progress = noProgress();
  for (const run of scene.runs) {
    const { kind } = scene.prose.paragraphs[run.paragraph]!.block;
    if (kind === 'post' || labelled.has(run)) continue;
    const signed = signature(scene, run);
    if (signed) signers.set(signed.cue, signed.mention);
    const continued = run.run.continues === undefined ? undefined : byRun.get(run.run.continues);
    const cue = signed?.cue ?? continued ?? chosenCue(scene, run, progress, mentionOf, model);
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
  const { cue, margin } = chooseCue(scene, chained(scene, run), progress, mentionOf, model);
  if (cue < 0 || margin < marginFor(scene, run, cue)) return -1;
  // A fragment whose cue names nobody is a name for something: “known as ‘the Cage’”, “awarded a medal for ‘courage’”.
  if (!mentionOf(cue) && !startsHigh(scene, run)) return -1;
  // “sang ‘The Ash Grove’”: what is sung, read or staged has the capitals of a title and no verb of speech.
  return scene.cueClass[cue] === 0 && scene.tag[cue] === TAG.VERB && hasTitleCase(scene, run) ? -1 : cue;
}

const FRAGMENT = 4;
const OFTEN_A_CUE = 5;
/** In nats. */
const SURE = 1;

/**
 * How sure a cue must be. One in another paragraph, and an odd word for a fragment (“awarded a medal for ‘courage’”), are
 * wrong half of the time where they are only just likelier than nobody.
 */
function marginFor(scene: Scene, run: RunTokens, cue: number): number {
  const { paragraph } = scene.tokens[cue]!;
  if (paragraph !== run.paragraph && paragraph !== chained(scene, run).lastParagraph) return SURE;
  const odd = scene.cueClass[cue] === 0 && scene.quoting[cue]! < OFTEN_A_CUE;
  return odd && !startsHigh(scene, run) && run.endToken - run.firstToken - 2 < FRAGMENT ? SURE : 0;
}

/** In somebody's own speech only what they plainly quote is a quotation: “She said, ‘Dad, write it down.’” */
function sharesSentence(scene: Scene, run: RunTokens, cue: number): boolean {
  const sentence = scene.tokens[cue]?.sentence;
  return sentence === run.firstSentence || sentence === run.lastSentence;
}

function layoutQuotes(scene: Scene, people: readonly Person[]): Quote[] {
  const { text } = scene.prose.article;
  const quotes: LaidOut[] = [];
  for (const { block } of scene.prose.paragraphs) {
    const quote =
      block.kind === 'post'
        ? postQuote(text, block, people)
        : block.kind === 'transcript'
          ? transcriptQuote(text, block, people)
          : undefined;
    if (quote) quotes.push(quote);
  }
  return numbered(quotes, -1);
}

/** Each post and each line is an utterance of its own, numbered downwards; those with a cue have its number. */
function numbered(quotes: Iterable<LaidOut>, from: number): Quote[] {
  return [...quotes].map((quote, i) => ({ ...quote, utterance: from - i }));
}

function runQuotes(scene: Scene, cues: Cues, mentionOf: MentionOf, resolved: Resolved): Quote[] {
  const quotes: Quote[] = [];
  for (const [run, cue] of cues) {
    if (cue < 0) continue;
    const { start, end, words, closed } = run.run;
    const why = [cueReason(scene, run, cue)];
    const quote = { start, end, kind: 'direct', words, closed, run: run.run } as const;
    quotes.push(saidBy(scene, cue, mentionOf(cue), resolved, quote, why));
  }
  return quotes;
}

function reportQuotes(scene: Scene, reports: readonly Report[], cues: Cues, resolved: Resolved): Quote[] {
  const quotes: Quote[] = [];
  const spoken = new Map([...cues].map(([run, cue]) => [scene.run[run.firstToken]!, cue]));
  for (const { cue, clause, mention } of reports) {
    const { holds, bare } = contents(scene, clause.firstToken, clause.endToken, spoken);
    if (!bare) continue;
    const span = {
      start: scene.tokens[clause.firstToken]!.start,
      end: scene.tokens[clause.endToken - 1]!.end,
    };
    const { start, end } = span;
    const kind = holds ? 'mixed' : 'indirect';
    quotes.push(saidBy(scene, cue, mention, resolved, { start, end, kind, words: span, closed: true }));
  }
  return quotes;
}

/** Whether a clause holds words in marks that somebody speaks, and words without marks. */
function contents(scene: Scene, from: number, to: number, spoken: ReadonlyMap<number, number>) {
  let holds = false;
  let bare = false;
  for (let at = from; at < to; at++) {
    const run = scene.run[at]!;
    if (run >= 0) holds ||= (spoken.get(run) ?? -1) >= 0;
    else bare ||= startsWord(scene.tokens[at]!.text);
  }
  return { holds, bare };
}

/** A quotation whose speaker is not looked up yet. */
type Words = Pick<Quote, 'start' | 'end' | 'kind' | 'words' | 'closed' | 'run'>;

/** The quotation with its cue and its speaker. `why` is the reason for the cue, where one is given. */
function saidBy(
  scene: Scene,
  cue: number,
  mention: Chunk | undefined,
  { speakers }: Resolved,
  words: Words,
  why: readonly Reason[] = [],
): Quote {
  const { start, end } = scene.tokens[cue]!;
  const named = mention && speakers.get(mention.index);
  const quote = { ...words, cue: { start, end }, utterance: cue };
  if (!named) return { ...quote, reasons: why };
  const { kind, person, candidates, name } = named;
  const speaker: Speaker = {
    mention: named.mention,
    kind,
    ...(person ? { person } : {}),
    ...(candidates ? { candidates } : {}),
  };
  return { ...quote, reasons: [...why, ...named.reasons], speaker, speakerName: name };
}

const HEADINGS = new Set(['headline', 'subhead']);

/** A headline quotes words that the story quotes again, with their speaker. */
function withEchoes(scene: Scene, quotes: readonly Quote[], cues: Cues): Quote[] {
  const echoes: Quote[] = [];
  for (const [run, cue] of cues) {
    if (cue >= 0 || !HEADINGS.has(scene.prose.paragraphs[run.paragraph]!.block.kind)) continue;
    const again = echoed(scene, run, quotes);
    if (!again) continue;
    const { start, end, words, closed } = run.run;
    const { speaker, speakerName, utterance } = again;
    const reasons = ['the story quotes these words again, with their speaker'];
    echoes.push({
      start, end, words, closed, kind: 'direct', run: run.run, utterance, reasons,
      ...(speaker ? { speaker } : {}),
      ...(speakerName === undefined ? {} : { speakerName }),
    }); // prettier-ignore
  }
  return echoes.length ? inOrder([...quotes, ...echoes]) : [...quotes];
}

function inOrder(quotes: Quote[]): Quote[] {
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Why each run without a speaker has none. */
function unspoken(
  scene: Scene,
  runs: readonly QuotedRun[],
  cues: Cues,
  quotes: readonly Quote[],
): NotSpeech[] {
  const speech = new Set(quotes.map((quote) => quote.run));
  const outer = new Map([...cues].map(([run, cue]) => [run.run, { run, cue }]));
  const spoken = new Set([...cues].filter(([, cue]) => cue >= 0).map(([run]) => textHash(scene, run)));
  const found: NotSpeech[] = [];
  for (const run of runs) {
    if (speech.has(run)) continue;
    const decided = outer.get(run);
    if (!decided) found.push({ run, why: 'within' });
    else {
      const why = whyUnspoken(scene, decided.run);
      found.push({ run, why: why === 'no cue' && spoken.has(textHash(scene, decided.run)) ? 'term' : why });
    }
  }
  return found;
}

/** The cast with the pronouns that mean each of them. */
function withPronouns(scene: Scene, people: readonly Person[], { pronouns }: Resolved): Person[] {
  const added = new Map<number, Mention[]>();
  for (const [index, person] of pronouns) {
    const { start, end } = scene.chunks[index]!;
    const mention: Mention = { start, end, form: 'pronoun' };
    const own = added.get(person.id);
    if (own) own.push(mention);
    else added.set(person.id, [mention]);
  }
  return people.map((person) => {
    const own = added.get(person.id);
    if (!own) return person;
    return { ...person, mentions: [...person.mentions, ...own].sort((a, b) => a.start - b.start) };
  });
}
