import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';

interface Entry {
  readonly list: 'words' | 'names';
  readonly entry: string;
  readonly scope: 'user' | 'workspace';
  readonly uri: string;
}

/** Adds a word or name to the user's list (a setting) or to the desk's (a text file in the workspace). */
export async function remember({ list, entry, scope, uri }: Entry): Promise<void> {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri));
  if (scope === 'workspace' && folder) {
    await addLine(Uri.joinPath(folder.uri, '.factcheck', `${list}.txt`), entry);
    return;
  }
  const settings = workspace.getConfiguration('newsroomFactcheck');
  const known = settings.inspect<string[]>(list)?.globalValue ?? [];
  if (!known.includes(entry)) await settings.update(list, [...known, entry], ConfigurationTarget.Global);
}

/** Turns a rule off for this workspace, or for the user where no folder is open. */
export async function turnRuleOff(code: string): Promise<void> {
  const settings = workspace.getConfiguration('newsroomFactcheck');
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const values = settings.inspect<Record<string, string>>('rules');
  const known = (inWorkspace ? values?.workspaceValue : values?.globalValue) ?? {};
  await settings.update(
    'rules',
    { ...known, [code]: 'off' },
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}

async function addLine(file: Uri, entry: string): Promise<void> {
  const text = await readText(file);
  if (text.split(/\r?\n/).includes(entry)) return;
  const head = text || '# One a line. Lines that begin with # are remarks. Share this file with your desk.\n';
  const gap = head.endsWith('\n') ? '' : '\n';
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(`${head}${gap}${entry}\n`));
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('“{0}” could not be written to {1}: {2}', entry, workspace.asRelativePath(file), String(error)),
    );
  }
}

/** The file's text; empty where there is no such file yet. Throws where it is there and cannot be read, lest it be overwritten. */
async function readText(file: Uri): Promise<string> {
  try {
    await workspace.fs.stat(file);
  } catch {
    return '';
  }
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
