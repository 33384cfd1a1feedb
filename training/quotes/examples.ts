import { readArticle } from '#core/article/article';
import { readProse, type Prose } from '#core/prose/prose';
import { findPeople, type Person } from '#core/people/people';
import { findRuns, type QuotedRun } from '#core/quotes/quotes';
import { clauseFeatures, noClauseFeatures, reportingCue } from '#core/speakers/clause-features';
import { clausesAfter, clausesBefore, reportingTokens, type Clause } from '#core/speakers/clauses';
import { cueFeatures } from '#core/speakers/cue-features';
import { chained, cueCandidates } from '#core/speakers/cues';
import { chooseMention, note, noProgress, rememberMentions, type MentionOf } from '#core/speakers/decide';
import { lemmaOf, type Lexicon } from '#core/speakers/lexicon';
import { mentionFeatures, nobodyFeatures, readCue } from '#core/speakers/mention-features';
import { mentionCandidates } from '#core/speakers/mentions';
import { appearancesOf } from '#core/speakers/appearances';
import type { Chunk } from '#core/speakers/chunks';
import type { Model } from '#core/speakers/model';
import { pronounFeatures } from '#core/speakers/pronoun-features';
import { antecedents, appears, genderOf, meant, openingCast, speaks } from '#core/speakers/pronouns';
import { HANGS } from '#core/speakers/phrases';
import { groupByChunk, rivalsOf } from '#core/speakers/resolve';
import { isSomebody, nameSpeaker } from '#core/speakers/speaker-name';
import { setScene, type Scene } from '#core/speakers/scene';
import { TAG } from '#core/speakers/tags';
import { unspokenFeatures } from '#core/speakers/unspoken-features';
import { gather, type Choice } from './fit.ts';
import { goldFor, type Gold, type GoldQuote } from './gold.ts';
import { countEntry, cueTokens, type Counts, type CueTokens } from './lexicon.ts';

/** An article of the training data, read by the stages before ours. */
export interface Read {
  readonly gold: Gold;
  readonly prose: Prose;
  readonly runs: readonly QuotedRun[];
  readonly people: readonly Person[];
}

export function read(gold: Gold): Read {
  const prose = readProse(readArticle(gold.text));
  const runs = findRuns(prose);
  return { gold, prose, runs, people: findPeople(prose, runs) };
}

const NO_LEXICON: Lexicon = new Map();

/** Counts the words of an article, and its cues. */
export function countCues({ gold, prose, runs }: Read): Counts {
  const scene = setScene(prose, runs, NO_LEXICON);
  const counts: Counts = new Map();
  for (const [at, token] of scene.tokens.entries())
    if (scene.run[at]! < 0) countEntry(counts, scene.tag[at]!, lemmaOf(token, scene.tag[at]!)).seen++;
  const quoting = new Set<number>();
  const reporting = new Set<number>();
  for (const quote of gold.quotes) {
    const cue = cueTokens(quote, scene.tokens, scene.tag, scene.run, TAG.VERB);
    if (!cue) continue;
    if (quote.kind !== 'indirect') quoting.add(cue.head);
    reporting.add(cue.head);
  }
  const entryAt = (at: number) =>
    countEntry(counts, scene.tag[at]!, lemmaOf(scene.tokens[at]!, scene.tag[at]!));
  for (const at of quoting) entryAt(at).quoting++;
  for (const at of reporting) entryAt(at).reporting++;
  return counts;
}

/** Choices that an article teaches, and how many had no right candidate. */
export interface Lessons {
  readonly choices: Choice[];
  missed: number;
}

export function cueLessons({ gold, prose, runs }: Read, model: Model): Lessons {
  const scene = setScene(prose, runs, model.lexicon);
  const lessons: Lessons = { choices: [], missed: 0 };
  cueExamples(scene, gold, cuesOf(scene, gold), rememberMentions(scene, model), lessons);
  return lessons;
}

