import { writeFileSync } from 'node:fs';
import { readArticle } from '#core/article/article';
import { readCues } from '#core/claims/cue-lexicon';
import { readCopy, readFeatures } from '#core/claims/features';
import { scoreForest } from '#core/claims/forest';
import { newBag } from '#core/claims/grams';
import { othersWords } from '#core/claims/hidden';
import { collectSequences } from '#core/claims/sequences';
import { linearScores, withNeighbours } from '#core/claims/sourcing';
import { readProse } from '#core/prose/prose';
import { findRuns } from '#core/quotes/quotes';
import type { Trained } from './sourcing.ts';

/** Made-up copy with a source, without one, and with one that speaks in marks. */
const COPY = [
  'The reservoir at Tarn Head holds 40 per cent less water than it did in May, the water board said on Friday.',
  'Nobody has told the farms below it. “We read it in your paper,” said Edith Rowe, who keeps sheep at Low Garth.',
  'The board has sold more water than it had since 2019. According to its accounts, sales rose by a third.',
].join('\n\n');

/**
 * Writes what the fitted model makes of the made-up copy before it is packed: each sentence's features, the slots of its
 * sequences, and its scores. A test holds the packed model against them; how copy is read is not tested there.
 */
export function writeParity(file: string, { model, cues, tagger }: Trained): void {
  const prose = readProse(readArticle(COPY));
  const copy = readCopy(prose, othersWords(prose, findRuns(prose), []), [], readCues(cues), tagger);
  const table = readFeatures(copy);
  const linear = linearScores(copy, table, model.linear);
  const rows = withNeighbours(prose, table, linear);
  const width = rows.length / prose.sentences.length;
  const size = model.linear.grams.weights.length;
  const bag = newBag(size);
  const unsourced = scoreForest(model.unsourced, rows, width);
  const strictUnsourced = scoreForest(model.strictUnsourced, rows, width);
  const sentences = prose.sentences.map((sentence, i) => {
    collectSequences(copy, sentence, bag, size);
    return {
      slots: [...bag.slots.subarray(0, bag.size)],
      row: [...rows.subarray(i * width, (i + 1) * width)],
      linear: linear[i],
      unsourced: unsourced[i],
      strictUnsourced: strictUnsourced[i],
    };
  });
  writeFileSync(
    file,
    JSON.stringify({ copy: COPY, features: table.names.length, sentences }, undefined, 1) + '\n',
  );
}
