import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const BERKEN = 'Antony Berken met the minister on Monday. Berken praised the plan.';

suite('typo-name', () => {
  test('a real word in the speaker’s slot', () => {
    const [finding] = checkRule(
      'typo-name',
      `${BERKEN}\n\n“This shows contempt,” [[Barked]] stressed. Berken left.`,
    );
    assert.deepEqual(finding?.suggestions, ['Berken']);
  });

  test('two letters swapped, one doubled, one left out; the possessive stays', () => {
    checkRule('typo-name', `${BERKEN} “No,” said [[Bekren]]. Then Berken left.`);
    checkRule('typo-name', `${BERKEN} “No,” said [[Berkken]]. Then Berken left.`);
    checkRule('typo-name', `${BERKEN} It was [[Berkn]]’s idea. Then Berken left.`);
  });

  test('possessives, plurals, handles and hashtags are no slips', () => {
    checkRule('typo-name', `${BERKEN} It was Berken’s idea. The Berkens left. See @Berkenn and #Berkenn.`);
  });

  test('names of the desk’s list are right', () => {
    checkRule('typo-name', `${BERKEN} “No,” said Bekren. Then Berken left.`, { names: ['Bekren'] });
  });

  test('can be replaced everywhere or remembered', () => {
    const text = `${BERKEN} “No,” said Bekren. Berken left, and Berken rang Bekren. Berken slept. Berken rose.`;
    const copy = text.replaceAll('Bekren', '[[Bekren]]');
    const [finding] = checkRule('typo-name', copy);
    const fixes = fixesFor(finding!, analyzed(text), factsOf());
    assert.equal(fixes.find((fix) => fix.scope === 'article' && fix.edits.length > 0)?.edits.length, 2);
    assert.ok(fixes.some((fix) => fix.remember?.entry === 'Bekren'));
  });
});
