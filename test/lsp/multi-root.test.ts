import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { openEditor } from './support/editor.ts';
import { slip } from './support/rules.ts';

const NEWS = 'file:///news';
const SPORT = 'file:///sport';
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n“It is done,” Marlow said.\n';

suite('two folders in one window', () => {
  test('each goes by its own settings, and by what its own desk has agreed on', async () => {
    const files = new Map([[`${NEWS}/.factcheck/config.json`, '{ "exclude": ["drafts/**"] }']]);
    const editor = await openEditor({
      rules: [slip],
      folder: NEWS,
      others: { [SPORT]: { rules: { typo: 'information' } } },
      files,
    });
    const severities = async (uri: string) => {
      await editor.open(uri, STORY);
      return ((await editor.pull(uri)) as FullDocumentDiagnosticReport).items.map(({ severity }) => severity);
    };
    assert.deepEqual(await severities(`${NEWS}/quay.txt`), [2]);
    assert.deepEqual(await severities(`${SPORT}/quay.txt`), [3], 'information in the sport folder alone');
    assert.deepEqual(await severities(`${NEWS}/drafts/quay.txt`), [], 'left out by the news desk');
    assert.deepEqual(await severities(`${SPORT}/drafts/quay.txt`), [3], 'and by nobody else');
    await editor.quit();
  });
});
