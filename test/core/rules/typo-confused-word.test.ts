import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-confused-word', () => {
  const hit = (marked: string, right: string) => {
    const [finding] = checkRule('typo-confused-word', marked);
    assert.deepEqual(finding?.suggestions, [right]);
  };
  const silent = (text: string) => checkRule('typo-confused-word', text);

  test('“of” for “have”', () => {
    hit('He said he would [[of]] told the police.', 'have');
    silent('He said he would have told the police of it.');
  });

  test('the right words', () => {
    silent('The council’s lead negotiator led the talks there, and their leader was too late to stop it.');
  });
});
