import { startsWord } from '../prose/letters.ts';
import type { NotSpeech } from './speakers.ts';
import type { RunTokens, Scene } from './scene.ts';
import { isCapital, TAG } from './tags.ts';

const FEW = 4;
const LONG = 7;
const HEADINGS = new Set(['headline', 'subhead', 'list-item']);

/** Why nobody speaks a run, as far as its form tells. Only `no cue` may be speech whose speaker was forgotten. */
export function whyUnspoken(scene: Scene, run: RunTokens): NotSpeech['why'] {
  const words = wordsOf(scene, run);
  const capitals = words.filter((at) => isCapital(scene.tokens[at]!)).length;
  if (words.length > 1 && capitals / words.length > 0.6) return 'title';
  if (saysSomething(scene, run, words.length)) return 'no cue';
  if (SLOGAN_END.test(scene.prose.article.text.slice(run.run.start, run.run.end))) return 'slogan';
  return words.length <= FEW && scene.tag[run.firstToken - 1] === TAG.DET ? 'scare' : 'term';
}

const SLOGAN_END = /!['"”’»]*$/;

function wordsOf(scene: Scene, run: RunTokens): number[] {
  const words: number[] = [];
  for (let at = run.firstToken; at < run.endToken; at++)
    if (startsWord(scene.tokens[at]!.text)) words.push(at);
  return words;
}

const SENTENCE_END = /[.?!…]['"”’»]*$/;

/**
 * A whole sentence, that starts and ends as sentences do, has a verb, and stands where a sentence may stand: at the start of
 * its own, outside headings. “It was there”, but not “was there”, nor what follows “a sign that read”.
 */
function saysSomething(scene: Scene, run: RunTokens, words: number): boolean {
  const { text } = scene.prose.article;
  const { block } = scene.prose.paragraphs[run.paragraph]!;
  const before = scene.tokens[run.firstToken - 1];
  const opens =
    before?.paragraph !== run.paragraph ||
    scene.run[run.firstToken - 1]! >= 0 ||
    /^[.?!:…]$/.test(before.text);
  const first = text[run.run.words.start] ?? '';
  if (!opens || words < FEW || HEADINGS.has(block.kind) || first === first.toLowerCase()) return false;
  if (!SENTENCE_END.test(text.slice(run.run.start, run.run.end))) return false;
  if (words >= LONG) return true; // “Back to the start, the lot of us.”
  // “A bluestocking with a bludgeon.”, a paragraph of its own
  const isParagraph = block.textStart === run.run.start && block.textEnd === run.run.end;
  if (run.run.open && block.kind === 'paragraph' && isParagraph) return true;
  for (let at = run.firstToken; at < run.endToken; at++) {
    const tag = scene.tag[at];
    if (tag === TAG.VERB || tag === TAG.AUX) return true;
  }
  return false;
}
