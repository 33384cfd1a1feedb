import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
} from 'vscode-languageserver';
import type { Finding } from '#core/finding';
import { nameOfRule } from '#core/rules/all';
import type { Span } from '#core/span';
import type { OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import { decisionsOn, undecide } from './deciding.ts';
import { toWorkspaceEdit } from './edits.ts';
import { fixAll, fixKind, fixRules } from './fix-all.ts';
import { spanOf } from './from-proto.ts';
import { COMMANDS, FIX_ALL, type Remember } from './protocol.ts';
import { toDiagnostic } from './to-proto.ts';

/**
 * The fixes of the findings that the range touches, then what else can be done about them; or “fix all”. `remembers`: the
 * server itself can write into the desk's lists, for editors that know none of our commands.
 */
export function codeActions(client: Client, remembers = false) {
  return (article: OpenArticle, { range, context }: CodeActionParams): CodeAction[] => {
    const wanted = (kind: string) =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`));
    const span = spanOf(article.document, range);
    // A caret at either end of the words is on them. What is smaller is nearer to what the user points at.
    const here = article.findings
      .filter((f) => f.span.start <= span.end && span.start <= f.span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const asked = context.triggerKind === CodeActionTriggerKind.Invoked;
    return [
      ...((wanted(CodeActionKind.QuickFix) ?? true)
        ? quickFixes(here, span, article, client, asked, remembers)
        : []),
      ...(wanted(FIX_ALL) ? fixAll(article, client) : fixRules(context.only ?? [], article, client)),
    ];
  };
}

function quickFixes(
  here: readonly Finding[],
  span: Span,
  article: OpenArticle,
  client: Client,
  asked: boolean,
  remembers: boolean,
): CodeAction[] {
  const kinds = new Set(here.map(({ code }) => code));
  return [
    ...here.flatMap((finding) => edits(finding, article, client)),
    // Finding every fix of a kind costs too much to do it whenever the caret moves.
    ...(asked ? [...kinds].flatMap((code) => fixKind(code, article, client)) : []),
    // Other editors know none of our commands; what they can do, the server does.
    ...here.flatMap((finding) => {
      if (client.rulePages !== undefined) return rest(finding, article, client);
      return remembers
        ? asActions(toRemember(finding, article, ['workspace']), finding, article, client)
        : [];
    }),
    ...(client.rulePages === undefined ? [] : undecide(article, span)),
  ];
}

function edits(finding: Finding, article: OpenArticle, client: Client): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, article.document, client)];
  return article
    .fixesOf(finding)
    .filter((fix) => fix.edits.length > 0)
    .map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.preferred ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(article, fix.edits, client, finding.quoted),
    }));
}

/** What is no edit: remember the word, decide about the finding, turn the rule off, read its page. */
function rest(finding: Finding, article: OpenArticle, client: Client): CodeAction[] {
  const { code } = finding;
  const { uri } = article.document;
  const commands: Command[] = [
    ...toRemember(finding, article, ['workspace', 'user', 'file']),
    ...decisionsOn(finding, article),
    {
      title: `Turn off “${nameOfRule(code)}” in this workspace`,
      command: COMMANDS.turnRuleOff,
      arguments: [code, uri],
    },
    { title: `Explain “${nameOfRule(code)}”`, command: COMMANDS.openRulePage, arguments: [code] },
  ];
  return asActions(commands, finding, article, client);
}

function toRemember(finding: Finding, article: OpenArticle, scopes: readonly Remember['scope'][]): Command[] {
  const { uri } = article.document;
  const remember = article.fixesOf(finding).flatMap((fix) => (fix.remember ? [fix.remember] : []));
  return remember.flatMap(({ list, entry }) =>
    scopes.map((scope) => rememberCommand({ list, entry, scope, uri })),
  );
}

function asActions(
  commands: readonly Command[],
  finding: Finding,
  { document }: OpenArticle,
  client: Client,
): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, document, client)];
  return commands.map((command) => ({
    title: command.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command,
  }));
}

function rememberCommand(remember: Remember): Command {
  const { entry, list, scope } = remember;
  const whose = scope === 'workspace' ? `add it to the desk’s ${list}` : `add it to my ${list}`;
  return {
    title: `“${entry}” is right: ${scope === 'file' ? 'remember it for this article' : whose}`,
    command: COMMANDS.remember,
    arguments: [remember],
  };
}
