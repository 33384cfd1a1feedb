import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor } from './support/editor.ts';
import { slip } from './support/rules.ts';

const uri = 'file:///desk/harbour.txt';
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n“It is done,” Marlow said.\n';
const METHODS = [
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'prepareRename',
  'rename',
  'codeAction',
  'documentSymbol',
  'foldingRange',
  'inlayHint',
  'semanticTokens/full',
  'diagnostic',
];
const RUBBISH = [
  {},
  { textDocument: null },
  { textDocument: { uri: 7 } },
  { textDocument: { uri }, position: { line: 1e9, character: -1 }, newName: '\u0000' },
  { textDocument: { uri }, position: 'here', range: [], context: null, newName: {} },
];

suite('rubbish', () => {
  test('a request that makes no sense is answered somehow, and the next one well', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    for (const method of METHODS)
      for (const params of RUBBISH)
        await editor.request(`textDocument/${method}`, params).then(
          () => undefined,
          (error: unknown) => {
            assert.ok(error instanceof Error, 'an error with a message');
          },
        );
    await assert.rejects(editor.request('textDocument/dance', {}), { code: -32601 });
    await editor.edit('file:///desk/never-opened.txt', 2, { text: 'x' });
    await editor.close('file:///desk/never-opened.txt');
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.equal(report.items.length, 1);
    await editor.quit();
  });

  test('several changes in one message leave the text that the editor has', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    let mirror = TextDocument.create(uri, 'plaintext', 1, STORY);
    for (let version = 2; version < 12; version++) {
      const changes = [0, 1, 2].map((i) => {
        const start = { line: i, character: i === 0 ? 0 : version % 5 };
        return {
          range: { start, end: { line: i, character: start.character + i } },
          text: ['Marlow ', '\r\n', '🚢'][i]!,
        };
      });
      await editor.edit(uri, version, ...changes);
      mirror = TextDocument.update(mirror, changes, version);
    }
    const text = mirror.getText();
    const expected = [...text.matchAll(/\bMarlow\b/g)].map(({ index }) => mirror.positionAt(index));
    await editor.pass(2000);
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.ok(expected.length > 3);
    assert.deepEqual(
      report.items.map(({ range }) => range.start),
      expected,
    );
    await editor.quit();
  });
});
