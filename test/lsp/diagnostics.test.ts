import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport, Position } from 'vscode-languageserver';
import { EVERYTHING, openEditor, type Editor, type EditorOptions } from './support/editor.ts';
import { slip, unclosed } from './support/rules.ts';

const uri = 'file:///desk/harbour.txt';
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n"It is done," Marlow said.\n';
const insert = (line: number, character: number, text: string) => {
  const at: Position = { line, character };
  return { range: { start: at, end: at }, text };
};

async function withStory(options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor({ rules: [slip], ...options });
  await editor.open(uri, STORY);
  return editor;
}

/** The codes in a report that is not “unchanged”. */
async function pulled(editor: Editor, previous?: string): Promise<unknown[]> {
  const report = (await editor.pull(uri, previous)) as FullDocumentDiagnosticReport;
  assert.equal(report.kind, 'full');
  return report.items.map(({ code }) => code);
}

suite('diagnostics, pulled', () => {
  test('the finding stands at its words, with code, page, source and evidence', async () => {
    const editor = await withStory();
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.deepEqual(report.items, [
      {
        range: { start: { line: 2, character: 14 }, end: { line: 2, character: 20 } },
        severity: 2,
        code: 'typo-name',
        codeDescription: {
          href: 'file:///desk/docs/rules/typo-name.md',
        },
        source: 'fact-check',
        message: '“Marlow” is “Marlowe” elsewhere.',
        relatedInformation: [
          {
            location: { uri, range: { start: { line: 0, character: 4 }, end: { line: 0, character: 11 } } },
            message: 'First named here:',
          },
        ],
      },
    ]);
    await editor.quit();
  });

  test('asked again about the same text, the server says “unchanged”; after an edit it does not', async () => {
    const editor = await withStory();
    const first = await editor.pull(uri);
    assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await editor.edit(uri, 2, { text: STORY.replace('Marlow ', 'Marlowe ') });
    assert.deepEqual(await pulled(editor, first.resultId), []);
    await editor.quit();
  });

  test('nothing is pushed to an editor that pulls', async () => {
    const editor = await withStory();
    await editor.pull(uri);
    await editor.pass(5000);
    assert.deepEqual(editor.published, []);
    await editor.quit();
  });

  test('the page of the rule is the editor’s own copy where it has one', async () => {
    const editor = await withStory({ initializationOptions: { rulePages: 'file:///ext/docs/rules' } });
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.equal(report.items[0]?.codeDescription?.href, 'file:///ext/docs/rules/typo-name.md');
    await editor.quit();
  });

  test('severities are graded by settings, live', async () => {
    const editor = await withStory({ settings: { rules: { typo: 'hint' } } });
    const hinted = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.equal(hinted.items[0]?.severity, 4);
    await editor.configure({ rules: { typo: 'off' } });
    await editor.pass(0);
    assert.equal(editor.refreshes(), 1);
    assert.deepEqual(await pulled(editor, hinted.resultId), []);
    await editor.quit();
  });

  test('a document that is not open, or no longer, has none', async () => {
    const editor = await withStory();
    assert.deepEqual(await editor.pull('file:///desk/other.txt'), { kind: 'full', items: [] });
    await editor.close(uri);
    assert.deepEqual(await pulled(editor), []);
    await editor.quit();
  });
});

