import type { NotSpeech } from './speakers.ts';
import type { RunTokens, Scene } from './scene.ts';
import { isCapital, TAG } from './tags.ts';

const FEW = 4;

/** Why nobody speaks a run, as far as its form tells. */
export function whyUnspoken(scene: Scene, run: RunTokens): NotSpeech['why'] {
  const words = wordsOf(scene, run);
  const capitals = words.filter((at) => isCapital(scene.tokens[at]!)).length;
  if (isNickname(scene, run) && words.length <= 2) return 'nickname';
  if (words.length > 0 && capitals / words.length > 0.6) return words.length === 1 ? 'nickname' : 'title';
  if (words.length <= FEW) return follows(scene, run, TAG.DET) || precedesNoun(scene, run) ? 'scare' : 'term';
  return saysSomething(scene, run) ? 'no cue' : 'term';
}

function wordsOf(scene: Scene, run: RunTokens): number[] {
  const words: number[] = [];
  for (let at = run.firstToken; at < run.endToken; at++)
    if (/[\p{L}\p{N}]/u.test(scene.tokens[at]!.text[0]!)) words.push(at);
  return words;
}

/** Ola “Spud” Berg. */
function isNickname(scene: Scene, run: RunTokens): boolean {
  const { tokens, tag } = scene;
  const [before, after] = [tokens[run.firstToken - 1], tokens[run.endToken]];
  if (!before || !after) return false;
  return (
    tag[run.firstToken - 1] === TAG.PROPN &&
    tag[run.endToken] === TAG.PROPN &&
    isCapital(before) &&
    isCapital(after)
  );
}

function follows(scene: Scene, run: RunTokens, tag: number): boolean {
  return scene.tag[run.firstToken - 1] === tag;
}

function precedesNoun(scene: Scene, run: RunTokens): boolean {
  return scene.tag[run.endToken] === TAG.NOUN;
}

/** A run with a verb, or that ends as a sentence does, says something. */
function saysSomething(scene: Scene, run: RunTokens): boolean {
  for (let at = run.firstToken; at < run.endToken; at++) {
    const tag = scene.tag[at];
    if (tag === TAG.VERB || tag === TAG.AUX) return true;
  }
  return /[.?!]['"”’»]*$/.test(scene.prose.article.text.slice(run.run.start, run.run.end));
}
