import type { Connection, FileEvent } from 'vscode-languageserver';

/** What changes on disk, told to everybody who listens: a connection by itself knows one listener only. */
export interface WatchedFiles {
  onChange(listener: (changes: readonly FileEvent[]) => void): void;
  /** For files that the server has written itself. */
  tell(changes: readonly FileEvent[]): void;
}

export function watchFiles(connection: Connection): WatchedFiles {
  const listeners: ((changes: readonly FileEvent[]) => void)[] = [];
  const tell = (changes: readonly FileEvent[]) => {
    for (const listener of listeners) listener(changes);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    tell(changes);
  });
  return {
    onChange(listener) {
      listeners.push(listener);
    },
    tell,
  };
}

/** True for the desk's own files. */
export function isDeskFile({ uri }: Pick<FileEvent, 'uri'>): boolean {
  return uri.includes('/.factcheck/');
}