suite('diagnostics, pushed', () => {
  const capabilities = {};

  test('sent with the version when the article opens, and when a pause follows an edit', async () => {
    const editor = await withStory({ capabilities });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    await editor.pass(0);
    assert.deepEqual(
      editor.published.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[1, 1]],
    );
    await editor.edit(uri, 2, insert(0, 0, 'Dr Marlow left. '));
    await editor.pass(100);
    await editor.edit(uri, 3, insert(0, 0, 'Dr Marlow left. '));
    await editor.pass(100);
    assert.equal(editor.published.length, 1, 'no pause yet');
    await editor.pass(50);
    assert.deepEqual(editor.published.slice(1).map(({ version, diagnostics }) => [version, diagnostics.length]), [[3, 3]]); // prettier-ignore
    await editor.quit();
  });

  test('also to an editor that pulls but cannot be told to pull again', async () => {
    const editor = await withStory({ capabilities: { textDocument: { diagnostic: {} } } });
    await editor.pass(0);
    assert.equal(editor.published.length, 1);
    await editor.quit();
  });

  test('cleared when the document closes', async () => {
    const editor = await withStory({ capabilities });
    await editor.pass(0);
    await editor.close(uri);
    await editor.pass(0);
    assert.deepEqual(editor.published.at(-1), { uri, diagnostics: [] });
    await editor.quit();
  });

  test('no page and no related information for editors without', async () => {
    const editor = await withStory({ capabilities });
    await editor.pass(0);
    const [finding] = editor.published[0]!.diagnostics;
    assert.deepEqual(Object.keys(finding!).sort(), ['code', 'message', 'range', 'severity', 'source']);
    await editor.quit();
  });
});

suite('a half-typed word', () => {
  const typing = [insert(0, 41, ' M'), insert(0, 43, 'arlow')] as const;

  test('is left in peace until it settles; the pulling editor is told when', async () => {
    const editor = await withStory();
    await editor.edit(uri, 2, typing[0]);
    await editor.edit(uri, 3, typing[1]);
    assert.deepEqual(await pulled(editor), ['typo-name'], 'only the old one');
    await editor.pass(1000);
    assert.equal(editor.refreshes(), 0);
    await editor.pass(500);
    assert.equal(editor.refreshes(), 1);
    assert.deepEqual(await pulled(editor), ['typo-name', 'typo-name']);
    await editor.quit();
  });

  test('the same where findings are pushed', async () => {
    const editor = await withStory({ capabilities: {} });
    await editor.pass(0);
    await editor.edit(uri, 2, typing[0]);
    await editor.edit(uri, 3, typing[1]);
    const sent = () => editor.published.map(({ version, diagnostics }) => [version, diagnostics.length]);
    await editor.pass(150);
    assert.deepEqual(sent(), [[1, 1], [3, 1]]); // prettier-ignore
    await editor.pass(1350);
    assert.deepEqual(sent(), [[1, 1], [3, 1], [3, 2]]); // prettier-ignore
    await editor.quit();
  });

  test('a space after it ends the peace', async () => {
    const editor = await withStory();
    await editor.edit(uri, 2, typing[0]);
    await editor.edit(uri, 3, typing[1]);
    await editor.edit(uri, 4, insert(0, 48, ' '));
    assert.deepEqual(await pulled(editor), ['typo-name', 'typo-name']);
    await editor.quit();
  });

  test('a quotation that is being typed may still be open', async () => {
    const editor = await withStory({ rules: [unclosed] });
    await editor.edit(uri, 2, insert(3, 0, '"'));
    await editor.edit(uri, 3, insert(3, 1, 'We'));
    assert.deepEqual(await pulled(editor), []);
    await editor.pass(1500);
    assert.deepEqual(await pulled(editor), ['quote-unclosed']);
    await editor.quit();
  });
});

