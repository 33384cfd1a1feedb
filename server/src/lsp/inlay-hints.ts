import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inFull } from '#core/dates/names';
import { overlaps } from '#core/span';
import type { OpenArticle } from './articles.ts';
import { spanOf } from './from-proto.ts';
import { toPosition } from './to-proto.ts';

/** After “he” who he is, after “on Tuesday” which day that was. Each has its setting, and is off by default. */
export function inlayHints(article: OpenArticle, { range }: InlayHintParams): InlayHint[] {
  const { document, settings } = article;
  const shown = spanOf(document, range);
  const hints: { end: number; start: number; label: string }[] = [];
  if (settings.inlayHints.pronouns) hints.push(...pronouns(article));
  if (settings.inlayHints.dates) hints.push(...days(article));
  return hints
    .filter((hint) => overlaps(hint, shown))
    .sort((a, b) => a.end - b.end)
    .map(({ end, label }) => ({ position: toPosition(document, end), label, paddingLeft: true }));
}

function pronouns({ analysis }: OpenArticle) {
  return analysis.people.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ form }) => form === 'pronoun')
      .map(({ start, end }) => ({ start, end, label: `(${name})` })),
  );
}

/** A day that is written in full needs no hint. */
function days({ analysis }: OpenArticle) {
  return analysis.dates.flatMap(({ start, end, iso, basis }) =>
    iso !== undefined && basis !== 'written' ? [{ start, end, label: `(${inFull(iso)})` }] : [],
  );
}
