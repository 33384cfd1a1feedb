import assert from 'node:assert/strict';
import type { Hover, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { PassageRecord } from '#core/ledger/record';
import { withRecord } from '#core/ledger/lines';
import { passageAt } from '#core/ledger/surroundings';
import { openEditor, type Editor } from './support/editor.ts';
import { slip, sourceless } from './support/rules.ts';
import { at } from './support/story.ts';

const uri = 'file:///desk/sport/harbour.txt';
const LEDGER = 'file:///desk/.factcheck/ledger/sport/harbour.txt.jsonl';
const CONFIG = 'file:///desk/.factcheck/config.json';
const STORY = 'Ada Marlowe paid. Marlow paid 40 per cent. Then Marlow left.';

const record = (more: Partial<PassageRecord> = {}): PassageRecord => ({
  id: 'a1',
  decision: 'ignored',
  code: 'typo-name',
  ...passageAt(STORY, at(STORY, 'Marlow', 1)),
  ...more,
});

async function withFiles(files: Record<string, string>, text = STORY) {
  const kept = new Map(Object.entries(files));
  const editor = await openEditor({
    rules: [slip, sourceless],
    files: kept,
    folder: 'file:///desk',
  });
  await editor.open(uri, text);
  return { editor, files: kept };
}

async function found(editor: Editor, of = uri): Promise<string[]> {
  const report = await editor.pull(of);
  assert.ok(report.kind === 'full');
  return report.items.map(({ code, range }) => `${String(code)} ${range.start.character}`);
}

async function changedOnDisk(editor: Editor, file: string): Promise<void> {
  await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
}

const all = ['typo-name 18', 'claim-unsourced 30', 'typo-name 48'];

suite('the desk’s folder', () => {
  test('what is ignored in the article’s ledger is not found, and is when the record is gone', async () => {
    const { editor, files } = await withFiles({ [LEDGER]: withRecord('', record()) });
    assert.deepEqual(await found(editor), all.slice(1));
    files.set(LEDGER, '');
    await changedOnDisk(editor, LEDGER);
    assert.deepEqual(await found(editor), all);
    assert.equal(editor.refreshes(), 1);
    await editor.quit();
  });

  test('a rule that is off in the article, and no other article', async () => {
    const { editor } = await withFiles({
      [LEDGER]: withRecord('', { id: 'a', decision: 'off', code: 'typo' }),
    });
    assert.deepEqual(await found(editor), ['claim-unsourced 30']);
    const other = 'file:///desk/sport/quay.txt';
    await editor.open(other, STORY);
    assert.deepEqual(await found(editor, other), all);
    await editor.quit();
  });

  test('a check follows its words through an edit, and the hover tells of it', async () => {
    const checked = record({
      decision: 'checked',
      code: 'claim-unsourced',
      ...passageAt(STORY, at(STORY, '40 per cent')),
      source: 'the [yearbook](command:x)',
      at: '2026-05-04',
    });
    const { editor } = await withFiles({ [LEDGER]: withRecord('', checked) });
    await editor.edit(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'At last ' }); // prettier-ignore
    assert.deepEqual(await found(editor), ['typo-name 26', 'typo-name 56']);
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 40 },
    });
    assert.ok(
      JSON.stringify(hover.contents).includes(
        JSON.stringify('**Checked:** against the \\[yearbook\\]\\(command:x\\), on 4 May 2026').slice(1, -1),
      ),
      JSON.stringify(hover.contents),
    );
    await editor.quit();
  });

  test('config.json re-grades for everybody, and is read again when it changes', async () => {
    const { editor, files } = await withFiles({ [CONFIG]: '{ "rules": { "typo-name": "off" } }' });
    await editor.configure({ rules: { 'typo-name': 'error', claim: 'hint' } });
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, severity }) => [code, severity]),
      [['claim-unsourced', 4]],
    );
    files.set(CONFIG, '{ "exclude": ["sport/**"] }');
    await changedOnDisk(editor, CONFIG);
    assert.deepEqual(await found(editor), []);
    await editor.quit();
  });

  test('a fault in config.json or in the ledger is shown there until it is mended', async () => {
    const { editor, files } = await withFiles({
      [CONFIG]: '{\n  "rules": { "typo-name": "loud" }\n}',
      [LEDGER]: '{"id":"a","decision":"off","code":"typo"}\n{oops\n',
    });
    assert.deepEqual(await found(editor), ['claim-unsourced 30']);
    const shownIn = (file: string): PublishDiagnosticsParams | undefined =>
      editor.published.filter((sent) => sent.uri === file).at(-1);
    const [config] = shownIn(CONFIG)?.diagnostics ?? [];
    assert.deepEqual(config?.range.start, { line: 1, character: 26 });
    assert.ok(JSON.stringify(config).includes('“typo-name” is one of'));
    const [broken] = shownIn(LEDGER)?.diagnostics ?? [];
    assert.deepEqual(broken?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } });
    files.set(CONFIG, '{}');
    await changedOnDisk(editor, CONFIG);
    await found(editor);
    assert.deepEqual(shownIn(CONFIG)?.diagnostics, []);
    await editor.quit();
  });

  test('the nearest folder counts, also above the folder that is open', async () => {
    const files = new Map([['file:///desk/.factcheck/config.json', '{ "rules": { "typo": "off" } }']]);
    const editor = await openEditor({ rules: [slip, sourceless], files, folder: 'file:///desk/sport' });
    await editor.open(uri, STORY);
    assert.deepEqual(await found(editor), ['claim-unsourced 30']);
    files.set('file:///desk/sport/.factcheck/config.json', '{}');
    await changedOnDisk(editor, 'file:///desk/sport/.factcheck/config.json');
    assert.deepEqual(await found(editor), all);
    await editor.quit();
  });

  test('patterns are held against the path from the desk’s folder, as on the command line', async () => {
    const files = new Map([['file:///desk/sport/.factcheck/config.json', '{ "exclude": ["archive/**"] }']]);
    const editor = await openEditor({ rules: [slip, sourceless], files, folder: 'file:///desk' });
    const old = 'file:///desk/sport/archive/quay.txt';
    await editor.open(old, STORY);
    await editor.open(uri, STORY);
    assert.deepEqual(await found(editor, old), []);
    assert.deepEqual(await found(editor), all);
    await editor.quit();
  });
});
