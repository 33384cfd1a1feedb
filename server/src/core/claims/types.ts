import data from '../../language/en/claim-types.json' with { type: 'json' };
import type { Token } from '../prose/prose.ts';
import type { ClaimType } from './claims.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

/** What is said of every claim of a type: its name, the question to ask, why, and what kind of source would do. */
export interface ClaimKind {
  readonly kind: string;
  readonly ask: string;
  readonly why: string;
  readonly source: string;
  /** The words that signal it are the words meant; otherwise its clause is. */
  readonly words?: boolean;
}

/** Words that signal a type, with the points they count. */
export interface Signal {
  readonly type: ClaimType;
  readonly points: number;
  /** Half open, indices into the article's tokens. */
  readonly first: number;
  readonly end: number;
}

/** What the copy says that makes it checkable. */
export interface Signals {
  /** The strongest first. */
  readonly types: readonly ClaimType[];
  readonly points: number;
  /** Points for a state that lasts ("has already", "since March"): nobody can have watched it. */
  readonly lasting: number;
  /** The strongest first. */
  readonly found: readonly Signal[];
}

type Typed = readonly [ClaimType | undefined, number];

const TYPES = Object.entries(data.types) as [ClaimType, (typeof data.types)[keyof typeof data.types]][];
/** How copy is to be questioned, by type. */
export const CLAIM_KINDS = data.types as unknown as Readonly<Record<ClaimType, ClaimKind>>;

const BOOK = compilePhrases<Typed>([
  ...TYPES.flatMap(([type, { signals }]) =>
    Object.entries(signals).map(([phrase, points]) => [phrase, [type, points]] as const),
  ),
  ...Object.entries(data.lasting.signals).map(([phrase, points]) => [phrase, [undefined, points]] as const),
]);
/** A second signal of a type already seen, and a second type, add less than the first. */
const AGAIN = 0.25;
const SECOND_TYPE = 0.4;

/** The signals in tokens `first` to `end`, those in other people's words aside. */
export function readSignals(
  tokens: readonly Token[],
  first: number,
  end: number,
  hidden: Uint8Array,
): Signals {
  const best = new Map<ClaimType, number>();
  const found: Signal[] = [];
  let again = 0;
  let lasting = 0;
  for (const match of findPhrases(BOOK, tokens, first, end, hidden)) {
    const [type, points] = match.entry;
    if (!type) {
      lasting += points;
      continue;
    }
    found.push({ type, points, first: match.first, end: match.end });
    const before = best.get(type);
    again += before === undefined ? 0 : Math.min(points, before) * AGAIN;
    best.set(type, Math.max(points, before ?? 0));
  }
  const types = [...best].sort((a, b) => b[1] - a[1]);
  const strongest = types[0]?.[1] ?? 0;
  const others = types.slice(1).reduce((sum, [, points]) => sum + points, 0);
  return {
    types: types.map(([type]) => type),
    points: strongest + others * SECOND_TYPE + Math.min(again, 1),
    lasting: Math.min(lasting, 1.5),
    found: found.sort((a, b) => b.points - a.points),
  };
}
