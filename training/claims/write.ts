import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { GramWeights } from '#core/claims/grams';
import type { Linear } from '#core/claims/linear';
import type { PackedGrams, PackedLinear } from '#core/claims/model';
import { packed } from './quantise.ts';
import type { Trained } from './sourcing.ts';
import type { TrainedWorth } from './worth.ts';

const ABOUT = {
  command: 'DATA=… npx tsx training/claims/train.ts',
  sourcing:
    'Trained on PolNeAR (Newell et al. 2018), 840 US news articles with every attribution marked; no licence stated.',
  worth: 'Trained on ClaimBuster (Arslan et al. 2020), US presidential debates 1988 to 2008; CC BY 4.0.',
  text: 'Holds single words (the cue lexicon) and hashes; no text.',
};

/** Writes the model file, and says how large it is. */
export function writeModels(file: string, { model, cues, tagger }: Trained, worth: TrainedWorth): void {
  const json = JSON.stringify({
    about: ABOUT,
    cues,
    tagger: { bias: tagger.bias, grams: packedGrams(tagger.grams) },
    sourcing: { ...model, linear: packedLinear(model.linear) },
    worth: { ...worth, linear: packedLinear(worth.linear) },
  });
  writeFileSync(file, json + '\n');
  console.log(file, json.length, 'bytes,', gzipSync(json).length, 'gzipped');
}

function packedLinear({ bias, mean, spread, weight, grams }: Linear): PackedLinear {
  return {
    bias,
    mean: Array.from(mean),
    spread: Array.from(spread),
    weight: Array.from(weight),
    grams: packedGrams(grams),
  };
}

function packedGrams({ scale, weights }: GramWeights): PackedGrams {
  return { scale, bytes: packed(weights) };
}
