import assert from 'node:assert/strict';
import { readConfig } from '#lsp/config';
import {
  withLine,
  withoutEntry,
  withoutLine,
  withoutRule,
  withRuleOff,
} from '../../client/src/desk-edits.ts';

suite('edits of the desk’s files', () => {
  test('a list gets one line more, and loses that line only', () => {
    const list = '# ours\r\nsambal\r\nlast';
    const more = withLine(list, 'laksa');
    assert.equal(more, '# ours\r\nsambal\r\nlast\r\nlaksa\r\n');
    assert.equal(withLine(more, 'laksa'), more);
    assert.equal(withoutLine(more, 'sambal'), '# ours\r\nlast\r\nlaksa\r\n');
    assert.match(withLine('', 'laksa'), /^# .*\nlaksa\n$/);
  });

  test('a rule is turned off in config.json, and remarks and order stay', () => {
    const config =
      '{\n  // agreed on Monday\n  "exclude": ["archive/**"],\n  "rules": {\n    "typo": "hint" // for now\n  }\n}\n';
    const off = withRuleOff(config, 'claim-unsourced');
    assert.deepEqual(readConfig(off).config.rules, { typo: 'hint', 'claim-unsourced': 'off' });
    assert.match(off, /\/\/ agreed on Monday\n {2}"exclude": \["archive\/\*\*"\],/);
    assert.match(off, /"typo": "hint",? *\/\/ for now/);
    assert.deepEqual(readConfig(withoutRule(off, 'claim-unsourced')).config, readConfig(config).config);
    assert.equal(withRuleOff('', 'typo'), '{\n  "rules": {\n    "typo": "off"\n  }\n}\n');
  });

  test('an entry of a list in config.json is taken out, no other', () => {
    const config = '{ "words": ["sambal", "laksa"], "names": ["sambal"] }';
    assert.deepEqual(readConfig(withoutEntry(config, 'words', 'sambal')).config, {
      words: ['laksa'],
      names: ['sambal'],
    });
    assert.equal(withoutEntry(config, 'words', 'nobody'), config);
  });
});
