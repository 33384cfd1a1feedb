import words from '../../../language/en/parts-words.json' with { type: 'json' };
import { cite, comparable, correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Copy, NumberConflict } from '../skeleton.ts';

/** Paragraphs of the story’s body in which it says what the headline says. */
const LEAD = 2;
/** A headline may round so far. */
const ROUNDED = 0.06;
/** Figures farther apart are of two things. */
const LEAST_ALIKE = 0.5;
const SAME: ReadonlyMap<string, string> = new Map(
  words.sameCounted.flatMap((line) => line.split(' ').map((word, _, all) => [word, all[0]!] as const)),
);

/**
 * "Brightwell to cut 1,800 jobs" over "will eliminate 1,500 positions": a figure of the headline that the story has not,
 * while its first paragraphs count the same thing once and otherwise.
 */
export function* checkHeadline(copy: Copy): Iterable<NumberConflict> {
  const { figures, prose } = copy.analysis;
  const kind = (f: Figure) => prose.paragraphs[f.paragraph]!.block.kind;
  const heads = figures.filter((f) => kind(f) === 'headline' && isTold(f));
  if (!heads.length) return;
  const body = figures.filter((f) => kind(f) === 'paragraph' || kind(f) === 'list-item');
  const first = prose.paragraphs.findIndex(({ block }) => block.kind === 'paragraph');
  for (const head of heads) {
    if (heads.some((f) => f !== head && isSameThing(f, head))) continue;
    if (body.some((f) => isMeant(f, head))) continue;
    const lead = body.filter((f) => f.paragraph < first + LEAD && isTold(f) && isSameThing(f, head));
    const [told] = lead;
    if (!told || lead.length !== 1) continue;
    const ratio = Math.min(told.value, head.value) / Math.max(told.value, head.value);
    if (ratio < LEAST_ALIKE) continue;
    yield {
      span: { start: head.start, end: head.end },
      message: `The headline says ${shown(copy, head)}, the story ${shown(copy, told)}. Which figure is right?`,
      evidence: cite(copy, [head, told]),
      repairs: [...correct(copy, head, told.value), ...correct(copy, told, head.value)],
    };
  }
}

const isTold = (f: Figure) =>
  exact(f) &&
  (f.unit === 'money' || f.unit === 'percent' || (f.unit === 'count' && f.of !== undefined && f.value > 1));

/** The same currency, or a word for the same thing: jobs and posts. */
function isSameThing(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit) return false;
  return a.unit === 'count' ? wordFor(a) === wordFor(b) : comparable(a, b) && a.fraction === b.fraction;
}

const wordFor = ({ of = '' }: Figure) => SAME.get(of) ?? of;

/** The headline's figure, as it is or less rounded. */
function isMeant(f: Figure, head: Figure): boolean {
  if (f.unit !== head.unit && !(f.unit === 'count' && head.unit === 'count')) return false;
  return Math.abs(f.value - head.value) <= Math.max(ROUNDED * head.value, head.step / 2);
}
