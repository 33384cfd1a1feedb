import type { Chunk } from './chunks.ts';
import { add, bucket, pair, templates, type Features } from './features.ts';
import { path } from './paths.ts';
import type { RunTokens, Scene } from './scene.ts';
import { SYMBOL } from './scene.ts';
import { TAG } from './tags.ts';
import { between, highest, touched } from './totals.ts';

/** What has been decided of the runs before, left to right. */
export interface CueHistory {
  /** The cue of the run before; -1 when it had none, -2 when nothing is known. */
  readonly previous: number;
  readonly used: ReadonlySet<number>;
  /** Hashes of words in marks that had a cue, and that had none. */
  readonly spoken: ReadonlySet<number>;
  readonly unspoken: ReadonlySet<number>;
}

const T = templates('cue', [
  'side', 'lexeme', 'quoting', 'distance', 'path', 'pathQuoting', 'pathLexeme', 'pathForm', 'sentences',
  'sentencesQuoting', 'runsBetween', 'strongBetween', 'strongQuoting', 'before', 'tail', 'tailDistance', 'edges', 'place',
  'formSentences', 'tag', 'next', 'previous', 'previousWord', 'nextWord', 'again', 'againGap', 'againBefore',
  'againStrong', 'againOpen', 'used', 'fresh', 'class', 'classPath', 'lexemeSide', 'lexemeBefore', 'leftRight', 'commas',
  'headline', 'verbsBetween', 'chunksBetween', 'strongest', 'lexemeNext', 'lexemePrevious', 'spanQuoting', 'cueForm', 'previous2', 'mention', 'mentionLexeme', 'mentionClass', 'mentionGap', 'mentionPath', 'mentionOdds', 'words', 'dialogue',
  'tagged', 'taggedClass', 'taggedOdds',
] as const); // prettier-ignore

const KINDS = { name: 1, noun: 2, pronoun: 3 } as const;
const FORM = { BASE: 0, PAST: 1, PRESENT: 2, ING: 3 } as const;
const IRREGULAR = new Set([
  'said',
  'told',
  'wrote',
  'found',
  'went',
  'thought',
  'spoke',
  'put',
  'read',
  'came',
  'began',
  'felt',
  'saw',
]);

/** Past, present or participle, by the ending. */
export function formOf(word: string): number {
  if (word.endsWith('ing')) return FORM.ING;
  if (word.endsWith('ed') || IRREGULAR.has(word)) return FORM.PAST;
  return word.endsWith('s') ? FORM.PRESENT : FORM.BASE;
}

/** The last mark within or right after the words: “,” before “he said”. 0 for none. */
export function tailOf(scene: Scene, run: RunTokens): number {
  const { text } = scene.prose.article;
  for (let at = run.run.end - 1; at >= run.run.end - 3 && at > run.run.start; at--) {
    const char = text[at]!;
    if (',.?!;:…'.includes(char)) return char.charCodeAt(0);
  }
  return ',.'.includes(text[run.run.end] ?? ' ') ? text.charCodeAt(run.run.end) + 128 : 0;
}

/** True for “We had it won”, false for “a lovely goal”. */
export function startsHigh(scene: Scene, run: RunTokens): boolean {
  const first = scene.prose.article.text[run.run.words.start];
  return first !== undefined && first !== first.toLowerCase();
}

/** What stands before a run: nothing, a mark, “that”, or a kind of word. */
export function edgeBefore(scene: Scene, run: RunTokens): number {
  const before = run.firstToken - 1;
  if (before < 0 || scene.tokens[before]!.paragraph !== run.paragraph) return -1;
  return scene.run[before]! >= 0 ? SYMBOL.RUN : scene.symbol[before]!;
}

