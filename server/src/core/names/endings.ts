import endings from '../../language/en/name-endings.json' with { type: 'json' };

const ENDINGS: ReadonlySet<string> = new Set(endings.added);
const SWAPS: ReadonlySet<string> = new Set(endings.swapped);
const STEM = 3;

/** How one form is made from another: by an ending, or by one ending in place of another. */
export type Derivation = 'plural' | 'added' | 'swapped';

/** “Bergs”, “Aldermerian” and “Iraqi” are made of names and no slips of them; “Kurdish” has another ending than “Kurdistan”. */
export function derivationOf(a: string, b: string): Derivation | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) {
    const ending = long.slice(short.length);
    if (short.endsWith('s') ? ending === 'es' : ending === 's' || ending === 'es') return 'plural';
    return ENDINGS.has(ending) && ending !== short.at(-1) ? 'added' : undefined;
  }
  let head = 0;
  while (short[head] === long[head]) head++;
  if (head < STEM) return undefined;
  const [x, y] = [short.slice(head), long.slice(head)];
  return SWAPS.has(`${x} ${y}`) || SWAPS.has(`${y} ${x}`) ? 'swapped' : undefined;
}
