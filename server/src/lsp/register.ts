import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { SECTION } from './settings.ts';

const WATCHED = '**/.factcheck/**';

/** Asks the client to tell when settings or the desk's files change, where it takes such wishes. */
export async function register(connection: Connection, client: Client): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.registersWatchers) {
    const watchers = [{ globPattern: WATCHED }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
