import { writeFileSync } from 'node:fs';
import { readArticle } from '#core/article/article';
import { readCues } from '#core/claims/cue-lexicon';
import { readCopy, readFeatures } from '#core/claims/features';
import { scoreForest } from '#core/claims/forest';
import { newBag } from '#core/claims/grams';
import { othersWords } from '#core/claims/hidden';
import { letterSlots } from '#core/claims/letters';
import { scoreDense } from '#core/claims/linear';
import { collectSequences } from '#core/claims/sequences';
import { linearScores, withNeighbours } from '#core/claims/sourcing';
import { letterUnit, WORTH_WIDTH, worthRows } from '#core/claims/worth';
import { readProse, type Prose } from '#core/prose/prose';
import { findRuns } from '#core/quotes/quotes';
import type { Trained } from './sourcing.ts';
import type { TrainedWorth } from './worth.ts';

/** Made-up copy with a source, without one, and with one that speaks in marks. */
const COPY = [
  'The reservoir at Tarn Head holds 40 per cent less water than it did in May, the water board said on Friday.',
  'Nobody has told the farms below it. “We read it in your paper,” said Edith Rowe, who keeps sheep at Low Garth.',
  'The board has sold more water than it had since 2019. According to its accounts, sales rose by a third.',
].join('\n\n');

/**
 * Writes what the fitted models make of the made-up copy before they are packed: each sentence's features, the slots of
 * its sequences, the words whose letters count, and its scores. A test holds the packed models against them; how copy is
 * read is not tested there.
 */
export function writeParity(file: string, sourcing: Trained, worth: TrainedWorth): void {
  const prose = readProse(readArticle(COPY));
  const lines = [
    `{"copy":${JSON.stringify(COPY)},`,
    `"sourcing":[\n${sourcingLines(prose, sourcing).join(',\n')}\n],`,
    `"worth":[\n${worthLines(prose, worth).join(',\n')}\n]}`,
  ];
  writeFileSync(file, lines.join('\n') + '\n');
}

function sourcingLines(prose: Prose, { model, cues, tagger }: Trained): string[] {
  const copy = readCopy(prose, othersWords(prose, findRuns(prose), []), [], readCues(cues), tagger);
  const table = readFeatures(copy);
  const linear = linearScores(copy, table, model.linear);
  const rows = withNeighbours(prose, table, linear);
  const width = rows.length / prose.sentences.length;
  const size = model.linear.grams.weights.length;
  const bag = newBag(size);
  const unsourced = scoreForest(model.unsourced, rows, width);
  const strictUnsourced = scoreForest(model.strictUnsourced, rows, width);
  return prose.sentences.map((sentence, i) => {
    collectSequences(copy, sentence, bag, size);
    return JSON.stringify({
      slots: [...bag.slots.subarray(0, bag.size)],
      row: [...rows.subarray(i * width, (i + 1) * width)],
      linear: linear[i],
      unsourced: unsourced[i],
      strictUnsourced: strictUnsourced[i],
    });
  });
}

/** Adds letter by letter what the product adds word by word. */
function worthLines({ tokens, sentences, ...prose }: Prose, { linear, forest }: TrainedWorth): string[] {
  const rows = worthRows({ tokens, sentences, ...prose });
  const { weights, scale } = linear.grams;
  return sentences.map(({ index, firstToken, endToken }) => {
    const own = tokens.slice(firstToken, endToken);
    const slots = own.flatMap((token) => letterSlots(token, weights.length));
    const letters = slots.reduce((sum, slot) => sum + weights[slot]! * scale * letterUnit(slots.length), 0);
    const row = rows.subarray(index * WORTH_WIDTH, (index + 1) * WORTH_WIDTH);
    row[WORTH_WIDTH - 1] = scoreDense(linear, row, 0) + letters;
    return JSON.stringify({
      words: own.map(({ lower }) => lower),
      row: [...row],
      worth: scoreForest(forest, row, WORTH_WIDTH)[0],
    });
  });
}
