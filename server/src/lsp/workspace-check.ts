import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type FileEvent,
  type SymbolInformation,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SeenNames } from '#core/names/seen';
import { toDiagnostics } from './about-finding.ts';
import type { OpenArticle, Skipped } from './articles.ts';
import { attempt } from './attempt.ts';
import { breathe, type Desk } from './desk.ts';
import { articleOf } from './desk-folder.ts';
import type { FactStore } from './fact-store.ts';
import type { Folders } from './folders.ts';
import { nameOf } from './from-proto.ts';
import type { CheckedAll } from './protocol.ts';
import type { SettingsStore } from './settings-store.ts';
import { isDeskFile } from './watched-files.ts';
import { filesIn, readUnopened } from './workspace-files.ts';
import { peopleOf } from './workspace-symbols.ts';

/** Changes of settings and lists come in flocks; all articles are checked again so many milliseconds after the last. */
const SETTLES = 500;

/** Checks the articles of the workspace that are not open, when the user asks, and keeps their findings true from then on. */
export interface WorkspaceCheck {
  /** Checks all articles in the background, with progress. What was found stays when the user calls it off. */
  run(token?: CancellationToken): Promise<CheckedAll>;
  /** Takes back all findings in files that are not open, and follows these files no longer. */
  clear(): void;
  /** An open document speaks for itself. True where it would keep silent about what was just shown of it. */
  opened(document: TextDocument): boolean;
  closed(uri: string): void;
  changed(changes: readonly FileEvent[]): void;
  /** Settings, folders or the desk's lists have changed. */
  refresh(): void;
  /** The people of the articles that are not open. */
  people(): readonly SymbolInformation[];
}

/** What is kept of an article: analyses of a thousand would not fit. */
interface Kept {
  readonly shown: number;
  readonly article: boolean;
  readonly people: readonly SymbolInformation[];
  readonly onDemand: boolean;
}

interface Stores {
  readonly settings: SettingsStore;
  readonly facts: FactStore;
  readonly folders: Folders;
}

