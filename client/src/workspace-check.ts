import { FileType, l10n, RelativePattern, Uri, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server asks for, and answers: see its `protocol.ts`. */
interface FileSearch {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}
interface CheckedAll {
  readonly files: number;
  readonly articles: number;
  readonly open: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

/** Checks every article of the workspace. The server shows progress, with a way to call it off. */
export async function checkAllArticles(client: BaseLanguageClient): Promise<CheckedAll | undefined> {
  if (!workspace.workspaceFolders) {
    void window.showInformationMessage(l10n.t('Open a folder first: all articles in it are checked.'));
    return undefined;
  }
  const found = await client.sendRequest<CheckedAll>('newsroomFactcheck/checkAll');
  const { articles, open, findings } = found;
  void window.showInformationMessage(
    found.cancelled
      ? l10n.t('Stopped. So far {0} articles were checked, with {1} findings.', articles, findings)
      : l10n.t('{0} articles were checked, with {1} findings; {2} more are open.', articles, findings, open),
  );
  return found;
}

export async function clearWorkspaceResults(client: BaseLanguageClient): Promise<void> {
  await client.sendNotification('newsroomFactcheck/clearAll');
}

/** The server has no eyes for the workspace: a worker has no files, and a folder may be virtual. */
export function answerFileSearches(client: BaseLanguageClient): Disposable {
  return client.onRequest('newsroomFactcheck/findFiles', async ({ folder, include, exclude }: FileSearch) => {
    const base = Uri.parse(folder);
    const without = exclude.length > 0 ? new RelativePattern(base, either(exclude)) : undefined;
    const found = await workspace.findFiles(new RelativePattern(base, either(include)), without).then(
      (files) => files,
      () => [],
    );
    // An editor that cannot search its own files, as some web editors cannot, can still list them.
    const files = found.length > 0 ? found : await filesBelow(base);
    return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
}

const either = (patterns: readonly string[]) =>
  patterns.length === 1 ? patterns[0]! : `{${patterns.join(',')}}`;

async function filesBelow(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  const below = entries.map(async ([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if ((type & FileType.Directory) === 0) return [uri];
    return name.startsWith('.') || name === 'node_modules' ? [] : filesBelow(uri);
  });
  return (await Promise.all(below)).flat();
}
