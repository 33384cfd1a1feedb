import { cite, comparable, correct, exact, plain, shown, spanOf } from '../checking.ts';
import { figure, type Copy, type NumberConflict, type Skeleton } from '../skeleton.ts';

const TIMES_AS = new RegExp(
  `(?:\\b(?<word>twice|double|half)|${figure('c', 'times')}\\stimes)\\s(?:as\\s(?:much|many|high|long|fast|far|often|expensive|dear|big|large|heavy|tall)|the\\s(?:price|number|rate|size|cost|amount|figure|length|weight|height)\\b)`,
  'i',
);
const WORDS: Readonly<Record<string, number>> = { twice: 2, double: 2, half: 0.5 };
/** “Three times as much” is said of 2.6 times and of 3.4. */
const SAYING = 0.2;
/** Figures farther apart are of two things. */
const MOST = 20;

/** "$6.40 here and $1.60 there, so the shopper pays three times as much": two figures and how many times one is the other. */
export function* checkRatios(copy: Copy): Iterable<NumberConflict> {
  for (const skeleton of copy.skeletons) {
    if (skeleton.figures.length < 2 || !/ as | the /.test(skeleton.text)) continue;
    const conflict = timesAs(copy, skeleton);
    if (conflict) yield conflict;
  }
}

function timesAs(copy: Copy, skeleton: Skeleton): NumberConflict | undefined {
  const found = TIMES_AS.exec(skeleton.text);
  if (!found) return undefined;
  const { word, times } = found.groups!;
  const by = times === undefined ? undefined : skeleton.figures[Number(times)]!;
  const said = by?.value ?? WORDS[word!.toLowerCase()]!;
  const before = skeleton.figures.filter(
    (f, i) => skeleton.places[i]! < found.index && f.unit !== 'year' && f !== by,
  );
  const [a, b] = before;
  if (before.length !== 2 || !a || !b || !exact(a, b) || !comparable(a, b) || a.unit === 'count')
    return undefined;
  const [least, most] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  const ratio = most / least;
  const wanted = said < 1 ? 1 / said : said;
  if (least <= 0 || ratio > MOST || Math.abs(ratio / wanted - 1) <= SAYING) return undefined;
  return {
    span: by ? spanOf([a, b, by]) : spanOf([a, b]),
    message: `${shown(copy, most === a.value ? a : b)} is ${plain(ratio)} times ${shown(copy, most === a.value ? b : a)}; the copy says “${copy.text.slice(skeleton.sentence.start, skeleton.sentence.end).match(/(?:twice|double|half|\S+\stimes)\s(?:as\s\w+|the\s\w+)/i)?.[0] ?? 'otherwise'}”. Which is right?`,
    evidence: cite(copy, by ? [by, a, b] : [a, b]),
    repairs: by ? correct(copy, by, Math.round(ratio)) : [],
  };
}
