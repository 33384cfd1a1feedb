import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Articles, OpenArticle } from './articles.ts';
import type { Client } from './client.ts';
import type { DeskFiles } from './desk-files.ts';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';

/** What every request works with. */
export interface Desk {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly articles: Articles;
  readonly files: DeskFiles;
  readonly folders: Folders;
}

type Answer<R> = R | ResponseError<never>;

/** Lets the messages that already wait come in first, a cancellation among them. */
export function turn(host: Host): Promise<void> {
  return new Promise((resolve) => host.after(0, resolve));
}

/** So many turns take a question from its arrival to its answer. */
const TURNS = 4;

/** For work in the background, after each piece of it: questions that came in meanwhile are answered first. */
export async function breathe(host: Host): Promise<void> {
  for (let i = 0; i < TURNS; i++) await turn(host);
}

/**
 * A handler of a request about an article. Cancellation is tested here, once; a document that is closed or no article
 * gets `nothing`; one that was edited since the question gets “content modified”, as its positions mean nothing now.
 */
export function onArticle<P extends { readonly textDocument: { readonly uri: string } }, R>(
  { host, documents, articles }: Desk,
  nothing: R,
  answer: (article: OpenArticle, params: P) => R,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    const asked = documents.get(uri)?.version;
    await turn(host);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const article = await articles.look(uri);
    if (article?.state !== 'checked') return nothing;
    if (article.version !== asked)
      return new ResponseError(LSPErrorCodes.ContentModified, 'edited meanwhile');
    return answer(article, params);
  };
}
