import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-name', () => {
  test('a real word in the speaker’s slot', () => {
    const [finding] = checkRule(
      'typo-name',
      'Antony Berken met the minister on Monday. Berken praised the plan.\n\n“This shows contempt,” [[Barked]] stressed. Berken then left.',
    );
    assert.deepEqual(finding?.suggestions, ['Berken']);
  });
});
