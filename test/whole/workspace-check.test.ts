import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  Hover,
  SymbolInformation,
} from 'vscode-languageserver';
import { typoName } from '#core/rules/typo-name';
import type { CheckedAll } from '#lsp/protocol';
import golden from '../golden/seeds.json' with { type: 'json' };
import { openEditor, type Editor, type EditorOptions } from '../lsp/support/editor.ts';
import { slip } from '../lsp/support/rules.ts';

const folder = 'file:///desk';
const STORY = 'Mayor Ada Marlowe opened the harbour on Tuesday.\n\n“It is done,” Marlow said.\n';
const CLEAN = 'Mayor Ada Marlowe opened the harbour on Tuesday.\n';
const words = () => Promise.resolve(readFileSync(new URL('../../data/words.bin', import.meta.url)));

/** A desk with three articles and a file that is none. */
async function deskWith(options: EditorOptions = {}, more: readonly [string, string][] = []) {
  const files = new Map([
    [`${folder}/a.txt`, STORY],
    [`${folder}/sport/b.md`, STORY],
    [`${folder}/clean.txt`, CLEAN],
    [`${folder}/README.md`, STORY],
    ...more,
  ]);
  const editor = await openEditor({ rules: [slip], folder, files, dictionary: words, ...options });
  return { ...editor, files };
}

const checkAll = (editor: Pick<Editor, 'request'>) =>
  editor.request<CheckedAll>('newsroomFactcheck/checkAll', {});

/** How many findings each file that is not open has now, as far as it was told. */
function shown({ published }: Pick<Editor, 'published'>): Record<string, number> {
  const last = published.map(
    ({ uri, diagnostics }) => [uri.slice(folder.length + 1), diagnostics.length] as const,
  );
  return Object.fromEntries(last);
}

/** Waits until what is due after `ms` milliseconds is done: a few articles, each with its questions to the editor. */
async function settled(editor: Pick<Editor, 'pass'>, ms = 0): Promise<void> {
  await editor.pass(ms);
  for (let i = 0; i < 8; i++) await editor.pass(0);
}

const place = (...parts: unknown[]) => JSON.stringify(parts);
const text = (message: Diagnostic['message']) => (typeof message === 'string' ? message : message.value);

