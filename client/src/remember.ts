import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Decide, DeskPaths } from './decide.ts';
import { withLine, withRuleOff } from './desk-edits.ts';
import type { DeskWriter } from './desk-file.ts';

interface Entry {
  readonly list: 'words' | 'names';
  readonly entry: string;
  readonly scope: 'user' | 'workspace' | 'file';
  readonly uri: string;
}

/** The commands that remember a word or name, or turn a rule off, for oneself, for the desk or for one article. */
export function remembering(client: BaseLanguageClient, desk: DeskWriter, { keep }: Decide) {
  const pathsOf = (uri: string) => client.sendRequest<DeskPaths | null>('newsroomFactcheck/desk', { uri });
  return {
    remember: async ({ list, entry, scope, uri }: Entry): Promise<void> => {
      if (scope === 'file') {
        const decision = list === 'words' ? 'word' : 'name';
        await keep(uri, [{ id: `${decision}-${entry}`, decision, entry }]);
        return;
      }
      const paths = scope === 'workspace' ? await pathsOf(uri) : null;
      if (paths) await desk.amend(Uri.parse(paths[list]), (text) => withLine(text, entry));
      else {
        await rememberForMe(list, entry);
        if (scope === 'workspace')
          void window.showInformationMessage(
            l10n.t(
              'No folder is open that could keep a list for the desk: “{0}” is right for you now.',
              entry,
            ),
          );
      }
    },
    /** In the desk's config.json; where no folder is open, in the user's settings. */
    turnRuleOff: async (code: string, uri?: string): Promise<void> => {
      const article = uri ?? window.activeTextEditor?.document.uri.toString();
      const paths = article === undefined ? null : await pathsOf(article);
      if (paths) await desk.amend(Uri.parse(paths.config), (text) => withRuleOff(text, code));
      else {
        await turnRuleOffForMe(code);
        void window.showInformationMessage(
          l10n.t('No folder is open that could keep rules for the desk: {0} is off for you now.', code),
        );
      }
    },
  };
}

const settings = () => workspace.getConfiguration('newsroomFactcheck');

/** The lists and the rules of the user's own settings. */
export function mine() {
  const own = settings();
  return {
    words: own.inspect<string[]>('words')?.globalValue ?? [],
    names: own.inspect<string[]>('names')?.globalValue ?? [],
    rules: own.inspect<Record<string, string>>('rules')?.globalValue ?? {},
  };
}

async function rememberForMe(list: 'words' | 'names', entry: string): Promise<void> {
  const known = mine()[list];
  if (!known.includes(entry)) await settings().update(list, [...known, entry], ConfigurationTarget.Global);
}

export async function turnRuleOffForMe(code: string): Promise<void> {
  await settings().update('rules', { ...mine().rules, [code]: 'off' }, ConfigurationTarget.Global);
}

/** Takes an entry out of the user's own settings. */
export async function forgetMine(what: 'words' | 'names' | 'rules', entry: string): Promise<void> {
  const own = mine();
  const rest =
    what === 'rules'
      ? Object.fromEntries(Object.entries(own.rules).filter(([code]) => code !== entry))
      : own[what].filter((each) => each !== entry);
  const empty = what === 'rules' ? Object.keys(rest).length === 0 : (rest as string[]).length === 0;
  await settings().update(what, empty ? undefined : rest, ConfigurationTarget.Global);
}
