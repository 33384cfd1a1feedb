import words from '../../language/en/furniture.json' with { type: 'json' };
import type { DateWitness } from './article-date.ts';
import { readDatedLine } from './dated-line.ts';
import { readDateline } from './dateline.ts';
import { wordsOf, type Draft } from './draft.ts';
import { isBareName, isByline, isCredit, isJobLine, isNote } from './furniture.ts';
import { isHeadlineLike, isOneSentence, isRetold, isSubheadLike, isUnended } from './headings.ts';
import { skipBlanks } from './lines.ts';
import { readDate, WRITTEN_DATE, type WrittenDate } from './written-date.ts';

/** “date 2022-09-21 The talks …”: a header of an archive, run into the text. */
const HEADER = /^(?:date|published|dated)[\s:]+(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?(?:\s+|$)/i;
/** “Thursday, May 7, 2015 On Tuesday the board …”: a dated line that lost its line end. */
const RUN_IN_DATE = new RegExp(`^(?=\\p{Lu}[a-z]+day\\b)${WRITTEN_DATE}(?<=\\d{4})\\s+(?=\\p{Lu})`, 'u');
/** No story has more pieces above it; what goes on longer is a list. */
const DEEPEST = 12;
const KEY = /^[*_]*(\p{L}[\p{L} ]{1,20}):[*_]*\s+(?=\S)/u;
const KEYS = new Map(
  Object.entries(words.headerKeys).flatMap(([kind, keys]) => keys.map((key) => [key, kind as HeaderKind])),
);
type HeaderKind = keyof typeof words.headerKeys;

/**
 * Decides what stands above the story: headline, standfirst, byline, date lines, credits. Returns the index of the
 * first draft of the story itself, whose dateline or archive header it cuts off.
 */
export function readTop(text: string, drafts: readonly Draft[], witnesses: DateWitness[]): number {
  let i = readKeys(text, drafts, witnesses);
  let headline = drafts.slice(0, i).some((draft) => draft.kind === 'headline');
  for (; i < Math.min(drafts.length, DEEPEST); i++) {
    const draft = drafts[i]!;
    if (draft.piece.form === 'heading' && !headline) {
      draft.kind = 'headline';
      headline = true;
      continue;
    }
    if (draft.kind === 'post' || draft.kind === 'transcript' || draft.kind === 'list-item') break;
    if (draft.kind !== undefined) continue;
    const line = wordsOf(text, draft);
    if (cutHeader(draft, line, witnesses)) break;
    if (readFurniture(text, drafts, i, witnesses)) continue;
    if (cutDateline(text, draft, witnesses, headline || isLong(line))) break;
    const next = drafts.slice(i + 1, i + 4).find((d) => d.kind !== 'note' && d.kind !== 'code');
    if (!next) break;
    if (!headline && isHeadline(text, line, next)) {
      draft.kind = 'headline';
      headline = true;
    } else if (headline && wordsOf(text, drafts[i - 1]!).endsWith(';') && draft.piece.gap === 0)
      draft.kind = 'headline';
    else if (headline && isUnended(line) && line.length < 200) draft.kind = 'subhead';
    else if (headline && isSubheadLike(line)) draft.kind = 'subhead';
    else break;
  }
  return i;
}

/** “Title: … / Author: … / Date: …” on the first lines, without the marks of front matter. */
function readKeys(text: string, drafts: readonly Draft[], witnesses: DateWitness[]): number {
  const found: { draft: Draft; kind: HeaderKind; length: number }[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'front-matter' && found.length === 0) continue;
    const match = draft.kind === undefined ? KEY.exec(wordsOf(text, draft).slice(0, 60)) : null;
    const kind = match ? KEYS.get(match[1]!.toLowerCase()) : undefined;
    if (!kind || (found.length > 0 && draft.piece.gap > 0)) break;
    found.push({ draft, kind, length: match![0].length });
  }
  if (!found.some(({ kind }) => kind !== 'note' && kind !== 'subhead')) return 0;
  if (found.length === 1 && found[0]!.kind !== 'headline') return 0;
  for (const { draft, kind, length } of found) {
    draft.textStart += length;
    draft.kind = kind === 'date' ? 'dateline' : kind;
    if (kind !== 'date') continue;
    const date = readDate(wordsOf(text, draft));
    if (date) witnesses.push({ witness: 'header', date: moved(date, draft.textStart) });
  }
  return drafts.indexOf(found.at(-1)!.draft) + 1;
}