const changed = (editor: Pick<Editor, 'notify'>, name: string, type: 1 | 2 | 3) =>
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/${name}`, type }] });

suite('all articles of the workspace', () => {
  test('are checked though they are not open; what is no article is left alone', async () => {
    const editor = await deskWith();
    await editor.open(`${folder}/clean.txt`, CLEAN);
    assert.deepEqual(await checkAll(editor), {
      files: 4,
      articles: 2,
      open: 1,
      findings: 2,
      cancelled: false,
    });
    assert.deepEqual(shown(editor), { 'a.txt': 1, 'sport/b.md': 1 });
    assert.equal(editor.published[0]?.diagnostics[0]?.code, 'typo-name');
    await editor.quit();
  });

  test('as the settings of each folder have it', async () => {
    const editor = await deskWith({ settings: { exclude: ['sport/**'] } });
    await checkAll(editor);
    assert.deepEqual(shown(editor), { 'a.txt': 1 });
    await editor.quit();
  });

  test('our own client is asked which files there are', async () => {
    const editor = await deskWith({ initializationOptions: { rulePages: 'file:///ext/docs/rules' } });
    assert.equal((await checkAll(editor)).articles, 3);
    await editor.quit();
  });

  test('have the findings of the command line', async () => {
    const seeds = new URL('../../seeds/', import.meta.url);
    const texts = readdirSync(seeds).filter((name) => /\.(?:txt|md|article)$/.test(name));
    const files = new Map(
      texts.map((name) => [`file:///seeds/${name}`, readFileSync(new URL(name, seeds), 'utf8')]),
    );
    const editor = await openEditor({ folder: 'file:///seeds', files, dictionary: words });
    const { articles } = await checkAll(editor);
    assert.equal(articles, golden.articles);
    const found = editor.published.flatMap(({ uri, diagnostics }) =>
      diagnostics.map(
        ({ range: { start, end }, code, message }) =>
        place(uri.slice('file:///'.length), start.line + 1, start.character + 1, end.line + 1, end.character + 1, code, text(message)), // prettier-ignore
      ),
    );
    const expected = golden.findings.map(({ file, line, column, endLine, endColumn, code, message }) =>
      place(file, line, column, endLine, endColumn, code, message),
    );
    assert.deepEqual(found.sort(), expected.sort());
    await editor.quit();
  }).timeout(20_000);

  test('progress is shown; called off, what was found stays', async () => {
    const whole = await deskWith();
    await checkAll(whole);
    const steps = whole.progress.map(({ value }) => [value.kind, 'message' in value ? value.message : '']);
    assert.deepEqual(steps, [
      ['begin', ''],
      ['report', '1 of 4: README.md'],
      ['report', '2 of 4: a.txt'],
      ['report', '3 of 4: clean.txt'],
      ['report', '4 of 4: b.md'],
      ['end', ''],
    ]);
    await whole.quit();

    const editor = await deskWith({
      onProgress: (value) => {
        const token = editor.progress[0]?.token;
        if (value.kind === 'report' && value.message?.startsWith('2'))
          void editor.notify('window/workDoneProgress/cancel', { token });
      },
    });
    const { cancelled, articles } = await checkAll(editor);
    assert.deepEqual([cancelled, articles], [true, 1]);
    assert.deepEqual(shown(editor), { 'a.txt': 1 });
    assert.equal(editor.progress.at(-1)?.value.kind, 'end');
    await editor.quit();
  });

  test('questions are answered between two articles', async () => {
    const many = Array.from({ length: 60 }, (_, i): [string, string] => [`${folder}/many/${i}.txt`, STORY]);
    const editor = await deskWith({}, many);
    const uri = `${folder}/clean.txt`;
    await editor.open(uri, CLEAN);
    await editor.pull(uri);
    const whole = checkAll(editor);
    const between: number[] = [];
    while (between.length < 10) {
      const before = editor.published.length;
      const position = { line: 0, character: 8 };
      await editor.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
      between.push(editor.published.length - before);
    }
    assert.notEqual(editor.progress.at(-1)?.value.kind, 'end', 'the answers came before the end');
    assert.ok(Math.max(...between) <= 2, `articles checked while somebody waited: ${between.join()}`);
    await whole;
    await editor.quit();
  });
});

suite('findings in files that are not open stay true', () => {
  test('a file that is opened speaks for itself; closed, it is checked as it stands on disk', async () => {
    const editor = await deskWith();
    await checkAll(editor);
    const uri = `${folder}/a.txt`;
    await editor.open(uri, STORY);
    const report = await editor.pull(uri);
    assert.equal(report.kind === 'full' && report.items.length, 1);
    assert.equal(shown(editor)['a.txt'], 0, 'not twice');
    await editor.edit(uri, 2, { text: CLEAN });
    await editor.close(uri);
    await editor.pass(0);
    assert.equal(shown(editor)['a.txt'], 1, 'the edit was not saved');
    await editor.quit();
  });

  test('the same where findings are pushed', async () => {
    const editor = await deskWith({ capabilities: {} });
    await checkAll(editor);
    const uri = `${folder}/a.txt`;
    await editor.open(uri, `${STORY}Marlow left.`);
    await editor.pass(0);
    assert.equal(shown(editor)['a.txt'], 2);
    await editor.close(uri);
    await editor.pass(0);
    assert.equal(shown(editor)['a.txt'], 1);
    await editor.quit();
  });

  test('an article that is checked on demand keeps its findings when it is opened', async () => {
    const editor = await deskWith({ settings: { checkOn: 'demand' } });
    await checkAll(editor);
    const uri = `${folder}/a.txt`;
    await editor.open(uri, STORY);
    await editor.pass(0);
    const report = await editor.pull(uri);
    assert.equal(report.kind === 'full' && report.items.length, 1);
    await editor.quit();
  });

  test('changed, new and deleted files', async () => {
    const editor = await deskWith();
    await checkAll(editor);
    assert.equal(editor.registered.filter((method) => method.endsWith('didChangeWatchedFiles')).length, 2);
    editor.files.set(`${folder}/a.txt`, CLEAN);
    await changed(editor, 'a.txt', 2);
    editor.files.set(`${folder}/new.txt`, STORY);
    await changed(editor, 'new.txt', 1);
    editor.files.delete(`${folder}/sport/b.md`);
    await changed(editor, 'sport/b.md', 3);
    await settled(editor);
    assert.deepEqual(shown(editor), { 'a.txt': 0, 'sport/b.md': 0, 'new.txt': 1 });
    await editor.quit();
  });

  test('changed settings and lists', async () => {
    const editor = await deskWith();
    await checkAll(editor);
    await editor.configure({ rules: { typo: 'off' } });
    await settled(editor, 500);
    assert.deepEqual(shown(editor), { 'a.txt': 0, 'sport/b.md': 0 });
    await editor.configure({ exclude: ['sport/**'] });
    await settled(editor, 500);
    assert.deepEqual(shown(editor), { 'a.txt': 1, 'sport/b.md': 0 });
    await editor.quit();
  });

  test('“Clear Workspace Results” takes all back, and nothing is followed any longer', async () => {
    const editor = await deskWith();
    await checkAll(editor);
    await editor.notify('newsroomFactcheck/clearAll', {});
    await settled(editor);
    assert.deepEqual(shown(editor), { 'a.txt': 0, 'sport/b.md': 0 });
    assert.deepEqual(editor.unregistered, ['workspace/didChangeWatchedFiles']);
    const before = editor.published.length;
    await changed(editor, 'a.txt', 2);
    await editor.configure({ rules: {} });
    await settled(editor, 500);
    assert.equal(editor.published.length, before);
    await editor.quit();
  });

  test('nothing is followed before the user asks', async () => {
    const editor = await deskWith();
    await changed(editor, 'a.txt', 2);
    await settled(editor, 500);
    assert.deepEqual(editor.published, []);
    await editor.quit();
  });
});

