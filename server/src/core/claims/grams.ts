/**
 * Weights of word and letter sequences without the sequences: each is hashed to a slot, and only the slots' weights are
 * kept. The model holds no text, and nothing is looked up by string.
 */
export interface GramWeights {
  /** A power of two of them. */
  readonly weights: Int8Array;
  readonly scale: number;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(text: string, seed: number = OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}

/** The hash of a sequence and one more unit. */
export function extend(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, PRIME);
  return mixed ^ (mixed >>> 15);
}

/** The slot of a hash in a table of `size`, a power of two. */
export function slotOf(hash: number, size: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) & (size - 1);
}

/** Collects each slot once, with how often it was seen; made once and emptied between sentences. */
export interface Bag {
  readonly slots: Int32Array;
  readonly counts: Uint16Array;
  readonly seen: Uint16Array;
  size: number;
}

const LONGEST = 8192;

/** An empty bag for tables of `size` slots. A sentence of more sequences than fit loses the rest. */
export function newBag(size: number): Bag {
  return {
    slots: new Int32Array(LONGEST),
    counts: new Uint16Array(LONGEST),
    seen: new Uint16Array(size),
    size: 0,
  };
}

/** Forgets everything. Costs nothing: `seen` holds positions that only count when the slot there agrees. */
export function empty(bag: Bag): void {
  bag.size = 0;
}

/** Puts a slot into the bag. */
export function put(bag: Bag, slot: number): void {
  const at = bag.seen[slot]!;
  if (at < bag.size && bag.slots[at] === slot) {
    bag.counts[at]!++;
    return;
  }
  if (bag.size === LONGEST) return;
  bag.seen[slot] = bag.size;
  bag.slots[bag.size] = slot;
  bag.counts[bag.size++] = 1;
}
