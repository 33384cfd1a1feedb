import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DeskPaths } from './decide.ts';
import { LANGUAGES } from './languages.ts';

/**
 * The desk's files of the folders that are open, and of the articles that are: configuration, lists, a ledger for each
 * article. Folder by folder, for not every window can search.
 */
export async function deskFiles(client: BaseLanguageClient): Promise<string[]> {
  const found = await Promise.all((await desks(client)).map(filesIn));
  return found
    .flat()
    .map((file) => client.code2ProtocolConverter.asUri(file))
    .sort();
}

async function desks(client: BaseLanguageClient): Promise<Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, '.factcheck'));
  const articles = workspace.textDocuments.filter(({ languageId }) => LANGUAGES.includes(languageId));
  const paths = await Promise.all(
    articles.map(({ uri }) =>
      client.sendRequest<DeskPaths | null>('newsroomFactcheck/desk', {
        uri: client.code2ProtocolConverter.asUri(uri),
      }),
    ),
  );
  const nearest = paths.flatMap((each) => (each ? [Uri.joinPath(Uri.parse(each.config), '..')] : []));
  return [...new Map([...folders, ...nearest].map((uri) => [uri.toString(), uri])).values()];
}

async function filesIn(desk: Uri): Promise<Uri[]> {
  const own = (await namesIn(desk))
    .filter(([name]) => ['config.json', 'words.txt', 'names.txt'].includes(name))
    .map(([name]) => Uri.joinPath(desk, name));
  return [...own, ...(await ledgersIn(Uri.joinPath(desk, 'ledger')))];
}

async function ledgersIn(folder: Uri): Promise<Uri[]> {
  const found = await Promise.all(
    (await namesIn(folder)).map(([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if ((type & FileType.Directory) !== 0) return ledgersIn(uri);
      return Promise.resolve(name.endsWith('.jsonl') ? [uri] : []);
    }),
  );
  return found.flat();
}

/** What a folder holds; nothing where there is no such folder. */
async function namesIn(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