suite('people of the workspace', () => {
  const find = async (editor: Pick<Editor, 'request'>, query: string) => {
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(({ name, containerName, location }) => [
      name,
      containerName,
      location.uri.slice(folder.length + 1),
    ]);
  };

  test('those of open articles, and after a check those of all', async () => {
    const editor = await deskWith();
    assert.deepEqual(await find(editor, ''), []);
    await editor.open(`${folder}/clean.txt`, CLEAN);
    assert.deepEqual(await find(editor, 'marlowe'), [['Ada Marlowe', 'Mayor · clean.txt', 'clean.txt']]);
    await checkAll(editor);
    assert.deepEqual(
      (await find(editor, 'marlowe')).map(([, , file]) => file),
      ['clean.txt', 'a.txt', 'sport/b.md'],
    );
    await editor.quit();
  });

  test('by some of their letters in order, as editors search; accents and capitals aside', async () => {
    const editor = await deskWith({}, [
      [`${folder}/z.txt`, 'Minister Zoë Quill spoke on Monday. “No,” Quill said.'],
    ]);
    await checkAll(editor);
    assert.equal((await find(editor, 'zoeq'))[0]?.[0], 'Zoë Quill');
    assert.equal((await find(editor, 'amar')).length, 3);
    assert.deepEqual(await find(editor, 'qz'), []);
    await editor.quit();
  });

  test('afterwards an open article is held against the names of the others, until the results are taken back', async () => {
    const story = (name: string) =>
      `Mayor Adaeze ${name} opened the harbour on Tuesday.\n\n“It is done,” she said.\n`;
    const others = [1, 2, 3].map((n) => [`${folder}/${n}.txt`, story('Marlowe')] as [string, string]);
    const editor = await deskWith({ rules: [typoName] }, others);
    const draft = `${folder}/draft.txt`;
    await editor.open(draft, story('Marlwoe'));
    const messages = async () =>
      ((await editor.pull(draft)) as FullDocumentDiagnosticReport).items.map(({ message }) => text(message));
    assert.deepEqual(await messages(), []);
    await checkAll(editor);
    assert.deepEqual(await messages(), [
      '“Adaeze Marlwoe” stands in no other article of this workspace, “Adaeze Marlowe” in 3. Which is right?',
    ]);
    await editor.notify('newsroomFactcheck/clearAll', {});
    assert.deepEqual(await messages(), []);
    await editor.quit();
  });
});
