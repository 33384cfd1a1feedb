import cueWords from '../../language/en/reporting-verbs.json' with { type: 'json' };
import type { Chunk } from './chunks.ts';
import { hashWord } from './features.ts';
import type { RunTokens, Scene } from './scene.ts';
import { isCapital, TAG } from './tags.ts';
import { hasTitleCase } from './unspoken-features.ts';

const NAMING: ReadonlySet<number> = new Set(cueWords.naming.map((word) => hashWord(`v:${word}`)));
const SPEECH = 1;
const HOLDS_WORDS = 4;
const FINDING = 6;
const HEADINGS = new Set(['headline', 'subhead']);
/** Chunks begin after these: “the “Save Our Pier” campaign said”. */
const LEADS_ON: ReadonlySet<number> = new Set<number>([TAG.DET, TAG.ADJ, TAG.NOUN, TAG.PROPN, TAG.PART]);

/** True where the words in marks are what something is called, although a likely cue stands beside them. */
export function isNameOfThing(
  scene: Scene,
  run: RunTokens,
  cue: number,
  speaker: Chunk | undefined,
): boolean {
  if (speaker && modifies(scene, run, speaker)) return true;
  if (HEADINGS.has(scene.prose.paragraphs[run.paragraph]!.block.kind)) return false;
  const kind = scene.cueClass[cue]!;
  if (!hasTitleCase(scene, run) && !isOneName(scene, run)) return false;
  // “named her ‘Sea Spirit’”, “listed as ‘Hope’”.
  if (NAMING.has(scene.lexeme[cue]!)) return true;
  // “sang ‘The Ash Grove’”: what is sung, read or staged has the capitals of a title and no verb of speech.
  if ((kind === 0 || kind === FINDING) && scene.tag[cue] === TAG.VERB && hasTitleCase(scene, run))
    return true;
  // “a user labelled ‘Anonymous’”, “known as ‘Ma Pickle’”: nobody says so.
  return !speaker && kind !== SPEECH && kind !== HOLDS_WORDS;
}

/** The “Save Our Pier” campaign said: the marks stand within the phrase that names the speaker. */
function modifies({ tokens, tag, prose }: Scene, run: RunTokens, speaker: Chunk): boolean {
  if (speaker.firstToken !== run.endToken || tokens[run.endToken]!.sentence !== run.lastSentence)
    return false;
  const before = tokens[run.firstToken - 1];
  if (before?.sentence !== run.firstSentence || !LEADS_ON.has(tag[run.firstToken - 1]!)) return false;
  return !/[.,!?…]["'”’»]*$/.test(prose.article.text.slice(run.run.start, run.run.end));
}

/** “Hope”, “Robbie”: one word with a capital. */
export function isOneName({ tokens, tag }: Scene, run: RunTokens): boolean {
  let words = 0;
  for (let at = run.firstToken; at < run.endToken; at++) {
    if (tag[at] === TAG.PUNCT) continue;
    if (++words > 1 || !isCapital(tokens[at]!)) return false;
  }
  return words === 1;
}

/**
 * “the so-called ‘forever chemicals’”, “the “Hush” cabinet hinge”, “the ‘Village Tanks Bill’”: the marks name a thing, whoever
 * speaks around them.
 */
export function isLabel(scene: Scene, run: RunTokens): boolean {
  const { tokens, tag, prose } = scene;
  const { text } = prose.article;
  if (/\bso-called\s$/i.test(text.slice(Math.max(0, run.run.start - 12), run.run.start))) return true;
  if (hasTitleCase(scene, run) && LAW.test(text.slice(run.run.start, run.run.end))) return true;
  const next = tokens[run.endToken];
  return (
    isOneName(scene, run) &&
    tag[run.firstToken - 1] === TAG.DET &&
    next?.sentence === run.lastSentence &&
    tag[run.endToken] === TAG.NOUN
  );
}

const LAW = /\b(?:Bill|Act|Order|Regulations?|Treaty)["'”’»]*$/;
