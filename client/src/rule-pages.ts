import { commands, l10n, Uri, window, workspace } from 'vscode';

/** Opens the page of a rule, from the extension's own folder: nothing is fetched. Without a code, asks which. */
export async function openRulePage(extension: Uri, code?: string): Promise<void> {
  const folder = Uri.joinPath(extension, 'docs', 'rules');
  const asked = code ?? (await window.showQuickPick(pages(folder), { placeHolder: l10n.t('Which rule?') }));
  if (asked) await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${asked}.md`));
}

async function pages(folder: Uri): Promise<string[]> {
  const files = await workspace.fs.readDirectory(folder);
  return files.map(([name]) => name.replace(/\.md$/, '')).filter((name) => name !== 'README');
}
