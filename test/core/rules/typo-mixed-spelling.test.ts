import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-mixed-spelling', () => {
  const hit = (marked: string) => checkRule('typo-mixed-spelling', marked);
  const silent = hit;

  test('the minority form, once each', () => {
    const [finding] = hit('The colour of the centre was her favourite. The [[color]] faded; the color went.');
    assert.deepEqual(finding?.suggestions, ['colour']);
    silent('The colour of the centre was her favourite.');
    silent('The color of the center was her favorite.');
  });

  test('one of each tells no style', () => {
    silent('The colour of the center.');
  });

  test('Oxford spells colour and organize; nobody mixes -ise and -ize', () => {
    silent('They organize the colours and realize their flavours.');
    hit('They organise and recognise what others [[realize]].');
    hit('They [[organise]] the colors of the center.');
  });

  test('quotations and names keep their spelling', () => {
    silent(
      'The colour of the centre was hers. “My favorite color,” Ana Reyes said of the World Labor Center.',
    );
  });
});
