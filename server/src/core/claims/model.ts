import data from '../../language/en/models/claims.json' with { type: 'json' };
import { readCues, type Cues } from './cue-lexicon.ts';
import type { CueTagger } from './cue-tagger.ts';
import type { Forest } from './forest.ts';
import type { GramWeights } from './grams.ts';
import type { Dense, Linear } from './linear.ts';
import { unpackBytes } from './packed.ts';
import type { SourcingModel } from './sourcing.ts';
import { withLetters, type WorthModel } from './worth.ts';

/** A linear model as its file keeps it. */
export interface PackedLinear {
  readonly bias: number;
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  readonly weight: readonly number[];
  readonly grams: PackedGrams;
}

/** Weights as their file keeps them: signed bytes in Base64. */
export interface PackedGrams {
  readonly scale: number;
  readonly bytes: string;
}

/** Both models of claims and the cue lexicon they share. */
export interface ClaimModels {
  readonly cues: Cues;
  readonly tagger: CueTagger;
  readonly sourcing: SourcingModel;
  readonly worth: WorthModel;
}

let models: ClaimModels | undefined;

/** The models, unpacked on first use (a few milliseconds). `training/claims` says how they were made. */
export function claimModels(): ClaimModels {
  models ??= {
    cues: readCues(data.cues),
    tagger: { bias: data.tagger.bias, grams: unpackedGrams(data.tagger.grams) },
    sourcing: {
      ...data.sourcing,
      linear: unpacked(data.sourcing.linear),
      unsourced: typed(data.sourcing.unsourced),
      strictUnsourced: typed(data.sourcing.strictUnsourced),
    },
    worth: { linear: withLetters(unpacked(data.worth.linear)), forest: typed(data.worth.forest) },
  };
  return models;
}

function unpacked(packed: PackedLinear): Linear {
  return { ...dense(packed), grams: unpackedGrams(packed.grams) };
}

function dense({ bias, mean, spread, weight }: PackedLinear): Dense {
  return {
    bias,
    mean: Float64Array.from(mean),
    spread: Float64Array.from(spread),
    weight: Float64Array.from(weight),
  };
}

function unpackedGrams({ scale, bytes }: PackedGrams): GramWeights {
  return { scale, weights: unpackBytes(bytes) };
}

/** Trees are walked node by node thousands of times an article: typed arrays keep them small. */
function typed({ feature, threshold, right, roots }: Forest): Forest {
  return {
    feature: Int16Array.from(feature),
    threshold: Float64Array.from(threshold),
    right: Int32Array.from(right),
    roots,
  };
}
