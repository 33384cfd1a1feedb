/**
 * Writes server/src/language/en/models/confusions.json: how to tell apart the words of confusion-sets.json.
 *
 *     DATA=<folder with the training data> npx tsx training/words/confusions.ts
 *
 * Every occurrence of a word that has a partner is two examples: the word as written, right; and the partner in its
 * place, wrong. Weights are fitted by logistic regression (AdaGrad), pruned, rounded, and fitted again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sets from '#language/en/confusion-sets.json' with { type: 'json' };
import {
  alternativesTo,
  denseFeatures,
  isAttested,
  isConceivable,
  KEY_BITS,
  sparseFeatures,
  WEIGHT_STEP,
  type Alternative,
  type Commonness,
} from '#core/spelling/confusion';
import { contextOf, type Context } from '#core/spelling/context';
import { readDictionary, type Dictionary } from '#core/spelling/dictionary';
import { STEPS } from '#core/spelling/format';
import { commonnessOf, countWords, readTexts, type Counts, type TrainingText } from './counts.ts';

const OUT = 'server/src/language/en/models/confusions.json';
/** Occurrences of one word that are used for each of its pairs; the rest is made up for by weight. */
const ENOUGH = 1500;
const KEPT = 30_000;
const EPOCHS = 4;
/** False alarms allowed in a thousand words. */
const ALARMS = Number(process.env['ALARMS'] ?? 0.12);
/** How far the odds are trusted where other newsrooms write otherwise: 1 is wholly. */
const TRUST = 1.3;
/** Alarms that a pair may raise although nothing like them was seen. */
const UNSEEN = 3;
/** Odds that are tried as thresholds. */
const LEAST = 3;
const STEP_TRIED = 0.5;
const STEPS_TRIED = 24;
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
  /** "lead>led": the word as written and the word it may stand for. */
  readonly direction: string;
  readonly fold: 0 | 1;
  /** The rule never asks: the word is known beside its neighbours, or the other is not. */
  readonly idle: boolean;
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
    frequency: (w) => dictionary.frequency(w),
    pair: (a, b) => {
      const pair = `${a} ${b}`;
      const count = (counts.pairs.get(pair) ?? 0) - (own.has(pair) ? 1 : 0);
      return Math.round(commonnessOf(count, counts.total) * STEPS) / STEPS;
    },
  };
}

/** One word of the texts and one word it may stand for. */
interface Case {
  readonly written: string;
  readonly partner: Alternative;
  readonly context: Context;
  readonly known: Commonness;
  readonly fold: 0 | 1;
  readonly share: number;
}

function* cases(texts: readonly TrainingText[], counts: Counts, dictionary: Dictionary): Generator<Case> {
  for (const [t, { prose, words }] of texts.entries())
    for (const [i, { lower, shape, startsSentence }] of words.entries()) {
      const partners = alternativesTo(lower);
      if (!partners || (shape !== 'lower' && !startsSentence)) continue;
      const share = Math.min(1, ENOUGH / (counts.words.get(lower) ?? 1));
      const context = contextOf(words, i, prose);
      const known = without(counts, dictionary, lower, context.before[0], context.after[0]);
      for (const partner of partners)
        yield { written: lower, partner, context, known, fold: (t & 1) as 0 | 1, share };
    }
}

/** The word as it stands: nothing is wrong. */
function asWritten({ written, partner, context, known, fold, share }: Case): Example {
  return exampleOf(written, partner, 0, context, known, fold, share);
}

/** Its partner in its place: a slip. */
function asSlip({ written, partner, context, known, fold, share }: Case): Example {
  const back: Alternative = { ...partner, right: written, sign: partner.sign === 1 ? -1 : 1 };
  return exampleOf(partner.right, back, 1, context, known, fold, share);
}

function exampleOf(
  written: string,
  to: Alternative,
  label: 0 | 1,
  context: Context,
  known: Commonness,
  fold: 0 | 1,
  share: number,
): Example {
  const beside = [context.before[0], context.after[0]] as const;
  return {
    dense: denseFeatures(written, to, context, known),
    keys: sparseFeatures(to.pair, context),
    sign: to.sign,
    label,
    weight: Math.min(10, 1 / share),
    direction: `${written}>${to.right}`,
    fold,
    idle: isAttested(written, beside, known) || !isConceivable(to.right, beside, known),
  };
}

interface Weights {
  readonly dense: Float64Array;
  readonly sparse: Float32Array;
}

