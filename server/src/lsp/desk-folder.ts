/** The folder in which a desk keeps what it shares. */
const NAME = '.factcheck';

/** The desk's files for one article, as URIs. */
export interface DeskPaths {
  readonly config: string;
  readonly words: string;
  readonly names: string;
  /** What was decided about this article. One file an article: two people seldom write in the same one. */
  readonly ledger: string;
  /** Tells git to keep both sides' lines when it merges. */
  readonly attributes: string;
}

/** Where the folder with the `.factcheck` keeps what belongs to the article. */
export function pathsFor(folder: string, article: string): DeskPaths {
  const base = deskIn(folder);
  const path = article.slice(trimmed(folder).length);
  return {
    config: `${base}/config.json`,
    words: `${base}/words.txt`,
    names: `${base}/names.txt`,
    ledger: `${base}/ledger${path}.jsonl`,
    attributes: `${base}/.gitattributes`,
  };
}

/** The article that a ledger's file is about; undefined for any other file. */
export function articleOf(ledgerFile: string): string | undefined {
  const mark = `/${NAME}/ledger/`;
  const at = ledgerFile.lastIndexOf(mark);
  if (at < 0 || !ledgerFile.endsWith('.jsonl')) return undefined;
  return `${ledgerFile.slice(0, at)}/${ledgerFile.slice(at + mark.length, -'.jsonl'.length)}`;
}

export function deskIn(folder: string): string {
  return `${trimmed(folder)}/${NAME}`;
}

/** The folders that hold the file, the innermost first; none for a file that has no place yet. */
export function foldersAbove(uri: string): string[] {
  const head = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(uri)?.[0];
  if (head === undefined) return [];
  const folders: string[] = [];
  for (let end = uri.lastIndexOf('/'); end >= head.length; end = uri.lastIndexOf('/', end - 1)) {
    folders.push(uri.slice(0, end));
  }
  return folders;
}

/** The innermost of the workspace's folders that holds the document, if any. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(`${trimmed(folder)}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const trimmed = (folder: string) => folder.replace(/\/$/, '');
