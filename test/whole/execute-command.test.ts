import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { openEditor, type EditorOptions } from '../lsp/support/editor.ts';

const folder = 'file:///desk';
const uri = `${folder}/harbour.txt`;
const STORY = 'The works were finnished ahead of time on Monday, and the mayor thanked everybody.';
const dictionary = () => Promise.resolve(readFileSync(new URL('../../data/words.bin', import.meta.url)));

/** An editor that knows none of our commands. */
async function otherEditor(options: EditorOptions = {}) {
  const files = new Map<string, string>([[uri, STORY]]);
  const editor = await openEditor({ folder, files, dictionary, writes: true, ...options });
  await editor.open(uri, STORY);
  await editor.pull(uri);
  await editor.pass(0);
  const found = async () =>
    ((await editor.pull(uri)) as FullDocumentDiagnosticReport).items.map(({ code }) => code);
  const place = { line: 0, character: STORY.indexOf('finnished') };
  return {
    ...editor,
    files,
    found,
    run: (command: string, ...given: unknown[]) =>
      editor.request('workspace/executeCommand', {
        command: `newsroomFactcheck.${command}`,
        arguments: given,
      }),
    offered: async () => {
      const range = { start: place, end: place };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions = await editor.request<CodeAction[]>('textDocument/codeAction', params);
      return actions.flatMap(({ command }) => (command ? [command] : []));
    },
  };
}

suite('commands of the server, for editors that know none of ours', () => {
  test('a word is remembered for the desk, and is no finding any longer', async () => {
    const editor = await otherEditor();
    assert.deepEqual(await editor.found(), ['typo-spelling']);
    const [remember, ...others] = await editor.offered();
    assert.equal(remember?.title, '“finnished” is right: add it to the desk’s words');
    assert.deepEqual(others, [], 'what is ours alone is not offered');
    await editor.request('workspace/executeCommand', remember);
    assert.match(editor.files.get(`${folder}/.factcheck/words.txt`) ?? '', /^#.*\nfinnished\n$/);
    await editor.pass(0);
    assert.deepEqual(await editor.found(), []);
    await editor.request('workspace/executeCommand', remember);
    assert.match(editor.files.get(`${folder}/.factcheck/words.txt`) ?? '', /^#.*\nfinnished\n$/, 'once');
    await editor.quit();
  });

  test('is not offered where the server cannot write, nor by the server to our own client', async () => {
    const worker = await otherEditor({ writes: false });
    assert.deepEqual(await worker.offered(), []);
    await worker.quit();
    const own = await openEditor({ initializationOptions: { rulePages: 'file:///ext/docs/rules' } });
    assert.equal(own.initialized.capabilities.executeCommandProvider, undefined);
    await own.quit();
  });

  test('all articles are checked, and the user is told what came of it', async () => {
    const editor = await otherEditor();
    editor.files.set(`${folder}/b.txt`, STORY);
    await editor.run('checkAllArticles');
    await editor.pass(0);
    assert.deepEqual(editor.told, ['1 article was checked, with 1 finding.']);
    await editor.run('clearWorkspaceResults');
    await editor.pass(0);
    assert.deepEqual(editor.published.at(-1), { uri: `${folder}/b.txt`, diagnostics: [] });
    await editor.quit();
  });

  test('rubbish is refused in words', async () => {
    const editor = await otherEditor();
    await assert.rejects(editor.run('remember', { list: 'verbs' }), /What is to be remembered is missing/);
    await assert.rejects(editor.run('remember'), /What is to be remembered is missing/);
    await assert.rejects(editor.run('dance'), /no command “newsroomFactcheck.dance”/);
    const entry = { list: 'words', entry: 'x', uri: 'untitled:Untitled-1' };
    await assert.rejects(editor.run('remember', entry), /no folder to keep the desk’s lists in/);
    await editor.quit();
  });
});
