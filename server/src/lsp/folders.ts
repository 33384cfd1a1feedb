import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** The workspace folders at this moment. */
export interface Folders {
  /** As URIs. */
  all(): readonly string[];
  /** Follows what the user adds and removes. Call once the connection is initialized. */
  follow(changed: () => void): void;
}

export function keepFolders(connection: Connection, client: Client): Folders {
  let folders = client.folders;
  return {
    all: () => folders,
    follow(changed) {
      if (!client.sendsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        changed();
      });
    },
  };
}
