import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NO_FACTS, type Facts } from '#core/facts';
import { withLedger } from '#core/ledger/ledger';
import { EMPTY_LEDGER, readLedger, type Ledger } from '#core/ledger/lines';
import { readDictionary } from '#core/spelling/dictionary';
import { readConfig, type Config } from '#lsp/config';
import { articleOf, deskIn, foldersAbove, pathsFor } from '#lsp/desk-folder';
import { matcher } from '#lsp/glob';
import { readList } from '#lsp/word-lists';
import { Complaint } from './complaint.ts';
import { placesIn } from './places.ts';

/** What the desk keeps for the articles: the same files that the editor reads. */
export interface Desk {
  /** For copy that is no file: the lists of the folder we are in, or of one above. */
  readonly facts: Facts;
  factsFor(file: string): Facts;
  ledgerOf(file: string): Ledger['records'];
  configFor(file: string): Config;
  /** The desk's own pattern of what is an article in a folder, if it has one: a test on a file. */
  includedIn(folder: string): ((file: string) => boolean) | undefined;
  /** Why the desk leaves a file out; undefined where it does not. */
  whyLeftOut(file: string): string | undefined;
  /** Articles that have a ledger, in the desk's folder of the place we are in. */
  articlesWithLedger(): string[];
}

/** What all articles of a desk have in common. */
interface Shared {
  readonly facts: Facts;
  readonly config: Config;
}

/** Reads `.factcheck` in the nearest folder above each article. Each fault in its files is complained of once. */
export function openDesk(complain: (complaint: Complaint) => void): Desk {
  const dictionary = readDictionary(readFileSync(join(__dirname, 'data', 'words.bin')));
  const nobodys: Facts = { ...NO_FACTS, dictionary };
  const homes = new Map<string, string | undefined>();
  const shared = new Map<string, Shared>();
  const ledgers = new Map<string, Ledger>();

  const homeOf = (uri: string): string | undefined => {
    const [folder] = foldersAbove(uri);
    if (folder === undefined) return undefined;
    if (!homes.has(folder))
      homes.set(
        folder,
        foldersAbove(uri).find((above) => isFolder(deskIn(above))),
      );
    return homes.get(folder);
  };
  const sharedFor = (uri: string): Shared | undefined => {
    const home = homeOf(uri);
    if (home === undefined) return undefined;
    const known = shared.get(home) ?? readShared(home, nobodys, complain);
    shared.set(home, known);
    return known;
  };
  const ledgerOf = (file: string) => {
    const uri = uriOf(file);
    const home = homeOf(uri);
    if (home === undefined) return EMPTY_LEDGER.records;
    const known = ledgers.get(uri) ?? readRecords(pathsFor(home, uri).ledger, complain);
    ledgers.set(uri, known);
    return known.records;
  };
  const factsOf = (uri: string): Facts => sharedFor(uri)?.facts ?? nobodys;
  const fits = (file: string, patterns: readonly string[]) => {
    const uri = uriOf(file);
    const path = decodeURIComponent(uri.slice((homeOf(uri)?.length ?? 0) + 1));
    return patterns.some((pattern) => matcher(pattern)(path));
  };
  const here = uriOf(join(resolve(''), 'x'));
  return {
    facts: factsOf(here),
    factsFor: (file) => withLedger(factsOf(uriOf(file)), ledgerOf(file)),
    ledgerOf,
    configFor: (file) => sharedFor(uriOf(file))?.config ?? {},
    includedIn(folder) {
      const include = sharedFor(uriOf(join(folder, 'x')))?.config.include;
      return include && ((file) => fits(file, include));
    },
    whyLeftOut(file) {
      const { exclude = [], include } = sharedFor(uriOf(file))?.config ?? {};
      if (fits(file, exclude)) return '“exclude” in .factcheck/config.json leaves it out';
      if (include && !fits(file, include)) return '“include” in .factcheck/config.json does not name it';
      return undefined;
    },
    articlesWithLedger() {
      const home = homeOf(here);
      if (home === undefined) return [];
      const folder = fileURLToPath(`${deskIn(home)}/ledger`);
      if (!isFolder(pathToFileURL(folder).href)) return [];
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .flatMap((name) => articleOf(uriOf(join(folder, name))) ?? [])
        .map((uri) => named(uri))
        .sort();
    },
  };
}

function readShared(home: string, facts: Facts, complain: (complaint: Complaint) => void): Shared {
  const paths = pathsFor(home, `${home}/x`);
  const text = read(paths.config, complain);
  const { config, faults } = readConfig(text);
  const places = placesIn(text);
  for (const { start, message } of faults) {
    const { line, column } = places.at(start);
    complain(new Complaint(`${named(paths.config)}:${line}:${column}: ${message}`));
  }
  const list = (uri: string) => readList(read(uri, complain));
  const words = [...list(paths.words), ...(config.words ?? [])].map((word) => word.toLowerCase());
  const names = [...list(paths.names), ...(config.names ?? [])];
  const bar = config.claims && { claims: config.claims };
  return { facts: { ...facts, ...bar, words: new Set(words), names: new Set(names) }, config };
}

function readRecords(uri: string, complain: (complaint: Complaint) => void): Ledger {
  const ledger = readLedger(read(uri, complain));
  for (const { line, column, message } of ledger.broken) {
    complain(new Complaint(`${named(uri)}:${line}:${column}: ${message}`));
  }
  return ledger;
}

/** The file's text, empty where there is none. */
function read(uri: string, complain: (complaint: Complaint) => void): string {
  try {
    return readFileSync(fileURLToPath(uri), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') complain(new Complaint(`${named(uri)}: ${message}`));
    return '';
  }
}

const uriOf = (file: string) => pathToFileURL(resolve(file)).href;

/** As the user would name the file from here. */
const named = (uri: string) => relative('', fileURLToPath(uri)).replaceAll('\\', '/');

function isFolder(uri: string): boolean {
  return statSync(fileURLToPath(uri), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
