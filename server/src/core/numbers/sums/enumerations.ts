import words from '../../../language/en/parts-words.json' with { type: 'json' };
import { comparable, exact } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import { disagree, NOT_ALL, placeOf, wordAfter } from './parts.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

const PAIRS = words.complements.map((pair) => pair.split(' '));
const PREPOSITION = new RegExp(`^(?:${words.prepositions.join('|')})$`);
/** From one part to the next: a comma or “and”, and few words. */
const JOINT = /^[^‹›.;:()]{0,60}?(?:,\s|\sand\s|,\sand\s|,\swhile\s|\swhile\s|;\s)[^‹›.;:()]{0,40}$/;
const LAST_JOINT = /\sand\s|\swhile\s|\sbut\s/;
/** A whole stands so many sentences back at most, or far back where it is nearer to the sum. */
const BACK = 4;
/** So far the parts may be off their whole and still be meant to make it. */
const NEAR = 0.12;
const NEARER = 0.05;
const SMALL = 2;
/** Fewer are near any number: of them the whole has to be counted in a word that takes in all parts. */
const MANY = 15;
const OVER: ReadonlySet<string> = new Set(words.superordinates);

/**
 * "480 jobs are to go. (…) Hosur will lose 290 posts, Chakan 130 and Sanand 80": parts in a sentence of their own that nearly
 * make a whole told of before, where no figure of the article is their true sum.
 */
export function* checkEnumerations(copy: Copy): Iterable<NumberConflict> {
  for (const [i, skeleton] of copy.skeletons.entries()) {
    const parts = listIn(skeleton);
    if (!parts || !isParallel(skeleton, parts)) continue;
    const sum = parts.reduce((n, f) => n + f.value, 0);
    const others = copy.analysis.figures.filter((f) => !parts.includes(f) && isOneKind(f, parts[0]!));
    if (others.some((f) => Math.abs(f.value - sum) <= Math.max(f.step, ...parts.map((p) => p.step)) / 2))
      continue;
    const few = sum < MANY;
    const wholesFrom = (from: number, near: number) =>
      copy.skeletons
        .slice(from, i)
        .flatMap((s) => s.figures)
        .filter(
          (f) => others.includes(f) && isNear(f, sum, parts, near) && exact(f) && (!few || isOver(f, parts)),
        );
    const close = wholesFrom(Math.max(0, i - BACK), NEAR);
    const wholes = close.length || few ? close : wholesFrom(0, NEARER);
    const [whole] = wholes;
    if (!whole || new Set(wholes.map((f) => f.value)).size > 1) continue;
    const conflict = disagree(copy, whole, parts, { start: parts[0]!.start, end: parts.at(-1)!.end });
    if (conflict) yield conflict;
  }
}

function isNear(f: Figure, sum: number, parts: readonly Figure[], near: number): boolean {
  const off = Math.abs(f.value - sum);
  return f.value > Math.max(...parts.map((p) => p.value)) && off <= Math.max(SMALL, near * f.value);
}

const isOver = ({ of }: Figure, parts: readonly Figure[]) =>
  of !== undefined && (OVER.has(of) || parts.every((part) => part.of === undefined || part.of === of));

const isOneKind = (f: Figure, part: Figure) =>
  f.unit === 'count' ? part.unit === 'count' : comparable(f, part);

/** The longest list of like figures in the sentence, all but years. */
function listIn(skeleton: Skeleton): Figure[] | undefined {
  const figures = skeleton.figures.filter((f) => f.unit !== 'year');
  let best: Figure[] = [];
  for (let from = 0; from < figures.length; from++) {
    const parts = [figures[from]!];
    for (let k = from + 1; k < figures.length; k++) {
      const last = parts.at(-1)!;
      const between = skeleton.text
        .slice(placeOf(skeleton, last) + 3, placeOf(skeleton, figures[k]!))
        .replace(/^\d*›/, '')
        .replaceAll(/‹y\d+›/g, '');
      if (!comparable(figures[k]!, parts[0]!) || !JOINT.test(between)) break;
      parts.push(figures[k]!);
      if (LAST_JOINT.test(between)) break;
    }
    if (parts.length > best.length) best = parts;
  }
  if (
    best.length < 2 ||
    best.every((f) => f.value === 1) ||
    !exact(...best) ||
    !'mcu'.includes(best[0]!.unit[0]!)
  )
    return undefined;
  const list = skeleton.text.slice(placeOf(skeleton, best[0]!), placeOf(skeleton, best.at(-1)!));
  return LAST_JOINT.test(list) && !NOT_ALL.test(skeleton.text) ? best : undefined;
}

/** Three parts or more of one pattern, or two that are all there is: children and adults. */
function isParallel(skeleton: Skeleton, parts: readonly Figure[]): boolean {
  const nouns = parts.map((f) => f.of ?? '');
  if (PAIRS.some((pair) => pair.every((noun) => nouns.includes(noun)))) return true;
  const after = parts.map((f) => wordAfter(skeleton, f));
  if (parts.length === 2) return after.every((word) => PREPOSITION.test(word)) && after[0] === after[1];
  return after.every((word) => PREPOSITION.test(word)) || isGapped(skeleton, parts);
}

/** “Hosur will lose 290 posts, Chakan 130 and Sanand 80” */
function isGapped(skeleton: Skeleton, parts: readonly Figure[]): boolean {
  return parts.every((f, i) => {
    const before = skeleton.text.slice(0, placeOf(skeleton, f));
    return i === 0 ? true : /\p{Lu}[\p{L}’'-]*\s(?:will\s)?$/u.test(before);
  });
}
