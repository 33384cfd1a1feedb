import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { EVERYTHING, openEditor } from './support/editor.ts';
import { slip, sourceless, unclosed } from './support/rules.ts';

const uri = 'file:///desk/harbour.txt';
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n"It is done," Marlow said.\n';

suite('diagnostics, pulled', () => {
  test('the finding stands at its words, with code, page, source and evidence', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    const report = (await editor.pull(uri)) as FullDocumentDiagnosticReport;
    assert.deepEqual(report.items, [
      {
        range: { start: { line: 2, character: 14 }, end: { line: 2, character: 20 } },
        severity: 2,
        code: 'typo-name',
        codeDescription: {
          href: 'https://github.com/newsroom-factcheck/newsroom-factcheck/blob/main/docs/rules/typo-name.md',
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
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    const first = await editor.pull(uri);
    const again = await editor.pull(uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await editor.edit(uri, 2, { text: STORY.replace('Marlow ', 'Marlowe ') });
    const mended = (await editor.pull(uri, first.resultId)) as FullDocumentDiagnosticReport;
    assert.equal(mended.kind, 'full');
    assert.deepEqual(mended.items, []);
    await editor.quit();
  });
});
