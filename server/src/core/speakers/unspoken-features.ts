import { holdsWord } from '../prose/letters.ts';
import { edgeBefore, startsHigh, tailOf, type CueHistory } from './cue-features.ts';
import { add, bucket, hashWord, pair, templates, type Features } from './features.ts';
import { SYMBOL, type RunTokens, type Scene } from './scene.ts';
import { TAG } from './tags.ts';

const T = templates('unspoken', [
  'bias', 'mark', 'closed', 'words', 'wordsCase', 'caseMark', 'tailWords', 'caseTail', 'before', 'before2', 'beforeWords',
  'after', 'afterTag', 'around', 'aroundWords', 'best', 'bestWords', 'bestParagraph', 'history', 'headline', 'opens',
  'againUnspoken', 'againSpoken', 'text', 'last', 'runsBefore', 'verbs', 'first', 'beforeTag', 'beforeChunk', 'kind', 'nounBefore', 'pronouns', 'runs',
] as const); // prettier-ignore

/** Fills in what speaks for a run that nobody speaks: a title, a nickname, a term, a slogan. */
export function unspokenFeatures(f: Features, scene: Scene, run: RunTokens, history: CueHistory): void {
  const { tokens, lexeme, word, tag } = scene;
  const words = bucket(run.endToken - run.firstToken - 2);
  const tail = tailOf(scene, run);
  const look = letterCase(scene, run);
  const mark = run.run.open.charCodeAt(0) | 0;
  const before = run.firstToken - 1;
  const after = run.endToken;
  const hasBefore = before >= 0 && tokens[before]!.paragraph === run.paragraph;
  const hasAfter = after < tokens.length && tokens[after]!.paragraph === run.paragraph;
  const previousLexeme = hasBefore ? (scene.run[before]! >= 0 ? 1 : lexeme[before]!) : 0;
  const nextLexeme = hasAfter ? (scene.run[after]! >= 0 ? 1 : lexeme[after]!) : 0;
  const previousTag = hasBefore ? tag[before]! : -1;
  const nextTag = hasAfter ? tag[after]! : -1;
  const { kind } = scene.prose.paragraphs[run.paragraph]!.block;

  add(f, T.bias);
  add(f, T.mark, mark);
  add(f, T.closed, run.run.closed ? 1 : 0);
  add(f, T.words, words);
  add(f, T.wordsCase, words, look, tail);
  add(f, T.caseMark, look, mark);
  add(f, T.tailWords, tail, words);
  add(f, T.caseTail, look, tail);
  add(f, T.before, previousLexeme);
  add(f, T.before2, previousLexeme, hasBefore && before > 0 ? lexeme[before - 1]! : 0);
  add(f, T.beforeWords, previousLexeme, words, look);
  add(f, T.beforeTag, previousTag, hasBefore && before > 0 ? tag[before - 1]! : -1, look);
  add(f, T.beforeChunk, edgeBefore(scene, run), look, words);
  add(f, T.after, nextLexeme);
  add(f, T.afterTag, nextTag, look);
  add(f, T.around, previousTag, nextTag);
  add(f, T.aroundWords, previousTag, nextTag, words);
  const own = bestInSentences(scene, run);
  const around = bestInParagraph(scene, run);
  add(f, T.best, own);
  add(f, T.bestWords, own, words, look);
  add(f, T.bestParagraph, own, around);
  add(
    f,
    T.history,
    Math.max(-2, Math.min(0, history.previous)),
    scene.runs[scene.run[run.firstToken]! - 1]?.paragraph === run.paragraph ? 1 : 0,
  );
  add(f, T.headline, kind === 'headline' ? 1 : kind === 'subhead' ? 2 : 0, look);
  add(f, T.kind, hashWord(kind), words);
  add(f, T.opens, scene.prose.paragraphs[run.paragraph]!.firstToken === run.firstToken ? 1 : 0, tail);
  const text = textHash(scene, run);
  if (history.unspoken.has(text)) add(f, T.againUnspoken);
  if (history.spoken.has(text)) add(f, T.againSpoken);
  if (words <= 3) add(f, T.text, text);
  if (words <= 5) {
    add(f, T.last, word[lastWord(scene, run)]);
    add(f, T.first, word[Math.min(run.firstToken + 1, run.endToken - 1)]);
  }
  const inside = lookInside(scene, run);
  add(f, T.verbs, Math.min(2, inside.verbs), look, words);
  add(f, T.pronouns, Math.min(2, inside.pronouns), look, own);
  add(f, T.runsBefore, runsBefore(scene, run));
  add(f, T.nounBefore, edgeBefore(scene, run) === SYMBOL.NOUN ? 1 : 0, previousLexeme, own >= 4 ? 1 : 0);
  add(f, T.runs, pair(runsBefore(scene, run), words), own, look);
}

