import type { Analysis } from '../analysis.ts';
import { areOfOneKind, exclude, haveSameRank, readOffice, type Office } from '../people/offices.ts';
import type { Person } from '../people/people.ts';
import type { Span } from '../span.ts';

/** “the transport minister”, who speaks in an article that names a finance minister and no other. */
export interface OfficeOfNobody {
  readonly span: Span;
  readonly text: string;
  readonly person: Person;
  readonly title: Person['titles'][number];
}

const THE = 'the '.length;
/** So near, in paragraphs, the person who may be meant has to be named. */
const NEAR = 2;

/** Speakers by an office that nobody in the article has, where one person just named has another of the kind. */
export function* officesOfNobody({
  article: { text },
  prose,
  people,
  quotes,
}: Analysis): Iterable<OfficeOfNobody> {
  const speakers = quotes.flatMap(({ speaker }) => {
    if (speaker?.kind !== 'nominal' || speaker.person) return [];
    const { start, end } = speaker.mention;
    if (!/^the\s[^’']*$/i.test(text.slice(start, end))) return [];
    const title = officeIn(text.slice(start + THE, end));
    const office = readOffice(title);
    return office ? [{ start, title, office }] : [];
  });
  if (!speakers.length) return;
  const holders = people.flatMap((person) =>
    person.kind === 'person' && !person.fits
      ? person.titles.flatMap((title) => {
          const office = readOffice(title.text);
          return office ? [{ person, title, office }] : [];
        })
      : [],
  );
  if (!holders.length) return;
  const seen = new Set<number>();
  for (const { start, title, office } of speakers) {
    if (seen.has(start)) continue;
    seen.add(start);
    if (isIntroduced(text, title, start) || holders.some((holder) => mayBear(holder.office, office)))
      continue;
    const likely = holders.filter(
      ({ person, title: own, office: other }) =>
        exclude(other, office) &&
        areOfOneKind(other, office) &&
        haveSameRank(other, office) &&
        own.span.start < start &&
        isNear(person, start),
    );
    const [first] = likely;
    if (!first || new Set(likely.map(({ person }) => person.id)).size !== 1) continue;
    const from = start + THE;
    yield {
      span: { start: from, end: from + title.length },
      text: title,
      person: first.person,
      title: first.title,
    };
  }

  function isNear({ mentions }: Person, at: number): boolean {
    const paragraph = (offset: number) => prose.paragraphs.findIndex(({ end }) => end >= offset);
    const here = paragraph(at);
    return mentions.some(({ start }) => start < at && here - paragraph(start) <= NEAR);
  }
}

/** “transport minister” of “transport minister shot”, which was taken for a noun. */
function officeIn(words: string): string {
  const { head } = readOffice(words) ?? {};
  const at = head === undefined ? -1 : words.toLowerCase().indexOf(head);
  return at < 0 || /^\s(?:of|for|at|in)\b/.test(words.slice(at + head!.length))
    ? words
    : words.slice(0, at + head!.length);
}

const mayBear = (a: Office, b: Office) => a.head === b.head && !exclude(a, b);

/** “A transport minister”, “an aide to the transport minister”: told of before, with no name. */
function isIntroduced(text: string, title: string, at: number): boolean {
  return text.slice(0, at).toLowerCase().includes(title.toLowerCase());
}