/** Fills in what speaks for and against the token `cue`, whose speaker would be `mention`, as the cue of the run. */
export function cueFeatures(
  f: Features,
  scene: Scene,
  run: RunTokens,
  cue: number,
  mention: Chunk | undefined,
  history: CueHistory,
): void {
  const { tokens, quoting, lexeme } = scene;
  const token = tokens[cue]!;
  const isBefore = cue < run.firstToken;
  const side = isBefore ? 1 : 2;
  const [from, to] = isBefore ? [cue + 1, run.firstToken] : [run.endToken, cue];
  const way = pair(path(scene, from, to), side);
  const odds = quoting[cue]!;
  const kind = scene.cueClass[cue]!;
  const lex = lexeme[cue]!;
  const form = formOf(token.lower);
  const apart = bucket(
    Math.abs(scene.outside[cue]! - scene.outside[isBefore ? run.firstToken : run.endToken - 1]!),
  );
  const sentences = Math.min(
    4,
    Math.max(0, isBefore ? run.firstSentence - token.sentence : token.sentence - run.lastSentence),
  );
  const otherParagraph = token.paragraph === run.paragraph || token.paragraph === run.lastParagraph ? 0 : 1;
  const where = side + 4 * sentences + 32 * otherParagraph;
  const { totals } = scene;
  const strong = between(totals.strong, from, to);
  const chunks = touched(totals.chunks, scene.chunk, from, to);
  const high = startsHigh(scene, run) ? 1 : 0;
  const tail = tailOf(scene, run);
  const before = edgeBefore(scene, run);
  const opens = scene.prose.paragraphs[run.paragraph]!.firstToken === run.firstToken ? 1 : 0;
  const next = stepAt(scene, cue + 1, cue);
  const previous = stepAt(scene, cue - 1, cue);

  add(f, T.side, side);
  add(f, T.lexeme, lex);
  add(f, T.lexemeSide, lex, where);
  add(f, T.quoting, side, odds);
  add(f, T.distance, side, apart, odds);
  add(f, T.path, way);
  add(f, T.pathQuoting, way, odds);
  add(f, T.pathLexeme, way, lex);
  add(f, T.pathForm, way, form);
  add(f, T.sentences, where);
  add(f, T.sentencesQuoting, where, odds);
  add(f, T.runsBetween, where, Math.min(3, touched(totals.runs, scene.run, from, to)));
  add(f, T.strongBetween, where, Math.min(3, strong));
  add(f, T.strongQuoting, side, Math.min(3, strong), odds);
  add(f, T.verbsBetween, where, Math.min(4, between(totals.verbs, from, to)), odds);
  add(f, T.chunksBetween, where, Math.min(5, chunks), Math.min(2, strong));
  add(f, T.commas, where, Math.min(3, between(totals.commas, from, to)), Math.min(3, chunks));
  add(f, T.spanQuoting, side, highest(quoting, from, to), odds);
  add(f, T.before, where, before, high);
  add(f, T.tail, where, tail);
  add(f, T.tailDistance, pair(where, tail), odds, apart);
  add(f, T.edges, pair(where, before), pair(high, tail), Math.min(2, strong));
  add(f, T.place, pair(where, opens), high, tail);
  add(f, T.formSentences, where, form);
  add(f, T.cueForm, where, form, pair(previous, next));
  add(f, T.tag, scene.tag[cue], odds);
  add(f, T.next, where, next);
  add(f, T.previous, where, previous);
  add(f, T.previous2, side, previous, stepAt(scene, cue - 2, cue));
  add(f, T.leftRight, where, previous, next);
  add(f, T.previousWord, wordAt(scene, cue - 1));
  add(f, T.nextWord, side, wordAt(scene, cue + 1), odds);
  add(f, T.lexemeNext, lex, next, side);
  add(f, T.lexemePrevious, lex, previous, side);
  add(f, T.lexemeBefore, lex, before, high);
  add(f, T.class, where, kind, high);
  add(f, T.classPath, way, kind);
  add(f, T.strongest, where, rankInSentence(scene, cue), odds);
  add(f, T.headline, scene.prose.paragraphs[run.paragraph]!.block.kind === 'headline' ? 1 : 0, where, odds);
  add(f, T.words, bucket(run.endToken - run.firstToken), where, odds);
  const named = mention ? KINDS[mention.kind] + (mention.possessive ? 4 : 0) : 0;
  const turn = !mention ? 0 : mention.endToken <= cue ? 1 : 2;
  const end = mention ? Math.min(cue, scene.phrases.end[mention.index]!) : cue;
  const far = !mention ? 0 : bucket(turn === 1 ? cue - end : mention.firstToken - cue - 1);
  add(f, T.mention, where, named, turn);
  add(f, T.mentionLexeme, lex, named, turn);
  add(f, T.mentionClass, pair(where, kind), named, turn);
  add(f, T.mentionOdds, odds, named, where);
  add(f, T.mentionGap, where, far, pair(named, turn));
  add(f, T.mentionPath, way, named, turn);
  const tagged = isBefore ? 0 : tagOf(scene, cue, mention);
  add(f, T.tagged, tagged, where, high);
  add(f, T.taggedClass, tagged, kind, high);
  add(f, T.taggedOdds, tagged, odds, before);
  historyFeatures(f, scene, run, cue, history, {
    side,
    where,
    before,
    high,
    opens,
    strong: Math.min(2, strong),
  });
}

