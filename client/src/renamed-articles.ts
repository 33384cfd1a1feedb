import { Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DeskPaths } from './decide.ts';

/** When an article gets another name or folder in the editor, its ledger goes with it. */
export function followRenames(client: BaseLanguageClient): Disposable {
  const ledgerOf = async (file: Uri): Promise<Uri | undefined> => {
    const uri = client.code2ProtocolConverter.asUri(file);
    const paths = await client.sendRequest<DeskPaths | null>('newsroomFactcheck/desk', { uri });
    return paths ? Uri.parse(paths.ledger) : undefined;
  };
  return workspace.onDidRenameFiles(async ({ files }) => {
    if (!client.isRunning()) return;
    for (const { oldUri, newUri } of files) {
      const [from, to] = await Promise.all([ledgerOf(oldUri), ledgerOf(newUri)]);
      if (from && to) await move(from, to);
    }
  });
}

/** A folder's ledgers are a folder. What stands at the new place already stays: nothing is written over. */
async function move(from: Uri, to: Uri): Promise<void> {
  for (const [old, fresh] of [
    [from, to],
    [folder(from), folder(to)],
  ] as const) {
    try {
      await workspace.fs.rename(old, fresh, { overwrite: false });
    } catch {
      // there was none, or there is one already
    }
  }
}

const folder = (ledger: Uri) => ledger.with({ path: ledger.path.replace(/\.jsonl$/, '') });
