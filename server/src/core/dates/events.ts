import list from '../../language/en/events.json' with { type: 'json' };
import type { Analysis } from '../analysis.ts';
import type { Paragraph, Token } from '../prose/prose.ts';
import { daysBetween, weekdayOf } from './calendar.ts';
import { changeWeekday, type DateConflict } from './clashes.ts';
import type { DateMention } from './dates.ts';
import { inFull, WEEKDAYS } from './names.ts';

const EVENTS = new Set(list.events);
const BEFORE = 14; // tokens between the happening and its date: "a meeting with Foreign Secretary Jane Orr on Tuesday"
const AFTER = 4; // "Tuesday’s meeting"
const FARTHEST = 3; // days; farther apart, they speak of two happenings

/** A post that says "today" of a happening, and the article that puts it on another day. */
export function* findEventClashes(analysis: Analysis): Iterable<DateConflict> {
  const { prose, dates } = analysis;
  for (const post of prose.paragraphs) {
    if (!post.block.post?.date) continue;
    const told = dates.filter(
      (d) => d.paragraph === post.index && d.form === 'offset' && d.iso !== undefined,
    );
    for (const theirs of told) {
      const events = new Set(eventsNear(analysis, theirs, Infinity, Infinity));
      const names = namesIn(analysis, post);
      for (const ours of dates) {
        if (isSameEvent(analysis, ours, theirs, events, names)) yield conflict(analysis, post, ours, theirs);
      }
    }
  }
}

function isSameEvent(
  analysis: Analysis,
  ours: DateMention,
  theirs: DateMention,
  events: ReadonlySet<string>,
  names: ReadonlySet<string>,
): boolean {
  const { prose } = analysis;
  if (ours.iso === undefined || theirs.iso === undefined || ours.iso === theirs.iso) return false;
  if (prose.paragraphs[ours.paragraph!]!.block.kind === 'post') return false;
  if (Math.abs(daysBetween(ours.iso, theirs.iso)) > FARTHEST) return false;
  if (!eventsNear(analysis, ours, BEFORE, AFTER).some((event) => events.has(event))) return false;
  return sentenceTokens(analysis, ours).some((token) => token.pos === 'PROPN' && names.has(token.lower));
}

function conflict(analysis: Analysis, post: Paragraph, ours: DateMention, theirs: DateMention): DateConflict {
  const { text } = analysis.article;
  const { date } = post.block.post!;
  const apart = Math.abs(daysBetween(ours.iso!, theirs.iso!));
  const zone = apart === 1 ? ' The post may carry the date of another time zone.' : '';
  const said = text.slice(theirs.start, theirs.end);
  return {
    span: { start: ours.start, end: ours.end },
    message: `“${text.slice(ours.start, ours.end)}” is ${inFull(ours.iso!)}, but the post of ${inFull(date!.iso)} says “${said}”.${zone} Which day was it?`,
    evidence: [
      { span: { start: theirs.start, end: theirs.end }, note: `The post says “${said}”` },
      { span: date!.span, note: `The post is of ${inFull(date!.iso)}` },
    ],
    // What the post says is not ours to change.
    repairs: changeWeekday(text, ours, WEEKDAYS[weekdayOf(theirs.iso!)]!),
    ...(apart === 1 ? { severity: 'information' as const } : {}),
  };
}

function eventsNear(analysis: Analysis, date: DateMention, before: number, after: number): string[] {
  const tokens = sentenceTokens(analysis, date);
  const at = tokens.findIndex((token) => token.start >= date.start);
  return tokens
    .filter(
      (token, i) => i >= at - before && i <= at + after && token.pos === 'NOUN' && EVENTS.has(token.lemma),
    )
    .map((token) => token.lemma);
}

function sentenceTokens({ prose }: Analysis, date: DateMention): readonly Token[] {
  const { firstToken, endToken } = prose.sentences[date.sentence!]!;
  return prose.tokens.slice(firstToken, endToken);
}

/** Last names, in lower case, of who signs the post and of the people whom it names or tags. */
function namesIn(analysis: Analysis, post: Paragraph): Set<string> {
  const { text, masks } = analysis.article;
  const last = (name: string) => name.trim().split(/\s+/).at(-1)!.toLowerCase();
  const { name } = post.block.post!;
  const names = new Set([last(text.slice(name.start, name.end))]);
  for (const mask of masks) {
    if (mask.kind !== 'handle' || mask.start < post.start || mask.end > post.end) continue;
    const parts = text.slice(mask.start + 1, mask.end).match(/\p{Lu}\p{Ll}{2,}/gu);
    if (parts && parts.length > 1) names.add(parts.at(-1)!.toLowerCase()); // "@JaneOrr"
  }
  for (const person of analysis.people) {
    const here =
      person.kind === 'person' &&
      person.mentions.some((m) => m.form !== 'pronoun' && m.start >= post.start && m.end <= post.end);
    if (here) names.add(last(person.name));
  }
  return names;
}
