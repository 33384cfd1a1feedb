import {
  CodeActionKind,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { RULES } from '#core/rules/all';
import type { Rule } from '#core/rules/rule';
import { answerOwnRequests } from './article-requests.ts';
import { attempt } from './attempt.ts';
import { keepArticles } from './articles.ts';
import { readClient, type Client } from './client.ts';
import { codeActions } from './code-actions.ts';
import { keepDeskFiles } from './desk-files.ts';
import { codeLens } from './code-lens.ts';
import { correctName } from './correct-name.ts';
import { onArticle, type Desk } from './desk.ts';
import { reportFindings } from './diagnostics.ts';
import { keepDocuments, type OpenDocuments } from './documents.ts';
import { executeCommand, OTHERS_COMMANDS } from './execute-command.ts';
import { keepFacts } from './fact-store.ts';
import { keepFolders } from './folders.ts';
import { foldingRanges } from './folding.ts';
import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { definition, highlights, references } from './people.ts';
import {
  checkAllRequest,
  checkNotification,
  clearAllNotification,
  correctNameRequest,
  FIX_ALL,
} from './protocol.ts';
import { answerLedgerRequests } from './ledger-requests.ts';
import { register } from './register.ts';
import { NO_ARTICLE, prepareRename, renameRequest } from './rename.ts';
import { legend, semanticTokens } from './semantic-tokens.ts';
import { keepSettings } from './settings-store.ts';
import { symbols } from './symbols.ts';
import { refreshViews } from './views.ts';
import { watchFiles } from './watched-files.ts';
import { checkWorkspace } from './workspace-check.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

export const NAME = 'newsroom-factcheck';

/** Serves one client until it shuts the connection. Returns at once; heavy data loads after the first findings. */
export function serve(connection: Connection, host: Host, rules: readonly Rule[] = RULES): void {
  const open = keepDocuments(host);
  connection.onInitialize((params) => {
    const client = readClient(params, host.rulePages);
    answer(follow(connection, host, client, open, rules));
    return { serverInfo: { name: NAME, version: host.version }, capabilities: capabilities(client) };
  });
  open.documents.listen(connection);
  connection.listen();
}

/** Wires what changes (documents, settings, folders, word lists) to what is reported. */
function follow(
  connection: Connection,
  host: Host,
  client: Client,
  open: OpenDocuments,
  rules: readonly Rule[],
): Desk {
  const { documents } = open;
  const refresh = () => {
    reporter.refresh();
  };
  const folders = keepFolders(connection, client);
  const renew = () => {
    settings.renew();
    refresh();
  };
  const watched = watchFiles(connection);
  const files = keepDeskFiles({ connection, host, folders, watched }, renew);
  const settings = keepSettings(connection, client, files, () => {
    refresh();
    workspace.refresh();
    refreshViews({ connection, client });
  });
  const facts = keepFacts(connection, host, files, refresh);
  const failed = (uri: string, error: unknown) => {
    connection.console.error(
      `Reading ${uri} failed. ${error instanceof Error ? error.stack : String(error)}`,
    );
  };
  const articles = keepArticles({ documents, settings, facts, folders, rules, failed });
  const desk: Desk = { connection, host, client, documents, articles, files, folders };
  const reporter = reportFindings(desk, (uri) => open.keystrokeIn(uri));
  const workspace = checkWorkspace(desk, { settings, facts, folders });
  watched.onChange((changes) => {
    workspace.changed(changes);
  });

  connection.onInitialized(() => {
    folders.follow(() => {
      renew();
      workspace.refresh();
    });
    attempt(connection, 'Asking to be told of changes', register(connection, client));
  });
  documents.onDidOpen(({ document }) => {
    reporter.opened(document);
    if (workspace.opened(document)) reporter.demanded(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    reporter.edited(document);
  });
  documents.onDidSave(({ document }) => {
    reporter.saved(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    articles.close(uri);
    settings.close(uri);
    reporter.closed(uri);
    workspace.closed(uri);
  });
  connection.onNotification(checkNotification, ({ uri }) => {
    articles.insist(uri);
    reporter.demanded(uri);
  });
  connection.onRequest(checkAllRequest, (token) => workspace.run(token));
  connection.onNotification(clearAllNotification, () => {
    workspace.clear();
  });
  connection.onRequest(correctNameRequest, correctName(desk, settings));
  connection.onExecuteCommand(executeCommand(desk, workspace, watched));
  connection.onWorkspaceSymbol(workspaceSymbols(desk, workspace));
  return desk;
}

/** One line a request; each has a file of its own. */
function answer(desk: Desk): void {
  const { connection, client } = desk;
  connection.onHover(onArticle(desk, null, hover(client)));
  connection.onCodeAction(onArticle(desk, [], codeActions(client, desk.host.appendToFile !== undefined)));
  connection.onCodeLens(onArticle(desk, [], codeLens(client)));
  connection.onDocumentSymbol(onArticle(desk, [], symbols(client)));
  connection.onDefinition(onArticle(desk, null, definition));
  connection.onReferences(onArticle(desk, [], references));
  connection.onDocumentHighlight(onArticle(desk, [], highlights));
  connection.onPrepareRename(onArticle(desk, NO_ARTICLE, prepareRename));
  connection.onRenameRequest(onArticle(desk, NO_ARTICLE, renameRequest(desk)));
  connection.onFoldingRanges(onArticle(desk, [], foldingRanges));
  connection.languages.semanticTokens.on(onArticle(desk, { data: [] }, semanticTokens));
  connection.languages.inlayHint.on(onArticle(desk, [], inlayHints));
  answerOwnRequests(desk);
  answerLedgerRequests(desk);
}

function capabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    hoverProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    ...(client.preparesRenames ? { renameProvider: { prepareProvider: true } } : { renameProvider: true }),
    foldingRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend: legend(client), full: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ...(client.rulePages === undefined
      ? { executeCommandProvider: { commands: Object.values(OTHERS_COMMANDS) } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
