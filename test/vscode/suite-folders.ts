import * as vscode from 'vscode';
import { codeOf, extension, ours, SEED, until } from './editor.ts';
import * as assert from './expect.ts';

suite('Two folders in one window', () => {
  const open = async (folder: number, name: string) => {
    const { uri } = vscode.workspace.workspaceFolders![folder]!;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, name));
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  };
  const typos = ({ uri }: vscode.TextDocument) => ours(uri).filter((d) => codeOf(d).startsWith('typo-'));

  test('each goes by its own settings: a typo is a warning here, information there', async () => {
    assert.same(vscode.workspace.workspaceFolders?.length, 2);
    const news = await open(0, SEED);
    const sport = await open(1, 'stand.article');
    const [there] = await until(() => typos(sport).length > 0 && typos(sport), 'the doubled word');
    assert.same(there!.severity, vscode.DiagnosticSeverity.Information);
    const [here] = await until(() => typos(news).length > 0 && typos(news), '“Blinked”');
    assert.same(here!.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('and by what its own desk has agreed on: drafts are left out there', async () => {
    const draft = await open(1, 'drafts/stand.article');
    const { status } = extension().exports;
    await until(() => status.look()?.tooltip.startsWith('Not checked: '), 'the draft to be left out');
    assert.match(status.look()!.tooltip, /drafts\/\*\*/);
    assert.same(ours(draft.uri), []);
  });
});
