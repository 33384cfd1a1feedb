import { readArticle } from '#core/article/article';
import { areApart } from '#core/names/apart';
import { evidenceOn, type Evidence } from '#core/names/evidence';
import { readForms, type NameForm } from '#core/names/forms';
import { findPairs, type Pair } from '#core/names/pairs';
import { readProse, type ProseCache } from '#core/prose/prose';
import type { Dictionary } from '#core/spelling/dictionary';
import type { Word } from '#core/spelling/words';
import { twinned } from './rename.ts';
import { KINDS, slipOf, type Kind } from './slips.ts';

/** A pair of forms, whether the first is a slip of the second, and what it counts for. */
export interface Example {
  readonly evidence: readonly Evidence[];
  readonly isSlip: boolean;
  readonly weight: number;
  /** From the article as it was printed; the others are planted. */
  readonly printed: boolean;
  /** For a reader of the trainer's report. */
  readonly shown: string;
}

/** A planted slip that no pair holds. */
export interface Missed {
  readonly kind: Kind;
  readonly shown: string;
}

/** How often each kind is planted, of all. */
const SHARES: Readonly<Record<Kind, number>> = {
  omitted: 18, swapped: 17, vowel: 14, doubled: 8, undoubled: 3, brushed: 8, added: 4, letter: 4, word: 22, name: 2, redoubled: 2,
}; // prettier-ignore
const A_NAME = /^\p{Lu}[\p{L}’']{2,}$/u;
/** Pairs in copy as it is printed are far more than slips, and the ones that alarms come from. */
const PRINTED_WEIGHT = 2;

/** The pairs of an article as it was printed, none of them slips, and of `count` copies with one slip each. */
export function examplesOf(
  text: string,
  count: number,
  other: string | undefined,
  random: () => number,
  dictionary: Dictionary,
): { examples: Example[]; missed: Missed[] } {
  const examples: Example[] = [];
  const missed: Missed[] = [];
  const cache: ProseCache = new Map();
  const prose = readProse(readArticle(text), cache);
  const own = readForms(prose);
  const both = ({ odd, right }: Pair) => own.forms.has(odd.form.key) && own.forms.has(right.form.key);
  const put = (pair: Pair, isSlip: boolean, printed = false) => {
    if (areApart(pair, dictionary)) return;
    const { odd, right } = pair;
    const weight = printed ? PRINTED_WEIGHT : 1;
    const shown = `${odd.form.text} (${odd.form.at.length}) > ${right.form.text} (${right.form.at.length})`;
    examples.push({ evidence: evidenceOn(pair, dictionary), isSlip, weight, printed, shown });
  };
  for (const pair of findPairs(prose, new Set()).pairs) put(pair, false, true);
  // Two articles in one name more people than either: more names that are alike by chance.
  if (other !== undefined)
    for (const pair of findPairs(readProse(readArticle(interleaved(text, other))), new Set()).pairs)
      if (!both(pair)) put(pair, false);
  const twins = other === undefined ? undefined : twinned(text, random);
  if (twins)
    for (const pair of findPairs(readProse(readArticle(twins.copy), cache), new Set()).pairs)
      if (twins.twins.includes(pair.odd.form.key) && twins.twins.includes(pair.right.form.key))
        put(pair, false);

  const { forms, words } = own;
  const names = [...forms.values()].filter(
    (form) => form.at.length > 1 && form.named > 0 && A_NAME.test(form.text) && form.plain < form.named,
  );
  for (let i = 0; i < count && names.length > 0; i++) {
    const form = names[Math.floor(random() * names.length)]!;
    const kind = pickKind(random);
    const slip = slipOf(form.text, kind, random);
    const key = slip?.toLowerCase().replaceAll('’', "'") ?? '';
    if (!slip || forms.has(key)) continue;
    const copy = planted(text, slip, mentions(form, words, random), form.text.length);
    if (copy === undefined) continue;
    let found = false;
    for (const pair of findPairs(readProse(readArticle(copy), cache), new Set()).pairs) {
      const [odd, right] = [pair.odd.form.key, pair.right.form.key];
      if (odd === key) {
        const isSlip = right === form.key;
        put(pair, isSlip);
        found ||= isSlip;
      } else if (right === key) put(pair, false);
    }
    if (!found) missed.push({ kind, shown: `${slip} > ${form.text}` });
  }
  return { examples, missed };
}

/** The paragraphs of both in turn. */
function interleaved(a: string, b: string): string {
  const [as, bs] = [a.split('\n'), b.split('\n')];
  return as
    .flatMap((paragraph, i) => [paragraph, bs[i] ?? ''])
    .concat(bs.slice(as.length))
    .join('\n');
}

/** One mention, or two or three of a name that stands often: the same slip comes back. */
function mentions({ at, text }: NameForm, words: readonly Word[], random: () => number): Word[] {
  const luck = random();
  const count = luck < 0.04 && at.length >= 8 ? 3 : luck < 0.2 && at.length >= 4 ? 2 : 1;
  const from = Math.floor(random() * at.length);
  return Array.from({ length: count }, (_, i) => words[at[(from + i) % at.length]!]!)
    .filter((word) => word.text.startsWith(text))
    .sort((a, b) => b.start - a.start);
}

function planted(text: string, slip: string, at: readonly Word[], length: number): string | undefined {
  if (at.length === 0) return undefined;
  return at.reduce((copy, { start }) => copy.slice(0, start) + slip + copy.slice(start + length), text);
}

function pickKind(random: () => number): Kind {
  const total = KINDS.reduce((sum, kind) => sum + SHARES[kind], 0);
  let at = random() * total;
  return KINDS.find((kind) => (at -= SHARES[kind]) < 0) ?? 'omitted';
}
