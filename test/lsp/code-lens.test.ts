import assert from 'node:assert/strict';
import { codeLens } from '#lsp/code-lens';
import { clientOf, openStory, URI } from './support/story.ts';

const ask = { textDocument: { uri: URI } };

suite('the line over the headline', () => {
  test('counts quotations, speakers and claims without a source, and opens the view', () => {
    const own = clientOf({ rulePages: 'file:///ext/docs/rules' });
    const [lens, ...rest] = codeLens(own)(openStory({ codeLens: true }), ask);
    assert.deepEqual(lens?.command, {
      title: '2 quotations, 2 speakers, 1 unsourced claim',
      command: 'newsroomFactcheck.showFindings',
    });
    assert.equal(lens.range.start.line, 0);
    assert.deepEqual(rest, []);
  });

  test('other editors, which have no view of ours, only show it', () => {
    const [lens] = codeLens(clientOf())(openStory({ codeLens: true }), ask);
    assert.equal(lens?.command?.command, '');
  });

  test('is off unless the setting turns it on', () => {
    assert.deepEqual(codeLens(clientOf())(openStory(), ask), []);
  });
});
