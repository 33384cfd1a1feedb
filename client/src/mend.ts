import { commands, l10n, Range, Selection, window, workspace, type TextDocument, type Uri } from 'vscode';
import { CodeActionRequest, type BaseLanguageClient, type CodeAction } from 'vscode-languageclient';
import type { Findings } from './findings.ts';
import { inOrder, type Found } from './found.ts';

const QUICK_FIX = 'quickfix';
const FIX_ALL = 'source.fixAll.newsroomFactcheck';

/** Mends findings: one at a time, however fast the user asks for the next, or all that are certain. */
export interface Mender {
  /** The finding given, else the one at the caret. What has no certain fix opens the menu of its fixes. */
  readonly fix: (found?: Found) => Promise<void>;
  /** All certain fixes in the article, or those of one rule. Tells how many were made; false if there was none. */
  readonly fixAll: (code?: string) => Promise<boolean>;
  /** Asks for which rule. */
  readonly fixKind: (found?: Found) => Promise<void>;
}

export function mender(findings: Findings, client: BaseLanguageClient): Mender {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each asks for its fix in the text that the one before has left. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run);
    last = next;
    return next;
  };

  const actionsFor = async (uri: Uri, range: Range, kind: string): Promise<CodeAction[]> => {
    const answer = await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      range: client.code2ProtocolConverter.asRange(range),
      context: { diagnostics: [], only: [kind] },
    });
    return (answer ?? []).filter((action): action is CodeAction => 'edit' in action);
  };
  const apply = async ({ edit }: CodeAction): Promise<boolean> => {
    const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    return made !== undefined && (await workspace.applyEdit(made));
  };
  const fixNow = async (asked: Found): Promise<void> => {
    const document = await workspace.openTextDocument(asked.uri);
    const found = sameNow(findings.of(asked.uri), asked);
    if (!found) return;
    const actions = await actionsFor(asked.uri, found.range, QUICK_FIX);
    const certain = actions.find(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.some(({ code }) => code === found.code),
    );
    if (certain && (await apply(certain))) return;
    await openMenu(document, found.range);
  };
  const fixAllNow = async (code?: string): Promise<boolean> => {
    const document = window.activeTextEditor?.document;
    if (!document) return false;
    const [action] = await actionsFor(document.uri, whole(document), code ? `${FIX_ALL}.${code}` : FIX_ALL);
    if (action) return apply(action);
    void window.showInformationMessage(l10n.t('Nothing here is certain enough to be mended by itself.'));
    return false;
  };

  const fixAll = (code?: string) => inTurn(() => fixAllNow(code));
  return {
    async fix(found = atCaret(findings)) {
      if (found) await inTurn(() => fixNow(found));
      else void window.showInformationMessage(l10n.t('There is no finding at the caret.'));
    },
    fixAll,
    async fixKind(found) {
      const code = found?.code ?? (await askForKind(findings));
      if (code) await fixAll(code);
    },
  };
}

/** The same finding as it stands now: of those of its rule about the same words, the nearest. */
function sameNow(found: readonly Found[], { code, words, range }: Found): Found | undefined {
  const away = (one: Found) => Math.abs(one.range.start.line - range.start.line);
  return found
    .filter((one) => one.code === code && one.words === words)
    .sort((a, b) => away(a) - away(b) || inOrder(a.range, b.range))[0];
}

async function openMenu(document: TextDocument, { start, end }: Range): Promise<void> {
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
  await commands.executeCommand('editor.action.quickFix');
}

/** The smallest finding that the caret touches. */
export function atCaret(findings: Findings): Found | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const size = ({ range: { start, end } }: Found) =>
    editor.document.offsetAt(end) - editor.document.offsetAt(start);
  return findings
    .of(editor.document.uri)
    .filter(({ range }) => range.contains(editor.selection.active))
    .sort((a, b) => size(a) - size(b))[0];
}

async function askForKind(findings: Findings): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document) return undefined;
  const counts = new Map<string, number>();
  for (const { code, quoted } of findings.of(document.uri)) {
    if (code.startsWith('typo-') && !quoted) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const items = [...counts].map(([label, n]) => ({ label, description: String(n) }));
  const placeHolder = items.length
    ? l10n.t('Fix all of which kind?')
    : l10n.t('Nothing here is certain enough to be mended by itself.');
  return (await window.showQuickPick(items, { placeHolder }))?.label;
}

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
}
