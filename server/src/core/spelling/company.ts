import lists from '../../language/en/confusion-company.json' with { type: 'json' };
import type { Prose } from '../prose/prose.ts';
import { tokenStarting } from '../prose/token-at.ts';
import { SMALL } from './context.ts';
import type { Dictionary } from './dictionary.ts';
import { wordBeside, type Word } from './words.ts';

/**
 * “You shall know a word by the company it keeps” (J. R. Firth, 1957): the words that stand near one of two words that are
 * written for one another, and not near the other.
 */
interface Company {
  /** In their base form, within {@link REACH} words on either side. */
  readonly near: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

interface Side {
  readonly own: Company;
  /** The words that may be meant, with the company of each. */
  readonly others: readonly { readonly right: string; readonly company: Company }[];
}

const REACH = 5;
/** A word right beside it says more than one that is near. */
const BESIDE = 2;
/** What a word that is so much commoner than the other asks for, and other words: commonness, and points. */
const COMMONER = 0.5;
const [FOR_COMMON, FOR_OTHERS] = [2, 1];

let book: ReadonlyMap<string, Side> | undefined;

/** True for a word whose company is known: few are, and the rest cost nothing. */
export function keepsCompany(written: string): boolean {
  return sideOf(written) !== undefined;
}

function sideOf(written: string): Side | undefined {
  book ??= readBook();
  return book.get(written);
}

/** The word whose company the one at `index` keeps, if that is another’s and none of its own. */
export function inCompanyOf(
  words: readonly Word[],
  index: number,
  prose: Prose,
  dictionary: Dictionary,
): string | undefined {
  const written = words[index]!.lower;
  const side = sideOf(written);
  if (!side) return undefined;
  const around = neighbours(words, index, prose);
  const own = points(side.own, around, 1);
  // “The miners sold alcohol to minors”: whoever writes both knows which is which.
  const found = side.others
    .filter(({ right }) => !around.near.has(right))
    .map(({ right, company }) => ({ right, points: points(company, around, 0) }))
    .filter(({ right, points }) => points >= own + needed(written, right, dictionary))
    .sort((a, b) => b.points - a.points);
  const [best, second] = found;
  return best && best.points > (second?.points ?? 0) && !recurs(words, index) ? best.right : undefined;
}

/** A story of a trial says “trial” more than once; a slip of the pen is made once. */
function recurs(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  return words.some((word, i) => i !== index && (word.lower === lower || word.lower === `${lower}s`));
}

function needed(written: string, right: string, dictionary: Dictionary): number {
  const commoner = dictionary.frequency(written) - dictionary.frequency(right);
  return commoner > COMMONER ? FOR_COMMON : FOR_OTHERS;
}

interface Around {
  readonly near: ReadonlySet<string>;
  /** Right beside the word, as written and in its base form. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The words of the sentence that stand near, as written and in their base form. */
function neighbours(words: readonly Word[], index: number, { tokens }: Prose): Around {
  const near = new Set<string>();
  const look = (step: 1 | -1) => {
    let first: string[] = [];
    for (let at = index, far = 0; far < REACH; at += step, far++) {
      const beside = wordBeside(words, at, step);
      if (!beside) break;
      const { lower, start } = beside.word;
      const forms = [...new Set([lower, tokenStarting(tokens, start)?.lemma ?? lower])];
      for (const form of forms) near.add(form);
      if (far === 0 && /^[\s-]*$/.test(beside.gap)) first = forms;
    }
    return first;
  };
  return { before: look(-1), after: look(1), near };
}

/** A small word beside it, “to” or “the”, may tell that a word is right, but never that another is meant. */
function points({ near, before, after }: Company, around: Around, small: 0 | 1): number {
  let sum = 0;
  for (const word of around.near) if (near.has(word)) sum++;
  const beside = (list: ReadonlySet<string>, forms: readonly string[]) => {
    const form = forms.find((one) => list.has(one));
    return form === undefined ? 0 : SMALL.has(form) ? small : BESIDE;
  };
  return sum + beside(before, around.before) + beside(after, around.after);
}

function readBook(): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const set of lists.sets as unknown as Record<string, string>[]) {
    const all = Object.entries(set).map(([forms, company]) => ({
      forms: forms.split('|'),
      company: readCompany(company),
    }));
    for (const { forms, company: own } of all)
      for (const [i, form] of forms.entries()) {
        const others = all
          .filter((other) => other.forms !== forms && !other.forms.includes(form))
          .map((other) => ({ right: other.forms[i] ?? other.forms[0]!, company: other.company }));
        const known = sides.get(form);
        sides.set(
          form,
          known ? { own: joined(known.own, own), others: [...known.others, ...others] } : { own, others },
        );
      }
  }
  return sides;
}

function readCompany(text: string): Company {
  const words = text.split(' ').filter(Boolean);
  const marked = (mark: string) =>
    new Set(words.filter((word) => word.startsWith(mark)).map((word) => word.slice(1)));
  return {
    near: new Set(words.filter((word) => !/^[-+]/.test(word))),
    before: marked('-'),
    after: marked('+'),
  };
}

function joined(a: Company, b: Company): Company {
  return {
    near: new Set([...a.near, ...b.near]),
    before: new Set([...a.before, ...b.before]),
    after: new Set([...a.after, ...b.after]),
  };
}
