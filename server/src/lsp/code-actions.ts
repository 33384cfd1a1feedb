import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding, Fix } from '#core/finding';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { toWorkspaceEdit } from './edits.ts';
import { fixAll } from './fix-all.ts';
import { spanOf } from './from-proto.ts';
import { COMMANDS, FIX_ALL, type Remember } from './protocol.ts';
import { toDiagnostic } from './to-proto.ts';

/** The fixes of the findings that the range touches, then what else can be done about them; or “fix all”. */
export function codeActions(client: Client) {
  return (article: OpenArticle, { range, context }: CodeActionParams): CodeAction[] => {
    const wanted = (kind: string) =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`));
    const span = spanOf(article.document, range);
    const here = article.findings.filter((f) => f.span.start <= span.end && span.start <= f.span.end);
    return [
      ...((wanted(CodeActionKind.QuickFix) ?? true)
        ? here.flatMap((f) => quickFixes(f, article, client))
        : []),
      ...(wanted(FIX_ALL) ? fixAll(article, client) : []),
    ];
  };
}

function quickFixes(finding: Finding, article: OpenArticle, client: Client): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, article.document, client)];
  const fixes = article.fixesOf(finding);
  const edits = fixes
    .filter((fix) => fix.edits.length > 0)
    .map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.preferred ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(article, fix.edits, client),
    }));
  if (client.rulePages === undefined) return edits; // other editors know none of our commands
  return [...edits, ...rest(finding, fixes, article.document.uri).map((c) => asAction(c, diagnostics))];
}

/** What is no edit: remember the word, turn the rule off, read its page. */
function rest({ code }: Finding, fixes: readonly Fix[], uri: string): Command[] {
  const remember = fixes.flatMap((fix) => (fix.remember ? [fix.remember] : []));
  return [
    ...remember.flatMap(({ list, entry }) =>
      (['workspace', 'user'] as const).map((scope) => rememberCommand({ list, entry, scope, uri })),
    ),
    { title: `Turn off ${code} in this workspace`, command: COMMANDS.turnRuleOff, arguments: [code] },
    { title: `Explain ${code}`, command: COMMANDS.openRulePage, arguments: [code] },
  ];
}

function rememberCommand(remember: Remember): Command {
  const whose = remember.scope === 'workspace' ? 'the desk’s' : 'my';
  return {
    title: `“${remember.entry}” is right: add it to ${whose} ${remember.list}`,
    command: COMMANDS.remember,
    arguments: [remember],
  };
}

function asAction(command: Command, diagnostics: Diagnostic[]): CodeAction {
  return { title: command.title, kind: CodeActionKind.QuickFix, diagnostics, command };
}
