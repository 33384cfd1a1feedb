import sets from '../../language/en/confusion-sets.json' with { type: 'json' };
import model from '../../language/en/models/confusions.json' with { type: 'json' };
import type { Context } from './context.ts';
import type { Dictionary } from './dictionary.ts';
import { hash } from './format.ts';

/** What the model needs to know of English: the dictionary, or in training the counts behind it. */
export type Commonness = Pick<Dictionary, 'frequency' | 'pair'>;

/** A word that may have been meant in place of another. */
export interface Alternative {
  readonly right: string;
  /** The two words in alphabetical order, hashed: the name of their classifier. */
  readonly pair: number;
  /** +1 where the right word is the second of the two, -1 where it is the first. */
  readonly sign: 1 | -1;
  /** They sound alike; the others are slips of the fingers. */
  readonly sounds: boolean;
  /** The odds from which on it is worth a report; missing where that would be noise. */
  readonly threshold?: number;
}

/** Keys of sparse features have so many bits. */
export const KEY_BITS = 24;
/** Weights are stored as whole numbers of this size. */
export const WEIGHT_STEP = 1 / 16;

const ALTERNATIVES = new Map<string, Alternative[]>();
for (const kind of ['sounds', 'slips'] as const)
  for (const [i, [a, b]] of (sets[kind] as [string, string][]).entries()) {
    const pair = hash(`${a} ${b}`);
    const [ofSecond, ofFirst] = model.thresholds[kind].slice(2 * i);
    add(a, {
      right: b,
      pair,
      sign: 1,
      sounds: kind === 'sounds',
      ...(ofSecond ? { threshold: ofSecond } : {}),
    });
    add(b, {
      right: a,
      pair,
      sign: -1,
      sounds: kind === 'sounds',
      ...(ofFirst ? { threshold: ofFirst } : {}),
    });
  }

function add(written: string, alternative: Alternative): void {
  const known = ALTERNATIVES.get(written);
  if (known) known.push(alternative);
  else ALTERNATIVES.set(written, [alternative]);
}

/** The words that `written` (lower case) may stand in place of. */
export function alternativesTo(written: string): readonly Alternative[] | undefined {
  return ALTERNATIVES.get(written);
}

const REPORTED = new Map(
  [...ALTERNATIVES].flatMap(([written, alternatives]) => {
    const reported = alternatives.filter(({ threshold }) => threshold !== undefined);
    return reported.length > 0 ? [[written, reported] as const] : [];
  }),
);

/** Those of the alternatives that are worth a report when they are likely; few words have any, and the rest cost nothing. */
export function reportedFor(written: string): readonly Alternative[] | undefined {
  return REPORTED.get(written);
}

/** The words right beside the one in question. */
export type Beside = readonly [last: string, next: string];

/** True where the word is known to stand beside both its neighbours: then nothing is asked, and most copy costs nothing. */
export function isAttested(written: string, [last, next]: Beside, known: Commonness): boolean {
  return known.pair(last, written) > 0 && known.pair(written, next) > 0;
}

/**
 * True where the word is known to stand beside one of the neighbours, without which nothing speaks for it; or where it
 * is so common that it stands beside any.
 */
export function isConceivable(right: string, [last, next]: Beside, known: Commonness): boolean {
  return known.pair(last, right) > 0 || known.pair(right, next) > 0 || known.frequency(right) >= ANYWHERE;
}
/** "The", "of", "was", "on". */
const ANYWHERE = 4.5;

let weights: ((key: number) => number) | undefined;

/**
 * How much likelier the alternative is than the written word in this context: log odds, as if both were equally likely
 * to be written for the other. Linear in `denseFeatures`, weighed alike for all pairs, and `sparseFeatures`, weighed
 * for each pair.
 */
export function oddsOf(
  written: string,
  alternative: Alternative,
  context: Context,
  commonness: Commonness,
): number {
  weights ??= readWeights(model.keys, model.weights);
  let odds = 0;
  for (const key of sparseFeatures(alternative.pair, context)) odds += weights(key);
  odds *= alternative.sign * WEIGHT_STEP;
  denseFeatures(written, alternative, context, commonness).forEach((value, i) => {
    odds += value * (model.dense[i] ?? 0);
  });
  return odds;
}