/**
 * Whether cue and speaker are all that follows the last comma or quotation: “…, the inquest heard”, “…, said Orr on Monday”.
 * 0 no, 1 something else follows, 2 a preposition or adverb does, 3 the sentence ends there.
 */
function tagOf(scene: Scene, cue: number, mention: Chunk | undefined): number {
  const { tokens, run, tag, phrases } = scene;
  if (!mention) return 0;
  const inverted = mention.firstToken > cue;
  const first = inverted ? cue : mention.firstToken;
  const end = phrases.end[mention.index]!;
  const last = inverted ? end : cue + 1;
  const whole = inverted
    ? mention.firstToken === cue + 1
    : end === cue || (end === cue - 1 && tag[end] === TAG.ADV);
  if (!whole || (run[first - 1]! < 0 && tokens[first - 1]?.text !== ',')) return 0;
  const next = tokens[last];
  if (next?.sentence !== tokens[cue]!.sentence || /^[.;]$/.test(next.text)) return 3;
  return tag[last] === TAG.ADP || tag[last] === TAG.ADV || tag[last] === TAG.PROPN ? 2 : 1;
}

interface Where {
  readonly side: number;
  readonly where: number;
  readonly before: number;
  readonly high: number;
  readonly opens: number;
  readonly strong: number;
}

function historyFeatures(
  f: Features,
  scene: Scene,
  run: RunTokens,
  cue: number,
  history: CueHistory,
  at: Where,
): void {
  const { previous } = history;
  if (previous === cue) {
    const last = scene.runs[scene.run[run.firstToken]! - 1];
    const gap = !last
      ? 0
      : last.paragraph === run.paragraph
        ? path(scene, last.endToken, run.firstToken)
        : (run.paragraph - last.paragraph) * 2 + at.opens;
    add(f, T.again, 1);
    add(f, T.againGap, gap);
    add(f, T.againBefore, at.where, at.before, at.high);
    add(f, T.againStrong, gap, at.side, at.strong);
    add(
      f,
      T.againOpen,
      last?.run.closed === false || last?.run.close === undefined ? 1 : 0,
      last?.paragraph === run.paragraph ? 1 : 0,
    );
  } else if (history.used.has(cue)) add(f, T.used, at.where);
  else add(f, T.fresh, at.where, Math.max(-2, Math.min(0, previous)));
  add(f, T.dialogue, at.where, at.opens, previous >= 0 ? 1 : previous);
}

function stepAt(scene: Scene, at: number, cue: number): number {
  const token = scene.tokens[at];
  return token?.paragraph === scene.tokens[cue]!.paragraph && token.sentence === scene.tokens[cue]!.sentence
    ? scene.symbol[at]!
    : -1;
}

function wordAt(scene: Scene, at: number): number {
  return at < 0 || at >= scene.tokens.length ? 0 : scene.run[at]! >= 0 ? 1 : scene.word[at]!;
}

/** 0 when no other word of the sentence is likelier a cue. */
function rankInSentence(scene: Scene, cue: number): number {
  const sentence = scene.prose.sentences[scene.tokens[cue]!.sentence]!;
  let better = 0;
  const from = Math.max(sentence.firstToken, cue - 60);
  const to = Math.min(sentence.endToken, cue + 60);
  for (let at = from; at < to; at++) if (scene.quoting[at]! > scene.quoting[cue]!) better++;
  return Math.min(2, better);
}
