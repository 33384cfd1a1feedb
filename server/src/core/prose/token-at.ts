import type { Token } from './prose.ts';

/** The first token that starts at `start` (UTF-16 units) or after it; found by halves. */
export function tokenStarting(tokens: readonly Token[], start: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
}
