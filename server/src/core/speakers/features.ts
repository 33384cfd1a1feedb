/**
 * Features of one candidate: indices into a table of weights. A feature is a template (“the cue's lemma and the path to
 * it”) and up to three values, hashed together; no strings are made while an article is read.
 */
export interface Features {
  readonly ids: Int32Array;
  size: number;
}

/** Tables hold 2^17 weights: enough that features of one ranker rarely share one. */
export const TABLE_BITS = 17;

const MOST_FEATURES = 96;

export function emptyFeatures(): Features {
  return { ids: new Int32Array(MOST_FEATURES), size: 0 };
}

/** Appends the feature of a template with these values. */
export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  // One mixing for all of them: the odd factors keep small values apart, and this is where most of a decision's time goes.
  let h = (template + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) | 0;
  h = Math.imul(h ^ (h >>> 15), 0x7feb352d);
  features.ids[features.size++] = (h ^ (h >>> 16)) >>> (32 - TABLE_BITS);
}

/** Two values as one, for templates that look at more than three. */
export function pair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

/** A number for a word. Equal words have equal numbers; that two words share one is possible and harmless. */
export function hashWord(word: string): number {
  return hashOn(0x811c9dc5, word);
}

/** The number of a word that goes on from one whose number is `h`: of “n:state” from that of “n:”, without joining them. */
export function hashOn(h: number, word: string): number {
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Names the templates of a ranker. Their order does not matter: a template is known by its name. */
export function templates<const Names extends readonly string[]>(
  ranker: string,
  names: Names,
): Readonly<Record<Names[number], number>> {
  return Object.fromEntries(names.map((name) => [name, hashWord(`${ranker}.${name}`)])) as Record<
    Names[number],
    number
  >;
}

/** Distances as words in a log scale: 0 … 4 as they are, then 5–6, 7–9, 10–14, 15–24, 25 and more. */
export function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
