import type { Example } from './examples.ts';

const ROUNDS = 16;
const RATE = 0.1;
const DECAY = 3e-5;

/** Logistic regression by stochastic gradient descent with AdaGrad's steps (Duchi et al. 2011); L2. Deterministic. */
export function fit(examples: readonly Example[], random: () => number): Map<string, number> {
  const names: string[] = [];
  const indices = new Map<string, number>();
  const rows = examples.map(({ evidence, isSlip, weight }) => ({
    columns: evidence.map((name) => {
      let index = indices.get(name);
      if (index === undefined) indices.set(name, (index = names.push(name) - 1));
      return index;
    }),
    isSlip,
    weight,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(rows, random);
    for (const { columns, isSlip, weight } of rows) {
      const odds = columns.reduce((sum, column) => sum + weights[column]!, 0);
      const error = ((isSlip ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * weight;
      for (const column of columns) {
        const step = error - DECAY * weights[column]!;
        squares[column]! += step * step;
        weights[column]! += (RATE * step) / Math.sqrt(squares[column]! + 1e-6);
      }
    }
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));
}

function shuffle(rows: unknown[], random: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
}
