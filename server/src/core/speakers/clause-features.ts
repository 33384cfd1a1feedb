import { reachOf, type Clause } from './clauses.ts';
import type { Chunk } from './chunks.ts';
import { formOf } from './cue-features.ts';
import { add, bucket, hashWord, pair, templates, type Features } from './features.ts';
import { SYMBOL, type Scene } from './scene.ts';
import { TAG } from './tags.ts';

const T = templates('clause', [
  'no', 'noLexeme', 'noOdds', 'noForm', 'noOddsForm', 'noNext', 'noNextOdds', 'noPreviousOdds', 'noLexemeNext',
  'noLexemeStep', 'noLexemePrevious', 'noMention', 'noHead', 'noCue', 'noClass', 'noNext2', 'noSentence',
  'side', 'start', 'startStep', 'startSteps', 'lexemeStart', 'lexemeStep', 'formStep', 'gap', 'gapStep', 'gapOdds',
  'oddsStep', 'end', 'endStep', 'endWords', 'atEnd', 'atEndStart', 'verbs', 'verbsStart', 'length', 'lengthOdds', 'quoted',
  'quotedEnd', 'cues', 'hasMention', 'sentenceStart', 'beforeStart', 'last', 'lexemeEnd', 'lexemeAtEnd', 'allQuoted',
  'mentionGap', 'mentionStep', 'class', 'classStart', 'finite', 'lastWord', 'endClass', 'startEnd', 'mentionNone',
] as const); // prettier-ignore

/** What is known of a cue before its clause is chosen. */
export interface ReportingCue {
  readonly at: number;
  readonly mention: Chunk | undefined;
  /** It is the cue of a quotation. */
  readonly quotes: boolean;
  readonly form: number;
  readonly before: number;
  /** See `reachOf`. */
  readonly from: number;
  readonly to: number;
}

/** Looks at a cue whose speaker is known, before its clause is looked for. */
export function reportingCue(
  scene: Scene,
  at: number,
  mention: Chunk | undefined,
  quotes: boolean,
): ReportingCue {
  const [from, to] = reachOf(scene, at);
  return {
    at,
    mention,
    quotes,
    form: formOf(scene.tokens[at]!.lower),
    before: previous(scene, at),
    from,
    to,
  };
}

const KINDS = { name: 1, noun: 2, pronoun: 3 } as const;

/** Fills in what speaks for a cue that reports nothing on this side. */
export function noClauseFeatures(f: Features, scene: Scene, cue: ReportingCue, side: 1 | 2): void {
  const { at, mention, form, before, from, to } = cue;
  const lex = scene.lexeme[at]!;
  const odds = scene.reporting[at]! + 16 * side;
  const next = wordAt(scene, at + 1);
  const step = stepAt(scene, at + 1);
  add(f, T.no, side);
  add(f, T.noLexeme, lex, side);
  add(f, T.noOdds, odds);
  add(f, T.noForm, side, form, before);
  add(f, T.noOddsForm, odds, form, before);
  add(f, T.noNext, side, next);
  add(f, T.noNext2, side, wordAt(scene, at + 2), stepAt(scene, at + 1));
  add(f, T.noNextOdds, odds, step);
  add(f, T.noPreviousOdds, odds, stepAt(scene, at - 1));
  add(f, T.noLexemeNext, lex, next, side);
  add(f, T.noLexemeStep, lex, step, side);
  add(f, T.noLexemePrevious, lex, stepAt(scene, at - 1), side);
  add(
    f,
    T.noMention,
    side,
    mention ? KINDS[mention.kind] : 0,
    mention ? (mention.endToken <= at ? 1 : 2) : 0,
  );
  add(f, T.noHead, side, mention ? scene.word[mention.endToken - 1]! : 0);
  add(f, T.noCue, side, cue.quotes ? 1 : 0, scene.reporting[at]);
  add(f, T.noClass, side, scene.cueClass[at], form);
  add(f, T.noSentence, odds, Math.min(3, at - from), Math.min(3, to - at));
}

