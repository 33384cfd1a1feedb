import type { Analysis } from '../analysis.ts';
import type { Edit } from '../finding.ts';
import { isWithin, othersCopy } from '../others-words.ts';
import { keyOf } from '../people/lexicon.ts';
import type { Mention, MentionForm, Person } from '../people/people.ts';
import type { Span } from '../span.ts';
import { withoutPossessive } from '../people/spans.ts';
import { changed, isSameName, readChange, surnameOf, type NameChange } from './forms.ts';

/** A name under the caret, and whose it is. */
export interface NameHere {
  readonly person: Person;
  readonly mention: Mention;
}

/** One mention with its new words. */
export interface Renamed extends Edit {
  /** It stands in a quotation or a post: somebody else's words, to be changed only with consent. */
  readonly quoted: boolean;
  /** Another article gives no first name, so it may be somebody else. */
  readonly doubtful: boolean;
}

/** Forms that hold words of the name. A pronoun, a handle or “the Vice Admiral” stays as it is. */
const NAMES: ReadonlySet<MentionForm> = new Set(['full', 'surname', 'first-name', 'slip']);

/** The name at an offset, its end included; a text where there is none to rename: what to do instead. */
export function nameAt({ article, people }: Analysis, offset: number): NameHere | string {
  const here = people.flatMap((person) =>
    person.mentions.flatMap((mention) =>
      mention.start <= offset && offset <= mention.end ? [{ person, mention }] : [],
    ),
  );
  const found = here.find(({ mention }) => NAMES.has(mention.form)) ?? here[0];
  if (!found || isHeadline(article.text.slice(found.mention.start, found.mention.end)))
    return 'Put the cursor on a name';
  const { person, mention } = found;
  const written = article.text.slice(mention.start, mention.end);
  if (!NAMES.has(mention.form))
    return `“${written}” is ${person.name} but not the name: put the cursor on the name`;
  if (person.fits) {
    const who = person.fits.flatMap((id) => people[id]?.name ?? []).join(' or ');
    return `“${written}” may be ${who}: put the cursor on the full name`;
  }
  return found;
}

/** What a new name for the one under the caret changes, or what is wrong with the new name. */
export function changeOf(
  { article }: Analysis,
  { person, mention }: NameHere,
  name: string,
): NameChange | string {
  return readChange(person.name, article.text.slice(mention.start, mention.end), mention.form, name);
}

/** Every mention of the person that the change alters, in the order of the text. */
export function rename(analysis: Analysis, person: Person, change: NameChange): Renamed[] {
  const others = othersCopy(analysis);
  const { text } = analysis.article;
  const named = [...person.mentions.filter(({ form }) => NAMES.has(form)), ...shouted(analysis, person)];
  return inOrder(named).flatMap((mention) => {
    const written = text.slice(mention.start, mention.end);
    const newText = changed(change, written);
    if (newText === written) return [];
    const owning = ownS(analysis, mention, newText);
    const span = { start: mention.start, end: mention.end + owning.length };
    const ending = owning && `${owning}s`;
    return [{ span, newText: newText + ending, quoted: isWithin(others, mention), doubtful: false }];
  });
}

/** The same in another article: for whoever has this name there, or only the surname and no first name. */
export function renameElsewhere(analysis: Analysis, name: string, change: NameChange): Renamed[] {
  return analysis.people.flatMap((person) => {
    if (person.fits) return [];
    if (isSameName(person.name, name)) return rename(analysis, person, change);
    const bare = person.kind === 'person' || person.kind === 'unknown' ? person.name : '';
    if (/\s/.test(bare) || keyOf(bare) !== surnameOf(name)) return [];
    return rename(analysis, person, change).map((edit) => ({ ...edit, doubtful: true }));
  });
}

/**
 * The apostrophe of “Hastings’ boat” where the new name does not end in s and wants “’s”; a mark that closes a quotation
 * is none.
 */
function ownS({ article: { text }, runs }: Analysis, { start, end }: Span, newText: string): string {
  if (!/s$/i.test(text.slice(start, end)) || /s$/i.test(newText)) return '';
  const [apostrophe = ''] = /^['’](?!\p{L})/u.exec(text.slice(end, end + 2)) ?? [];
  return runs.some((run) => run.words.end === end) ? '' : apostrophe;
}

/** “ORR CLOSES QUAY”: in a headline in capitals every word looks like a name, so the cast leaves it alone. */
function shouted({ article, prose, people }: Analysis, person: Person): Span[] {
  const words = person.name.split(/\s+/).map(keyOf);
  const shared = people.some(
    ({ id, name }) => id !== person.id && keyOf(name.split(/\s+/).at(-1)!) === words.at(-1),
  );
  if (shared) return [];
  return prose.paragraphs.flatMap(({ start, end, firstToken, endToken }) => {
    if (/\p{Ll}/u.test(article.text.slice(start, end))) return [];
    const tokens = prose.tokens.slice(firstToken, endToken);
    return tokens.flatMap((token, i) => {
      if (keyOf(token.text) !== words.at(-1)) return [];
      let first = i;
      while (first > 0 && keyOf(tokens[first - 1]!.text) === words.at(first - i - 2)) first--;
      return [{ start: tokens[first]!.start, end: withoutPossessive(token) }];
    });
  });
}

/** A whole headline in capitals, which looks like one long name. */
const isHeadline = (written: string) => written === written.toUpperCase() && written.split(/\s+/).length > 3;

function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.filter((span, i) => span.start >= (sorted[i - 1]?.end ?? 0));
}
