import { CodeActionKind, type CodeAction, type Command } from 'vscode-languageserver';
import type { Finding } from '#core/finding';
import { standingsOf, type LiveStanding } from '#core/ledger/ledger';
import { howChecked, inMarks } from '#core/ledger/telling';
import { nameOfRule } from '#core/rules/all';
import type { Span } from '#core/span';
import type { OpenArticle } from './articles.ts';
import { COMMANDS, type Forget, type Spot } from './protocol.ts';

/** What can be decided about a finding: that it was checked, that it may stay, that its rule says nothing here. */
export function decisionsOn({ code, family, span }: Finding, { document }: OpenArticle): Command[] {
  const spot: Spot = { uri: document.uri, start: span.start, end: span.end, code };
  const check = { title: 'Mark as checked…', command: COMMANDS.markChecked, arguments: [spot] };
  const ignore = {
    title: `Ignore this one (${nameOfRule(code)})`,
    command: COMMANDS.ignoreHere,
    arguments: [spot],
  };
  const off = {
    title: `Turn off “${nameOfRule(code)}” in this article`,
    command: COMMANDS.turnRuleOffInFile,
    arguments: [spot],
  };
  // What is misspelt or contradicts itself is mended rather than checked.
  return family === 'quote' || family === 'claim' ? [check, ignore, off] : [ignore, check, off];
}

/** The way back from what was decided about the words under the caret. */
export function undecide(article: OpenArticle, span: Span): CodeAction[] {
  return decidedAt(article, span).map(({ record, ...standing }) => {
    const how = howChecked(record);
    const title =
      record.decision === 'ignored'
        ? `Report this again (${nameOfRule(record.code)}: ${inMarks(record.words)})`
        : `${standing.state === 'changed' ? 'Forget this check' : 'Reopen this check'}${how ? ` (${how})` : ''}`;
    const forget: Forget = { uri: article.document.uri, id: record.id };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: COMMANDS.forgetRecord, arguments: [forget] },
    };
  });
}

/** What is ignored or checked at the caret, the innermost first. */
export function decidedAt({ analysis, facts }: OpenArticle, span: Span): LiveStanding[] {
  return standingsOf(analysis, facts.ledger)
    .filter(
      (standing) =>
        standing.state !== 'gone' && standing.span.start <= span.end && span.start <= standing.span.end,
    )
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

const lengthOf = (standing: LiveStanding) =>
  standing.state === 'gone' ? 0 : standing.span.end - standing.span.start;
