import lists from '../../language/en/confusion-frames.json' with { type: 'json' };
import type { Prose, Token } from '../prose/prose.ts';
import { tokenStarting } from '../prose/token-at.ts';
import { wordBeside, type Word } from './words.ts';

/**
 * Frames as data: "<modal> [loose>lose] the|a" is a modal verb, "loose" where "lose" is meant, and an article.
 *
 * A step stands for one word; `|` separates what it may be: `word` the word itself; `<class>` a word of that class;
 * `NOUN` a part of speech; `NAME` a capitalised word inside a sentence; `BASE` a verb without an ending; `#` a figure;
 * `-ed`, `-ing`, `-er`, `-est` a verb, a comparative, a superlative; `^` or `$` no word: the sentence's edge or a mark;
 * `*` any word. A step that begins with `!` is anything else, also no word; one that ends in `?` may be missing.
 * Between brackets stand the wrong words, then the right ones: in parallel where there are as many, else all of them;
 * `_` is a space within one.
 */
interface Frame {
  readonly rights: readonly string[];
  /** Outward from the wrong word. */
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Also where the wrong word has a capital inside a sentence: "Primer Minister". */
  readonly inTitles: boolean;
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly tests: readonly Test[];
  readonly edge: boolean;
  readonly other: boolean;
  readonly optional: boolean;
}
type Test = (word: Word, token: () => Token | undefined) => boolean;

const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';
/** Adjectives and adverbs with an ending, by their tag: "other" and "after" have none. */
const isDegree = (token: Token | undefined, ending: string) =>
  (token?.pos === 'ADJ' || token?.pos === 'ADV') &&
  token.lower.endsWith(ending) &&
  token.lemma !== token.lower;

const TESTS: Readonly<Record<string, Test>> = {
  '*': () => true,
  '#': ({ shape }, token) => shape === 'digits' || token()?.pos === 'NUM',
  '-er': (_, token) => isDegree(token(), 'er'),
  '-est': (_, token) => isDegree(token(), 'est'),
  '-ed': ({ lower }, token) => lower.endsWith('ed') && (isVerb(token()) || token()?.pos === 'ADJ'),
  '-ing': ({ lower }, token) => lower.endsWith('ing') && isVerb(token()),
  NAME: ({ shape, startsSentence, lower }) =>
    shape !== 'lower' && shape !== 'digits' && !startsSentence && lower !== 'i',
  BASE: ({ lower }, token) => isVerb(token()) && token()?.lemma === lower,
};

let book: ReadonlyMap<string, readonly Frame[]> | undefined;

/**
 * What is surely meant at `index`, the likeliest first: the right words of the first frame that holds the word, which
 * may be the word itself. None where no frame does. A word of a compound ("10-year") fills no step but `#`, `NAME` and `!`.
 */
export function framedAt(words: readonly Word[], index: number, prose: Prose): readonly string[] | undefined {
  book ??= readFrames();
  const word = words[index]!;
  const frames = book.get(word.lower);
  if (!frames) return undefined;
  const inTitle = word.shape !== 'lower' && !word.startsSentence;
  return frames.find(
    ({ before, after, inTitles }) =>
      (inTitles || !inTitle) &&
      holds(before, words, index, -1, prose) &&
      holds(after, words, index, 1, prose),
  )?.rights;
}

/** True where the words beside `index`, in one direction, fill the steps. */
function holds(
  steps: readonly Step[],
  words: readonly Word[],
  index: number,
  direction: 1 | -1,
  prose: Prose,
): boolean {
  const from = (step: number, at: number): boolean => {
    const wanted = steps[step];
    if (!wanted) return true;
    const next = at === NOWHERE ? undefined : neighbour(words, at, direction);
    if (fits(wanted, next, prose) && from(step + 1, next ? at + direction : NOWHERE)) return true;
    return wanted.optional && from(step + 1, at);
  };
  return from(0, index);
}

const NOWHERE = -1;
/** A space, perhaps with a currency sign. */
const JOINS = /^\s*[$£€]?$/;

function neighbour(words: readonly Word[], at: number, direction: 1 | -1): Word | undefined {
  const beside = wordBeside(words, at, direction);
  return beside && JOINS.test(beside.gap) ? beside.word : undefined;
}

function fits({ words, tests, edge, other }: Step, word: Word | undefined, prose: Prose): boolean {
  if (!word) return edge || other;
  let known: Token | undefined;
  const token = () => (known ??= tokenStarting(prose.tokens, word.start));
  const isOneOf =
    (words.has(word.lower) &&
      word.shape !== 'mixed' &&
      (word.shape !== 'upper' || word.lower === 'i') &&
      !isCompound(word, prose.article.text)) ||
    tests.some((test) => test(word, token));
  return isOneOf !== other;
}

function isCompound({ start, end }: Word, text: string): boolean {
  return /[-‐‑]/.test(text[start - 1] ?? '') || /[-‐‑]/.test(text[end] ?? '');
}

function readFrames(): Map<string, Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const kind of ['right', 'frames', 'titles'] as const)
    for (const row of lists[kind]) {
      const steps = row.split(' ');
      const at = steps.findIndex((step) => step.startsWith('['));
      const [wrongs, rights] = steps[at]!.slice(1, -1)
        .split('>')
        .map((side) => side.replaceAll('_', ' ').split(/[|/]/)) as [string[], string[]];
      const before = steps.slice(0, at).reverse().map(readStep);
      const after = steps.slice(at + 1).map(readStep);
      for (const [i, wrong] of wrongs.entries()) {
        const inParallel = wrongs.length > 1 && rights.length === wrongs.length;
        const frame = {
          rights: inParallel ? [rights[i]!] : rights,
          before,
          after,
          inTitles: kind === 'titles',
        };
        const known = frames.get(wrong);
        if (known) known.push(frame);
        else frames.set(wrong, [frame]);
      }
    }
  return frames;
}

const CLASSES: Readonly<Record<string, readonly string[]>> = lists.classes;

function readStep(text: string): Step {
  const optional = text.length > 1 && text.endsWith('?');
  const other = text.length > 1 && text.startsWith('!');
  const words = new Set<string>();
  const tests: Test[] = [];
  let edge = false;
  for (const part of text.slice(other ? 1 : 0, optional ? -1 : undefined).split('|')) {
    const test = TESTS[part];
    if (test) tests.push(test);
    else if (part === '^' || part === '$') edge = true;
    else if (part.startsWith('<')) for (const word of CLASSES[part.slice(1, -1)] ?? []) words.add(word);
    else if (/^[A-Z]{3,}$/.test(part)) tests.push((_, token) => token()?.pos === part);
    else words.add(part);
  }
  return { words, tests, edge, other, optional };
}
