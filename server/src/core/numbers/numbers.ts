import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** A figure in the prose: "40 per cent", "£1.2m", "seven", "6,200 tonnes". */
export interface Figure extends Span {
  readonly value: number;
  /** The written precision: 1.2 million has a step of 100,000. */
  readonly step: number;
  readonly unit: 'count' | 'percent' | 'money' | 'measure' | 'year' | 'ordinal' | 'age' | 'score';
  /** The currency, the measure or the noun that is counted, in its base form: "£", "km", "member". */
  readonly of?: string;
  /** "about", "nearly", "more than" stand before it. */
  readonly hedged: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Every figure in the prose, written in digits or words. */
export function findFigures(_prose: Prose): Figure[] {
  return [];
}