/**
 * The weight of a key, 0 for keys without. Keys ascend and are stored as differences; read, they lie in a table with
 * open addressing, twice as quick as a Map.
 */
function readWeights(steps: readonly number[], values: readonly number[]): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(2 * steps.length + 2)) - 1;
  const keys = new Int32Array(mask + 1).fill(-1);
  const weighed = new Int16Array(mask + 1);
  const placeOf = (key: number) => {
    let at = key & mask;
    while (keys[at] !== key && keys[at] !== -1) at = (at + 1) & mask;
    return at;
  };
  let key = 0;
  for (const [i, step] of steps.entries()) {
    key += step;
    const at = placeOf(key);
    keys[at] = key;
    weighed[at] = values[i]!;
  }
  return (asked) => weighed[placeOf(asked)]!;
}

/** What the commonness of the two words, and of their pairs with the neighbours, says for the alternative. */
export function denseFeatures(
  written: string,
  { right, sounds }: Alternative,
  context: Context,
  known: Commonness,
): number[] {
  const [last] = context.before.words;
  const [next] = context.after.words;
  const ours = known.frequency(written);
  const theirs = known.frequency(right);
  const writtenBefore = known.pair(last, written);
  const writtenAfter = known.pair(written, next);
  const rightBefore = known.pair(last, right);
  const rightAfter = known.pair(right, next);
  const flag = (is: boolean) => (is ? 1 : 0);
  return [
    1,
    flag(sounds),
    theirs - ours,
    Math.max(0, theirs - ours),
    ours,
    rightBefore - writtenBefore,
    rightAfter - writtenAfter,
    flag(writtenBefore === 0),
    flag(writtenAfter === 0),
    flag(writtenBefore === 0 && writtenAfter === 0),
    flag(rightBefore === 0),
    flag(rightAfter === 0),
    flag(rightBefore > 0 && rightAfter > 0),
    Math.min(rightBefore, rightAfter),
    Math.min(writtenBefore, writtenAfter),
    // A pair that is common for words of this commonness says more than one of common words.
    rightBefore && rightBefore - theirs,
    rightAfter && rightAfter - theirs,
    writtenBefore && writtenBefore - ours,
    writtenAfter && writtenAfter - ours,
    flag(ours < 1),
  ];
}

/** The context in many views, each a key of `KEY_BITS` bits that is also of this pair of words. */
export function sparseFeatures(pair: number, { before, after }: Context): number[] {
  const [last, far] = before.hashes as Three;
  const [next, beyond] = after.hashes as Three;
  const [lastTag, farTag] = before.tags as Three;
  const [nextTag, beyondTag] = after.tags as Three;
  const [lastKind, farKind, furtherKind] = before.kinds as Three;
  const [nextKind, beyondKind, furthestKind] = after.kinds as Three;
  const around = both(lastKind, nextKind);
  return [
    key(pair, 0, 0, 0),
    key(pair, 1, last, 0),
    key(pair, 2, next, 0),
    key(pair, 3, last, next),
    key(pair, 4, far, last),
    key(pair, 5, next, beyond),
    key(pair, 6, far, 0),
    key(pair, 7, beyond, 0),
    key(pair, 8, last, nextKind),
    key(pair, 9, lastKind, next),
    key(pair, 10, lastKind, 0),
    key(pair, 11, nextKind, 0),
    key(pair, 12, around, 0),
    key(pair, 13, farKind, lastKind),
    key(pair, 14, nextKind, beyondKind),
    key(pair, 15, farKind, around),
    key(pair, 16, around, beyondKind),
    key(pair, 17, both(farKind, lastKind), both(nextKind, beyondKind)),
    key(pair, 18, both(furtherKind, farKind), lastKind),
    key(pair, 19, both(nextKind, beyondKind), furthestKind),
    key(pair, 20, lastTag, nextTag),
    key(pair, 21, both(farTag, lastTag), nextTag),
    key(pair, 22, both(lastTag, nextTag), beyondTag),
  ];
}
type Three = readonly [number, number, number];
const both = (a: number, b: number) => Math.imul(a, 31) ^ b;

function key(pair: number, view: number, a: number, b: number): number {
  let h = pair ^ Math.imul(view + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> (32 - KEY_BITS);
}
