import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { withConfig } from './config.ts';
import type { DeskFiles } from './desk-files.ts';
import { readSettings, recordOf, SECTION, type Settings } from './settings.ts';

/** Settings by document, asked for once and kept until they change. */
export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** The desk's files have changed. */
  renew(): void;
  close(uri: string): void;
}

/**
 * Asks the client for the settings of each document, or takes what clients without such requests send on their own; the
 * desk's own file goes before them.
 */
export function keepSettings(
  connection: Connection,
  client: Client,
  desk: Pick<DeskFiles, 'configFor'>,
  changed: () => void,
): SettingsStore {
  const byUri = new Map<string, Promise<Settings>>();
  const complained = new Set<string>();
  let sent = client.settings;

  const complain = (complaint: string) => {
    if (complained.has(complaint)) return;
    complained.add(complaint);
    connection.console.warn(complaint);
  };
  const ask = async (uri: string): Promise<Settings> => {
    if (!client.configuration) return readSettings(sent, complain);
    try {
      const section: unknown = await connection.workspace.getConfiguration({
        scopeUri: uri,
        section: SECTION,
      });
      return readSettings(section, complain);
    } catch {
      return readSettings(sent, complain); // the client is going away, or refuses: defaults still check the article
    }
  };

  const choose = async (uri: string): Promise<Settings> => {
    const [own, config] = await Promise.all([ask(uri), desk.configFor(uri)]);
    return withConfig(own, config);
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    const section = recordOf(settings)[SECTION];
    if (section !== undefined) sent = section;
    byUri.clear();
    complained.clear();
    changed();
  });
  return {
    of(uri) {
      const known = byUri.get(uri) ?? choose(uri);
      byUri.set(uri, known);
      return known;
    },
    renew() {
      byUri.clear();
    },
    close(uri) {
      byUri.delete(uri);
    },
  };
}
