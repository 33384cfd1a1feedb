import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GIT_ATTRIBUTES, withoutRecord, withRecord } from '#core/ledger/lines';
import type { Draft } from '#core/ledger/ledger';
import type { LedgerRecord } from '#core/ledger/record';
import { askSource } from './ask-source.ts';
import type { DeskWriter } from './desk-file.ts';
import { turnRuleOffForMe } from './remember.ts';

/** Words of an article that somebody decides about; the server finds out what they are. */
export interface Spot {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly code?: string;
}

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly sources: readonly string[];
  readonly decided: readonly string[];
}

/** Where the desk keeps what belongs to an article, as URIs. */
export interface DeskPaths {
  readonly config: string;
  readonly words: string;
  readonly names: string;
  readonly ledger: string;
  readonly attributes: string;
}

/** What a check was made against; asked for where it is not given. */
export interface Source {
  readonly source: string;
  readonly note?: string;
}

export type Decide = ReturnType<typeof deciding>;

/** The commands that write into an article's ledger. Each works on the caret where nothing is named. */
export function deciding(client: BaseLanguageClient, desk: DeskWriter) {
  const ask = (spot: Spot, decision: 'ignored' | 'checked') =>
    client.sendRequest<Drafts | null>('newsroomFactcheck/drafts', { ...spot, decision });
  const pathsOf = (uri: string) => client.sendRequest<DeskPaths | null>('newsroomFactcheck/desk', { uri });
  const caret = (): Spot | undefined => {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const { document, selection } = editor;
    return {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
    };
  };

  /** Adds records to the article's ledger. Where there is no place for it, says so and offers what can be done. */
  const keep = async (uri: string, records: readonly LedgerRecord[], code?: string): Promise<boolean> => {
    const paths = await pathsOf(uri);
    if (!paths) {
      await explainNoPlace(code);
      return false;
    }
    await desk.amend(Uri.parse(paths.attributes), (text) => text || GIT_ATTRIBUTES);
    return desk.amend(Uri.parse(paths.ledger), (text) =>
      records.reduce((lines, record) => withRecord(lines, record), text),
    );
  };

  return {
    keep,
    ignoreHere: async (spot = caret()): Promise<void> => {
      const answer = spot && (await ask(spot, 'ignored'));
      if (!answer?.drafts.length) {
        void window.showInformationMessage(l10n.t('There is no finding here to ignore.'));
        return;
      }
      const records = answer.drafts.map((draft): LedgerRecord => ({
        id: freshId(),
        ...draft,
        decision: 'ignored',
        ...signature(),
      }));
      await keep(spot!.uri, records, records[0]?.decision === 'ignored' ? records[0].code : undefined);
    },
    markChecked: async (spot = caret(), given?: Source): Promise<void> => {
      const answer = spot && (await ask(spot, 'checked'));
      if (!answer?.drafts.length) {
        void window.showInformationMessage(l10n.t('There is nothing here to mark as checked.'));
        return;
      }
      if (!(await pathsOf(spot!.uri))) return explainNoPlace();
      const found = given ?? (await askSource(answer.drafts[0]!.words, answer.sources));
      if (!found) return;
      const { source, note } = found;
      const records = answer.drafts.map((draft): LedgerRecord => ({
        id: freshId(),
        ...draft,
        decision: 'checked',
        source,
        ...(note ? { note } : {}),
        ...signature(),
      }));
      await keep(spot!.uri, records);
    },
    turnRuleOffInFile: async (spot = caret()): Promise<void> => {
      const code = spot?.code ?? (spot && (await ask(spot, 'ignored')))?.drafts[0]?.code;
      if (!spot || code === undefined) {
        void window.showInformationMessage(
          l10n.t('There is no finding here whose rule could be turned off.'),
        );
        return;
      }
      await keep(spot.uri, [{ id: `off-${code}`, decision: 'off', code, ...signature() }], code);
    },
    /** Takes a record out of the article's ledger: its finding is back at once. */
    forgetRecord: async (which?: { readonly uri: string; readonly id: string }): Promise<void> => {
      const spot = caret();
      const uri = which?.uri ?? spot?.uri;
      const id = which?.id ?? (spot && (await ask(spot, 'ignored')))?.decided[0];
      const paths = uri === undefined ? null : await pathsOf(uri);
      if (id === undefined || !paths) {
        void window.showInformationMessage(l10n.t('Nothing was ignored or checked here.'));
        return;
      }
      await desk.amend(Uri.parse(paths.ledger), (text) => withoutRecord(text, id));
    },
  };
}

/** Said where an article has no folder in which something could be kept about it. */
async function explainNoPlace(code?: string): Promise<void> {
  const why = l10n.t(
    'Nothing can be kept about this article: no folder is open that holds it. Save it into a folder and open that folder.',
  );
  if (code === undefined) {
    void window.showWarningMessage(why);
    return;
  }
  const turnOff = l10n.t('Turn off {0} for me', code);
  if ((await window.showWarningMessage(why, turnOff)) === turnOff) await turnRuleOffForMe(code);
}

const freshId = () => globalThis.crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** Who decides, if they say so in their settings, and when, with their own clock's offset. */
function signature(): { readonly at: string; readonly by?: string } {
  const now = new Date();
  const east = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + east * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const by = workspace.getConfiguration('newsroomFactcheck').get<string>('signature')?.trim();
  return { at: `${local}${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`, ...(by ? { by } : {}) };
}
