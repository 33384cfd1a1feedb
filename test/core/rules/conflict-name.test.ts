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

  const FILL = 'The hall was full. Nobody left early. The chair thanked them all. ';

  test('one surname with a first name that came from nowhere', () => {
    checkRule(
      'conflict-name',
      `Marcus Tull, a joiner, will stand for the board. Tull wants smaller classes. ${FILL}[[Martin Tull]] meets voters again on Friday.`,
    );
    checkRule(
      'conflict-name',
      `Judge Eleanor Bray heard the case. ${FILL}Judge [[Elaine Bray]] will rule on Friday.`,
    );
    checkRule(
      'conflict-name',
      `Tomas Lind runs the mill. ${FILL}[[Thomas Lind]], the foreman, left at noon.`,
    );
  });

  test('families, people of another office and people named together are two', () => {
    checkRule(
      'conflict-name',
      `Marcus Tull, a joiner, will stand for the board. ${FILL}His brother, Martin Tull, meets voters on Friday.`,
    );
    checkRule(
      'conflict-name',
      `Judge Eleanor Bray heard the case. ${FILL}Sergeant Elaine Bray gave evidence.`,
    );
    checkRule('conflict-name', `Marcus Tull and Martin Tull will stand for the board. ${FILL}`);
    checkRule(
      'conflict-name',
      `Marcus Tull will stand for the board. ${FILL}Gwen Tull meets voters on Friday.`,
    );
    checkRule(
      'conflict-name',
      `Marcus Tull will stand. The Tulls are many. ${FILL}Martin Tull meets voters on Friday.`,
    );
  });

  test('a name made up of two others', () => {
    const pair = 'A court cleared Joseph Banda and Elias Phiri. Both men wept. ';
    checkRule('conflict-name', `${pair}“I have lost three years,” [[Elias Banda]] said.`);
    checkRule('conflict-name', `${pair}“I have lost three years,” Elias Phiri said.`);
  });

  test('Ms and a first name that nobody had', () => {
    const farah = 'The team of Amina Farah drove to all sites. Ms Farah told the House so. It rained. ';
    checkRule('conflict-name', `${farah}The road was bad. “Nobody was paid,” said Ms [[Halima Farah]].`);
    checkRule(
      'conflict-name',
      `${farah}The road was bad. “Nobody was paid,” said her sister, Ms Halima Farah.`,
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
