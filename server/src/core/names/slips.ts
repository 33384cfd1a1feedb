import model from '../../language/en/models/names.json' with { type: 'json' };
import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Word } from '../spelling/words.ts';
import type { Dictionary } from '../spelling/dictionary.ts';
import { areApart, isIntroduced } from './apart.ts';
import { evidenceOn } from './evidence.ts';
import { findFixedSlips } from './fixed.ts';
import { isShouted, textOf, type NameForm, type NameForms } from './forms.ts';
import { findPairs, type Named, type Pair } from './pairs.ts';

/** A mention that is a slip of another name of the article, or of one that everybody knows. */
export interface NameSlip {
  /** The wrong word, without its possessive ending. */
  readonly span: Span;
  /** The right form as the article has it; none where it has not. */
  readonly right: NameForm | undefined;
  /** Where the right form stands in the article, without possessive endings. */
  readonly elsewhere: readonly Span[];
  /** The name that everybody knows, whole: “New York”. */
  readonly known?: string;
  /** The right form, in capitals where the wrong one is. */
  readonly replacement: string;
  /** False where the two are surely one name but nothing says which spelling is right. */
  readonly decided: boolean;
}

const POINTS: ReadonlyMap<string, number> = new Map(Object.entries(model.points));
/** Two directions this close to one another are a toss-up. */
const CLOSE = 12;

/** The misspelt names of an article, in the order of the text. `listed` are names that are right, as written. */
export function findNameSlips(prose: Prose, dictionary: Dictionary, listed: ReadonlySet<string>): NameSlip[] {
  const { forms, pairs } = findPairs(prose, listed);
  const weighed = pairs
    .filter((pair) => !areApart(pair, dictionary))
    .map((pair) => ({ pair, points: pointsOf(pair, dictionary) }));
  const slips = slipsAmong(weighed, forms, model.least);
  for (const { word, right, name } of findFixedSlips(forms)) {
    const span = spanOf(word);
    if (slips.some((slip) => slip.span.start === span.start)) continue;
    slips.push({ span, right: undefined, elsewhere: [], known: name, replacement: right, decided: true });
  }
  return inOrder(slips);
}

const inOrder = (slips: NameSlip[]) => slips.sort((a, b) => a.span.start - b.span.start);

/** A pair with its points. */
export interface Weighed {
  readonly pair: Pair;
  readonly points: number;
}

/**
 * Takes the likeliest pairs first: what is a slip itself is no model for others, and nothing is a slip of two names.
 * Two spellings may surely be one name although neither is surely the slip, so both directions count together.
 */
export function slipsAmong(pairs: readonly Weighed[], { words }: NameForms, least: number): NameSlip[] {
  const points = new Map(
    pairs.map((weighed) => [keyOfPair(weighed.pair.odd.form, weighed.pair.right.form), weighed.points]),
  );
  const likely = pairs
    .map(({ pair, points: there }) => {
      const back = points.get(keyOfPair(pair.right.form, pair.odd.form)) ?? -Infinity;
      return { pair, there, back, chance: chanceOf(there) + chanceOf(back) };
    })
    .filter(({ pair, there, back, chance }) => isAskedAbout(pair, there, back) && chance >= chanceOf(least))
    .sort((a, b) => b.chance - a.chance || b.there - a.there);
  const odd = new Set<NameForm>();
  const slips: NameSlip[] = [];
  for (const { pair, there, back } of likely) {
    const [wrong, right] = [pair.odd.form, pair.right.form];
    if (odd.has(wrong) || odd.has(right)) continue;
    odd.add(wrong);
    const elsewhere = right.at.map((index) => spanOf(words[index]!));
    const decided = there - back > CLOSE;
    for (const index of wrong.at) {
      const replacement = inCaseOf(textOf(words[index]!), right.text);
      slips.push({ span: spanOf(words[index]!), right, elsewhere, replacement, decided });
    }
  }
  return inOrder(slips);
}

/** Two directions this far from one another are none; and so near that the order tells as much. */
const CLEAR = 60;
const UNCLEAR = 30;

/**
 * True where the odd one is the one to ask about. Of two that stand equally often it is the one that never has its first
 * name, who introduces somebody looks the name up; but “Athletics Kenua” is no match for Kenya.
 */
function isAskedAbout({ odd, right }: Pair, there: number, back: number): boolean {
  const equal = odd.form.at.length === right.form.at.length + right.form.outside;
  const apart = Math.abs(there - back);
  if (equal && apart < UNCLEAR && isIntroduced(odd) === isIntroduced(right)) return isLater(odd, right);
  return equal && apart < CLEAR && isIntroduced(odd) !== isIntroduced(right)
    ? isIntroduced(right)
    : there >= back;
}

/** Whoever is named first was looked up. */
function isLater(odd: Named, right: Named): boolean {
  return (odd.form.first ?? 0) > (right.form.first ?? 0);
}

/** The word without its possessive ending. */
function spanOf(word: Word): Span {
  return { start: word.start, end: word.start + textOf(word).length };
}

const keyOfPair = (odd: NameForm, right: NameForm) => `${odd.key} ${right.key}`;

/** Points are tenths of log odds. */
function chanceOf(points: number): number {
  return 1 / (1 + Math.exp(-points / 10));
}

/**
 * “Professor Keyes said”, where only Keays was ever introduced. The fit has seen slips of the fingers, which seldom make a
 * surname; those of the memory do.
 */
const NOBODY = { titled: 14, speaking: 10 };

/** The points of a pair: tenths of log odds, as `training/names/train.ts` fitted them. */
export function pointsOf(pair: Pair, dictionary: Dictionary): number {
  let points = 0;
  const found = evidenceOn(pair, dictionary);
  for (const evidence of found) points += POINTS.get(evidence) ?? 0;
  if (!found.includes('frame: surname alone, right is introduced')) return points;
  if (found.includes('frame: Mr, Ms, Dr')) return points + NOBODY.titled;
  return found.includes('frame: verb of speech after') ? points + NOBODY.speaking : points;
}

function inCaseOf(written: string, right: string): string {
  if (isShouted(written)) return right.toUpperCase();
  return isShouted(right) && right.length > 3 ? right[0]! + right.slice(1).toLowerCase() : right;
}
