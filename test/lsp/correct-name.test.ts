import assert from 'node:assert/strict';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { openEditor } from './support/editor.ts';

const folder = 'file:///desk';
const uri = `${folder}/harbour.txt`;
const STORY = 'Harbour master Idris Penrose closed the quay on Monday. “I am sorry,” Penrose said.';

/** What “Correct a Name Everywhere” changes: the words of each edit, and why it waits for consent, by file. */
async function corrected(
  files: Record<string, string>,
  newName = 'Idris Penhale',
  open: readonly string[] = [],
) {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const editor = await openEditor({ folder, files: texts });
  await editor.open(uri, STORY);
  for (const name of open) await editor.open(`${folder}/${name}`, files[name]!, 'plaintext', 3);
  const position = { line: 0, character: STORY.indexOf('Idris') };
  const edit = await editor
    .request<WorkspaceEdit>('newsroomFactcheck/correctName', { textDocument: { uri }, position, newName })
    .finally(() => editor.quit());
  const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
  return changes.map(({ textDocument, edits }) => [
    textDocument.uri.slice(folder.length + 1),
    textDocument.version,
    ...edits.map((one) => {
      const { newText, annotationId } = one as Partial<AnnotatedTextEdit>;
      return annotationId ? `${newText ?? ''} (${annotationId})` : newText;
    }),
  ]);
}

suite('a name corrected everywhere', () => {
  test('in every article in which the person occurs; what is elsewhere waits for a look', async () => {
    const found = await corrected({
      'a.txt': 'Captain Idris Penrose sailed on Monday. “Penrose was brave,” a sailor said.',
      'b.txt': 'Captain Mara Penrose sailed on Monday. “I am fine,” Penrose said.',
      'c.txt': 'The ferry sailed on Monday, the harbour office said.',
      'd.txt': '“I am fine,” Captain Penrose said on Monday.',
    });
    assert.deepEqual(found, [
      ['harbour.txt', 1, 'Idris Penhale', 'Penhale'],
      ['a.txt', null, 'Idris Penhale (elsewhere)', 'Penhale (quoted)'],
      ['d.txt', null, 'Penhale (doubtful)'],
    ]);
  });

  test('an article that is open is changed as it is in the editor', async () => {
    const found = await corrected({ 'a.txt': 'Captain Idris Penrose sailed on Monday.' }, 'Idris Penhale', [
      'a.txt',
    ]);
    assert.deepEqual(found[1], ['a.txt', 3, 'Idris Penhale (elsewhere)']);
  });

  test('a new name that is none is refused in words', async () => {
    await assert.rejects(corrected({}, 'Penhale'), /write both/);
  });
});
