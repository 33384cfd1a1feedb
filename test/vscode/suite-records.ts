import * as vscode from 'vscode';
import { codeOf, open, ours, SEED, until } from './editor.ts';
import * as assert from './expect.ts';

/** What the extension exports, as far as the suite looks at it. */
interface Api {
  readonly records: vscode.TreeDataProvider<object>;
}

async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('newsroom-factcheck.newsroom-factcheck');
  assert.ok(extension, 'the extension is there');
  return extension.activate();
}

suite('What the desk has decided', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await open(SEED);
    await until(() => ours(document.uri).length > 0, 'findings on the seed article');
  });

  test('a finding that is ignored goes, is listed, and comes back when that is taken back', async () => {
    const { records } = await api();
    const find = () => ours(document.uri).find((d) => codeOf(d) === 'typo-name');
    const { range } = await until(find, 'the typo');
    const spot = {
      uri: document.uri.toString(),
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      code: 'typo-name',
    };
    await vscode.commands.executeCommand('newsroomFactcheck.ignoreHere', spot);
    await until(() => find() === undefined, 'the ignored finding to go');
    const listed = await until(async () => {
      for (const group of (await records.getChildren()) ?? []) {
        for (const node of (await records.getChildren(group)) ?? [])
          if ('about' in node && node.about === '“Blinked”') return node;
      }
      return undefined;
    }, 'the view to list it');
    const item = await records.getTreeItem(listed);
    assert.same([item.label, item.contextValue], ['“Blinked”', 'ignored']);
    await vscode.commands.executeCommand('newsroomFactcheck.undoRecord', listed);
    await until(find, 'the finding to come back');
  });

  test('a quotation that is marked as checked goes, tells of it under the pointer, and asks again when it is reopened', async () => {
    const find = () => ours(document.uri).find((d) => codeOf(d) === 'quote-attributed');
    const { range } = await until(find, 'a quotation');
    const spot = { uri: document.uri.toString(), start: document.offsetAt(range.start) + 1 };
    await vscode.commands.executeCommand(
      'newsroomFactcheck.markChecked',
      { ...spot, end: spot.start },
      { source: 'the transcript, page 4' },
    );
    await until(() => !find()?.range.isEqual(range), 'the checked quotation to go');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(spot.start),
    );
    const text = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
    assert.match(text, /\*\*Checked:\*\* against the transcript, page 4, on \d+ \w+ \d{4}/);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start.translate(0, 1), range.start.translate(0, 1));
    await vscode.commands.executeCommand('newsroomFactcheck.forgetRecord');
    await until(() => find()?.range.isEqual(range), 'the quotation to come back');
  });
});