/** Fills in what speaks for a clause as what the cue reports. */
export function clauseFeatures(f: Features, scene: Scene, cue: ReportingCue, clause: Clause): void {
  const { at, mention, from, to } = cue;
  const { firstToken, endToken, side } = clause;
  const { run, tag } = scene;
  const lex = scene.lexeme[at]!;
  const odds = scene.reporting[at]! + 16 * side;
  const kind = scene.cueClass[at]! + 8 * side;
  const form = pair(cue.form, cue.before);
  const startWord = wordAt(scene, firstToken);
  const start = stepAt(scene, firstToken);
  const next = stepAt(scene, firstToken + 1);
  const endWord = endToken < to ? wordAt(scene, endToken) : 2;
  const end = endToken < to ? stepAt(scene, endToken) : -1;
  const atEnd = endToken >= to - 1 ? 1 : 0;
  const gap = bucket(side === 2 ? firstToken - at - 1 : at - endToken);
  const inside = lookInside(scene, firstToken, endToken);
  const length = bucket(endToken - firstToken);
  const holds = mention && mention.firstToken >= firstToken && mention.firstToken < endToken ? 1 : 0;

  add(f, T.side, side);
  add(f, T.start, side, startWord);
  add(f, T.startStep, side, start);
  add(f, T.startSteps, side, start, next);
  add(f, T.lexemeStart, lex, startWord, side);
  add(f, T.lexemeStep, lex, start, side);
  add(f, T.formStep, side, form, start);
  add(f, T.gap, side, gap);
  add(f, T.gapStep, side, gap, start);
  add(f, T.gapOdds, odds, gap);
  add(f, T.oddsStep, odds, start);
  add(f, T.class, kind, start, next);
  add(f, T.classStart, kind, startWord, gap);
  add(f, T.end, side, endWord);
  add(f, T.endStep, side, end);
  add(f, T.endWords, side, endWord, wordAt(scene, endToken + 1));
  add(f, T.endClass, kind, endWord, atEnd);
  add(f, T.startEnd, pair(side, startWord), endWord, atEnd);
  add(f, T.atEnd, side, atEnd);
  add(f, T.atEndStart, odds, atEnd, startWord);
  add(f, T.verbs, side, Math.min(4, inside.verbs));
  add(f, T.verbsStart, odds, Math.min(2, inside.verbs), startWord);
  add(f, T.finite, kind, Math.min(2, inside.verbs), start);
  add(f, T.length, side, length);
  add(f, T.lengthOdds, odds, length);
  add(f, T.quoted, odds, inside.quoted);
  add(f, T.quotedEnd, side, inside.quoted, atEnd);
  add(f, T.cues, side, Math.min(3, inside.cues));
  add(f, T.hasMention, side, holds);
  add(f, T.sentenceStart, side, firstToken === from ? 1 : 0, tag[from]);
  add(f, T.beforeStart, side, wordAt(scene, firstToken - 1));
  add(f, T.last, side, run[endToken - 1]! >= 0 ? -1 : tag[endToken - 1]!);
  add(f, T.lexemeEnd, lex, end, side);
  add(f, T.lexemeAtEnd, lex, atEnd, side);
  add(f, T.allQuoted, side, inside.quoted && inside.open === 0 ? 1 : 0);
  if (mention) {
    const after = mention.endToken <= at ? 1 : 0;
    add(
      f,
      T.mentionGap,
      pair(side, after),
      bucket(Math.abs(side === 1 ? mention.firstToken - endToken : firstToken - mention.endToken)),
    );
    add(f, T.mentionStep, pair(side, KINDS[mention.kind]), start, odds);
  } else add(f, T.mentionNone, odds, start);
}

function lookInside(scene: Scene, from: number, to: number) {
  let [verbs, quoted, cues, open] = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    if (scene.run[at]! >= 0) {
      quoted = 1;
      continue;
    }
    if (scene.tag[at] === TAG.VERB || scene.tag[at] === TAG.AUX) verbs++;
    if (scene.reporting[at]! >= 4) cues++;
    if (scene.tag[at] !== TAG.PUNCT) open++;
  }
  return { verbs, quoted, cues, open };
}

function previous(scene: Scene, at: number): number {
  const before = scene.tokens[at - 1];
  if (before?.sentence !== scene.tokens[at]!.sentence) return -1;
  const tag = scene.tag[at - 1];
  return tag === TAG.AUX || tag === TAG.PART || tag === TAG.ADV
    ? hashWord(before.lower)
    : scene.symbol[at - 1]!;
}

function stepAt(scene: Scene, at: number): number {
  return at < 0 || at >= scene.tokens.length ? -1 : scene.run[at]! >= 0 ? SYMBOL.RUN : scene.symbol[at]!;
}

function wordAt(scene: Scene, at: number): number {
  return at < 0 || at >= scene.tokens.length ? 0 : scene.run[at]! >= 0 ? 1 : scene.word[at]!;
}