function cutHeader(draft: Draft, line: string, witnesses: DateWitness[]): boolean {
  const head = line.slice(0, 80);
  const header = HEADER.exec(head) ?? RUN_IN_DATE.exec(head);
  if (!header) return false;
  const date = readDate(header[0]);
  if (date) witnesses.push({ witness: 'header', date: moved(date, draft.textStart) });
  draft.textStart += header[0].length;
  draft.kind = draft.textStart < draft.textEnd ? 'paragraph' : 'dateline';
  return draft.kind === 'paragraph';
}

/** Cuts a wire dateline off the draft's words. */
export function cutDateline(text: string, draft: Draft, witnesses: DateWitness[], onTop: boolean): boolean {
  const line = wordsOf(text, draft);
  const dateline = readDateline(line, onTop);
  if (!dateline) return false;
  if (dateline.date) witnesses.push({ witness: 'dateline', date: moved(dateline.date, draft.textStart) });
  draft.textStart = skipBlanks(text, draft.textStart + dateline.length, draft.textEnd);
  draft.kind = 'paragraph';
  return true;
}

function readFurniture(
  text: string,
  drafts: readonly Draft[],
  at: number,
  witnesses: DateWitness[],
): boolean {
  const draft = drafts[at]!;
  const line = wordsOf(text, draft);
  const dated = readDatedLine(line);
  if (dated) {
    draft.kind = 'dateline';
    if (dated.date) {
      const witness = dated.kind === 'plain' ? 'line' : dated.kind;
      witnesses.push({ witness, date: moved(dated.date, draft.textStart) });
    }
    return true;
  }
  if (isCredit(line)) draft.kind = 'credit';
  else if (isByline(line)) draft.kind = 'byline';
  else if (drafts[at - 1]?.kind === 'byline' && isJobLine(line)) draft.kind = 'byline';
  else if (isBareName(line) && isSigned(text, drafts, at)) draft.kind = 'byline';
  else if (isNote(line)) draft.kind = 'note';
  return draft.kind !== undefined;
}

/** A bare name is a byline where a date or a job stands beside it: “Ros Petty at Mill Lane / Sunday 24 November”. */
function isSigned(text: string, drafts: readonly Draft[], at: number): boolean {
  const above = drafts[at - 1];
  const below = drafts[at + 1];
  if (!above) return false;
  if (above.kind === 'dateline') return true;
  if (!below || below.kind !== undefined) return false;
  const line = wordsOf(text, below);
  return readDatedLine(line) !== undefined || isJobLine(line);
}

/**
 * The first line is a headline if it looks like one. With a full stop it is one where a byline or a dateline follows, or
 * where the next paragraph tells the same again, as ledes do: “Boyd ‘not guilty’.” above “Mayor Ada Boyd was …”.
 */
function isHeadline(text: string, line: string, next: Draft): boolean {
  if (isHeadlineLike(line)) return true;
  if (line.length > 150) return false;
  const below = wordsOf(text, next);
  if (isByline(below) || readDatedLine(below)) return true;
  if (next.kind !== undefined) return false;
  return readDateline(below, false) !== undefined || (isOneSentence(line) && isRetold(line, below));
}

function isLong(line: string): boolean {
  return line.length > 160 && /[.!?]["'”’)]*$/.test(line);
}

/** A date read from a line, at its place in the text. */
export function moved(date: WrittenDate, by: number): WrittenDate {
  return { ...date, start: date.start + by, end: date.end + by };
}
