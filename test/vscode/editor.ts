import * as vscode from 'vscode';
import * as assert from './expect.ts';

export const SEED = '000_ba2b7b6759eca491.txt';

/** What the tree of the Fact-Check view hands out: a group of findings, or one. */
export interface Node {
  readonly label?: string;
  readonly found?: readonly Node[];
  readonly code?: string;
  readonly words?: string;
}

/** What the extension exports, as far as the suite reads it. */
export interface Exports {
  readonly view: {
    getChildren(node?: Node): Node[];
    getTreeItem(node: Node): vscode.TreeItem;
    badge(): number;
    message(): string | undefined;
  };
  readonly status: {
    look(): { readonly text: string; readonly tooltip: string; readonly command: string } | undefined;
  };
}

/** Waits until `probe` yields something; fails with `what` after `patience` ms. */
export async function until<T>(
  probe: () => T | Promise<T>,
  what: string,
  patience = 20_000,
): Promise<Exclude<NonNullable<T>, false>> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await probe();
    if (value) return value as Exclude<NonNullable<T>, false>;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const ours = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'fact-check');

export const codeOf = (diagnostic: vscode.Diagnostic) =>
  typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : String(diagnostic.code);

/** What a suite has to say besides passing. */
export function note(text: string): void {
  (globalThis.suiteNotes ??= []).push(text);
}

/** A finding as the golden file has it. */
export const flat = (d: vscode.Diagnostic) =>
  `${d.range.start.line + 1}:${d.range.start.character + 1} ${codeOf(d)} ${d.message}`;

export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A story that is on no disk, in front. */
export async function write(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'article', content });
  await vscode.window.showTextDocument(document);
  return document;
}

export function extension(): vscode.Extension<Exports> {
  const found = vscode.extensions.getExtension<Exports>('newsroom-factcheck.newsroom-factcheck');
  assert.ok(found, 'the extension is there');
  return found;
}

export const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(`newsroomFactcheck.${command}`, ...given);

/** Sets a setting of ours for the workspace, or takes it out. */
export const set = (name: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('newsroomFactcheck')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
