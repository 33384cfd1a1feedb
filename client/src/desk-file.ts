import { FileSystemError, l10n, Range, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Another program may have written between our reading and writing: so many times it is tried. */
const TRIES = 3;

/** Writes into the desk's folder. */
export interface DeskWriter {
  /**
   * Reads the file, changes it and writes it, one after the other; the server hears of it at once. False, and the user is
   * told, where it cannot be written. `change` gets an empty text where there is no file.
   */
  amend(file: Uri, change: (text: string) => string): Promise<boolean>;
}

export function writeDeskFiles(client: BaseLanguageClient): DeskWriter {
  let last: Promise<unknown> = Promise.resolve();
  const tell = (file: Uri) =>
    client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: client.code2ProtocolConverter.asUri(file), type: FileChangeType.Changed }],
    });
  const amend = async (file: Uri, change: (text: string) => string): Promise<boolean> => {
    try {
      for (let i = 0; i < TRIES; i++) {
        const text = await readText(file);
        const wanted = change(text);
        if (wanted === text) break; // as it should be; after the first time: nobody has written over it
        await write(file, wanted);
      }
    } catch (error) {
      void window.showErrorMessage(
        l10n.t('{0} could not be written: {1}', workspace.asRelativePath(file), String(error)),
      );
      return false;
    }
    await tell(file);
    return true;
  };
  return {
    amend(file, change) {
      const next = last.then(() => amend(file, change));
      last = next;
      return next;
    },
  };
}

/** Where somebody has the file open and has not saved it, the change goes into what they see, and all of it is saved. */
async function write(file: Uri, text: string): Promise<void> {
  const open = openUnsaved(file);
  if (!open) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(file, new Range(0, 0, open.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await open.save();
}

/** The file's text; empty where there is no such file yet. Throws where it is there and cannot be read, lest it be overwritten. */
export async function readText(file: Uri): Promise<string> {
  const open = openUnsaved(file);
  if (open) return open.getText();
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

const openUnsaved = (file: Uri) =>
  workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
