import * as vscode from 'vscode';
import { extension, open, ours, SEED, until, write } from './editor.ts';
import * as assert from './expect.ts';

suite('The status bar item', () => {
  const look = () => extension().exports.status.look();

  test('counts what is to be asked of the article in front, and says the rest in its tooltip', async () => {
    const document = await open(SEED);
    const asked = () =>
      ours(document.uri).filter((d) => d.severity <= vscode.DiagnosticSeverity.Warning).length;
    await until(() => asked() > 0 && look()?.text.includes(`${asked()} to ask`), 'the count');
    assert.match(look()!.tooltip, /\d+ to ask, \d+ to check against a source/);
    assert.same(look()!.command, 'newsroomFactcheck.showFindings');
  });

  test('says when there is nothing to ask', async () => {
    await write('The harbour bridge is open.\n\nGulls sat on it.\n');
    await until(() => look()?.tooltip === 'Nothing to ask', 'nothing to ask');
    assert.same(look()!.text, '$(check) Fact-Check');
  });

  test('says of a file that is no article why it is not checked, and leads to all reasons', async () => {
    await open('README.md');
    await until(() => look()?.text === '$(dash) Fact-Check', 'no article');
    assert.match(look()!.tooltip, /^Not checked: .+/);
    assert.same(look()!.command, 'newsroomFactcheck.whyNotChecked');
  });

  test('is gone where the text in front is none of ours', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'json', content: '{}' });
    await vscode.window.showTextDocument(other);
    await until(() => look() === undefined, 'the item to go');
  });
});
