import furniture from '../../language/en/furniture.json' with { type: 'json' };
import words from '../../language/en/speaker-words.json' with { type: 'json' };
import { isDash } from './lexicon.ts';
import type { RunTokens, Scene } from './scene.ts';
import { TAG } from './tags.ts';

const FARTHEST_BEFORE = 150;
const FARTHEST_AFTER = 80;
const INTO_PARAGRAPH_BEFORE = 60;
const SOMETIMES_A_CUE = 2;

/**
 * Tokens that may be the cue of a quoted run: verbs and known cues of its paragraph and of the end of the paragraph before,
 * a colon or a dash before it, a dash after it, and the cue of the run before. The farthest first, then on to the right.
 */
export function cueCandidates(scene: Scene, run: RunTokens, previousCue: number): number[] {
  const { tokens, tag, quoting, cueClass } = scene;
  const candidates: number[] = [];
  const [from, to] = window(scene, run);
  for (let at = from; at < to; at++) {
    if (scene.run[at]! >= 0 || isAfterLabel(scene, at)) continue;
    const likely = tag[at] === TAG.VERB || quoting[at]! >= SOMETIMES_A_CUE || cueClass[at]! > 0;
    if (likely || isColonBefore(scene, run, at)) candidates.push(at);
    else if ((at === run.endToken || at === run.firstToken - 1) && isDash(tokens[at]!.text))
      candidates.push(at);
  }
  if (previousCue >= 0 && previousCue < from) candidates.unshift(previousCue);
  return candidates;
}

function isColonBefore(scene: Scene, run: RunTokens, at: number): boolean {
  return at < run.firstToken && scene.tokens[at]!.text === ':';
}

/** “Live: ‘streamlined’ plan”, “Reports: …”: a word that says what sort of story it is speaks for nobody. */
function isAfterLabel({ tokens, prose }: Scene, at: number): boolean {
  const word = tokens[at - 1];
  return (
    word !== undefined &&
    tokens[at]!.text === ':' &&
    prose.paragraphs[word.paragraph]!.firstToken === at - 1 &&
    LABELS.has(word.lower)
  );
}

const LABELS: ReadonlySet<string> = new Set([...furniture.labels, ...words.labels]);

function window(scene: Scene, run: RunTokens): [from: number, to: number] {
  const { paragraphs } = scene.prose;
  const own = paragraphs[run.paragraph]!;
  const before = paragraphs[run.paragraph - 1];
  const start = before ? Math.max(before.firstToken, own.firstToken - INTO_PARAGRAPH_BEFORE) : own.firstToken;
  const end = paragraphs[run.lastParagraph]!.endToken;
  return [Math.max(start, run.firstToken - FARTHEST_BEFORE), Math.min(end, run.endToken + FARTHEST_AFTER)];
}

/** The runs that are one quotation over several paragraphs as one, so that a cue after the last of them is seen. */
export function chained(scene: Scene, first: RunTokens): RunTokens {
  let last = first;
  for (;;) {
    const next = scene.runs[scene.run[last.firstToken]! + 1];
    if (next?.run.continues !== last.index) break;
    last = next;
  }
  if (last === first) return first;
  const { endToken, lastParagraph, lastSentence } = last;
  return { ...first, endToken, lastParagraph, lastSentence };
}
