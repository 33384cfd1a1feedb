import { readFileSync } from 'node:fs';
import { readArticle } from '#core/article/article';
import { isShouted, readForms, textOf, type NameForm, type NameForms } from '#core/names/forms';
import { readProse } from '#core/prose/prose';
import { genderOfFirstName, isFirstName } from '#core/people/lexicon';
import { slipOf } from './slips.ts';

/** Given names and surnames from all over the world: the package `humannames` (MIT). */
const POOL = readFileSync('node_modules/humannames/list.txt', 'utf8')
  .split(/\r?\n/)
  .filter((name) => /^\p{Lu}\p{Ll}{2,11}$/u.test(name));
const SHARE = 0.6;

/**
 * The article with most of its names changed for other people’s, each everywhere: the training articles name few
 * people, nearly all of them American, and what is learnt from them should hold in Lagos and Lahore.
 */
export function renamed(text: string, random: () => number): string {
  const read = readForms(readProse(readArticle(text)));
  const names = new Map<string, string>();
  for (const form of read.forms.values())
    if (isNameForm(form) && random() < SHARE) names.set(form.key, newName(random));
  return respelt(text, read, names);
}

/** The article in the style of a British or Indian desk: who has been introduced is Mr or Ms from then on. */
export function honoured(text: string): string {
  const { forms, words } = readForms(readProse(readArticle(text)));
  const titles = new Map<string, string>();
  for (const { key, at } of forms.values())
    for (const index of at) {
      const first = words[index - 1];
      if (first?.shape === 'capitalised' && words[index]!.gap === ' ' && isFirstName(first.lower))
        titles.set(key, genderOfFirstName(first.lower) === 'she' ? 'Ms' : 'Mr');
    }
  let copy = '';
  let last = 0;
  for (const [i, word] of words.entries()) {
    const title = titles.get(textOf(word).toLowerCase());
    const beside = [word.startsSentence ? undefined : words[i - 1], words[i + 1]];
    if (!title || word.shape !== 'capitalised' || word.start < last) continue;
    if (beside.some((other) => other?.shape === 'capitalised')) continue;
    copy += `${text.slice(last, word.start)}${title} `;
    last = word.start;
  }
  return copy + text.slice(last);
}

/** The article with two of its names changed for two that are a slip apart, and the two: Marten and Martin, both right. */
export function twinned(
  text: string,
  random: () => number,
): { copy: string; twins: readonly string[] } | undefined {
  const read = readForms(readProse(readArticle(text)));
  const names = [...read.forms.values()].filter((form) => isNameForm(form) && isIntroduced(form, read));
  if (names.length < 2) return undefined;
  const [first] = names.splice(Math.floor(random() * names.length), 1);
  const second = names[Math.floor(random() * names.length)]!;
  const name = POOL[Math.floor(random() * POOL.length)]!;
  const twin = slipOf(name, 'name', random);
  if (!twin) return undefined;
  const pairs = new Map([
    [first!.key, name],
    [second.key, twin],
  ]);
  return { copy: respelt(text, read, pairs), twins: [name.toLowerCase(), twin.toLowerCase()] };
}

function isNameForm({ named, plain, text }: NameForm): boolean {
  return named > 0 && plain === 0 && !isShouted(text);
}

/** Named twice, or with another name beside it. */
function isIntroduced({ at }: NameForm, { words }: NameForms): boolean {
  return (
    at.length > 1 || [words[at[0]! - 1], words[at[0]! + 1]].some((word) => word?.shape === 'capitalised')
  );
}

function respelt(text: string, { words }: NameForms, names: ReadonlyMap<string, string>): string {
  let copy = '';
  let last = 0;
  for (const word of words) {
    const written = textOf(word);
    const name = word.shape === 'capitalised' ? names.get(written.toLowerCase()) : undefined;
    if (name === undefined) continue;
    copy += text.slice(last, word.start) + name;
    last = word.start + written.length;
  }
  return copy + text.slice(last);
}

/** A name from the pool, or one made of two of its names that no list has. */
function newName(random: () => number): string {
  const pick = () => POOL[Math.floor(random() * POOL.length)]!;
  const name = pick();
  if (random() < 0.5) return name;
  const other = pick();
  return name.slice(0, Math.ceil(name.length / 2)) + other.slice(Math.floor(other.length / 2));
}
