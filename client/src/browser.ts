import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startSession, type Api, type Session } from './session.ts';

let session: Session | undefined;

/** Entry for vscode.dev and other windows without Node: the server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'out', 'web', 'server.js').toString(true);
  // A new worker each time, so that the server can be restarted. The editor's Worker is no Worker of the browser's, so the
  // library has to be told how to talk to it.
  const connect = () => {
    const worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  session = startSession(
    context,
    'webworker',
    (id, name, options) => new LanguageClient(id, name, connect, options),
  );
  return session.api;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
