import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EMPTY_LEDGER, readLedger } from '#core/ledger/lines';
import type { LedgerRecord } from '#core/ledger/record';
import { attempt } from './attempt.ts';
import { readConfig, seenFrom, type Config, type FileFault } from './config.ts';
import { deskIn, folderOf, foldersAbove, pathsFor, type DeskPaths } from './desk-folder.ts';
import type { Folders } from './folders.ts';
import { pathOf } from './from-proto.ts';
import type { Host } from './host.ts';
import { SOURCE } from './to-proto.ts';
import { isDeskFile, type WatchedFiles } from './watched-files.ts';
import { readList } from './word-lists.ts';

/** What a desk shares: its lists and its rules. */
export interface Shared {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly config: Config;
}

/** The desk's `.factcheck` folders, read when first needed and kept until something in them changes. */
export interface DeskFiles {
  /** Where what belongs to the article is kept, or would be; undefined where no folder is open to keep it in. */
  pathsOf(uri: string): Promise<DeskPaths | undefined>;
  sharedFor(uri: string): Promise<Shared>;
  /** The desk's rules and patterns for a document or a workspace folder, as the editor's own settings would give them. */
  configFor(uri: string): Promise<Config>;
  ledgerOf(uri: string): Promise<readonly LedgerRecord[]>;
  /** Any text file of the workspace, empty where there is none. */
  read(uri: string): Promise<string>;
}

const NOTHING: Shared = { words: [], names: [], config: {} };

interface Sources {
  readonly connection: Connection;
  readonly host: Host;
  readonly folders: Folders;
  readonly watched: WatchedFiles;
}

/** Calls `changed` when one of the files has changed. What is wrong in a file is shown there. */
export function keepDeskFiles(
  { connection, host, folders, watched }: Sources,
  changed: () => void,
): DeskFiles {
  const found = new Map<string, Promise<boolean>>();
  const shared = new Map<string, Promise<Shared>>();
  const ledgers = new Map<string, Promise<readonly LedgerRecord[]>>();
  const show = showFaults(connection);

  watched.onChange((changes) => {
    if (!changes.some(isDeskFile)) return;
    for (const cache of [found, shared, ledgers]) cache.clear();
    changed();
  });

  const read = async (uri: string) => (await host.readFile?.(uri).catch(() => undefined)) ?? '';
  const isDesk = (folder: string): Promise<boolean> =>
    keep(found, folder, () => host.hasFolder?.(deskIn(folder)).catch(() => false) ?? Promise.resolve(false));
  /** The nearest folder that has a `.factcheck`, as on the command line; else the workspace's, where one would be made. */
  const homeOf = async (uri: string): Promise<string | undefined> => {
    for (const folder of foldersAbove(uri)) if (await isDesk(folder)) return folder;
    return folderOf(uri, folders.all());
  };
  const sharedFor = async (uri: string): Promise<Shared> => {
    const paths = await pathsOf(uri);
    return paths ? keep(shared, paths.config, () => readShared(paths)) : NOTHING;
  };
  const pathsOf = async (uri: string) => {
    const home = await homeOf(uri);
    return home === undefined ? undefined : pathsFor(home, uri);
  };
  const readShared = async ({ words, names, config }: DeskPaths): Promise<Shared> => {
    const [one, two, text] = await Promise.all([read(words), read(names), read(config)]);
    const { config: known, faults } = readConfig(text);
    show(config, text, faults);
    return { words: readList(one), names: readList(two), config: known };
  };
  const readRecords = async ({ ledger }: DeskPaths): Promise<readonly LedgerRecord[]> => {
    const text = await read(ledger);
    const { records, broken } = text === '' ? EMPTY_LEDGER : readLedger(text);
    const lines = TextDocument.create(ledger, '', 0, text);
    const faults = broken.map(({ line, message }) => ({
      start: lines.offsetAt({ line: line - 1, character: 0 }),
      end: lines.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }),
      message,
    }));
    show(ledger, text, faults);
    return records;
  };
  return {
    pathsOf,
    read,
    sharedFor,
    async configFor(asked) {
      const uri = folders.all().includes(asked) ? `${asked.replace(/\/$/, '')}/x` : asked;
      const home = await homeOf(uri);
      if (home === undefined) return {};
      const folder = folderOf(uri, folders.all());
      return seenFrom(
        folder === undefined ? '' : pathOf(folder),
        (await sharedFor(uri)).config,
        pathOf(home),
      );
    },
    async ledgerOf(uri) {
      const paths = await pathsOf(uri);
      return paths ? keep(ledgers, paths.ledger, () => readRecords(paths)) : EMPTY_LEDGER.records;
    },
  };
}

function keep<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

/** Shows what is wrong in a file of the desk's, whether it is open or not, until it is mended. */
function showFaults(connection: Connection) {
  const faulty = new Set<string>();
  return (uri: string, text: string, faults: readonly FileFault[]) => {
    if (faults.length === 0 && !faulty.delete(uri)) return;
    if (faults.length > 0) faulty.add(uri);
    const document = TextDocument.create(uri, '', 0, text);
    const diagnostics = faults.map(({ start, end, message }): Diagnostic => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message,
    }));
    attempt(connection, `Showing what is wrong in ${uri}`, connection.sendDiagnostics({ uri, diagnostics }));
  };
}
