import type { DateWitness } from './article-date.ts';
import { readDatedLine } from './dated-line.ts';
import { wordsOf, type Draft } from './draft.ts';
import { captionCredit, isByline, isCredit, isJobLine, isNote, isReportedFrom } from './furniture.ts';
import { isSubheadLike, isUnended } from './headings.ts';
import { trimEnd } from './lines.ts';
import { readPost } from './posts.ts';
import { cutDateline, moved } from './top.ts';
import { readLabel, transcriptStyles } from './transcript.ts';

/** Turns drafts that end in a post's signature into posts; a signature alone signs what stands above it. */
export function readPosts(text: string, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const signed =
      draft.kind === undefined || draft.kind === 'list-item' ? readPost(text, textSpan(draft)) : undefined;
    if (!signed) {
      kept.push(draft);
      continue;
    }
    // In a Markdown quotation an empty “>” may stand between the post and its signature.
    const above = kept.at(isBareMark(text, kept.at(-1)) ? -2 : -1);
    if (signed.words) {
      draft.kind = 'post';
      draft.post = signed;
      draft.textEnd = signed.words.end;
      kept.push(draft);
    } else if (above && above.kind === undefined && draft.piece.gap <= 1) {
      above.kind = 'post';
      above.post = { ...signed, words: textSpan(above) };
      above.end = draft.end;
      kept.length = kept.lastIndexOf(above) + 1;
    } else {
      draft.kind = 'credit';
      kept.push(draft);
    }
  }
  return kept;
}

function isBareMark(text: string, draft: Draft | undefined): boolean {
  return draft?.piece.form === 'rule' && text[draft.start] === '>';
}

/** Turns labelled lines into transcript lines where the labels make a pattern. */
export function readTranscript(text: string, drafts: readonly Draft[]): void {
  const labelled = drafts.flatMap((draft, index) => {
    const label = draft.kind === undefined ? readLabel(wordsOf(text, draft)) : undefined;
    return label ? [{ draft, label, index }] : [];
  });
  const styles = transcriptStyles(labelled);
  for (const { draft, label } of labelled) {
    if (!styles.has(label.style)) continue;
    draft.kind = 'transcript';
    draft.speaker = {
      start: draft.textStart + label.speaker.start,
      end: draft.textStart + label.speaker.end,
    };
    draft.textStart += label.textStart;
  }
}

/** Decides everything from the story's first paragraph on. */
export function readBody(
  text: string,
  drafts: readonly Draft[],
  from: number,
  witnesses: DateWitness[],
): void {
  for (let i = from; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind !== undefined) continue;
    const line = wordsOf(text, draft);
    const nearEnd = i >= drafts.length - 3;
    if (isCredit(line)) draft.kind = 'credit';
    else if (isNote(line) || (nearEnd && isReportedFrom(line))) draft.kind = 'note';
    else if (nearEnd && readLastLine(draft, line, witnesses)) draft.kind = 'dateline';
    else if (
      nearEnd &&
      (isByline(line) || ((drafts[i - 1]?.kind === 'byline' || i === drafts.length - 1) && isJobLine(line)))
    )
      draft.kind = 'byline';
    else cutDateline(text, draft, witnesses, false);
  }
  readShortLines(text, drafts, from);
  for (const draft of drafts.slice(from)) cutCredit(text, draft);
}

/** “Published: March 12, 2024” may stand at the end too; there a bare date may be another story's, and is no witness. */
function readLastLine(draft: Draft, line: string, witnesses: DateWitness[]): boolean {
  const dated = readDatedLine(line);
  if (dated?.date && dated.kind !== 'plain')
    witnesses.push({ witness: dated.kind, date: moved(dated.date, draft.textStart) });
  return dated !== undefined;
}

/** Short lines without a sentence's end: one before a paragraph is a subhead, several together are a list. */
function readShortLines(text: string, drafts: readonly Draft[], from: number): void {
  for (let i = from; i < drafts.length;) {
    let end = i;
    while (end < drafts.length && isShortLine(text, drafts[end]!)) end++;
    const count = end - i;
    if (count === 0) {
      i++;
      continue;
    }
    const below = drafts[end];
    const leads = below !== undefined && below.kind !== 'note' && below.kind !== 'credit';
    const crowded = drafts.slice(i + 1, end).every((draft) => draft.piece.gap === 0);
    for (const [k, draft] of drafts.slice(i, end).entries()) {
      const last = k === count - 1;
      if (count >= 3 && !(last && leads && draft.piece.gap > 0)) draft.kind = 'list-item';
      else if (count === 2 && crowded && !leads) draft.kind = 'list-item';
      else if (leads && isSubheadLike(wordsOf(text, draft))) draft.kind = 'subhead';
      else if (count >= 2) draft.kind = 'list-item';
    }
    i = end;
  }
}

function isShortLine(text: string, draft: Draft): boolean {
  if (draft.kind !== undefined) return false;
  const line = wordsOf(text, draft);
  return line.length <= 160 && (isSubheadLike(line) || isUnended(line));
}

function cutCredit(text: string, draft: Draft): void {
  if (draft.kind !== undefined && draft.kind !== 'paragraph') return;
  const at = captionCredit(wordsOf(text, draft));
  if (at !== undefined) draft.textEnd = trimEnd(text, draft.textStart, draft.textStart + at);
}

function textSpan({ textStart, textEnd }: Draft) {
  return { start: textStart, end: textEnd };
}
