import { FileType, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { showStatus } from './status.ts';

/** What the extension exports to tests and other extensions. */
export interface Api {
  /** Resolves when the server answers requests. */
  readonly ready: Promise<void>;
  readonly host: 'node' | 'webworker';
}

export interface Session {
  readonly api: Api;
  stop(): Promise<void>;
}

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything that desktop and web have in common. Returns before the server has started, so that activation is short. */
export function startSession(context: ExtensionContext, host: Api['host'], create: CreateClient): Session {
  const log = window.createOutputChannel('Newsroom Fact-Check', { log: true });
  const client = create('newsroomFactcheck', 'Newsroom Fact-Check', {
    documentSelector: ['article', 'plaintext', 'markdown'].map((language) => ({ language })),
    outputChannel: log,
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher('**/.factcheck/**'),
    },
    initializationOptions: { rulePages: Uri.joinPath(context.extensionUri, 'docs', 'rules').toString() },
    diagnosticPullOptions: { onChange: true, onSave: true },
  });
  // A worker has no files: it asks for the extension's own data, and for the desk's lists, through the editor.
  context.subscriptions.push(
    client.onRequest('newsroomFactcheck/readData', (name: string) =>
      workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'out', 'data', name)),
    ),
    client.onRequest('newsroomFactcheck/readFile', (uri: string) => readText(Uri.parse(uri))),
    client.onRequest('newsroomFactcheck/hasFolder', (uri: string) => hasFolder(Uri.parse(uri))),
  );
  context.subscriptions.push(log, showStatus(client), ...registerCommands(context, client, log));
  const ready = client.start();
  ready.catch((error: unknown) => {
    log.error(String(error));
    void window.showErrorMessage(
      l10n.t('Newsroom Fact-Check could not start its server. “Newsroom Fact-Check: Show Log” tells why.'),
    );
  });
  return { api: { ready, host }, stop: () => client.dispose() };
}

async function hasFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The text of a file, or null where there is none to be had. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
