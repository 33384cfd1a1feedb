import * as vscode from 'vscode';
import { codeOf, extension, open, ours, run, until, write, type Node } from './editor.ts';
import * as assert from './expect.ts';

const SLIPS = [
  'Mayor Adaeze Marlowe opened the new harbour bridge on the edge of the town.',
  'Adaeze Marlowe told the meeting that the bridge would last for a century.',
  'Mayor Marlow then walked across the the bridge, where a band was waiting.',
  'The works were finnished ahead of time, and the mayor thanked everybody.',
].join('\n\n');
const MENDED = SLIPS.replace('Marlow then', 'Marlowe then')
  .replace('the the', 'the')
  .replace('finnished', 'finished');

const codes = (document: vscode.TextDocument) => ours(document.uri).map(codeOf);
/** The view's group of typos, once it has all three. */
const three = async (): Promise<readonly Node[]> => {
  await run('groupBy.kind');
  const { view } = extension().exports;
  const typos = () => view.getChildren().find(({ label }) => label === 'Typos')?.found ?? [];
  return until(() => typos().length === 3 && typos(), 'three typos in the view');
};

suite('Mending', () => {
  test('three fixes in a row, without waiting for the check between them', async () => {
    const story = await write(SLIPS);
    const typos = await three();
    await Promise.all(typos.map((node) => run('fixFinding', node)));
    assert.same(story.getText(), MENDED);
    await until(() => !codes(story).some((code) => code.startsWith('typo-')), 'no typo to be left');
  });

  test('the one at the caret with one command', async () => {
    const story = await write(SLIPS);
    await three();
    const slip = ours(story.uri).find((d) => codeOf(d) === 'typo-name')!;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(slip.range.end, slip.range.end);
    await run('fixFinding');
    assert.same(story.getText(), SLIPS.replace('Marlow then', 'Marlowe then'));
  });

  test('all of one kind, then all that is certain', async () => {
    const story = await write(SLIPS);
    await three();
    await run('fixAllOfKind', 'typo-repeated-word');
    assert.same(story.getText(), SLIPS.replace('the the', 'the'));
    await run('fixAll');
    assert.same(story.getText(), MENDED);
  });

  test('a change inside a quotation waits for consent', async () => {
    const copy = '“We have crossed the the bridge,” Adaeze Marlowe said.\n';
    const story = await write(copy);
    await until(() => codes(story).includes('typo-repeated-word'), 'the doubled word');
    const finding = ours(story.uri).find((d) => codeOf(d) === 'typo-repeated-word')!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      story.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const change = actions.find(({ title, edit }) => edit && title.includes('changes a quotation'));
    assert.ok(change, actions.map(({ title }) => title).join(' | '));
    assert.same(
      actions.some(({ isPreferred }) => isPreferred),
      false,
    );
    await run('fixAll');
    assert.same(story.getText(), copy);
  });

  test('on save, where the editor is told so: what is certain is mended, quoted words stay', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'on-save.article');
    const quoted = '\n\n“We have crossed the the bridge,” Adaeze Marlowe said.';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(SLIPS + quoted));
    const actions = { 'source.fixAll.newsroomFactcheck': 'explicit' };
    await editor.update('codeActionsOnSave', actions, vscode.ConfigurationTarget.Workspace);
    try {
      const story = await open('on-save.article');
      await until(
        () => codes(story).filter((code) => code.startsWith('typo-')).length === 4,
        'four typos, the quoted one with them',
      );
      // Saving an article as it was on disk mends nothing: something has to change first.
      const end = story.lineAt(story.lineCount - 1).range.end;
      await vscode.window.activeTextEditor!.edit((edit) => {
        edit.insert(end, '\n');
      });
      await story.save();
      assert.same(story.getText(), `${MENDED}${quoted}\n`);
    } finally {
      await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(file);
    }
  });
});
