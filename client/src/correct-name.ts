import { commands, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Corrects the name under the cursor in every article of the workspace, after a preview. Asks for the name if not given. */
export async function correctNameEverywhere(client: BaseLanguageClient, given?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  try {
    const { placeholder } = await commands.executeCommand<{ readonly placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      selection.active,
    );
    const newName = given ?? (await askFor(placeholder));
    if (newName === undefined || newName === placeholder) return;
    const edit = await client.sendRequest<WorkspaceEdit>('newsroomFactcheck/correctName', {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(selection.active),
      newName,
    });
    await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit), {
      isRefactoring: true,
    });
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function askFor(name: string): Thenable<string | undefined> {
  return window.showInputBox({
    value: name,
    title: l10n.t('Correct a Name Everywhere'),
    prompt: l10n.t('“{0}” in all articles of this workspace becomes:', name),
  });
}