function score(
  values: readonly number[],
  keys: readonly number[],
  sign: number,
  { dense, sparse }: Weights,
): number {
  let odds = 0;
  for (let i = 0; i < values.length; i++) odds += values[i]! * dense[i]!;
  for (const key of keys) odds += sign * sparse[key]!;
  return odds;
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
    for (const { dense: values, keys, sign, label, weight, idle } of examples) {
      if (idle) continue;
      const odds = score(values, keys, sign, { dense, sparse });
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

/** How a direction fared on texts that its weights were not fitted to: counts of odds in steps of `STEP_TRIED`. */
interface Fared {
  /** Slips, by their odds. */
  readonly slips: Float64Array;
  /** Copy as it should be, by its odds. */
  readonly clean: Float64Array;
  all: number;
}

/** Each half of the texts is judged with the weights of the other. */
function judge(all: () => Iterable<Case>, examples: readonly Example[]): Map<string, Fared> {
  const fared = new Map<string, Fared>();
  const random = seeded(13);
  const add = (
    { direction: name, label, idle, dense, keys, sign }: Example,
    weights: Weights,
    weight: number,
  ) => {
    let direction = fared.get(name);
    if (!direction) {
      direction = { slips: new Float64Array(STEPS_TRIED), clean: new Float64Array(STEPS_TRIED), all: 0 };
      fared.set(name, direction);
    }
    direction.all += label;
    if (idle) return;
    const step = Math.min(
      STEPS_TRIED - 1,
      Math.floor((score(dense, keys, sign, weights) - LEAST) / STEP_TRIED),
    );
    if (step >= 0) direction[label ? 'slips' : 'clean'][step]! += weight;
  };
  for (const fold of [0, 1]) {
    const others = examples.filter((example) => example.fold !== fold);
    const weights = fit(others, sharedKeys(others));
    for (const example of examples) if (example.fold === fold && example.label) add(example, weights, 1);
    for (const one of all()) {
      const share = Math.min(1, 10 * one.share);
      if (one.fold === fold && random() < share) add(asWritten(one), weights, 1 / share);
    }
  }
  return fared;
}

/**
 * The odds from which each direction is reported: what finds most slips at a given cost in false alarms. The cost is
 * what was seen, and what the odds themselves expect, since other newsrooms write what these texts do not.
 */
function thresholds(fared: ReadonlyMap<string, Fared>, counts: Counts): Map<string, number> {
  const countOf = (word: string) => counts.words.get(word) ?? 1;
  const share = (name: string) => Math.sqrt(countOf(name.split('>')[1]!));
  const total = [...fared.keys()].reduce((sum, name) => sum + share(name), 0);
  const choose = (price: number) => {
    const chosen = new Map<string, number>();
    let alarms = 0;
    for (const [name, { slips, clean, all }] of fared) {
      const scale = countOf(name.split('>')[1]!) / Math.max(1, all);
      let best = { value: 0, at: -1, alarms: 0 };
      let found = 0;
      let seen = 0;
      let expected = 0;
      for (let i = STEPS_TRIED - 1; i >= 0; i--) {
        found += slips[i]!;
        seen += clean[i]!;
        expected += slips[i]! * scale * Math.exp(-(LEAST + i * STEP_TRIED) / TRUST);
        const cost =
          (1000 * (seen + expected + UNSEEN * Math.exp(-(LEAST + i * STEP_TRIED) / 2))) / counts.total;
        const value = ((share(name) / total) * found) / Math.max(1, all) - price * cost;
        if (value > best.value) best = { value, at: i, alarms: cost };
      }
      if (best.at < 0) continue;
      chosen.set(name, LEAST + best.at * STEP_TRIED);
      alarms += best.alarms;
    }
    return { chosen, alarms };
  };
  let low = 1e-4;
  let high = 1e3;
  for (let i = 0; i < 40; i++) {
    const middle = Math.sqrt(low * high);
    if (choose(middle).alarms > ALARMS) low = middle;
    else high = middle;
  }
  const { chosen, alarms } = choose(high);
  console.log(`${chosen.size} of ${fared.size} directions, ${alarms.toFixed(3)} alarms a thousand words`);
  return chosen;
}

async function train(): Promise<void> {
  const counts = await countWords();
  const dictionary = readDictionary(readFileSync('data/words.bin'));
  const texts: TrainingText[] = [];
  for await (const text of readTexts()) texts.push(text);
  const random = seeded(7);
  const examples: Example[] = [];
  for (const one of cases(texts, counts, dictionary))
    if (random() < one.share) examples.push(asWritten(one), asSlip(one));
  console.log(`${examples.length} examples`);
  const from = thresholds(
    judge(() => cases(texts, counts, dictionary), examples),
    counts,
  );
  const first = fit(examples, sharedKeys(examples));
  const kept = new Set(worthKeeping(first.sparse, first.squares));
  const { dense, sparse } = fit(examples, kept);
  const keys = [...kept].filter((key) => Math.round(sparse[key]! / WEIGHT_STEP)).sort((a, b) => a - b);
  const of = (a: string, b: string) => from.get(`${a}>${b}`) ?? 0;
  const model = {
    source:
      'Fitted by training/words/confusions.ts to news articles (PolNeAR, training part) and political transcripts ' +
      '(ClaimBuster 1960-2008, CheckThat! 2019, PoliClaim) and WordNet 3.1 examples; holds hashed contexts of one or two words, no text.',
    thresholds: Object.fromEntries(
      Object.entries({ sounds: sets.sounds, slips: sets.slips }).map(([kind, pairs]) => [
        kind,
        (pairs as [string, string][]).flatMap(([a, b]) => [of(a, b), of(b, a)]),
      ]),
    ),
    dense: [...dense].map((weight) => Number(weight.toFixed(3))),
    keys: keys.map((key, i) => key - (keys[i - 1] ?? 0)),
    weights: keys.map((key) => Math.round(sparse[key]! / WEIGHT_STEP)),
  };
  writeFileSync(OUT, JSON.stringify(model) + '\n');
  console.log(`${keys.length} weights; dense ${model.dense.join(' ')}`);
}

void train();