export function mentionLessons({ gold, prose, runs }: Read, lexicon: Lexicon): Lessons {
  const scene = setScene(prose, runs, lexicon);
  const lessons: Lessons = { choices: [], missed: 0 };
  mentionExamples(scene, gold, cuesOf(scene, gold), lessons);
  return lessons;
}

export function pronounLessons({ gold, prose, runs, people }: Read, lexicon: Lexicon): Lessons {
  const lessons: Lessons = { choices: [], missed: 0 };
  pronounExamples(setScene(prose, runs, lexicon), gold, people, lessons);
  return lessons;
}

function cuesOf(scene: Scene, gold: Gold): Cues {
  return new Map(
    gold.quotes.map((quote) => [quote, cueTokens(quote, scene.tokens, scene.tag, scene.run, TAG.VERB)]),
  );
}

type Cues = ReadonlyMap<GoldQuote, CueTokens | undefined>;

function cueExamples(scene: Scene, gold: Gold, cues: Cues, mentionOf: MentionOf, found: Lessons): void {
  const progress = noProgress();
  for (const first of scene.runs) {
    if (first.run.continues !== undefined) continue;
    const run = chained(scene, first);
    const { kind } = scene.prose.paragraphs[run.paragraph]!.block;
    if (kind === 'post' || kind === 'transcript') continue;
    const quote = goldFor(gold.quotes, run.run.words);
    const candidates = cueCandidates(scene, run, progress.previous);
    const cue = quote && cues.get(quote);
    const right = !quote
      ? -1
      : cue && candidates.includes(cue.head)
        ? cue.head
        : (candidates.find((c) => cue?.all.has(c)) ?? -2);
    if (right === -2) found.missed++;
    else {
      found.choices.push(
        gather((add) => {
          add(right === -1 ? 1 : 0, (f) => {
            unspokenFeatures(f, scene, run, progress);
          });
          for (const at of candidates)
            add(at === right ? 1 : cue?.all.has(at) ? 2 : 0, (f) => {
              cueFeatures(f, scene, run, at, mentionOf(at), progress);
            });
        }),
      );
    }
    note(progress, scene, run, right);
  }
}