export function checkWorkspace(desk: Desk, { settings, facts, folders }: Stores): WorkspaceCheck {
  const { connection, host, client, documents, articles } = desk;
  const kept = new Map<string, Kept>();
  const due = new Set<string>();
  let active = false;
  let runs = 0;
  let emptying: Promise<void> | undefined;
  let watching: Promise<Disposable> | undefined;
  let callOff = () => {};

  const show = (uri: string, diagnostics: Diagnostic[]) => {
    attempt(connection, `Sending the findings in ${uri}`, connection.sendDiagnostics({ uri, diagnostics }));
  };
  const forget = (uri: string) => {
    if ((kept.get(uri)?.shown ?? 0) > 0 && !documents.get(uri)) show(uri, []);
    kept.delete(uri);
  };
  const forgetAllBut = (files: readonly string[]) => {
    const wanted = new Set(files);
    for (const uri of [...kept.keys()]) if (!wanted.has(uri)) forget(uri);
  };
  const keep = (look: OpenArticle | Skipped) => {
    const { uri } = look.document;
    const article = look.state === 'checked';
    const diagnostics = article ? toDiagnostics(look, look.findings, client) : [];
    if (diagnostics.length > 0 || (kept.get(uri)?.shown ?? 0) > 0) show(uri, diagnostics);
    const onDemand = look.settings.checkOn === 'demand';
    const people = article ? peopleOf(look) : [];
    kept.set(uri, { shown: diagnostics.length, article, people, onDemand });
  };
  /** One file; the message loop has its turn before the next. */
  const checkFile = async (uri: string) => {
    if (documents.get(uri)) return;
    const document = await readUnopened(uri, desk);
    const look = document && (await articles.readOnce(document));
    if (!active || documents.get(uri)) return; // cleared or opened meanwhile
    if (look) keep(look);
    else forget(uri);
  };
  const empty = async () => {
    for (const uri of due) {
      due.delete(uri);
      await checkFile(uri);
      await breathe(host);
    }
    emptying = undefined;
  };
  const work = () => (emptying ??= empty());

  const find = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const folder of folders.all())
      found.push(...(await filesIn(folder, await settings.of(folder), desk)));
    return [...new Set(found)];
  };
  const watch = async () => {
    if (watching || !client.registersWatchers) return;
    const chosen = await Promise.all(folders.all().map((folder) => settings.of(folder)));
    const patterns = [...new Set(chosen.flatMap(({ include }) => include))];
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await watching;
  };
  const again = async () => {
    const files = await find();
    if (!active) return;
    forgetAllBut(files);
    for (const uri of files) due.add(uri);
    await work();
  };

  /** A decision about one article concerns no other. */
  const follow = (deskFile: string) => {
    const article = articleOf(deskFile);
    if (article === undefined) refresh();
    else if (kept.has(article)) due.add(article);
  };
  const refresh = () => {
    callOff();
    callOff = host.after(SETTLES, () => {
      attempt(connection, 'Checking all articles again', again());
    });
  };

  return {
    async run(token) {
      const progress = await connection.window.createWorkDoneProgress();
      progress.begin('Checking all articles', 0, undefined, true);
      const cancelled = () =>
        token?.isCancellationRequested === true || progress.token.isCancellationRequested;
      const mine = ++runs;
      const stopped = () => cancelled() || !active || mine !== runs;
      try {
        await facts.ready();
        active = true;
        const files = await find();
        attempt(connection, 'Watching the articles', watch());
        forgetAllBut(files);
        for (const [i, uri] of files.entries()) {
          if (stopped()) break;
          tellProgress(progress, i, files.length, uri);
          await checkFile(uri);
          await breathe(host);
        }
        if (!stopped()) facts.sawNames(namesIn(kept.values()));
        return summary(files, kept, documents, stopped());
      } finally {
        progress.done();
      }
    },
    clear() {
      active = false;
      callOff();
      due.clear();
      for (const uri of [...kept.keys()]) forget(uri);
      facts.sawNames(undefined);
      const ended = watching?.then((watcher) => {
        watcher.dispose();
      });
      if (ended) attempt(connection, 'Ending the watch', ended);
      watching = undefined;
    },
    opened({ uri }) {
      const known = kept.get(uri);
      // An editor that pulls keeps what was sent to it beside what it asks for.
      if (known && known.shown > 0 && client.pullsDiagnostics) show(uri, []);
      kept.delete(uri);
      return known?.onDemand === true;
    },
    closed(uri) {
      if (!active) return;
      due.add(uri);
      attempt(connection, `Checking ${uri}`, work());
    },
    changed(changes) {
      if (!active) return;
      for (const change of changes) {
        if (isDeskFile(change)) follow(change.uri);
        else if (change.type === FileChangeType.Deleted) {
          due.delete(change.uri);
          forget(change.uri);
        } else due.add(change.uri);
      }
      attempt(connection, 'Checking what has changed', work());
    },
    refresh() {
      if (active) refresh();
    },
    people: () => [...kept.values()].flatMap(({ people }) => people),
  };
}

/** In how many articles each full name stands. */
function namesIn(kept: Iterable<Kept>): SeenNames {
  const counts = new Map<string, number>();
  for (const { people } of kept)
    for (const name of new Set(people.map((person) => person.name)))
      if (name.includes(' ')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function tellProgress(
  progress: WorkDoneProgressServerReporter,
  done: number,
  all: number,
  uri: string,
): void {
  progress.report(Math.floor((done / all) * 100), `${done + 1} of ${all}: ${nameOf(uri)}`);
}

function summary(
  files: readonly string[],
  kept: ReadonlyMap<string, Kept>,
  documents: Desk['documents'],
  cancelled: boolean,
): CheckedAll {
  const known = files.flatMap((uri) => kept.get(uri) ?? []);
  const articles = known.filter(({ article }) => article);
  return {
    files: files.length,
    articles: articles.length,
    open: files.filter((uri) => documents.get(uri)).length,
    findings: articles.reduce((n, { shown }) => n + shown, 0),
    cancelled,
  };
}
