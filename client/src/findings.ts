import { Disposable, EventEmitter, languages, Uri, workspace, type Diagnostic, type Event } from 'vscode';
import { vsdiag, type BaseLanguageClient, type Middleware } from 'vscode-languageclient';
import { afterEdits, inOrder, SOURCE, toFound, type Found } from './found.ts';

/** The findings of all files, wherever the user wants them shown: what the view, the underlines and the keys go by. */
export interface Findings {
  /** In the order of the text. Between an edit and the next check they move along with their words. */
  of(uri: Uri): readonly Found[];
  all(): readonly Found[];
  /** True where findings are underlined by us and kept out of Problems. */
  underlineOnly(uri: Uri): boolean;
  readonly onDidChange: Event<void>;
  /** Stands between server and editor, to keep out of Problems what shall not be there. */
  readonly middleware: Middleware;
  follow(client: BaseLanguageClient): void;
  dispose(): void;
}

type Held = Map<string, readonly Diagnostic[]>;

export function keepFindings(): Findings {
  const found = new Map<string, readonly Found[]>();
  /** What was kept out of Problems: what the server sent of its own accord, and what it was asked for. */
  const sent: Held = new Map();
  const answered: Held = new Map();
  /** What was handed over last for each file, and where its words stand since: undefined where an edit touched them. */
  const handed: Held = new Map();
  const places = new WeakMap<Diagnostic, Found | undefined>();
  const changed = new EventEmitter<void>();
  let client: BaseLanguageClient | undefined;

  const underlineOnly = (uri: Uri) =>
    workspace.getConfiguration('newsroomFactcheck', uri).get('showIn') === 'underline';
  const inProblems = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const read = (uri: Uri) => {
    const key = uri.toString();
    const kept = [sent, answered].flatMap((held) => held.get(key) ?? []);
    const all = (underlineOnly(uri) ? kept : inProblems(uri)).flatMap(
      (diagnostic) => (places.has(diagnostic) ? places.get(diagnostic) : toFound(uri, diagnostic)) ?? [],
    );
    if (all.length > 0)
      found.set(
        key,
        all.sort((a, b) => inOrder(a.range, b.range)),
      );
    else found.delete(key);
  };
  /** Holds them back, or lets them go on to Problems. */
  const pass = (held: Held, uri: Uri, diagnostics: Diagnostic[]): Diagnostic[] => {
    const key = uri.toString();
    // The editor tells of them a moment later: an edit in between must move them already.
    handed.set(key, diagnostics);
    for (const diagnostic of diagnostics) places.set(diagnostic, toFound(uri, diagnostic));
    if (!underlineOnly(uri)) {
      held.delete(key);
      return diagnostics;
    }
    held.set(key, diagnostics);
    read(uri);
    changed.fire();
    return [];
  };

  const middleware: Middleware = {
    handleDiagnostics(uri, diagnostics, next) {
      next(uri, pass(sent, uri, diagnostics));
    },
    async provideDiagnostics(document, previous, token, next) {
      const uri = document instanceof Uri ? document : document.uri;
      // “Nothing new” would leave them where they were before the setting changed.
      const turned = underlineOnly(uri) !== answered.has(uri.toString());
      const report = await next(document, turned ? undefined : previous, token);
      if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
      return { ...report, items: pass(answered, uri, report.items) };
    },
  };

  /** What the server sends of its own accord it does not send again: files that are not open are moved by hand. */
  const move = () => {
    const files = new Set([...found.keys()].map((key) => Uri.parse(key)));
    for (const uri of files) {
      if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) continue;
      const diagnostics = [...(sent.get(uri.toString()) ?? inProblems(uri))];
      client?.diagnostics?.set(uri, pass(sent, uri, diagnostics));
    }
  };

  const subscriptions = [
    changed,
    languages.onDidChangeDiagnostics(({ uris }) => {
      const concerned = uris.filter((uri) => found.has(uri.toString()) || inProblems(uri).length > 0);
      concerned.forEach(read);
      if (concerned.length > 0) changed.fire();
    }),
    workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      const key = uri.toString();
      const before = handed.get(key) ?? [];
      if (contentChanges.length === 0 || before.length === 0) return;
      for (const diagnostic of before)
        places.set(diagnostic, afterEdits(places.get(diagnostic), contentChanges));
      read(uri);
      changed.fire();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      handed.delete(uri.toString());
      if (!answered.delete(uri.toString())) return;
      read(uri);
      changed.fire();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsroomFactcheck.showIn')) move();
    }),
  ];
  return {
    of: (uri) => found.get(uri.toString()) ?? [],
    all: () => [...found.values()].flat(),
    underlineOnly,
    onDidChange: changed.event,
    middleware,
    follow(started) {
      client = started;
    },
    dispose() {
      Disposable.from(...subscriptions).dispose();
    },
  };
}
