import * as vscode from 'vscode';
import { extension, open, ours, run, SEED, set, until, write, type Node } from './editor.ts';
import * as assert from './expect.ts';

suite('The Fact-Check view', () => {
  const view = () => extension().exports.view;
  const labels = () =>
    view()
      .getChildren()
      .map(({ label }) => label);
  const group = (label: string) =>
    view()
      .getChildren()
      .find((node) => node.label === label);
  const inGroup = (label: string): Node[] => view().getChildren(group(label) ?? {});
  const labelOf = (node: Node) => node.words;

  suiteSetup(async () => {
    const document = await open(SEED);
    await until(() => extension().isActive && ours(document.uri).length > 10, 'findings on the seed article');
    await run('groupBy.kind');
  });

  teardown(async () => {
    await run('groupBy.kind');
    await run('list.article');
    await run('clearFilter');
  });

  test('groups the findings of the article by kind, by person and by rank', async () => {
    await until(() => labels().includes('Typos'), 'the group of typos');
    assert.same(labels().includes('Contradictions') && labels().includes('Quotations'), true);
    assert.same(inGroup('Typos').map(labelOf), ['Blinked']);

    await run('groupBy.person');
    const said = inGroup('Antony Blinken').map(({ code }) => code);
    assert.ok(said.includes('typo-name') && said.includes('quote-attributed'), said.join());

    await run('groupBy.rank');
    assert.same(labels()[0], 'Should be asked');
    assert.same(
      view().badge(),
      ours(vscode.window.activeTextEditor!.document.uri).filter(
        (d) => d.severity <= vscode.DiagnosticSeverity.Warning,
      ).length,
    );
  });

  test('a click goes to the words, and the labels say what the icons show', async () => {
    const [slip] = await until(() => inGroup('Typos'), 'the typo');
    const item = view().getTreeItem(slip!);
    assert.match(item.accessibilityInformation?.label ?? '', /^Warning, Typos, Blinked, .*line 11$/);
    assert.match(view().getTreeItem(group('Typos')!).accessibilityInformation?.label ?? '', /1 finding/);
    const { command, arguments: given = [] } = item.command!;
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.same(document.getText(selection), 'Blinked');
  });

  test('a filter leaves what has the words, and says so', async () => {
    await run('filterFindings', 'blinked');
    assert.same(labels().includes('Typos'), true);
    assert.match(view().message() ?? '', /Only findings with “blinked”: \d of \d+/);
    await run('filterFindings', 'no such words');
    assert.same(labels(), []);
    await run('clearFilter');
    assert.ok(labels().length > 2);
    assert.same(view().message(), undefined);
  });

  test('lists the whole workspace, each finding with its file', async () => {
    const other = await open('sport-cup-tie.txt');
    await until(() => ours(other.uri).length > 0, 'findings on the other article');
    assert.same(
      inGroup('Typos').some((node) => labelOf(node) === 'Blinked'),
      false,
    );
    await run('list.workspace');
    const slip = await until(
      () => inGroup('Typos').find((node) => labelOf(node) === 'Blinked'),
      'the seed’s typo',
    );
    assert.match(String(view().getTreeItem(slip).description), new RegExp(`^${SEED}:11`));
  });

  test('next and previous finding walk the article and begin again', async () => {
    const document = await open(SEED);
    await until(() => ours(document.uri).length > 10, 'findings on the seed article');
    const editor = vscode.window.activeTextEditor!;
    const place = ({ start, end }: vscode.Range) =>
      [start.line, start.character, end.line, end.character].join();
    const expected = [...new Set(ours(document.uri).map(({ range }) => place(range)))];
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: string[] = [];
    for (const _ of expected) {
      await run('nextFinding');
      visited.push(place(editor.selection));
    }
    assert.same([...visited].sort(), [...expected].sort());
    await run('nextFinding');
    assert.same(place(editor.selection), visited[0]);
    await run('previousFinding');
    assert.same(place(editor.selection), visited.at(-1));
  });

  test('findings move along with their words before the next check', async () => {
    const story = await write('Mara Quilliam opened the the bridge in May.\n');
    await until(() => inGroup('Typos').length === 1, 'the doubled word');
    await set('checkOn', 'save');
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(story.uri, new vscode.Position(0, 0), 'By our staff\n\n');
      await vscode.workspace.applyEdit(edit);
      // Findings that were handed over before the edit are told of after it: they must not go back to where they were.
      for (
        const end = Date.now() + 300;
        Date.now() < end;
        await new Promise((soon) => setTimeout(soon, 20))
      ) {
        const { command } = view().getTreeItem(inGroup('Typos')[0]!);
        const { selection } = command?.arguments?.[1] as { selection: vscode.Range };
        assert.same(story.getText(selection), 'the the');
      }
    } finally {
      await set('checkOn', undefined);
    }
  });
});