/** The words of a run as a number, whatever their case. */
export function textHash(scene: Scene, run: RunTokens): number {
  let hash = 0;
  for (let at = run.firstToken; at < run.endToken; at++) {
    if (scene.tag[at] !== TAG.PUNCT && holdsWord(scene.tokens[at]!.text)) hash = pair(hash, scene.word[at]!);
  }
  return hash;
}

/** True for “The Lovely Goal”. */
export function hasTitleCase(scene: Scene, run: RunTokens): boolean {
  return letterCase(scene, run) === 2;
}

/** 0 “a lovely goal”, 1 “It was a lovely goal”, 2 “The Lovely Goal”, 3 “Goal”. */
function letterCase(scene: Scene, run: RunTokens): number {
  let [words, capitals] = [0, 0];
  for (let at = run.firstToken; at < run.endToken; at++) {
    const first = scene.tokens[at]!.text[0]!;
    if (first.toLowerCase() === first.toUpperCase()) continue;
    words++;
    if (first !== first.toLowerCase()) capitals++;
  }
  if (words > 1 && capitals / words > 0.6) return 2;
  if (words === 1 && capitals === 1) return 3;
  return startsHigh(scene, run) ? 1 : 0;
}

function lookInside(scene: Scene, run: RunTokens): { verbs: number; pronouns: number } {
  let [verbs, pronouns] = [0, 0];
  for (let at = run.firstToken; at < run.endToken; at++) {
    if (scene.tag[at] === TAG.VERB || scene.tag[at] === TAG.AUX) verbs++;
    else if (scene.tag[at] === TAG.PRON) pronouns++;
  }
  return { verbs, pronouns };
}

function lastWord(scene: Scene, run: RunTokens): number {
  let at = run.endToken - 1;
  while (at > run.firstToken && scene.tag[at] === TAG.PUNCT) at--;
  return at;
}

const NEAR = 80;

/** The best odds of a cue in the sentences that the run stands in. */
function bestInSentences(scene: Scene, run: RunTokens): number {
  const { sentences } = scene.prose;
  const from = Math.max(sentences[run.firstSentence]!.firstToken, run.firstToken - NEAR);
  const to = Math.min(sentences[run.lastSentence]!.endToken, run.endToken + NEAR);
  return best(scene, from, to);
}

function bestInParagraph(scene: Scene, run: RunTokens): number {
  const paragraph = scene.prose.paragraphs[run.paragraph]!;
  return best(
    scene,
    Math.max(paragraph.firstToken, run.firstToken - 2 * NEAR),
    Math.min(paragraph.endToken, run.endToken + 2 * NEAR),
  );
}

function best(scene: Scene, from: number, to: number): number {
  let odds = 0;
  for (let at = from; at < to; at++) odds = Math.max(odds, scene.quoting[at]!);
  return odds;
}

/** How many runs stand before it in its sentence. */
function runsBefore(scene: Scene, run: RunTokens): number {
  const own = scene.run[run.firstToken]!;
  let count = 0;
  while (count < 3 && scene.runs[own - 1 - count]?.firstSentence === run.firstSentence) count++;
  return count;
}
