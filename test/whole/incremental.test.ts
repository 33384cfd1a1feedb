import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor } from '../lsp/support/editor.ts';
import { seededNumbers } from '../support/random.ts';

const STORY = [
  'HARBOUR, May 14 — Mayor Ada Marlowe opened the new quay on Tuesday.',
  '',
  '“It is done,” she said. “We paid 40 per cent ourselves.”',
  '',
  'Marlow, 52, has run the the town since 2011. It is the largest quay on the coast.',
  '',
  'Deputy mayor Idris Penhale said the work had taken three years. He called it "a long road".',
].join('\r\n');

/** What gets typed, pasted and cut: marks, line ends of all kinds, characters of two units, words. */
const SCRAPS = [
  '',
  '“',
  '”',
  '"',
  '\n',
  '\r\n',
  '\n\n',
  '🚢',
  ' he said',
  ' Marlow',
  'the ',
  '40 per cent',
  '.',
  'é',
];

suite('incremental edits', () => {
  for (const seed of [1, 2, 3]) {
    test(`forty edits one by one find what the final text alone finds (seed ${seed})`, async () => {
      const next = seededNumbers(seed);
      const edited = 'file:///desk/edited.txt';
      const fresh = 'file:///desk/fresh.txt';
      const editor = await openEditor();
      let mirror = TextDocument.create(edited, 'plaintext', 1, STORY);
      await editor.open(edited, STORY);
      for (let version = 2; version < 42; version++) {
        const length = mirror.getText().length;
        const start = Math.floor(next() * length);
        const end = Math.min(length, start + (next() < 0.5 ? 0 : Math.floor(next() * 12)));
        const text = SCRAPS[Math.floor(next() * SCRAPS.length)]!;
        const change = { range: { start: mirror.positionAt(start), end: mirror.positionAt(end) }, text };
        await editor.edit(edited, version, change);
        if (next() < 0.3) await editor.pull(edited);
        mirror = TextDocument.update(mirror, [change], version);
      }
      await editor.pass(2000);
      await editor.open(fresh, mirror.getText());
      const one = (await editor.pull(edited)) as FullDocumentDiagnosticReport;
      const all = (await editor.pull(fresh)) as FullDocumentDiagnosticReport;
      assert.deepEqual(JSON.parse(JSON.stringify(one.items).replaceAll(edited, fresh)), all.items);
      const record = (uri: string) => editor.request('newsroomFactcheck/analysis', { uri });
      assert.deepEqual(await record(edited), await record(fresh));
      await editor.quit();
    }).timeout(10_000);
  }
});