suite('when to check', () => {
  const broken = insert(0, 0, 'Dr Marlow left. ');

  test('on save: edits wait', async () => {
    const editor = await withStory({ settings: { checkOn: 'save' } });
    const first = await editor.pull(uri);
    await editor.edit(uri, 2, broken);
    assert.deepEqual(await editor.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await editor.save(uri);
    await editor.pass(0);
    assert.equal(editor.refreshes(), 1);
    assert.deepEqual(await pulled(editor, first.resultId), ['typo-name', 'typo-name']);
    await editor.quit();
  });

  test('on save, pushed', async () => {
    const editor = await withStory({
      initializationOptions: { settings: { checkOn: 'save' } },
      capabilities: {},
    });
    await editor.pass(0);
    await editor.edit(uri, 2, broken);
    await editor.pass(1000);
    assert.equal(editor.published.length, 1);
    await editor.save(uri);
    await editor.pass(0);
    assert.deepEqual(
      editor.published.map(({ version }) => version),
      [1, 2],
    );
    await editor.quit();
  });

  test('on save: a changed setting counts at once', async () => {
    const editor = await withStory({ settings: { checkOn: 'save' } });
    const first = await editor.pull(uri);
    await editor.edit(uri, 2, broken);
    await editor.configure({ checkOn: 'save', rules: { typo: 'off' } });
    await editor.pass(0);
    assert.deepEqual(await pulled(editor, first.resultId), []);
    await editor.quit();
  });

  test('on demand: only then', async () => {
    const editor = await withStory({ settings: { checkOn: 'demand' } });
    assert.deepEqual(await pulled(editor), []);
    assert.equal(editor.statuses.at(-1)?.state, 'off');
    await editor.save(uri);
    assert.deepEqual(await pulled(editor), []);
    await editor.notify('newsroomFactcheck/check', { uri });
    await editor.pass(0);
    const found = await editor.pull(uri);
    assert.equal(found.kind === 'full' && found.items.length, 1);
    assert.equal(editor.statuses.at(-1)?.state, 'checked');
    await editor.edit(uri, 2, broken);
    assert.deepEqual(await editor.pull(uri, found.resultId), { kind: 'unchanged', resultId: found.resultId });
    await editor.quit();
  });
});

suite('positions', () => {
  test('UTF-16: emoji count two, and CRLF, CR and LF all end a line', async () => {
    const editor = await openEditor({ rules: [slip] });
    assert.equal(editor.initialized.capabilities.positionEncoding, 'utf-16');
    await editor.open(uri, 'Marlowe 🚢🚢 Marlow\r\n“🚢” Marlow\rMarlow\n\u2028Marlow');
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.deepEqual(
      report.items.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
      [
        [0, 13, 19],
        [1, 5, 11],
        [2, 0, 6],
        [3, 1, 7],
      ],
    );
    await editor.quit();
  });
});

suite('many things at once', () => {
  test('a request that is cancelled while it waits is not answered with findings', async () => {
    const editor = await openEditor({ rules: [slip], capabilities: EVERYTHING });
    await editor.open(uri, STORY);
    const { client } = editor;
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    await editor.quit();
  });

  test('a question about positions that an edit has moved is refused; the next one is answered', async () => {
    const editor = await withStory();
    const ask = () =>
      editor.request('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 15 } });
    const early = ask();
    await editor.edit(uri, 2, insert(0, 0, 'Today '));
    await assert.rejects(early, { code: -32801 });
    await ask();
    await editor.quit();
  });

  test('edits that race with pulls: the last report is that of the last text', async () => {
    const editor = await withStory();
    const reports = [];
    for (let version = 2; version < 30; version++) {
      void editor.edit(uri, version, insert(0, 0, version % 2 ? 'Marlow ' : 'Dr '));
      reports.push(editor.pull(uri));
    }
    const last = (await Promise.all(reports)).at(-1) as FullDocumentDiagnosticReport;
    assert.equal(last.items.length, 1 + 14);
    await editor.quit();
  });

  test('requests about a closed document get nothing, not an error', async () => {
    const editor = await withStory();
    await editor.close(uri);
    const textDocument = { uri };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const ask = (method: string, more: object) =>
      editor.request(`textDocument/${method}`, { textDocument, ...more });
    assert.equal(await ask('hover', { position }), null);
    assert.equal(await ask('definition', { position }), null);
    assert.deepEqual(await ask('references', { position, context: { includeDeclaration: true } }), []);
    assert.deepEqual(await ask('documentHighlight', { position }), []);
    assert.deepEqual(await ask('codeAction', { range, context: { diagnostics: [] } }), []);
    assert.deepEqual(await ask('documentSymbol', {}), []);
    assert.deepEqual(await ask('foldingRange', {}), []);
    assert.deepEqual(await ask('inlayHint', { range }), []);
    assert.deepEqual(await ask('semanticTokens/full', {}), { data: [] });
    await editor.quit();
  });
});
