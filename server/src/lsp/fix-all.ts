import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Edit, Finding } from '#core/finding';
import { nameOfRule } from '#core/rules/all';
import { overlaps } from '#core/span';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { toWorkspaceEdit } from './edits.ts';
import { FIX_ALL } from './protocol.ts';

/** One action with every preferred fix, or none when there is nothing to mend. Quotations are left as they are. */
export function fixAll(article: OpenArticle, client: Client): CodeAction[] {
  const { edits } = safeEdits(article, article.findings);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(article, edits, client);
  return [{ title: 'Fix all that is certain in this article', kind: FIX_ALL, edit }];
}

/** The same for one rule, as a quick fix, where there are two or more to mend. */
export function fixKind(code: string, article: OpenArticle, client: Client): CodeAction[] {
  const same = article.findings.filter((finding) => finding.code === code);
  const { edits, mended } = safeEdits(article, same);
  if (mended < 2) return [];
  const edit = toWorkspaceEdit(article, edits, client);
  return [{ title: `Fix all ${mended} of this kind (${code})`, kind: CodeActionKind.QuickFix, edit }];
}

/** The same as source actions, for each rule that the editor asks for by its kind: a command, or a setting for saving. */
export function fixRules(only: readonly string[], article: OpenArticle, client: Client): CodeAction[] {
  return only.flatMap((kind) => {
    if (!kind.startsWith(`${FIX_ALL}.`)) return [];
    const code = kind.slice(FIX_ALL.length + 1);
    const { edits, mended } = safeEdits(
      article,
      article.findings.filter((finding) => finding.code === code),
    );
    if (mended === 0) return [];
    return [
      {
        title: `Fix all of this kind (${nameOfRule(code)})`,
        kind,
        edit: toWorkspaceEdit(article, edits, client),
      },
    ];
  });
}

/** Preferred fixes in the order of the text. Of two that overlap, the first stands; the other waits for the next run. */
function safeEdits(article: OpenArticle, findings: readonly Finding[]): { edits: Edit[]; mended: number } {
  const taken: Edit[] = [];
  let mended = 0;
  for (const finding of findings) {
    if (finding.quoted) continue;
    const edits = article.fixesOf(finding).find((fix) => fix.preferred)?.edits ?? [];
    const free = edits.every((edit) => taken.every((other) => !clash(edit, other)));
    if (edits.length === 0 || !free) continue;
    taken.push(...edits.map(({ span, newText }) => ({ span, newText })));
    mended += 1;
  }
  return { edits: taken.sort((a, b) => a.span.start - b.span.start), mended };
}

/** Two insertions at one place clash too: nobody could tell which comes first. */
function clash(a: Edit, b: Edit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}
