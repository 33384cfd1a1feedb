import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startSession, type Api, type Session } from './session.ts';

let session: Session | undefined;

/** Entry for desktop and remote windows: the server is the command line's bundle, in a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'out', 'cli.js').fsPath;
  const server = { module, args: ['lsp'], transport: TransportKind.ipc };
  session = startSession(
    context,
    'node',
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  );
  return session.api;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
