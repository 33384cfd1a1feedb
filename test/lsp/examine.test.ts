import assert from 'node:assert/strict';
import type { Examined } from '#lsp/protocol';
import { openEditor } from './support/editor.ts';

const folder = 'file:///desk';
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n“It is done,” Marlowe said.\n';

async function examined(settings: Record<string, unknown>, text = STORY, name = 'harbour.txt') {
  const editor = await openEditor({ folder, settings });
  const uri = `${folder}/${name}`;
  await editor.open(uri, text);
  const answer = await editor.request<Examined | null>('newsroomFactcheck/examine', { uri });
  await editor.quit();
  assert.ok(answer);
  return answer;
}

suite('why a file is not checked', () => {
  test('every reason there is, each with what to do', async () => {
    const { checked, reasons } = await examined(
      { enable: false, exclude: ['drafts/**'], include: ['**/*.article'] },
      STORY,
      'drafts/harbour.txt',
    );
    assert.equal(checked, false);
    assert.deepEqual(
      reasons.map(({ reason }) => reason),
      [
        'it is turned off (newsroomFactcheck.enable)',
        'the pattern “drafts/**” leaves it out',
        'newsroomFactcheck.include does not name it',
      ],
    );
    assert.match(reasons[1]!.remedy ?? '', /Take “drafts\/\*\*” out/);
    assert.match(reasons[2]!.remedy ?? '', /fits “drafts\/harbour\.txt”/);
  });

  test('what the copy itself tells', async () => {
    const empty = await examined({}, ' \n');
    assert.deepEqual(empty.reasons, [{ reason: 'empty', remedy: 'Write or paste the story.' }]);
    const readme = await examined({}, STORY, 'README.md');
    assert.match(readme.reasons[0]?.remedy ?? '', /If it is a story all the same/);
  });

  test('an article has none, but what may surprise is told', async () => {
    assert.deepEqual(await examined({}), { checked: true, reasons: [], remarks: [] });
    const { remarks } = await examined({ checkOn: 'save', rules: { typo: 'off', 'typo-name': 'hint' } });
    assert.match(remarks[0]!, /when you open or save it/);
    assert.match(remarks[1]!, /^Turned off .*: typo-spelling, /);
    assert.doesNotMatch(remarks[1]!, /typo-name/);
    const all = { quote: 'off', claim: 'off', typo: 'off', conflict: 'off' };
    assert.match((await examined({ rules: all })).remarks[0]!, /^Every rule is turned off/);
  });

  test('a file that is not open is none of the server’s', async () => {
    const editor = await openEditor();
    assert.equal(await editor.request('newsroomFactcheck/examine', { uri: `${folder}/gone.txt` }), null);
    await editor.quit();
  });
});
