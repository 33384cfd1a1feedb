import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withoutRecord } from '#core/ledger/lines';
import { deciding } from './decide.ts';
import { withoutEntry, withoutLine, withoutRule } from './desk-edits.ts';
import { writeDeskFiles, type DeskWriter } from './desk-file.ts';
import { followRenames } from './renamed-articles.ts';
import { recordsTree, type RecordNode, type RecordsTree } from './records-view.ts';
import { forgetMine, remembering } from './remember.ts';

/** Changes that come together are shown together: milliseconds. */
const PAUSE = 200;

/** What the extension shows of the desk's records, for tests too. */
export interface Records {
  readonly tree: RecordsTree;
  dispose(): void;
}

/** Ignoring, checking and remembering: the commands, and the view that lists what was decided, with a way back. */
export function keepRecords(client: BaseLanguageClient): Records {
  const writer = writeDeskFiles(client);
  const tree = recordsTree(client);
  const refresh = calmly(() => {
    tree.refresh();
  });
  const desk: DeskWriter = {
    async amend(file, change) {
      const done = await writer.amend(file, change);
      refresh();
      return done;
    },
  };
  const decide = deciding(client, desk);
  const { remember, turnRuleOff } = remembering(client, desk, decide);
  const view = window.createTreeView('newsroomFactcheck.records', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const own: Readonly<Record<string, (...given: never[]) => unknown>> = {
    ignoreHere: decide.ignoreHere,
    markChecked: decide.markChecked,
    turnRuleOffInFile: decide.turnRuleOffInFile,
    forgetRecord: decide.forgetRecord,
    remember,
    turnRuleOff,
    undoRecord: async (node = view.selection[0]) => {
      if (node?.kind === 'record') await undo(node, desk);
    },
    refreshRecords: () => {
      tree.refresh();
    },
  };
  const watcher = workspace.createFileSystemWatcher('**/.factcheck/**');
  const disposables = [
    ...Object.entries(own).map(([name, run]) => commands.registerCommand(`newsroomFactcheck.${name}`, run)),
    view,
    watcher,
    watcher.onDidChange(refresh),
    watcher.onDidCreate(refresh),
    watcher.onDidDelete(refresh),
    client.onDidChangeState(refresh),
    workspace.onDidSaveTextDocument(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsroomFactcheck')) refresh();
    }),
    followRenames(client),
  ];
  return {
    tree,
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** Takes back what a line of the view stands for. */
async function undo({ file, state, id }: RecordNode, desk: DeskWriter): Promise<void> {
  if (file === undefined) {
    await forgetMine(state === 'off' ? 'rules' : state === 'word' ? 'words' : 'names', id);
    return;
  }
  const list = state === 'word' ? 'words' : 'names';
  await desk.amend(Uri.parse(file), (text) => {
    if (file.endsWith('.jsonl')) return withoutRecord(text, id);
    if (file.endsWith('.txt')) return withoutLine(text, id);
    return state === 'off' ? withoutRule(text, id) : withoutEntry(text, list, id);
  });
}

function calmly(run: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  };
}
