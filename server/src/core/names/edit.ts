/** How one spelling became another, if it is a slip. */
export interface Edit {
  readonly kind: EditKind;
  /** Where in the right form the change is. */
  readonly place: 'first' | 'middle' | 'last';
}

export type EditKind =
  | 'swapped' // Sahaydri for Sahyadri
  | 'doubled' // Threllfall for Threlfall
  | 'undoubled' // Papas for Pappas
  | 'omitted' // Harbur for Harbour
  | 'added' // Mentona for Mentoa
  | 'brushed' // the next key for the right one: Mrnon for Menon
  | 'vowel' // Manon for Menon
  | 'letter' // Melon for Menon
  | 'moved' // Threlfalrl: one letter stands elsewhere
  | 'redoubled' // Phillipa for Philippa: another letter is doubled
  | 'two'; // two of these

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiou';

/** The change from `right` to `odd`, both in lower case; none when they are equal or more than two slips apart. */
export function editBetween(odd: string, right: string): Edit | undefined {
  let head = 0;
  while (head < odd.length && head < right.length && odd[head] === right[head]) head++;
  let tail = 0;
  const longest = Math.min(odd.length, right.length) - head;
  while (tail < longest && odd[odd.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const written = odd.slice(head, odd.length - tail);
  const meant = right.slice(head, right.length - tail);
  const kind = kindOf(written, meant, odd, right, head);
  if (!kind) return undefined;
  const place = head === 0 ? 'first' : tail === 0 ? 'last' : 'middle';
  return { kind, place };
}

function kindOf(
  written: string,
  meant: string,
  odd: string,
  right: string,
  head: number,
): EditKind | undefined {
  if (written.length === 1 && meant.length === 1) {
    if (VOWELS.includes(written) && VOWELS.includes(meant)) return 'vowel';
    return touch(written, meant) ? 'brushed' : 'letter';
  }
  if (written === '' && meant.length === 1)
    return right[head - 1] === meant || right[head + 1] === meant ? 'undoubled' : 'omitted';
  if (meant === '' && written.length === 1)
    return odd[head - 1] === written || odd[head + 1] === written ? 'doubled' : 'added';
  if (written.length === meant.length && written.length >= 2) {
    if (written.length === 2 && written[0] === meant[1] && written[1] === meant[0]) return 'swapped';
    if (written.slice(1) + written[0]! === meant || written.at(-1)! + written.slice(0, -1) === meant)
      return 'moved';
  }
  if (written === meant || !isWithinTwo(written, meant)) return undefined;
  return isRedoubled(odd, right) ? 'redoubled' : 'two';
}

/** The same letters with no doubling counted, and as many of them. */
function isRedoubled(odd: string, right: string): boolean {
  return odd.length === right.length && withoutDoubles(odd) === withoutDoubles(right);
}

const withoutDoubles = (key: string) => key.replace(/(.)\1/g, '$1');

/** True for keys that stand side by side or one above the other. */
function touch(a: string, b: string): boolean {
  const rowA = ROWS.findIndex((row) => row.includes(a));
  const rowB = ROWS.findIndex((row) => row.includes(b));
  if (rowA < 0 || rowB < 0) return false;
  const across = ROWS[rowB]!.indexOf(b) - ROWS[rowA]!.indexOf(a);
  if (rowA === rowB) return Math.abs(across) === 1;
  const lower = rowA > rowB ? -across : across; // Each row is shifted half a key to the right of the one above.
  return Math.abs(rowA - rowB) === 1 && (lower === 0 || lower === -1);
}

/** Damerau's distance, of neighbours swapped at most once, is at most two. */
function isWithinTwo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
    }
    older = old;
    old = row;
  }
  return old[b.length]! <= 2;
}
