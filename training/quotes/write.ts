import { writeFileSync } from 'node:fs';
import type { CueOdds } from '#core/speakers/lexicon';
import { MIDDLE, type Model } from '#core/speakers/model';
import type { Ranker } from '#core/speakers/ranker';

const SCALE = 12;
const [LEAST, MOST] = [-40, 43];
const BACKSLASH = 92;

/** Writes the model as one JSON file: a character a weight, words of the lexicon by their levels. */
export function writeModel(
  file: string,
  model: Omit<Model, 'lexicon'>,
  lexicon: ReadonlyMap<string, CueOdds>,
): void {
  const byLevels = new Map<string, string[]>();
  for (const [entry, { quoting, reporting }] of lexicon) {
    const levels = `${quoting}${reporting}`;
    byLevels.set(levels, [...(byLevels.get(levels) ?? []), entry]);
  }
  const content = {
    source:
      'Weights and counts learnt from PolNeAR (train), 840 news articles with their quotations marked; see NOTICE. No text of theirs is in here but single words.',
    command: 'DATA=<folder> npx tsx training/quotes/train.ts',
    format:
      'weights: one character a weight, its code less 80, in units of 1/scale nat. lexicon: words by two levels, see lexicon.ts.',
    lexicon: Object.fromEntries(
      [...byLevels].sort().map(([levels, words]) => [levels, words.sort().join(' ')]),
    ),
    cue: packed(model.cue),
    mention: packed(model.mention),
    pronoun: packed(model.pronoun),
    clause: packed(model.clause),
  };
  writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);
}

function packed({ weights }: Ranker): { scale: number; weights: string } {
  let text = '';
  for (const weight of weights) {
    const level = Math.max(LEAST, Math.min(MOST, Math.round(weight * SCALE)));
    // A backslash would cost two characters.
    text += String.fromCharCode(MIDDLE + (MIDDLE + level === BACKSLASH ? level - 1 : level));
  }
  return { scale: SCALE, weights: text };
}
