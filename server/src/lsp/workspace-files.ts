import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from './desk.ts';
import { nameOf } from './from-proto.ts';
import { findFilesRequest, readFileRequest } from './protocol.ts';
import type { Settings } from './settings.ts';

type Reader = Pick<Desk, 'connection' | 'client' | 'host'>;

/** UTF-16 units. A longer file is no article, whatever its name says. */
const LIMIT = 10_000_000;

/** The files of a folder that the settings include and do not exclude, as URIs, in the order of their names. */
export async function filesIn(folder: string, settings: Settings, desk: Reader): Promise<string[]> {
  const { include, exclude } = settings;
  const { client, connection, host } = desk;
  const ours = client.rulePages !== undefined; // our own client sees what the editor sees, virtual folders too
  const files = ours
    ? await connection.sendRequest(findFilesRequest, { folder, include, exclude })
    : await host.findFiles?.(folder, include, exclude);
  return [...new Set(files ?? [])].sort();
}

/** A file that is not open, as a document; undefined where there is no text to be had: missing, binary, too long. */
export async function readUnopened(uri: string, desk: Reader): Promise<TextDocument | undefined> {
  const text = (await fromHost(uri, desk))?.replace(/^\uFEFF/, ''); // editors count positions without it
  if (text === undefined || text.length > LIMIT || text.slice(0, 8000).includes('\0')) return undefined;
  return TextDocument.create(uri, languageOf(uri), 0, text);
}

async function fromHost(uri: string, { client, connection, host }: Reader): Promise<string | undefined> {
  try {
    const text = await host.readFile?.(uri);
    if (text !== undefined || client.rulePages === undefined || uri.startsWith('file:')) return text;
    return (await connection.sendRequest(readFileRequest, uri)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What an editor would call it. */
function languageOf(uri: string): string {
  const ending = /\.([a-z]+)$/i.exec(nameOf(uri))?.[1]?.toLowerCase();
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'article' || ending === 'story' ? 'article' : 'plaintext';
}
