import * as vscode from 'vscode';
import { codeOf, flat, note, open, ours, SEED, until } from './editor.ts';
import * as assert from './expect.ts';
import './suite-view.ts';
import './suite-fixes.ts';
import './suite-settings.ts';
import './suite-records.ts';
import './suite-first-steps.ts';
import './suite-people.ts';
import './suite-status.ts';
import './suite-workspace.ts';
import golden from '../golden/seeds.json';

suite('Newsroom Fact-Check in a real editor', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    const begin = Date.now();
    document = await open(SEED);
    await until(() => ours(document.uri).length > 0, 'findings on the seed article');
    note(
      `VS Code ${vscode.version}, ${vscode.env.appHost}: first findings ${Date.now() - begin} ms after opening the seed article`,
    );
  });

  test('shows the same findings as the command line', async () => {
    const expected = golden.findings
      .filter((finding) => finding.file.endsWith(SEED))
      .map((finding) => `${finding.line}:${finding.column} ${finding.code} ${finding.message}`);
    const shown = () => ours(document.uri).map(flat).sort();
    await until(() => shown().length === expected.length, `${expected.length} findings`).catch(
      () => undefined,
    );
    assert.same(shown(), expected.sort());
  });

  test('explains a quotation when the pointer rests on it', async () => {
    const at = document.positionAt(document.getText().indexOf('an attempt to seize') + 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /Antony Blinken/);
  });

  test('lists people and their quotations in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.match(
      JSON.stringify(symbols.map((s) => [s.name, s.children.map((c) => c.name)])),
      /Antony Blinken/,
    );
  });

  test('mends “Blinked” with one fix, and the finding goes', async () => {
    const find = () => ours(document.uri).find((d) => codeOf(d) === 'typo-name');
    const finding = await until(find, 'the typo');
    assert.same(document.getText(finding.range), 'Blinked');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.isPreferred && action.title.includes('Blinken'));
    assert.ok(fix?.edit, `offered: ${actions.map((a) => a.title).join(' | ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was applied');
    assert.match(document.lineAt(10).text, /United Nations Charter," Blinken stressed\./);
    await until(() => find() === undefined, 'the finding to go');
    await vscode.commands.executeCommand('undo');
    await until(find, 'the finding to come back');
  });

  test('says nothing about a file that is no article', async () => {
    const readme = await open('README.md');
    // The seed article is checked again after it; by then the README would have been.
    await open(SEED);
    await until(() => ours(document.uri).length > 0, 'findings on the seed article');
    assert.same(ours(readme.uri), []);
  });

  test('reads its own language', async () => {
    const story = await vscode.workspace.openTextDocument({
      language: 'article',
      content: 'Mara Quilliam said the the bridge would open in May.\n\n“We are ready,” Quilliam said.\n',
    });
    await vscode.window.showTextDocument(story);
    await until(() => ours(story.uri).some((d) => codeOf(d) === 'typo-repeated-word'), 'the doubled word');
  });
});
