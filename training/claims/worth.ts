import type { Article } from '#core/article/article';
import { scoreForest, type Forest } from '#core/claims/forest';
import { letterSlots } from '#core/claims/letters';
import { standardised, type Linear } from '#core/claims/linear';
import { letterUnit, WORTH_WIDTH, withLetters, worthRows, worthScores } from '#core/claims/worth';
import { WORTH_FEATURES } from '#core/claims/worth-features';
import { readProse, type Prose, type Sentence } from '#core/prose/prose';
import { readLines } from '../data.ts';
import { binned, growForest, round, type Growth } from './boost.ts';
import { fitLogistic, type Design } from './logistic.ts';
import { averagePrecision } from './measures.ts';
import { quantised } from './quantise.ts';
import { standardsOf } from './standards.ts';

const SLOTS = 1 << 17;
const SEEN = 5;
const COST = 4;
/** The dense features weigh little beside the letters. */
const DENSE_SHARE = 0.15;
const LEAST = 0.02;
/** Debates before this year are about another world. */
const FROM_YEAR = 1988;
const FOLDS = 4;
const GROWTH: Growth = {
  trees: 150, rate: 0.05, leaves: 15, leastInLeaf: 40, featureShare: 0.5, rowShare: 0.7, l2: 5, seed: 2,
}; // prettier-ignore

interface Line {
  readonly text: string;
  readonly label: number;
  readonly year?: number;
}
interface Record {
  readonly prose: Prose;
  readonly label: number;
}

/** Reads single sentences, each as an article of its own. */
export async function readJudged(file: string): Promise<Record[]> {
  const records: Record[] = [];
  for await (const { text, label, year } of readLines<Line>(`ranking/${file}.jsonl`))
    if (year === undefined || year >= FROM_YEAR) records.push({ prose: proseOf(text), label });
  return records.filter(({ prose }) => prose.tokens.length);
}

/** One sentence, whatever its marks say. */
function proseOf(text: string): Prose {
  const end = text.trimEnd().length;
  const block = { kind: 'paragraph', start: 0, end, textStart: 0, textEnd: end } as const;
  const article: Article = { text, format: 'plain', blocks: [block], masks: [], language: 'en' };
  const prose = readProse(article);
  const whole: Sentence = {
    index: 0, paragraph: 0, start: 0, end, firstToken: 0, endToken: prose.tokens.length,
  }; // prettier-ignore
  return { ...prose, sentences: [whole] };
}

/** The model as it is kept. */
export interface TrainedWorth {
  readonly linear: Linear;
  readonly forest: Forest;
}

/** Fits the model of `#core/claims/worth`; the linear scores that the trees see are out of fold. */
export function trainWorth(records: readonly Record[]): TrainedWorth {
  const labels = Uint8Array.from(records, ({ label }) => label);
  const { design, of } = designOf(records);
  const linears = Array.from({ length: FOLDS }, (_, fold) =>
    withLetters(fitLinear((row) => row % FOLDS !== fold)),
  );
  const width = WORTH_WIDTH;
  const values = new Float64Array(records.length * width);
  for (const [i, { prose }] of records.entries()) {
    const row = worthRows(prose);
    row[width - 1] = worthScores(prose, row, linears[i % FOLDS]!)[0]!;
    values.set(row, i * width);
  }
  const forest = growForest(binned({ values, width }), labels, GROWTH, () => true);
  return { linear: fitLinear(() => true), forest };

  function fitLinear(use: (row: number) => boolean): Linear {
    const fitted = fitLogistic(design, labels, COST, use);
    const sparse = new Float64Array(SLOTS);
    for (const [column, slot] of of.slots.entries()) {
      const w = fitted.sparse[column]! * of.rarity[column]!;
      if (Math.abs(w) > LEAST) sparse[slot] = w;
    }
    const weight = [...fitted.dense].map((w) => round(w * DENSE_SHARE));
    return { bias: round(fitted.bias), mean: of.mean, spread: of.spread, weight, grams: quantised(sparse) };
  }
}

/** How well a model ranks sentences it has not seen. */
export function tellWorth(name: string, records: readonly Record[], model: TrainedWorth): void {
  const labels = records.map(({ label }) => label);
  const linear: number[] = [];
  const sum = withLetters(model.linear);
  const scores = records.map(({ prose }) => {
    const row = worthRows(prose);
    const score = worthScores(prose, row, sum)[0]!;
    row[WORTH_WIDTH - 1] = score;
    linear.push(score);
    return scoreForest(model.forest, row, WORTH_WIDTH)[0]!;
  });
  console.log(
    'worth',
    name,
    'AP',
    averagePrecision(scores, labels),
    'linear alone',
    averagePrecision(linear, labels),
  );
}

function designOf(records: readonly Record[]) {
  const width = WORTH_FEATURES.length;
  const values = Float64Array.from(records.flatMap(({ prose }) => [...worthRows(prose).subarray(0, width)]));
  const { mean, spread } = standardsOf(values, width);
  const dense = values.map((x, i) => {
    const f = i % width;
    return standardised(x, mean[f]!, spread[f]!) * DENSE_SHARE;
  });
  const seen = new Int32Array(SLOTS);
  const bags = records.map(({ prose }) => {
    const bag = lettersOf(prose);
    for (const slot of bag.keys()) seen[slot]!++;
    return bag;
  });
  const slots = Int32Array.from(seen.keys()).filter((slot) => seen[slot]! >= SEEN);
  const columnOf = new Int32Array(SLOTS).fill(-1);
  for (const [column, slot] of slots.entries()) columnOf[slot] = column;
  const rarity = Float64Array.from(slots, (slot) => 1 + Math.log((1 + records.length) / (1 + seen[slot]!)));
  const starts = new Int32Array(records.length + 1);
  const columns: number[] = [];
  const entries: number[] = [];
  for (const [i, own] of bags.entries()) {
    for (const [slot, value] of own) {
      const column = columnOf[slot]!;
      if (column < 0) continue;
      columns.push(column);
      entries.push(value * rarity[column]! * RARITY_UNIT);
    }
    starts[i + 1] = columns.length;
  }
  for (let c = 0; c < rarity.length; c++) rarity[c]! *= RARITY_UNIT;
  const design: Design = {
    rows: records.length,
    dense,
    denseColumns: width,
    sparseColumns: slots.length,
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(entries),
  };
  return { design, of: { mean, spread, slots, rarity } };
}

/** The slots of a sentence's letters, with what each counts. */
function lettersOf(prose: Prose): ReadonlyMap<number, number> {
  const all = prose.tokens.flatMap((token) => letterSlots(token, SLOTS));
  const bag = new Map<number, number>();
  for (const slot of all) bag.set(slot, (bag.get(slot) ?? 0) + letterUnit(all.length));
  return bag;
}

/** Inverse document frequencies are about this large on average: rows keep a length near one. */
const RARITY_UNIT = 1 / 6;
