import assert from 'node:assert/strict';
import { checkRule } from '../support/marked.ts';
import { suggestionsOf } from '#core/finding';

const rule = (copy: string) => checkRule('typo-confused-word', copy);

suite('words that keep another’s company', () => {
  test('the neighbours of one word beside the other', () => {
    rule('Officers found a [[horde]] of silver coins in the attic.');
    rule('Officers found a hoard of silver coins in the attic.');
    rule('A [[hoard]] of reporters waited outside the court.');
    rule('A horde of reporters waited outside the court.');
    rule('The [[navel]] base will close in 2028.');
    rule('The surgeon made a small cut beside the navel.');
  });

  test('right beside it, in the base form too', () => {
    rule('There is a [[feint]] smell of gas on the stairs.');
    rule('The inquiry was [[formerly]] opened by a judge.');
    rule('The hall was formerly a chapel.');
  });

  test('a word that keeps its own company is left alone, whatever else is near', () => {
    rule('The couple walked down the aisle of the church to the altar.');
    rule('A herd of cattle was heard in court to have blocked the line.');
    rule('The miners sold alcohol to minors, the court heard.');
  });

  test('a common word needs more than one neighbour of a rare one', () => {
    rule('The story of the block was told in court.');
    rule('She took the main road to the bike shop.');
  });

  test('suggests the form that fits', () => {
    const [finding] = rule('The crowd [[pored]] into the street in the rain.');
    assert.deepEqual(suggestionsOf(finding!), ['poured']);
  });
});
