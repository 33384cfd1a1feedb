/**
 * Writes server/src/language/en/models/confusions.json: how to tell apart the words of confusion-sets.json.
 *
 *     DATA=<folder with the training data> npx tsx training/words/confusions.ts
 *
 * Every occurrence of a word that has a partner is two examples: the word as written, right; and the partner in its
 * place, wrong. Weights are fitted by logistic regression (AdaGrad), pruned, rounded, and fitted again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  alternativesTo,
  denseFeatures,
  KEY_BITS,
  sparseFeatures,
  WEIGHT_STEP,
  type Commonness,
} from '#core/spelling/confusion';
import { contextOf } from '#core/spelling/context';
import { readDictionary, type Dictionary } from '#core/spelling/dictionary';
import { STEPS } from '#core/spelling/format';
import { commonnessOf, countWords, readTexts, type Counts } from './counts.ts';

const OUT = 'server/src/language/en/models/confusions.json';
/** Occurrences of one word that are used for each of its pairs; the rest is made up for by weight. */
const ENOUGH = 400;
const KEPT = 30_000;
const EPOCHS = 4;
const RATE = 0.15;
const PULL = 0.01;
/** A context that fewer occurrences share teaches nothing. */
const SHARED = 3;

interface Example {
  readonly dense: readonly number[];
  readonly keys: readonly number[];
  readonly sign: number;
  readonly label: 0 | 1;
  readonly weight: number;
}

/** The counts without one occurrence of `word` in its context: what they would be had that copy not been read. */
function without(
  counts: Counts,
  dictionary: Dictionary,
  word: string,
  last: string,
  next: string,
): Commonness {
  const own = new Set([`${last} ${word}`, `${word} ${next}`]);
  return {
    frequency: dictionary.frequency,
    pair: (a, b) => {
      const pair = `${a} ${b}`;
      const count = (counts.pairs.get(pair) ?? 0) - (own.has(pair) ? 1 : 0);
      return Math.round(commonnessOf(count, counts.total) * STEPS) / STEPS;
    },
  };
}

async function readExamples(counts: Counts, dictionary: Dictionary): Promise<Example[]> {
  const examples: Example[] = [];
  const random = seeded(7);
  for await (const { prose, words } of readTexts())
    for (const [i, { lower, shape, startsSentence }] of words.entries()) {
      const partners = alternativesTo(lower);
      if (!partners || (shape !== 'lower' && !startsSentence)) continue;
      const count = counts.words.get(lower) ?? 1;
      const share = Math.min(1, ENOUGH / count);
      const context = contextOf(words, i, prose);
      const known = without(counts, dictionary, lower, context.before[0], context.after[0]);
      for (const partner of partners) {
        if (random() > share) continue;
        const keys = sparseFeatures(partner.pair, context);
        const weight = Math.min(10, 1 / share);
        const reverse = { ...partner, right: lower };
        examples.push(
          {
            dense: denseFeatures(lower, partner, context, known),
            keys,
            sign: partner.sign,
            label: 0,
            weight,
          },
          {
            dense: denseFeatures(partner.right, reverse, context, known),
            keys,
            sign: -partner.sign,
            label: 1,
            weight,
          },
        );
      }
    }
  return examples;
}

function fit(examples: Example[], allowed?: ReadonlySet<number>) {
  const width = examples[0]!.dense.length;
  const dense = new Float64Array(width);
  const denseSquares = new Float64Array(width);
  const sparse = new Float32Array(2 ** KEY_BITS);
  const squares = new Float32Array(2 ** KEY_BITS);
  const random = seeded(11);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    for (const { dense: values, keys, sign, label, weight } of examples) {
      let odds = 0;
      for (let i = 0; i < width; i++) odds += values[i]! * dense[i]!;
      for (const key of keys) odds += sign * sparse[key]!;
      const error = (label - 1 / (1 + Math.exp(-odds))) * weight;
      for (let i = 0; i < width; i++) {
        const step = error * values[i]!;
        denseSquares[i]! += step * step;
        dense[i]! += (RATE * step) / Math.sqrt(denseSquares[i]! + 1e-6);
      }
      for (const key of keys) {
        if (allowed && !allowed.has(key)) continue;
        const step = sign * error - PULL * sparse[key]!;
        squares[key]! += step * step;
        sparse[key]! += (RATE * step) / Math.sqrt(squares[key]! + 0.3);
      }
    }
  }
  return { dense, sparse, squares };
}

function sharedKeys(examples: readonly Example[]): Set<number> {
  const met = new Uint16Array(2 ** KEY_BITS);
  // Each occurrence made two examples.
  for (const { keys, label } of examples)
    if (label) for (const key of keys) met[key] = Math.min(65_535, met[key]! + 1);
  const shared = new Set<number>();
  for (const [key, count] of met.entries()) if (count >= SHARED) shared.add(key);
  return shared;
}

/** The keys worth their bytes: far from nought, and met often enough to trust. */
function worthKeeping(sparse: Float32Array, squares: Float32Array): number[] {
  const ranked: [key: number, worth: number][] = [];
  for (const [key, weight] of sparse.entries())
    if (Math.abs(weight) >= 1.5 * WEIGHT_STEP)
      ranked.push([key, Math.abs(weight) * Math.sqrt(squares[key]! + 0.1)]);
  ranked.sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, KEPT).map(([key]) => key);
}

function seeded(state: number): () => number {
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

async function train(): Promise<void> {
  const examples = await readExamples(await countWords(), readDictionary(readFileSync('data/words.bin')));
  console.log(`${examples.length} examples`);
  const first = fit(examples, sharedKeys(examples));
  const kept = new Set(worthKeeping(first.sparse, first.squares));
  const { dense, sparse } = fit(examples, kept);
  const keys = [...kept].filter((key) => Math.round(sparse[key]! / WEIGHT_STEP)).sort((a, b) => a - b);
  const model = {
    source:
      'Fitted by training/words/confusions.ts to news articles (PolNeAR, training part) and political transcripts ' +
      '(ClaimBuster 1960-2008, CheckThat! 2019, PoliClaim); holds hashed contexts of one or two words, no text.',
    dense: [...dense].map((weight) => Number(weight.toFixed(3))),
    keys: keys.map((key, i) => key - (keys[i - 1] ?? 0)),
    weights: keys.map((key) => Math.round(sparse[key]! / WEIGHT_STEP)),
  };
  writeFileSync(OUT, JSON.stringify(model) + '\n');
  console.log(`${keys.length} weights; dense ${model.dense.join(' ')}`);
}

void train();
