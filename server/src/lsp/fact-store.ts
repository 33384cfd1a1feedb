import type { Connection } from 'vscode-languageserver';
import { NO_FACTS, type Facts } from '#core/facts';
import { readDictionary, type Dictionary } from '#core/spelling/dictionary';
import type { Folders } from './folders.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';
import { folderOf, listFiles, NO_LISTS, readList, type WordLists } from './word-lists.ts';

/** What the rules know besides the article, for each document. */
export interface FactStore {
  of(uri: string, settings: Settings): Promise<Facts>;
  /** Begins to load the dictionary if nobody has yet. Called once the first findings are out. */
  warmUp(): void;
}

/** Loads the dictionary late and the desks' lists when first needed; calls `changed` when either is new. */
export function keepFacts(
  connection: Connection,
  host: Host,
  folders: Folders,
  changed: () => void,
): FactStore {
  let dictionary: Dictionary | undefined;
  let asked = false;
  const lists = new Map<string, Promise<WordLists>>();
  let facts = new WeakMap<Settings, Map<WordLists, Facts>>();

  const renew = () => {
    facts = new WeakMap();
    changed();
  };
  const listsOf = (uri: string): Promise<WordLists> => {
    const folder = folderOf(uri, folders.all());
    if (folder === undefined) return Promise.resolve(NO_LISTS);
    const known = lists.get(folder) ?? readLists(folder, host);
    lists.set(folder, known);
    return known;
  };
  const load = async () => {
    try {
      dictionary = readDictionary(await host.readDictionary());
      renew();
    } catch (error) {
      connection.console.error(`The dictionary could not be read; spelling is not checked. ${String(error)}`);
    }
  };

  connection.onDidChangeWatchedFiles(() => {
    lists.clear();
    renew();
  });
  return {
    async of(uri, settings) {
      const desk = await listsOf(uri);
      const known = facts.get(settings) ?? new Map<WordLists, Facts>();
      facts.set(settings, known);
      const found = known.get(desk) ?? factsOf(settings, desk, dictionary);
      known.set(desk, found);
      return found;
    },
    warmUp() {
      if (asked) return;
      asked = true;
      host.after(0, () => void load());
    },
  };
}

async function readLists(folder: string, host: Host): Promise<WordLists> {
  const files = listFiles(folder);
  const read = (uri: string) => host.readFile?.(uri).catch(() => undefined);
  const [words, names] = await Promise.all([read(files.words), read(files.names)]);
  return { words: readList(words ?? ''), names: readList(names ?? '') };
}

function factsOf(settings: Settings, desk: WordLists, dictionary: Dictionary | undefined): Facts {
  return {
    ...NO_FACTS,
    words: new Set([...settings.words, ...desk.words].map((word) => word.toLowerCase())),
    names: new Set([...settings.names, ...desk.names]),
    ...(dictionary ? { dictionary } : {}),
  };
}
