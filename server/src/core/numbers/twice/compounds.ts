import { cite, correct, exact, shown } from '../checking.ts';
import type { Figure } from '../numbers.ts';
import type { Copy, NumberConflict, Skeleton } from '../skeleton.ts';

/** "the 312-page report", "a 12-storey tower": a measure that belongs to the thing, and the thing. */
const COMPOUND =
  /\b(?<article>an?|the|this|that|its|his|her|their)\s(?:(?!an?\s|the\s)[a-z]+\s)?‹c(?<index>\d+)›-(?<unit>page|storey|story|seat|member|bed|room|bedroom|acre|strong|car|tonne|ton|foot|metre|meter|mile|km|lane|turbine|volume|part|point|stage|day|hour|minute|week|month|year)\s(?<noun>[a-z]+)\b/gi;
const DEFINITE = /^(?:the|this|that|its|his|her|their)$/;
/** Of these one story may well have several. */
const MANY =
  /^(?:old|contract|deal|period|history|plan|lease|career|run|term|high|low|wait|ban|sentence|low|stretch|race|walk|drive|trip|record|option|extension|average|minimum|maximum)$/;
const ANOTHER =
  /\b(?:another|second|other|new|old|previous|earlier|former|similar|separate|next|last|first|original|replacement|longer|shorter)\b/i;

/** A slip stays near: the full committee has many more members than the one that drafts. */
const FAR = 1.5;

interface Told {
  readonly figure: Figure;
  readonly definite: boolean;
  readonly another: boolean;
}

/** "a 312-page report (…) the 321-page report": one thing that is measured twice, and not alike. */
export function* checkCompounds(copy: Copy): Iterable<NumberConflict> {
  const things = new Map<string, Told[]>();
  for (const skeleton of copy.skeletons)
    for (const { key, told } of compoundsIn(skeleton)) things.set(key, [...(things.get(key) ?? []), told]);
  for (const all of things.values()) {
    const [first, ...rest] = all;
    const here = rest.find(({ figure }) => figure.value !== first!.figure.value);
    if (!first || !here?.definite || all.some(({ another }) => another)) continue;
    if (new Set(all.map(({ figure }) => figure.value)).size !== 2 || !exact(first.figure, here.figure))
      continue;
    const [less, more] = [first.figure.value, here.figure.value].sort((a, b) => a - b) as [number, number];
    if (more > FAR * less) continue;
    yield {
      span: { start: here.figure.start, end: here.figure.end },
      message: `It is ${shown(copy, first.figure)} further up and ${shown(copy, here.figure)} here. Which figure is right?`,
      evidence: cite(copy, [here.figure, first.figure]),
      repairs: [
        ...correct(copy, here.figure, first.figure.value),
        ...correct(copy, first.figure, here.figure.value),
      ],
    };
  }
}

function* compoundsIn({ text, figures }: Skeleton): Iterable<{ key: string; told: Told }> {
  if (!text.includes('›-')) return;
  for (const { groups, index } of text.matchAll(COMPOUND)) {
    const { article, unit, noun } = groups as { article: string; unit: string; noun: string };
    const figure = figures[Number(groups!['index'])];
    if (!figure || MANY.test(noun)) continue;
    const another = ANOTHER.test(text.slice(Math.max(0, index - 20), index + 30));
    yield {
      key: `${unit} ${noun}`,
      told: { figure, definite: DEFINITE.test(article.toLowerCase()), another },
    };
  }
}
