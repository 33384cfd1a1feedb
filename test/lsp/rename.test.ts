import assert from 'node:assert/strict';
import type {
  AnnotatedTextEdit,
  ClientCapabilities,
  PrepareRenameResult,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EVERYTHING, openEditor } from './support/editor.ts';

const uri = 'file:///desk/harbour.txt';
const STORY = [
  'Harbour master Idris Penrose closed the quay on Monday.',
  '',
  'Mr Penrose said Penrose’s own boat had sunk. “I am sorry,” he said.',
  '',
  'His deputy, Ada Marlowe, said Idris had warned everybody. “Nobody asked Penrose,” she said.',
].join('\n');
const document = TextDocument.create(uri, 'plaintext', 1, STORY);
const place = (words: string) => document.positionAt(STORY.indexOf(words));

async function withStory(capabilities: ClientCapabilities = EVERYTHING) {
  const editor = await openEditor({ capabilities });
  await editor.open(uri, STORY);
  const at = (words: string) => ({ textDocument: { uri }, position: place(words) });
  return {
    ...editor,
    prepare: (words: string) => editor.request<PrepareRenameResult>('textDocument/prepareRename', at(words)),
    rename: (words: string, newName: string) =>
      editor.request<WorkspaceEdit>('textDocument/rename', { ...at(words), newName }),
  };
}

const editsOf = ({ documentChanges }: WorkspaceEdit) => (documentChanges?.[0] as TextDocumentEdit).edits;
const annotations = (edit: WorkspaceEdit) =>
  editsOf(edit).map((one) => (one as Partial<AnnotatedTextEdit>).annotationId);

suite('rename request', () => {
  test('the editor shows the name alone, without title and “’s”', async () => {
    const editor = await withStory();
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true });
    const start = place('Penrose’s');
    assert.deepEqual(await editor.prepare('Penrose’s'), {
      range: { start, end: { ...start, character: start.character + 'Penrose'.length } },
      placeholder: 'Penrose',
    });
    await editor.quit();
  });

  test('what is no name is refused in words', async () => {
    const editor = await withStory();
    await assert.rejects(editor.prepare('closed'), { message: 'Put the cursor on a name.' });
    await assert.rejects(editor.rename('closed', 'Ada'), { message: 'Put the cursor on a name.' });
    await assert.rejects(editor.prepare('he said'), /“he” is Idris Penrose but not the name/);
    await assert.rejects(editor.rename('Idris', 'Penhale'), /write both/);
    const elsewhere = { textDocument: { uri: 'file:///desk/none.txt' }, position: place('Idris') };
    await assert.rejects(
      editor.request('textDocument/prepareRename', elsewhere),
      /not checked as an article/,
    );
    await editor.quit();
  });

  test('all mentions change; those in quotations wait for consent', async () => {
    const editor = await withStory();
    const edit = await editor.rename('Penrose said', 'Penhale');
    const plain = editsOf(edit).filter((one) => !('annotationId' in one));
    assert.equal(
      TextDocument.applyEdits(document, plain as AnnotatedTextEdit[]),
      STORY.replaceAll('Penrose', 'Penhale').replace('asked Penhale', 'asked Penrose'),
    );
    assert.deepEqual(annotations(edit), [undefined, undefined, undefined, 'quoted']);
    assert.deepEqual(edit.changeAnnotations, {
      quoted: { label: 'Quotations and posts: somebody else’s words', needsConfirmation: true },
    });
    assert.equal((edit.documentChanges?.[0] as TextDocumentEdit).textDocument.version, 1);
    assert.deepEqual(editor.told, []);
    await editor.quit();
  });

  test('an editor that cannot ask leaves quotations alone, and the user is told', async () => {
    for (const capabilities of [{}, { workspace: { workspaceEdit: { documentChanges: true } } }]) {
      const editor = await withStory(capabilities);
      assert.equal(editor.initialized.capabilities.renameProvider, true);
      const edit = await editor.rename('Penrose said', 'Penhale');
      const edits = edit.changes?.[uri] ?? (editsOf(edit) as AnnotatedTextEdit[]);
      assert.equal(
        TextDocument.applyEdits(document, edits),
        STORY.replaceAll('Penrose', 'Penhale').replace('asked Penhale', 'asked Penrose'),
      );
      await editor.pass(0);
      assert.deepEqual(editor.told, [
        '1 mention within quotations or posts was left as it is: those are somebody else’s words.',
      ]);
      await editor.quit();
    }
  });
});
