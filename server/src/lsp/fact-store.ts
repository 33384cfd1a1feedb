import type { Connection } from 'vscode-languageserver';
import { NO_FACTS, type Facts } from '#core/facts';
import { withLedger } from '#core/ledger/ledger';
import type { LedgerRecord } from '#core/ledger/record';
import type { SeenNames } from '#core/names/seen';
import { readDictionary, type Dictionary } from '#core/spelling/dictionary';
import type { DeskFiles, Shared } from './desk-files.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

/** What the rules know besides the article, for each document. */
export interface FactStore {
  of(uri: string, settings: Settings): Promise<Facts>;
  /** Begins to load the dictionary if nobody has yet. Called once the first findings are out. */
  warmUp(): void;
  /** The names of the workspace's articles, once they were checked; none when that was taken back. */
  sawNames(names: SeenNames | undefined): void;
  /** Waits until the dictionary is there, or cannot be had. */
  ready(): Promise<void>;
}

interface Known {
  readonly shared: Shared;
  readonly ledger: readonly LedgerRecord[];
  readonly facts: Facts;
}

/** Loads the dictionary late and what the desk keeps when first needed; calls `changed` when the dictionary is there. */
export function keepFacts(
  connection: Connection,
  host: Host,
  desk: DeskFiles,
  changed: () => void,
): FactStore {
  let dictionary: Dictionary | undefined;
  let loading: Promise<void> | undefined;
  let seenNames: SeenNames | undefined;
  let facts = new WeakMap<Settings, Known>(); // each document has settings of its own

  const load = async () => {
    try {
      dictionary = readDictionary(await host.readDictionary());
      facts = new WeakMap();
      changed();
    } catch (error) {
      connection.console.error(`The dictionary could not be read; spelling is not checked. ${String(error)}`);
    }
  };
  const loaded = () =>
    (loading ??= new Promise((resolve) => {
      host.after(0, () => void load().then(resolve));
    }));

  return {
    async of(uri, settings) {
      const [shared, ledger] = await Promise.all([desk.sharedFor(uri), desk.ledgerOf(uri)]);
      const known = facts.get(settings);
      if (known?.shared === shared && known.ledger === ledger) return known.facts;
      const found = withLedger(
        { ...factsOf(settings, shared, dictionary), ...(seenNames ? { seenNames } : {}) },
        ledger,
      );
      facts.set(settings, { shared, ledger, facts: found });
      return found;
    },
    warmUp() {
      void loaded();
    },
    sawNames(names) {
      seenNames = names;
      facts = new WeakMap();
      changed();
    },
    ready: loaded,
  };
}

function factsOf(settings: Settings, desk: Shared, dictionary: Dictionary | undefined): Facts {
  return {
    ...NO_FACTS,
    words: new Set([...settings.words, ...desk.words].map((word) => word.toLowerCase())),
    names: new Set([...settings.names, ...desk.names]),
    claims: settings.claims,
    ...(dictionary ? { dictionary } : {}),
  };
}
