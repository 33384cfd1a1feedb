import { editBetween } from '#core/names/edit';
import { readScowl } from '../words/scowl.ts';

/** How a slip is made. The last two are words and names that spell checkers let pass: “Melon” for “Menon”. */
export const KINDS = [
  'omitted',
  'swapped',
  'vowel',
  'doubled',
  'undoubled',
  'redoubled',
  'brushed',
  'added',
  'letter',
  'word',
  'name',
] as const;
export type Kind = (typeof KINDS)[number];

const COMMON = 60;
const VOWELS = 'aeiou';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
type Random = () => number;

const words = new Map<string, Set<string>>();
const names = new Map<string, Set<string>>();
for (const { kind, size, words: list } of readScowl())
  for (const word of list) {
    const key = word.toLowerCase();
    if (!/^[a-z]{3,}$/.test(key)) continue;
    if (kind === 'words' && size <= COMMON && word === key) put(words, key);
    if (kind === 'upper' || kind === 'proper-names') put(names, key);
  }

function put(shelves: Map<string, Set<string>>, key: string): void {
  const shelf = shelves.get(key[0]!);
  if (shelf) shelf.add(key);
  else shelves.set(key[0]!, new Set([key]));
}

/** A slip of this kind in `name`, as capitalised as the name; none where there is no such slip. */
export function slipOf(name: string, kind: Kind, random: Random): string | undefined {
  const key = name.toLowerCase();
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)];
  const places = key.split('').map((_, i) => i);
  const inside = places.filter((i) => i > 0);
  const change = (at: number | undefined, letters: string, length = 1) =>
    at === undefined ? undefined : key.slice(0, at) + letters + key.slice(at + length);
  const make = (): string | undefined => {
    switch (kind) {
      case 'omitted':
        return change(pick(inside.filter((i) => key[i] !== key[i - 1] && key[i] !== key[i + 1])), '');
      case 'undoubled':
        return change(pick(inside.filter((i) => key[i] === key[i - 1])), '');
      case 'doubled': {
        const at = pick(inside.filter((i) => key[i] !== key[i - 1] && key[i] !== key[i + 1]));
        return at === undefined ? undefined : change(at, key[at]! + key[at]!);
      }
      case 'redoubled': {
        const twice = pick(inside.filter((i) => key[i] === key[i - 1]));
        const single = twice === undefined ? undefined : key.slice(0, twice) + key.slice(twice + 1);
        const at = pick(
          inside.filter(
            (i) => i !== twice && i !== (twice ?? 0) - 1 && i < key.length - 1 && key[i] !== key[i - 1],
          ),
        );
        if (single === undefined || at === undefined) return undefined;
        const to = at > (twice ?? 0) ? at - 1 : at;
        return single.slice(0, to) + single[to]! + single.slice(to);
      }
      case 'swapped': {
        const from = random() < 0.15 ? places : inside;
        const at = pick(from.filter((i) => i + 1 < key.length && key[i] !== key[i + 1]));
        return at === undefined ? undefined : change(at, key[at + 1]! + key[at]!, 2);
      }
      case 'vowel': {
        const at = pick(inside.filter((i) => VOWELS.includes(key[i]!)));
        return at === undefined
          ? undefined
          : change(at, pick(VOWELS.split('').filter((v) => v !== key[at]))!);
      }
      case 'brushed': {
        const at = pick(random() < 0.15 ? places : inside);
        return at === undefined ? undefined : change(at, pick(beside(key[at]!)) ?? '');
      }
      case 'added':
        return change(pick(inside), pick(LETTERS.split(''))!, 0);
      case 'letter':
        return change(pick(inside), pick(LETTERS.split(''))!);
      case 'word':
        return pick(near(words, key));
      case 'name':
        return pick(near(names, key));
    }
  };
  const slip = make();
  if (!slip || slip === key || slip.length < 3) return undefined;
  return name === name.toUpperCase() ? slip.toUpperCase() : slip[0]!.toUpperCase() + slip.slice(1);
}

/** The nearest words, those one slip away thrice as likely. */
function near(shelves: Map<string, Set<string>>, key: string): string[] {
  const found: string[] = [];
  for (const word of shelves.get(key[0]!) ?? []) {
    if (
      Math.abs(word.length - key.length) > 2 ||
      (word.startsWith(key) && /^(?:e?s|ed)$/.test(word.slice(key.length)))
    )
      continue;
    const edit = editBetween(word, key);
    if (!edit || (edit.kind === 'two' && Math.max(key.length, word.length) < 5)) continue;
    found.push(word);
    if (edit.kind !== 'two') found.push(word, word);
  }
  return found;
}

function beside(letter: string): string[] {
  const row = ROWS.find((letters) => letters.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return [row[at - 1], row[at + 1]].filter((other) => other !== undefined);
}
