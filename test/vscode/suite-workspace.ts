import * as vscode from 'vscode';
import golden from '../golden/seeds.json';
import { flat, note, open, ours, SEED, until } from './editor.ts';
import * as assert from './expect.ts';

suite('all articles of the workspace', () => {
  const inProblems = () =>
    vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.scheme !== 'untitled')
      .flatMap(([uri]) => ours(uri).map((d) => `${uri.path.split('/').at(-1)!} ${flat(d)}`))
      .sort();

  test('checks all articles: Problems has what the command line finds', async () => {
    const document = await open(SEED);
    await until(() => ours(document.uri).length > 0, 'findings on the seed article');
    const begin = Date.now();
    await vscode.commands.executeCommand('newsroomFactcheck.checkAllArticles');
    note(`all articles of seeds/ checked in ${Date.now() - begin} ms`);
    const expected = golden.findings
      .map((f) => `${f.file.split('/').at(-1)!} ${f.line}:${f.column} ${f.code} ${f.message}`)
      .sort();
    await until(() => inProblems().length === expected.length, `${expected.length} findings`).catch(
      () => undefined,
    );
    assert.same(inProblems(), expected);
  });

  test('an article that is opened then has its findings once', async () => {
    const file = 'council-flood-wall.article';
    const expected = golden.findings.filter((finding) => finding.file.endsWith(file)).length;
    const document = await open(file);
    await until(() => ours(document.uri).length === expected, `${expected} findings, none of them twice`);
  });

  test('finds the people of articles that are not open', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '',
    );
    const files = new Set(found.map(({ location }) => location.uri.path.split('/').at(-1)));
    assert.ok(files.has('sport-cup-tie.txt'), [...files].join(', '));
  });

  test('takes back what it found in files that are not open', async () => {
    await vscode.commands.executeCommand('newsroomFactcheck.clearWorkspaceResults');
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const left = () =>
      vscode.languages.getDiagnostics().filter(([uri]) => !open.has(uri.toString()) && ours(uri).length > 0);
    await until(() => left().length === 0, 'no findings in files that are not open');
  });
});
