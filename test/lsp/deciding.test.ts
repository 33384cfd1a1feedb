import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import type { PassageRecord } from '#core/ledger/record';
import { withRecord } from '#core/ledger/lines';
import type { Drafts, RecordGroup } from '#lsp/protocol';
import { openEditor, type Editor } from './support/editor.ts';

const uri = 'file:///desk/harbour.txt';
const LEDGER = 'file:///desk/.factcheck/ledger/harbour.txt.jsonl';
const STORY =
  'Gwen Orr opened the pool on Monday.\n\n“The water is warm and deep,” Orr said. Crime fell 40 per cent last year.\n';

async function withStory(files: Record<string, string> = {}, text = STORY, folder = 'file:///desk') {
  const kept = new Map(Object.entries(files));
  const editor = await openEditor({
    files: kept,
    folder,
    initializationOptions: { rulePages: 'file:///ext/docs/rules' },
  });
  await editor.open(uri, text);
  return { editor, files: kept };
}

const spot = (words: string, more: object = {}) => {
  const start = STORY.indexOf(words);
  return { uri, start, end: start, ...more };
};
const draftsAt = (editor: Editor, words: string, more: object) =>
  editor.request<Drafts | null>('newsroomFactcheck/drafts', spot(words, more));

/** The file as the client writes it when the user has decided. */
async function decide(editor: Editor, words: string, decision: PassageRecord['decision'], more: object = {}) {
  const answer = await draftsAt(editor, words, { decision });
  return (answer?.drafts ?? []).reduce(
    (text, draft, i) => withRecord(text, { id: `r${i}`, ...draft, decision, ...more }),
    '',
  );
}

async function codes(editor: Editor): Promise<unknown[]> {
  const report = await editor.pull(uri);
  assert.ok(report.kind === 'full');
  return report.items.map(({ code }) => code);
}

suite('what the user decides', () => {
  test('a check is about the quotation or the clause, whatever the caret is on', async () => {
    const { editor } = await withStory();
    const words = async (at: string, decision: string) =>
      (await draftsAt(editor, at, { decision }))?.drafts.map((draft) => [draft.code, draft.words]);
    assert.deepEqual(await words('warm', 'checked'), [['quote-attributed', '“The water is warm and deep,”']]);
    assert.deepEqual(await words('fell', 'checked'), [
      ['claim-unsourced', 'Crime fell 40 per cent last year'],
    ]);
    assert.deepEqual(await words('opened', 'checked'), [
      ['claim-unsourced', 'Gwen Orr opened the pool on Monday.'],
    ]);
    assert.deepEqual(await words('opened', 'ignored'), []);
    await editor.quit();
  });

  test('ignored and written down, it is gone; forgotten, it is back', async () => {
    const { editor, files } = await withStory();
    assert.deepEqual(await codes(editor), ['quote-attributed', 'claim-unsourced']);
    files.set(LEDGER, await decide(editor, '40 per', 'ignored'));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: LEDGER, type: 1 }] });
    assert.deepEqual(await codes(editor), ['quote-attributed']);
    const line = { line: 2, character: STORY.split('\n')[2]!.indexOf('40 per') };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: line, end: line },
      context: { diagnostics: [] },
    });
    const [back] = actions.filter(({ command }) => command?.command === 'newsroomFactcheck.forgetRecord');
    assert.match(back!.title, /^Report this again \(claims without a source: “.*40 per cent.*”\)$/);
    assert.deepEqual(back!.command?.arguments, [{ uri, id: 'r0' }]);
    await editor.quit();
  });

  test('sources that the article was checked against before are offered, the last one first', async () => {
    const { editor } = await withStory();
    const checks = ['2026-05-01 the minutes', '2026-05-03 the recording', '2026-05-02 the minutes'];
    const ledger = await Promise.all(
      checks.map(async (check, i) => {
        const [at = '', ...source] = check.split(' ');
        return (
          await decide(editor, 'warm', 'checked', { id: `c${i}`, at, source: source.join(' ') })
        ).trim();
      }),
    );
    await editor.quit();
    const again = await withStory({ [LEDGER]: `${ledger.join('\n')}\n` });
    const answer = await draftsAt(again.editor, 'fell', { decision: 'checked' });
    assert.deepEqual(answer?.sources, ['the recording', 'the minutes']);
    assert.deepEqual((await draftsAt(again.editor, 'warm', {}))?.decided, ['c0', 'c1', 'c2']);
    await again.editor.quit();
  });

  test('a file of no folder has no place to keep it, and no article no drafts', async () => {
    const { editor } = await withStory({}, 'print("no story")', 'file:///elsewhere');
    assert.equal(await editor.request('newsroomFactcheck/desk', { uri: 'untitled:Untitled-1' }), null);
    assert.equal(await editor.request('newsroomFactcheck/desk', { uri }), null);
    const inside = await editor.request<{ ledger: string }>('newsroomFactcheck/desk', {
      uri: 'file:///elsewhere/a.txt',
    });
    assert.equal(inside.ledger, 'file:///elsewhere/.factcheck/ledger/a.txt.jsonl');
    await editor.quit();
  });
});

suite('everything that was decided', () => {
  test('by file, with what became of it, where and why', async () => {
    const { editor } = await withStory();
    const check = { source: 'the recording', by: 'A. Boyd', at: '2026-05-04' };
    const ledger = await decide(editor, 'warm', 'checked', check);
    await editor.quit();
    const files = {
      [LEDGER]: withRecord(ledger, { id: 's', decision: 'off', code: 'typo-name' }),
      'file:///desk/.factcheck/ledger/quay.txt.jsonl': ledger,
      'file:///desk/quay.txt': STORY.replace('warm and deep', 'warm or deep'),
      'file:///desk/.factcheck/words.txt': '# ours\nsambal\n',
      'file:///desk/.factcheck/config.json':
        '{ "rules": { "typo": "off", "quote": "hint" }, "names": ["Quilliam"] }',
      'file:///desk/.factcheck/names.txt': '',
    };
    const { editor: again } = await withStory(files);
    const groups = await again.request<RecordGroup[]>('newsroomFactcheck/records', {
      files: Object.keys(files).filter((file) => file.includes('.factcheck')),
    });
    assert.deepEqual(
      groups.map(({ article, file, entries }) => [
        article ?? file,
        entries.map(({ state, about, range }) => [state, about, range?.start]),
      ]),
      [
        [
          uri,
          [
            ['checked', '“The water is warm and deep,”', { line: 2, character: 0 }],
            ['off', 'slips in names', undefined],
          ],
        ],
        ['file:///desk/quay.txt', [['reopened', '“The water is warm and deep,”', { line: 2, character: 0 }]]],
        ['file:///desk/.factcheck/words.txt', [['word', 'sambal', undefined]]],
        [
          'file:///desk/.factcheck/config.json',
          [
            ['off', 'typo', undefined],
            ['name', 'Quilliam', undefined],
          ],
        ],
      ],
    );
    assert.equal(groups[0]?.entries[0]?.detail, 'against the recording, by A. Boyd, on 4 May 2026');
    assert.match(groups[1]?.entries[0]?.detail ?? '', /but the words changed since: was “The water/);
    await again.quit();
  });
});
