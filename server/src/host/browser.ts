import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
} from 'vscode-languageserver/browser';
import { serve } from '../lsp/server.ts';
import type { Host } from '../lsp/host.ts';
import { hasFolderRequest, readDataRequest, readFileRequest } from '../lsp/protocol.ts';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, workerHost(connection));

/** A worker has no files: it asks the client for them. Nothing is fetched. */
function workerHost(client: Connection): Host {
  return {
    version: VERSION,
    readDictionary: async () => bytesOf(await client.sendRequest(readDataRequest, 'words.bin')),
    readFile: async (uri) => (await client.sendRequest(readFileRequest, uri)) ?? undefined,
    hasFolder: (uri) => client.sendRequest(hasFolderRequest, uri),
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** Bytes survive the way from the editor as they are, as numbers, or as base64, depending on the editor. */
function bytesOf(data: Uint8Array | number[] | string): Uint8Array {
  if (typeof data !== 'string') return Uint8Array.from(data);
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
