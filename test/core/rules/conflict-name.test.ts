import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const KYIV = 'The road to Kyiv was shut on Monday. Trains to Kyiv ran late.';

suite('conflict-name', () => {
  test('one surname in two romanisations', () => {
    checkRule(
      'conflict-name',
      'Volodymyr Zelenskyy landed in Oslo. Zelenskyy met the king. [[Volodymyr Zelensky]] left at noon.',
    );
    checkRule(
      'conflict-name',
      'Volodymyr Zelenskyy landed in Oslo. Zelenskyy met the king and left at noon.',
    );
  });

  test('one place in two forms', () => {
    checkRule('conflict-name', `${KYIV} The mayor of [[Kiev]] was there.`);
    checkRule('conflict-name', `${KYIV} The mayor of Kharkiv was there.`);
  });

  test('brothers with like first names are two men', () => {
    checkRule(
      'conflict-name',
      'Marten Visser scored first. Martin Visser scored twice. Marten Visser was booked.',
    );
  });

  test('like surnames of people with other first names are two names', () => {
    checkRule('conflict-name', 'Sergei Petrov voted for it. Anna Petroff voted against it.');
  });

  test('each spelling can be made the only one, and neither is preferred', () => {
    const text = 'Volodymyr Zelenskyy landed. Zelenskyy met the king. Volodymyr Zelensky left.';
    const [finding] = checkRule(
      'conflict-name',
      text.replace('Volodymyr Zelensky left', '[[Volodymyr Zelensky]] left'),
    );
    const fixes = fixesFor(finding!, analyzed(text), factsOf());
    assert.deepEqual(
      fixes.map((fix) => [fix.title, fix.preferred]),
      [
        ['Spell it “Volodymyr Zelenskyy” everywhere', undefined],
        ['Spell it “Volodymyr Zelensky” everywhere', undefined],
      ],
    );
  });
});
