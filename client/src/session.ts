import { FileType, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { articleInFront } from './article-in-front.ts';
import { registerCommands } from './commands.ts';
import { doctor } from './doctor.ts';
import { keepFindings } from './findings.ts';
import { showFindingsView, type FindingsView } from './findings-view.ts';
import { LANGUAGES } from './languages.ts';
import { keepRecords, type Records } from './records.ts';
import { showStatus, type StatusItem } from './status.ts';
import { underline } from './underline.ts';
import { answerFileSearches } from './workspace-check.ts';

/** What the extension exports to tests and other extensions. */
export interface Api {
  /** Resolves when the server answers requests. */
  readonly ready: Promise<void>;
  readonly host: 'node' | 'webworker';
  /** What the Fact-Check view shows. */
  readonly view: Pick<FindingsView, 'getChildren' | 'getTreeItem' | 'badge' | 'message'>;
  /** What the status bar shows. */
  readonly status: Pick<StatusItem, 'look'>;
  /** What the view “Checked and Ignored” lists. */
  readonly records: Pick<Records['tree'], 'getChildren' | 'getTreeItem'>;
}

export interface Session {
  readonly api: Api;
  stop(): Promise<void>;
}

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Everything that desktop and web have in common. Returns before the server has started, so that activation is short. */
export function startSession(context: ExtensionContext, host: Api['host'], create: CreateClient): Session {
  const log = window.createOutputChannel('Newsroom Fact-Check', { log: true });
  const findings = keepFindings();
  const client = create('newsroomFactcheck', 'Newsroom Fact-Check', {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    outputChannel: log,
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher('**/.factcheck/**'),
    },
    initializationOptions: { rulePages: Uri.joinPath(context.extensionUri, 'docs', 'rules').toString() },
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: findings.middleware,
  });
  // A worker has no files: it asks for the extension's own data, and for the desk's lists, through the editor.
  context.subscriptions.push(
    client.onRequest('newsroomFactcheck/readData', (name: string) =>
      workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'out', 'data', name)),
    ),
    client.onRequest('newsroomFactcheck/readFile', (uri: string) => readText(Uri.parse(uri))),
    client.onRequest('newsroomFactcheck/hasFolder', (uri: string) => hasFolder(Uri.parse(uri))),
    answerFileSearches(client),
  );
  findings.follow(client);
  const front = articleInFront();
  const view = showFindingsView(findings, front, context.workspaceState);
  const examiner = doctor(client, front);
  const status = showStatus(client, front);
  context.subscriptions.push(log, findings, view, examiner, underline(findings), status, front);
  const records = keepRecords(client);
  context.subscriptions.push(records);
  context.subscriptions.push(...registerCommands({ context, client, log, findings, view, doctor: examiner }));
  const ready = client.start();
  ready.catch((error: unknown) => {
    log.error(String(error));
    void window.showErrorMessage(
      l10n.t('Newsroom Fact-Check could not start its server. “Newsroom Fact-Check: Show Log” tells why.'),
    );
  });
  return { api: { ready, host, view, status, records: records.tree }, stop: () => client.dispose() };
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
