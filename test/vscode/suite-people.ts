import * as vscode from 'vscode';
import { open, run, SEED, until, write } from './editor.ts';
import * as assert from './expect.ts';

suite('people of an article', () => {
  let document: vscode.TextDocument;
  const place = (words: string) => document.positionAt(document.getText().indexOf(words) + 2);
  const ask = <T>(command: string, ...given: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...given);
  const copy = ({ range }: { readonly range: vscode.Range }) => document.getText(range);

  suiteSetup(async () => {
    document = await open(SEED);
  });

  test('goes from a surname to where the man is first named', async () => {
    const [first] = await ask<vscode.Location[]>('executeDefinitionProvider', place('Blinken praises'));
    assert.ok(first, 'a definition');
    assert.same([copy(first), first.range.start.line], ['Antony Blinken', 0]);
  });

  test('lists every mention of him, pronouns too', async () => {
    const found = await ask<vscode.Location[]>('executeReferenceProvider', place('Blinken praises'));
    const words = new Set(found.map(copy));
    for (const wanted of ['Antony Blinken', 'Blinken', 'he'])
      assert.ok(words.has(wanted), `“${wanted}” in ${[...words].join(', ')}`);
  });

  test('renames him: the name alone is offered, posts wait for consent, “he” and “Blinken” stay', async () => {
    const here = place('Antony Blinken, during');
    const offered = await ask<{ range: vscode.Range; placeholder: string }>('prepareRename', here);
    assert.same(offered.placeholder, 'Antony Blinken');
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', here, 'Anthony Blinken');
    const edits = edit.get(document.uri);
    assert.same([...new Set(edits.map(copy))], ['Antony Blinken']);
    assert.same([...new Set(edits.map(({ newText }) => newText))], ['Anthony Blinken']);
    assert.ok(edits.length > 1, 'posts are among them');
  });

  test('says in words why a place is no name', async () => {
    const refused = await ask('prepareRename', place('mobilising more')).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    assert.match(refused, /Put the cursor on a name/);
  });

  test('finds a person by some letters of the name', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'anblink',
    );
    assert.same(
      found.map(({ name, containerName }) => `${name}: ${containerName}`),
      [`Antony Blinken: US State Secretary · ${SEED}`],
    );
  });

  test('corrects a name in all articles, once the preview is confirmed', async () => {
    const story = await write('Mayor Adaeze Marlowe opened the bridge.\n\n“It is done,” Marlowe said.\n');
    const { activeTextEditor: editor } = vscode.window;
    editor!.selection = new vscode.Selection(0, 8, 0, 8);
    await until(async () => {
      const offered = await vscode.commands
        .executeCommand<{ placeholder: string }>('vscode.prepareRename', story.uri, editor!.selection.active)
        .then(
          ({ placeholder }) => placeholder,
          () => undefined,
        );
      return offered === 'Adaeze Marlowe';
    }, 'the name to be known');
    const before = story.getText();
    const corrected = run('correctNameEverywhere', 'Adaeze Marlow');
    // The command waits for the editor, and the editor for consent: nothing has changed so far.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.same(story.getText(), before);
    await vscode.commands.executeCommand('refactorPreview.apply');
    await corrected;
    assert.same(story.getText(), before.replaceAll('Marlowe', 'Marlow'));
  });
});
