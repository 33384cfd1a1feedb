import { cueOdds, NO_CUE, readCues, type CueLexicon } from '#core/claims/cue-lexicon';
import { CUE_FEATURES, cueSlots, sceneOf, type CueTagger } from '#core/claims/cue-tagger';
import { readUnits } from '#core/claims/units';
import type { MarkedArticle } from './articles.ts';
import { round } from './boost.ts';
import { fitLogistic } from './logistic.ts';
import { quantised } from './quantise.ts';

/** Seen less often, a word says nothing; below these odds it is as good as unknown. */
const SEEN = 3;
const LEAST = -5.5;

/** Counts how often each lemma is a cue, as verb and as noun, outside quotations. */
export function learnCues(articles: readonly MarkedArticle[]): CueLexicon {
  const verbs = new Map<string, [number, number]>();
  const nouns = new Map<string, [number, number]>();
  const rest = new Map<string, [number, number]>();
  for (const { prose, others, cues } of articles)
    for (const { index, pos, lemma } of prose.tokens) {
      if (others.hidden[index]) continue;
      if (pos === 'VERB' || pos === 'AUX') count(verbs, lemma, cues[index]!);
      else if (pos === 'NOUN') count(nouns, lemma, cues[index]!);
      else if (pos === 'ADP' || pos === 'ADJ') count(rest, lemma, cues[index]!);
    }
  return { verbs: oddsOf(verbs), nouns: oddsOf(nouns), others: oddsOf(rest) };
}

function count(table: Map<string, [number, number]>, lemma: string, isCue: number): void {
  const [seen, cue] = table.get(lemma) ?? [0, 0];
  table.set(lemma, [seen + 1, cue + isCue]);
}

function oddsOf(table: Map<string, [number, number]>): Record<string, number> {
  const odds: Record<string, number> = {};
  for (const [lemma, [seen, cue]] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (seen < SEEN || !/^[a-z-]+$/.test(lemma)) continue;
    const value = Math.log((cue + 0.05) / (seen - cue + 1));
    if (cue && value > LEAST) odds[lemma] = Number(value.toFixed(2));
  }
  return odds;
}

/** Slots for the tagger's features; those seen less often than this have no weight. */
const SLOTS = 1 << 16;
const FEATURES_SEEN = 4;
const COST = 0.15;
const LEAST_WEIGHT = 0.05;

/** Fits the tagger on every token that the lexicon thinks may be a cue. */
export function learnTagger(articles: readonly MarkedArticle[], lexicon: CueLexicon): CueTagger {
  const cues = readCues(lexicon);
  const slots = new Int32Array(CUE_FEATURES);
  const rows: number[] = [];
  const labels: number[] = [];
  for (const { prose, others, cues: marked } of articles) {
    const units = readUnits(prose.tokens, others.hidden);
    const odds = cueOdds(prose.tokens, others.hidden, cues);
    for (const sentence of prose.sentences) {
      const scene = sceneOf(prose.tokens, units, sentence);
      for (let at = sentence.firstToken; at < sentence.endToken; at++) {
        if (odds[at]! <= NO_CUE) continue;
        cueSlots(units, sentence, scene, at, slots, SLOTS);
        rows.push(...slots);
        labels.push(marked[at]!);
      }
    }
  }
  const seen = new Int32Array(SLOTS);
  for (const slot of rows) seen[slot]!++;
  const kept = Int32Array.from(seen.keys()).filter((slot) => seen[slot]! >= FEATURES_SEEN);
  const columnOf = new Int32Array(SLOTS).fill(-1);
  for (const [column, slot] of kept.entries()) columnOf[slot] = column;
  const starts = new Int32Array(labels.length + 1);
  const columns: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    for (let f = 0; f < CUE_FEATURES; f++) {
      const column = columnOf[rows[row * CUE_FEATURES + f]!]!;
      if (column >= 0) columns.push(column);
    }
    starts[row + 1] = columns.length;
  }
  const fitted = fitLogistic(
    {
      rows: labels.length,
      dense: new Float64Array(0),
      denseColumns: 0,
      sparseColumns: kept.length,
      starts,
      columns: Int32Array.from(columns),
      values: new Float64Array(columns.length).fill(1),
    },
    Uint8Array.from(labels),
    COST,
    () => true,
  );
  const weights = new Float64Array(SLOTS);
  for (const [column, slot] of kept.entries())
    if (Math.abs(fitted.sparse[column]!) > LEAST_WEIGHT) weights[slot] = fitted.sparse[column]!;
  return { bias: round(fitted.bias), grams: quantised(weights) };
}
