import type { Prose } from '../prose/prose.ts';
import { SMALL } from '../spelling/context.ts';
import { wordsWithNotes } from '../spelling/notes.ts';
import type { Word } from '../spelling/words.ts';
import { namesOutside } from './outside.ts';

/** One spelling of a word that stands with a capital in the article: a name, a part of one, or a word at a start. */
export interface NameForm {
  /** Lower case, without a possessive ending: "blinken". */
  readonly key: string;
  /** As written, of the ways it is written the one that tells most: "McAdam" before "MCADAM". */
  text: string;
  /** Where it stands with a capital in the prose: indices of words, ascending. */
  readonly at: number[];
  /** How often its capital can have no other reason than that it is a name. */
  named: number;
  /** How often it stands in lower case. */
  plain: number;
  /** Where it stands first, in prose or furniture; none where only the desk's list has it. */
  first: number | undefined;
  /** How often furniture has it: signatures of posts, bylines, credits, the names before lines of a transcript. */
  outside: number;
  /** True where a handle or a hashtag is made of it: "Berg" in @OlaBerg. */
  tagged: boolean;
  /** True where the desk's list of names has it. */
  readonly listed: boolean;
}

/** The capitalised words of an article by their spelling. */
export interface NameForms {
  readonly words: readonly Word[];
  readonly forms: ReadonlyMap<string, NameForm>;
  /** Paragraphs in Title Case or CAPITALS, where a capital says nothing. */
  readonly titles: ReadonlySet<number>;
}

/** Small words are no names, whatever their capital. */
export { SMALL };
const SHORTEST = 3;
/** “I’d”, “Don’t”. */
const CONTRACTION = /n't$|'(?:d|ll|m|re|ve)$/;
/** After these marks a sentence may begin, so that a capital says little. */
const OPENS = /(?:^|[\s—–-])["“‘'«([*•…]*$|[“‘«([…*•]\s?$|[.!?:;]["”’)\]]*\s+$/u;

/** Counts the capitalised words of the prose, and reads names out of furniture, handles and the desk's list. */
export function readForms(prose: Prose, listed: ReadonlySet<string> = new Set()): NameForms {
  const words = wordsWithNotes(prose);
  const titles = titleParagraphs(words);
  const forms = new Map<string, NameForm>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.shape === 'lower' || word.shape === 'digits') continue;
    const key = keyOf(word);
    if (key.length < SHORTEST || SMALL.has(key) || CONTRACTION.test(key)) continue;
    const form = formOf(forms, key, textOf(word), listed);
    form.at.push(i);
    form.first ??= word.start;
    if (!isWeak(word) && !titles.has(word.paragraph)) form.named++;
  }
  for (const { shape, lower } of words) {
    const form = shape === 'lower' ? forms.get(lower) : undefined;
    if (form) form.plain++;
  }
  namesOutside(prose.article, {
    name: (text, start) => {
      const key = text.toLowerCase().replaceAll('’', "'");
      if (key.length < SHORTEST || SMALL.has(key)) return;
      const form = formOf(forms, key, text, listed);
      form.outside++;
      form.first = Math.min(form.first ?? start, start);
    },
    part: (key) => {
      const form = forms.get(key);
      if (form) form.tagged = true;
    },
  });
  for (const name of listed)
    if (!SMALL.has(name.toLowerCase())) formOf(forms, name.toLowerCase(), name, listed);
  return { words, forms, titles };
}

/** Lower case without the possessive ending. */
export function keyOf({ lower }: Word): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** The word without its possessive ending. */
export function textOf(word: Word): string {
  return isPossessive(word) ? word.text.slice(0, -2) : word.text;
}

export function isPossessive({ lower }: Word): boolean {
  return lower.endsWith("'s");
}

/** True where any word would have a capital: at the start of a sentence or after a mark that opens one. */
export function isWeak({ startsSentence, gap }: Word): boolean {
  return startsSentence || (gap !== ' ' && OPENS.test(gap) && !/^\.?\s$|^-$/.test(gap));
}

function formOf(
  forms: Map<string, NameForm>,
  key: string,
  text: string,
  listed: ReadonlySet<string>,
): NameForm {
  let form = forms.get(key);
  if (!form) {
    form = {
      key,
      text,
      at: [],
      named: 0,
      plain: 0,
      first: undefined,
      outside: 0,
      tagged: false,
      listed: listed.has(text),
    };
    forms.set(key, form);
  } else if (isShouted(form.text) && !isShouted(text)) form.text = text;
  return form;
}

/** All letters are capitals: an acronym, or a name in a headline. */
export function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}

function titleParagraphs(words: readonly Word[]): Set<number> {
  const titles = new Set<number>();
  for (let from = 0, to = 0; from < words.length; from = to) {
    const { paragraph } = words[from]!;
    let long = 0;
    let capital = 0;
    for (to = from; words[to]?.paragraph === paragraph; to++) {
      const { shape, lower } = words[to]!;
      if (lower.length < 4) continue;
      long++;
      if (shape !== 'lower') capital++;
    }
    if (long >= 3 && capital >= 0.75 * long) titles.add(paragraph);
  }
  return titles;
}
