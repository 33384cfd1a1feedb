import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule } from '../../support/marked.ts';

const rule = (marked: string) => checkRule('quote-mixed-marks', marked);

suite('quote-mixed-marks', () => {
  test('straight and curly double marks: once, at the first of the fewer', () => {
    rule('“Yes,” said Orr. “Or no.” She said [["]]perhaps".');
    rule('"Yes," said Orr. "Or no." She said [[“]]perhaps”.');
    rule('“Yes,” said Orr. “Or no.”');
  });

  test('single marks and double marks are two kinds', () => {
    rule("“Yes,” said Orr, who reads the 'Herald'.");
    rule("“Yes,” said Orr, who reads the ‘Echo’ and the [[']]Herald'.");
  });

  test('apostrophes are a kind of their own', () => {
    rule("“It’s late,” said Orr. It isn[[']]t.");
    rule('"It’s late," said Orr. It isn’t.');
  });

  test('posts are left as they were posted', () => {
    rule('“Yes,” said Orr.\n\nSo "free" a people. — Gwen Orr (@gwenorr) September 21, 2022');
  });

  test('all marks of one style, either way', () => {
    const text = '“Yes,” said Orr. She said "perhaps".';
    const [finding] = rule('“Yes,” said Orr. She said [["]]perhaps".');
    const [curly, straight] = fixesFor(finding!, analyzed(text), NO_FACTS);
    assert.deepEqual(
      [curly!.title, curly!.edits.map((edit) => edit.newText)],
      ['Make all of them curly', ['“', '”']],
    );
    assert.deepEqual(
      [straight!.title, straight!.edits.map((edit) => edit.newText)],
      ['Make all of them straight', ['"', '"']],
    );
    assert.equal(
      finding!.message,
      'This article has 2 straight quotation marks and 2 curly quotation marks. Make them all alike.',
    );
  });
});
