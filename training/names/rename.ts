import { readFileSync } from 'node:fs';
import { readArticle } from '#core/article/article';
import { isShouted, readForms, textOf } from '#core/names/forms';
import { readProse } from '#core/prose/prose';

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
  const { forms, words } = readForms(readProse(readArticle(text)));
  const names = new Map<string, string>();
  for (const { key, text: name, named, plain } of forms.values())
    if (named > 0 && plain === 0 && !isShouted(name) && random() < SHARE) names.set(key, newName(random));
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