function mentionExamples(scene: Scene, gold: Gold, cues: Cues, found: Lessons): void {
  const seen = new Set<string>();
  for (const quote of gold.quotes) {
    const cue = cues.get(quote)?.head;
    if (cue === undefined) continue;
    const key = `${cue} ${quote.speaker?.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { speaker } = quote;
    const candidates = mentionCandidates(scene, cue);
    const named = candidates.filter((c) => speaker && c.start < speaker.end && speaker.start < c.end);
    if (speaker && named.length === 0) {
      found.missed++;
      continue;
    }
    const naming = readCue(scene, cue);
    found.choices.push(
      gather((add) => {
        add(speaker ? 0 : 1, (f) => {
          nobodyFeatures(f, scene, naming);
        });
        for (const c of candidates)
          add(c === named[0] ? 1 : named.includes(c) && mayHead(scene, c) ? 2 : 0, (f) => {
            mentionFeatures(f, scene, naming, c);
          });
      }),
    );
  }
}

/** Of “a spokesman for the Ministry of Health, Ada Boyd,” the spokesman and Boyd are the speaker, the ministry is not. */
function mayHead({ phrases, tokens }: Scene, chunk: Chunk): boolean {
  const hangs = phrases.hangs[chunk.index];
  return (
    hangs === HANGS.FREE || (hangs === HANGS.ASIDE && /^\p{P}/u.test(tokens[chunk.firstToken - 1]!.text))
  );
}

/** Reads the article as resolve.ts does, with the speakers that the gold gives. */
function pronounExamples(scene: Scene, gold: Gold, people: readonly Person[], found: Lessons): void {
  const speaking = new Map<number, string>();
  for (const { speaker, speakerName } of gold.quotes) {
    if (!speaker || speakerName === undefined) continue;
    const chunk = scene.chunks.find((c) => c.start < speaker.end && speaker.start < c.end);
    if (chunk && !speaking.has(chunk.index)) speaking.set(chunk.index, speakerName);
  }
  const appearances = appearancesOf(scene, people);
  const byChunk = groupByChunk(appearances);
  const cast = openingCast(people);
  let next = 0;
  for (const chunk of scene.chunks) {
    while (next < appearances.length && appearances[next]!.firstToken < chunk.endToken)
      appears(cast, appearances[next++]!);
    const name = speaking.get(chunk.index);
    if (name === undefined) continue;
    const gender = chunk.kind === 'pronoun' ? genderOf(scene.tokens[chunk.firstToken]!.lower) : undefined;
    let person: Person | undefined;
    if (gender) {
      const candidates = antecedents(scene, cast, chunk);
      const right = candidates.find((c) => sameName(c.person.name, name));
      if (!right) {
        found.missed++;
        continue;
      }
      const rivals = rivalsOf(cast, candidates, gender);
      found.choices.push(
        gather((add) => {
          for (const c of candidates)
            add(c === right ? 1 : 0, (f) => {
              pronounFeatures(f, scene, cast, chunk, c, rivals);
            });
        }),
      );
      person = right.person;
      meant(scene, cast, chunk, person);
    } else if (chunk.kind !== 'pronoun') person = nameSpeaker(scene, people, byChunk, chunk).person;
    if (person && isSomebody(person)) speaks(scene, cast, chunk, person);
  }
}

/** “Mr Orr” and “Gwen Orr” are one: the last words agree, and what else both have. */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return false;
  if (short.at(-1) === long.at(-1)) return short.length === 1 || short[0]![0] === long[0]![0];
  return short.every((word) => long.includes(word));
}

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/['’]s\b|[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .filter((word) => word && word !== 'the');

/** The choices of clause, of thoughts and intentions too: “insiders believe” is for a desk as good as “insiders say”. */
export function clauseLessons({ gold, prose, runs }: Read, model: Model): Lessons {
  const scene = setScene(prose, runs, model.lexicon);
  const byCue = new Map<number, GoldQuote[]>();
  const quoting = new Set<number>();
  for (const quote of gold.quotes) {
    const cue = cueTokens(quote, scene.tokens, scene.tag, scene.run, TAG.VERB)?.head;
    if (cue === undefined) continue;
    if (quote.kind !== 'indirect') quoting.add(cue);
    if (quote.kind !== 'direct') byCue.set(cue, [...(byCue.get(cue) ?? []), quote]);
  }
  const lessons: Lessons = { choices: [], missed: 0 };
  for (const at of reportingTokens(scene)) {
    const reported = byCue.get(at) ?? [];
    const cue = reportingCue(scene, at, chooseMention(scene, at, model), quoting.has(at));
    for (const side of [2, 1] as const) {
      const clauses = side === 2 ? clausesAfter(scene, at) : clausesBefore(scene, at);
      if (clauses.length === 0) continue;
      const own = reported.filter((quote) =>
        side === 2 ? quote.end > scene.tokens[at]!.end : quote.end <= scene.tokens[at]!.start,
      );
      const fits = clauses.map((clause) => Math.max(0, ...own.map((quote) => overlap(scene, clause, quote))));
      const best = Math.max(...fits);
      if (own.length && best < 0.8) {
        lessons.missed++;
        continue;
      }
      lessons.choices.push(
        gather((add) => {
          add(own.length ? 0 : 1, (f) => {
            noClauseFeatures(f, scene, cue, side);
          });
          for (const [i, clause] of clauses.entries())
            add(own.length && fits[i] === best ? 1 : own.length && fits[i]! >= 0.9 ? 2 : 0, (f) => {
              clauseFeatures(f, scene, cue, clause);
            });
        }),
      );
    }
  }
  return lessons;
}

function overlap(scene: Scene, { firstToken, endToken }: Clause, quote: GoldQuote): number {
  const [start, end] = [scene.tokens[firstToken]!.start, scene.tokens[endToken - 1]!.end];
  return (
    (Math.min(end, quote.end) - Math.max(start, quote.start)) /
    (Math.max(end, quote.end) - Math.min(start, quote.start))
  );
}
