/** Average precision: the mean precision at each true row, the highest score first; equal scores enter together. */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = orderOf(scores);
  const positives = order.reduce((n, i) => n + labels[i]!, 0);
  let hits = 0;
  let sum = 0;
  for (let i = 0; i < order.length;) {
    let j = i;
    let found = 0;
    for (; j < order.length && scores[order[j]!] === scores[order[i]!]; j++) found += labels[order[j]!]!;
    hits += found;
    sum += ((hits / j) * found) / positives;
    i = j;
  }
  return sum;
}

/** The score from which F1 is greatest, and that F1. */
export function bestThreshold(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
): { threshold: number; f1: number } {
  const order = orderOf(scores);
  const positives = order.reduce((n, i) => n + labels[i]!, 0);
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  for (const [k, i] of order.entries()) {
    hits += labels[i]!;
    const f1 = (2 * hits) / (k + 1 + positives);
    if (f1 > best.f1) best = { threshold: scores[i]!, f1 };
  }
  return best;
}

/** F1 of the rows at or above the threshold. */
export function f1At(scores: ArrayLike<number>, labels: ArrayLike<number>, threshold: number): number {
  let hits = 0;
  let said = 0;
  let positives = 0;
  for (let i = 0; i < scores.length; i++) {
    positives += labels[i]!;
    if (scores[i]! < threshold) continue;
    said++;
    hits += labels[i]!;
  }
  return (2 * hits) / (said + positives);
}

function orderOf(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
}
