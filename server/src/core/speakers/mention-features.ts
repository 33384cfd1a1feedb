import type { Chunk } from './chunks.ts';
import { formOf } from './cue-features.ts';
import { add, bucket, pair, templates, type Features } from './features.ts';
import { path } from './paths.ts';
import { SYMBOL, type Scene } from './scene.ts';
import { TAG } from './tags.ts';
import { between, highest, touched } from './totals.ts';

const T = templates('mention', [
  'where', 'kind', 'path', 'pathKind', 'pathForm', 'pathLexeme', 'lexeme', 'lexemeKind', 'distance', 'between', 'before',
  'beforeKind', 'after', 'aroundMention', 'quotes', 'quotesChunks', 'pathQuotes', 'formKind', 'formVerbs', 'head', 'headPath',
  'possessive', 'names', 'first', 'leads', 'nothing', 'nothingLexeme', 'nothingForm', 'nothingBoth', 'nothingQuotes',
  'nothingPrevious', 'nothingNext', 'class', 'classPath', 'pronoun', 'length', 'pronounPath', 'beforeWord', 'afterWord', 'nearest', 'odds',
  'hangs', 'hangsPath', 'reach', 'reachKind', 'reachForm', 'reachLexeme', 'subject', 'subjects', 'subjectPath',
] as const); // prettier-ignore

const HEADS = { name: 1, noun: 2, pronoun: 3 } as const;

/** What is the same of a cue whoever is looked at as its speaker. */
export interface NamingCue {
  readonly at: number;
  readonly form: number;
  readonly quotes: number;
}

/** Looks at a cue before its speaker is looked for. */
export function readCue(scene: Scene, at: number): NamingCue {
  return { at, form: verbForm(scene, at), quotes: quotesAround(scene, at) };
}

/** Where quotations stand about a cue: touching it on the left or right, or farther off in its sentence. */
function quotesAround(scene: Scene, cue: number): number {
  const { tokens, run } = scene;
  const own = tokens[cue]!;
  let left = cue - 1;
  while (left >= 0 && cue - left < 60 && run[left]! < 0 && tokens[left]!.sentence === own.sentence) left--;
  let right = cue + 1;
  while (
    right < tokens.length &&
    right - cue < 60 &&
    run[right]! < 0 &&
    tokens[right]!.sentence === own.sentence
  )
    right++;
  const before =
    left >= 0 &&
    run[left]! >= 0 &&
    tokens[left]!.paragraph === own.paragraph &&
    own.sentence - tokens[left]!.sentence <= 1;
  const after = right < tokens.length && run[right]! >= 0 && tokens[right]!.sentence === own.sentence;
  return (before ? (left === cue - 1 ? 2 : 1) : 0) + (after ? (right === cue + 1 ? 6 : 3) : 0);
}

/** Form of the cue and whether an auxiliary or “to” stands before it: “is said”, “to say”. */
function verbForm(scene: Scene, cue: number): number {
  const { tag, word, tokens } = scene;
  const form = formOf(tokens[cue]!.lower);
  const aux = tag[cue - 1] === TAG.AUX || (tag[cue - 1] === TAG.ADV && tag[cue - 2] === TAG.AUX);
  return form + (aux ? 4 : word[cue - 1] !== undefined && tokens[cue - 1]!.lower === 'to' ? 8 : 0);
}

