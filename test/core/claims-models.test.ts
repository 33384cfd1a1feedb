import assert from 'node:assert/strict';
import { scoreForest } from '#core/claims/forest';
import { newBag, put } from '#core/claims/grams';
import { scoreDense, scoreGrams } from '#core/claims/linear';
import { claimModels } from '#core/claims/model';
import { neighbourNames } from '#core/claims/sourcing';
import { wordsOf } from '#core/claims/vocabulary';
import { letterScore, WORTH_WIDTH } from '#core/claims/worth';
import type { Token } from '#core/prose/prose';
import parity from './claims-parity.json' with { type: 'json' };

const near = (actual: number, expected: number) => {
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);
};

suite('The models of claims score as their trainer did', () => {
  test('whether a sentence has a source', () => {
    const { linear, unsourced, strictUnsourced } = claimModels().sourcing;
    const bag = newBag(linear.grams.weights.length);
    for (const sentence of parity.sourcing) {
      bag.size = 0;
      for (const slot of sentence.slots) put(bag, slot);
      const row = Float64Array.from(sentence.row);
      near(scoreDense(linear, row, 0) + scoreGrams(linear.grams, bag), sentence.linear);
      near(row[row.length - neighbourNames().length]!, sentence.linear);
      near(scoreForest(unsourced, row, row.length)[0]!, sentence.unsourced);
      near(scoreForest(strictUnsourced, row, row.length)[0]!, sentence.strictUnsourced);
    }
  });

  test('how much a sentence is worth checking', () => {
    const { linear, forest } = claimModels().worth;
    for (const { words, ...sentence } of parity.worth) {
      const row = Float64Array.from(sentence.row);
      const tokens = words.map((lower) => ({ text: lower, lower, lemma: lower, pos: 'X' }) as Token);
      const letters = letterScore(linear, wordsOf(tokens), { firstToken: 0, endToken: tokens.length });
      near(scoreDense(linear, row, 0) + letters, row[WORTH_WIDTH - 1]!);
      near(scoreForest(forest, row, WORTH_WIDTH)[0]!, sentence.worth);
    }
  });

  test('trees turned about find the leaf that a walk down the tree finds', () => {
    // Above 2 in the first column: 30 if the second is above 1, else 20. At most 2: 10.
    const feature = [0, -1, 1, -1, -1];
    const threshold = [2, 10, 1, 20, 30];
    const right = [2, 0, 4, 0, 0];
    const forest = { feature, threshold, right, roots: [0] };
    const rows = Float64Array.from([2, 9, 2.5, 1, 3, 1.5]);
    assert.deepEqual([...scoreForest(forest, rows, 2)], [10, 20, 30]);
  });
});
