import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Registration,
  ShowMessageParams,
  TextDocumentContentChangeEvent,
  UnregistrationParams,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { Rule } from '#core/rules/rule';
import { matcher } from '#lsp/glob';
import type { Host } from '#lsp/host';
import type { FileSearch, Status } from '#lsp/protocol';
import { serve } from '#lsp/server';

/** What an editor with everything can do. */
export const EVERYTHING: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

interface ProgressParams {
  readonly token: string | number;
  readonly value: WorkDoneProgress;
}

type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The rules that the server knows; all that ship if left out. */
  readonly rules?: readonly Rule[];
  /** The section newsroomFactcheck. Change it and call `configure`. */
  readonly settings?: Record<string, unknown>;
  /** Text files of the workspace, by URI. */
  readonly files?: Map<string, string>;
  readonly folder?: string;
  /** More folders, each with a section of its own for the files in it. */
  readonly others?: Readonly<Record<string, Record<string, unknown>>>;
  /** The host can write files, as Node can. */
  readonly writes?: boolean;
  /** Called while the work goes on. */
  readonly onProgress?: (value: WorkDoneProgress) => void;
  readonly dictionary?: () => Promise<Uint8Array>;
}

export type Editor = Awaited<ReturnType<typeof openEditor>>;

/** A small editor that talks to the server through memory. Its clock stands still until `pass`. */
export async function openEditor(options: EditorOptions = {}) {
  const clock = stillClock();
  const client = connect(options, clock.host);
  let settings: unknown = options.settings ?? {};
  const published: PublishDiagnosticsParams[] = [];
  const statuses: Status[] = [];
  const logged: string[] = [];
  const registered: string[] = [];
  const unregistered: string[] = [];
  const told: string[] = [];
  const progress: ProgressParams[] = [];
  const refreshed: string[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  client.onNotification('newsroomFactcheck/status', (status: Status) => {
    statuses.push(status);
  });
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onNotification('$/progress', (params: ProgressParams) => {
    progress.push(params);
    options.onProgress?.(params.value);
  });
  client.onRequest('newsroomFactcheck/findFiles', ({ folder, include, exclude }: FileSearch) =>
    filesIn(options.files, folder, include, exclude),
  );
  client.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
    unregistered.push(...unregisterations.map(({ method }) => method));
    return null;
  });
  client.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
    logged.push(message);
  });
  client.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    told.push(message);
  });
  const others = Object.entries(options.others ?? {});
  client.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(
      ({ scopeUri }) => others.find(([folder]) => scopeUri?.startsWith(`${folder}/`))?.[1] ?? settings,
    ),
  );
  for (const view of ['diagnostic', 'semanticTokens', 'inlayHint']) {
    client.onRequest(`workspace/${view}/refresh`, () => {
      refreshed.push(view);
      return null;
    });
  }
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? EVERYTHING,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folder
      ? [options.folder, ...others.map(([folder]) => folder)].map((uri) => ({ uri, name: 'desk' }))
      : null,
  });
  await client.sendNotification('initialized', {});

  const notify = (method: string, params: object) => client.sendNotification(method, params);
  return {
    initialized,
    published,
    statuses,
    logged,
    /** What the user was told in a message. */
    told,
    unregistered,
    /** What the user sees of work that takes long. */
    progress,
    registered,
    client,
    /** What the server has asked us to fetch again. */
    refreshed,
    refreshes: () => refreshed.filter((view) => view === 'diagnostic').length,
    open: (uri: string, text: string, languageId = 'plaintext', version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    edit: (uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    save: (uri: string) => notify('textDocument/didSave', { textDocument: { uri } }),
    close: (uri: string) => notify('textDocument/didClose', { textDocument: { uri } }),
    notify,
    request: <R>(method: string, params: object) => client.sendRequest<R>(method, params),
    pull: (uri: string, previousResultId?: string) =>
      client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async configure(section: unknown) {
      settings = section;
      await notify('workspace/didChangeConfiguration', { settings: { newsroomFactcheck: section } });
    },
    /** Lets time pass, then waits until the server has done what was due. */
    async pass(ms: number) {
      await settle(client);
      clock.pass(ms);
      await settle(client);
    },
    async quit() {
      await client.sendRequest('shutdown');
      client.dispose();
    },
  };
}

/** Several round trips: whatever the server began before has reached us. */
async function settle(client: ProtocolConnection): Promise<void> {
  for (let i = 0; i < 5; i++)
    await client.sendRequest('newsroomFactcheck/whyNot', { uri: 'file:///nowhere' });
}

function connect(options: EditorOptions, host: Pick<Host, 'now' | 'after'>): ProtocolConnection {
  const up = new PassThrough();
  const down = new PassThrough();
  const files = options.files ?? new Map<string, string>();
  serve(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
    {
      ...host,
      version: '0.0.0',
      rulePages: 'file:///desk/docs/rules',
      readDictionary: options.dictionary ?? (() => new Promise(() => undefined)),
      readFile: (uri) => Promise.resolve(files.get(uri)),
      hasFolder: (uri) => Promise.resolve([...files.keys()].some((file) => file.startsWith(`${uri}/`))),
      ...(options.writes
        ? {
            appendToFile: (uri: string, text: string) => {
              files.set(uri, (files.get(uri) ?? '') + text);
              return Promise.resolve();
            },
          }
        : {}),
      findFiles: (of, include, exclude) => Promise.resolve(filesIn(files, of, include, exclude)),
    },
    options.rules,
  );
  return createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
}

function filesIn(
  files: EditorOptions['files'],
  folder: string,
  include: readonly string[],
  exclude: readonly string[],
): string[] {
  const fits = (patterns: readonly string[], path: string) =>
    patterns.some((pattern) => matcher(pattern)(path));
  return [...(files?.keys() ?? [])].filter((uri) => {
    const path = uri.slice(folder.length + 1);
    return uri.startsWith(`${folder}/`) && fits(include, path) && !fits(exclude, path);
  });
}

/** A clock for tests: “now” things happen at once, all others when the test lets time pass. */
function stillClock() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    host: {
      now: () => now,
      after(ms: number, run: () => void) {
        if (ms === 0) {
          const immediate = setImmediate(run);
          return () => {
            clearImmediate(immediate);
          };
        }
        const entry = { at: now + ms, run };
        due.push(entry);
        return () => {
          due = due.filter((other) => other !== entry);
        };
      },
    },
    pass(ms: number) {
      now += ms;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ready) run();
    },
  };
}
