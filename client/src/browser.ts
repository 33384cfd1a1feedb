import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startSession, type Api, type Session } from './session.ts';

let session: Session | undefined;

/** Entry for vscode.dev and other windows without Node: the server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'out', 'web', 'server.js').toString(true);
  session = startSession(
    context,
    'webworker',
    (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(new Worker(script)), options),
  );
  return session.api;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
