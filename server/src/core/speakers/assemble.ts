import type { Mention, Person } from '../people/people.ts';
import { startsWord } from '../prose/letters.ts';
import type { QuotedRun } from '../quotes/quotes.ts';
import type { Chunk } from './chunks.ts';
import { decideCues, withReported, type Cues } from './decide-cues.ts';
import { chooseReports, rememberMentions, type MentionOf, type Report } from './decide.ts';
import { labelledRuns } from './labelled.ts';
import { postQuote, transcriptQuote, type LaidOut } from './layout.ts';
import type { Model } from './model.ts';
import { whyUnspoken } from './not-speech.ts';
import { echoed } from './echoes.ts';
import { cueReason } from './reasons.ts';
import { resolveSpeakers, type Resolved } from './resolve.ts';
import type { Scene } from './scene.ts';
import type { Attribution, NotSpeech, Quote, Reason, Speaker } from './speakers.ts';
import { textHash } from './unspoken-features.ts';

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
  const decided = decideCues(scene, { signers, labelled, mentionOf }, model);
  const quoting = new Set([...decided.values()].filter((cue) => cue >= 0));
  const reports = chooseReports(scene, mentionOf, quoting, model);
  const cues = withReported(scene, decided, reports);
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
    if (scene.nicknames.has(run)) found.push({ run, why: 'nickname' });
    else if (!decided) found.push({ run, why: 'within' });
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
