/** What a desk calls right, from the lists in its workspace folder. */
export interface WordLists {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

export const NO_LISTS: WordLists = { words: [], names: [] };

/** Entries of `.factcheck/words.txt` or `names.txt`: one a line; lines that begin with # and empty lines are remarks. */
export function readList(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Where a folder keeps its lists. */
export function listFiles(folder: string): Readonly<Record<keyof WordLists, string>> {
  const base = `${folder.replace(/\/$/, '')}/.factcheck`;
  return { words: `${base}/words.txt`, names: `${base}/names.txt` };
}

/** The innermost folder that holds the document, if any. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}