/** Fills in what speaks for a chunk as the one whose words the cue reports. */
export function mentionFeatures(f: Features, scene: Scene, naming: NamingCue, mention: Chunk): void {
  const { at: cue, form, quotes } = naming;
  const { tokens, lexeme, word } = scene;
  const own = tokens[cue]!;
  const first = tokens[mention.firstToken]!;
  const side = mention.endToken <= cue ? 1 : mention.firstToken > cue ? 2 : 0;
  const [from, to] =
    side === 1 ? [mention.endToken, cue] : side === 2 ? [cue + 1, mention.firstToken] : [0, 0];
  const way = pair(path(scene, from, to), side);
  const sentences = Math.min(3, Math.abs(own.sentence - first.sentence));
  const where = side + 3 * sentences + (own.paragraph === first.paragraph ? 0 : 16);
  const kind = HEADS[mention.kind];
  const lex = lexeme[cue]!;
  const head = word[mention.endToken - 1]!;
  const verbs = Math.min(3, between(scene.totals.verbs, from, to));
  const chunks = Math.min(4, touched(scene.totals.chunks, scene.chunk, from, to));
  const best = highest(scene.reporting, from, to);
  const before = neighbour(scene, mention.firstToken - 1, first.sentence);
  const after = neighbour(scene, mention.endToken, first.sentence);
  const apart =
    side === 1
      ? scene.outside[cue]! - scene.outside[mention.endToken - 1]!
      : scene.outside[mention.firstToken]! - scene.outside[cue]!;
  const lead = leads(scene, mention) ? 1 : 0;
  const pronoun = mention.kind === 'pronoun' ? head : kind;

  add(f, T.where, where);
  add(f, T.kind, where, kind);
  add(f, T.pronoun, where, pronoun);
  add(f, T.path, way);
  add(f, T.pathKind, way, kind);
  add(f, T.pronounPath, way, pronoun);
  add(f, T.pathForm, way, form);
  add(f, T.pathLexeme, way, lex);
  add(f, T.lexeme, where, lex);
  add(f, T.lexemeKind, where, lex, kind);
  add(f, T.class, where, scene.cueClass[cue], kind);
  add(f, T.classPath, way, scene.cueClass[cue], form);
  add(f, T.distance, where, bucket(Math.max(0, apart)));
  add(f, T.between, where, chunks, verbs);
  add(f, T.odds, where, best, verbs);
  add(f, T.before, where, before);
  add(f, T.beforeKind, where, before, kind);
  add(f, T.after, where, after, kind);
  add(f, T.aroundMention, where, before, after);
  add(f, T.beforeWord, where, wordAt(scene, mention.firstToken - 1));
  add(f, T.afterWord, where, wordAt(scene, mention.endToken));
  add(f, T.quotes, where, quotes);
  add(f, T.quotesChunks, where, quotes, chunks);
  add(f, T.pathQuotes, way, quotes);
  add(f, T.formKind, where, form, kind);
  add(f, T.formVerbs, where, pair(form, verbs), before);
  add(f, T.head, where, head);
  add(f, T.headPath, way, head);
  add(f, T.possessive, where, mention.possessive ? 1 : 0, kind);
  add(f, T.names, where, Math.min(2, mention.names), kind);
  add(f, T.length, where, Math.min(5, mention.endToken - mention.firstToken), kind);
  add(
    f,
    T.first,
    where,
    scene.prose.sentences[first.sentence]!.firstToken === mention.firstToken ? 1 : 0,
    kind,
  );
  add(f, T.leads, where, lead, before);
  add(f, T.nearest, where, lead, Math.min(3, chunks));
  phraseFeatures(f, scene, naming, mention, { side, where, kind, way });
}

interface Place {
  readonly side: number;
  readonly where: number;
  readonly kind: number;
  readonly way: number;
}

/** The same with what hangs on the chunk taken as part of it: the way from its phrase to the cue, and subjects between. */
function phraseFeatures(
  f: Features,
  scene: Scene,
  { at: cue, form }: NamingCue,
  mention: Chunk,
  { side, where, kind, way }: Place,
): void {
  const { phrases, tokens } = scene;
  const hangs = phrases.hangs[mention.index]!;
  const end = phrases.end[mention.index]!;
  const isSubject = phrases.subject[mention.index]!;
  const from = side === 1 ? Math.min(end, cue) : cue + 1;
  const reach = pair(
    side === 2 ? path(scene, from, mention.firstToken) : path(scene, from, cue),
    side + 4 * hangs,
  );
  // “…, saying”: the participle of whoever is the subject before.
  const turn = form + (tokens[cue - 1]?.text === ',' ? 32 : 0);
  const others =
    side === 1 ? Math.min(3, between(phrases.subjects, Math.min(mention.endToken, cue), cue)) : 0;
  add(f, T.hangs, where, hangs, kind);
  add(f, T.hangsPath, way, hangs);
  add(f, T.reach, reach);
  add(f, T.reachKind, reach, kind);
  add(f, T.reachForm, reach, turn);
  add(f, T.reachLexeme, reach, scene.lexeme[cue]);
  add(f, T.subject, where, isSubject, turn);
  add(f, T.subjects, pair(where, hangs), pair(isSubject, others), turn);
  add(f, T.subjectPath, reach, pair(isSubject, others), kind);
}

/** Fills in what speaks for a cue that names nobody: “it was said that”, “critics of the saying”. */
export function nobodyFeatures(f: Features, scene: Scene, { at: cue, form, quotes }: NamingCue): void {
  const lex = scene.lexeme[cue]!;
  add(f, T.nothing);
  add(f, T.nothingLexeme, lex);
  add(f, T.nothingForm, form);
  add(f, T.nothingBoth, form, lex);
  add(f, T.nothingQuotes, quotes);
  add(f, T.nothingPrevious, wordAt(scene, cue - 1));
  add(f, T.nothingNext, wordAt(scene, cue + 1));
}

/** True for the first chunk of its sentence. */
export function leads(scene: Scene, mention: Chunk): boolean {
  const before = scene.chunks[mention.index - 1];
  return !before || scene.tokens[before.firstToken]!.sentence !== scene.tokens[mention.firstToken]!.sentence;
}

function neighbour(scene: Scene, at: number, sentence: number): number {
  const token = scene.tokens[at];
  if (token?.sentence !== sentence) return -1;
  if (scene.run[at]! >= 0) return SYMBOL.RUN;
  const tag = scene.tag[at];
  return tag === TAG.ADP || tag === TAG.CCONJ || tag === TAG.SCONJ ? scene.word[at]! : scene.symbol[at]!;
}

function wordAt(scene: Scene, at: number): number {
  return at < 0 || at >= scene.tokens.length ? 0 : scene.run[at]! >= 0 ? 1 : scene.word[at]!;
}
