import * as vscode from 'vscode';
import { codeOf, extension, open, ours, run, SEED, set, until } from './editor.ts';
import * as assert from './expect.ts';

suite('Settings and presets', () => {
  let document: vscode.TextDocument;
  const codes = () => new Set(ours(document.uri).map(codeOf));
  const rules = () =>
    vscode.workspace.getConfiguration('newsroomFactcheck').inspect<Record<string, string>>('rules')
      ?.workspaceValue;

  suiteSetup(async () => {
    document = await open(SEED);
    await until(() => codes().has('quote-attributed'), 'findings on the seed article');
  });

  test('a preset sets all severities at once and says what it changed; the defaults come back', async () => {
    const changes = (await run('choosePreset', 'copy-desk', 'workspace')) as string[];
    assert.ok(changes.includes('quote-attributed: off'), changes.join());
    assert.same(rules()?.['typo-mixed-spelling'], 'warning');
    await until(() => !codes().has('quote-attributed'), 'the quotations to wait elsewhere');
    const claim = ours(document.uri).find((d) => codeOf(d) === 'claim-unsourced');
    assert.same(claim?.severity, vscode.DiagnosticSeverity.Hint);

    assert.same(await run('choosePreset', 'copy-desk', 'workspace'), []);
    const back = (await run('choosePreset', 'defaults', 'workspace')) as string[];
    assert.ok(back.includes('quote-attributed: as by default'), back.join());
    assert.same(rules(), undefined);
    await until(() => codes().has('quote-attributed'), 'the quotations to come back');
  });

  test('the line over the headline is off, and counts when it is on', async () => {
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const titles = async () => (await lenses()).map(({ command }) => command?.title ?? '');
    assert.same(await titles(), []);
    await set('codeLens', true);
    try {
      const [title] = await until(async () => {
        const found = await titles();
        return found.length > 0 && found;
      }, 'the line');
      assert.match(title ?? '', /^\d+ quotations, \d+ speakers?, \d+ unsourced claims?$/);
    } finally {
      await set('codeLens', undefined);
    }
  });

  test('underline only: nothing in Problems, all of it in the view, and the fixes are still there', async () => {
    const { view } = extension().exports;
    await run('groupBy.kind');
    const before = ours(document.uri).length;
    const listed = () => view.getChildren().reduce((sum, { found = [] }) => sum + found.length, 0);
    await set('showIn', 'underline');
    try {
      await until(() => ours(document.uri).length === 0, 'Problems to be empty');
      await until(() => listed() === before, 'the view to have them all');
      const typos = view.getChildren().find(({ label }) => label === 'Typos');
      await run('fixFinding', typos?.found?.[0]);
      assert.match(document.lineAt(10).text, /Blinken stressed/);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
    } finally {
      await set('showIn', undefined);
    }
    await until(() => ours(document.uri).length === before, 'Problems to have them again');
    await until(() => listed() === before, 'the view to have them still');
  });
});
