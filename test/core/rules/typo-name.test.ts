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

  test('two people who are always named in full are two', () => {
    checkRule('typo-name', 'Beatrice Kipsang sells tomatoes. Janet Kipsong sells beans. Both want a road.');
    checkRule(
      'typo-name',
      'Beatrice Kipsang sells tomatoes. Kipsang wants a road. “It floods,” [[Kipsong]] said. Kipsang left.',
    );
  });

  test('possessives, plurals, handles and hashtags are no slips', () => {
    checkRule('typo-name', `${BERKEN} It was Berken’s idea. The Berkens left. See @Berkenn and #Berkenn.`);
  });

  test('a surname that is a first name elsewhere is a surname here', () => {
    const bridge =
      'Mayor Adaeze Marlowe opened the bridge. Adaeze Marlowe told the meeting that it would last.';
    checkRule('typo-name', `${bridge}\n\nMayor [[Marlow]] then walked across, where a band was waiting.`);
    checkRule('typo-name', 'Joan Pettigrew came with John. John said that Joan was tired.');
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

  test('after a title, in a speaker’s slot, at a sentence’s start; the name itself never', () => {
    checkRule(
      'typo-name',
      'The jury heard that Gareth Pellow drove away. Pellow, 34, denies it. [[Yellow]], who wore a grey suit, looked at the floor. The jury left.',
    );
    checkRule(
      'typo-name',
      'KADUNA — Governor Musa Danjuma received farmers from Zangon. Danjuma promised seed. [[Danjmua]] said the roads would be graded by March. Danjuma left.',
    );
    checkRule(
      'typo-name',
      'Detective Sergeant Leila Khoury arrested the two men. Khoury had followed their van. Detective Sergeant [[Khoruy]] was praised by the judge.',
    );
  });

  test('first names, places and companies', () => {
    checkRule(
      'typo-name',
      'Fans waited for Ondrej Vlcek outside the hotel. [[Onderj]] Vlcek leaves for Milan in July. His agent said Ondrej Vlcek had wept.',
    );
    checkRule(
      'typo-name',
      'The rebels took Batanga on Monday. Batanga, a town of 40,000, lies on the river. Shops in [[Batnga]] were shut.',
    );
  });

  test('names of two words that everybody knows need no other mention', () => {
    const [finding] = checkRule('typo-name', 'He left for New [[Yore]] in 1998 with two suitcases.');
    assert.deepEqual(finding?.suggestions, ['York']);
    checkRule('typo-name', 'The firm moved from Leeds to San [[Fransisco]] last year.');
    checkRule('typo-name', 'New Yorkers like New York. The New Year began in New Delhi, on New Street.');
  });

  test('brothers, first names and neighbours that are alike are no slips', () => {
    checkRule(
      'typo-name',
      'There are two Vermaaks in the side, Marten Vermaak at full back and Martin Vermaak on the wing. Martin scored first. Marten scored twice.',
    );
    checkRule(
      'typo-name',
      'Sisters Marcia and Marcy Tillery own the alley. “We shall be back,” Marcia Tillery said. Marcy Tillery nodded.',
    );
    checkRule(
      'typo-name',
      'Joan Lacey said she saw John Lacey leave. John is her brother. Joan said John had a bag.',
    );
    checkRule(
      'typo-name',
      'Iran and Iraq signed in Geneva. Iran will open two crossings, and Iraq pays in dinars.',
    );
    checkRule(
      'typo-name',
      'Austria beat Australia. Australia led after two runs. The Austrians had been lucky.',
    );
    checkRule('typo-name', 'The Parkers will not sell. Ted Parker milks at four. Mr Parker likes it.');
  });

  test('editors’ notes are read, too', () => {
    checkRule(
      'typo-name',
      'Gwen Threlfall won the vote. Threlfall, the mayor, thanked everybody.\n\nCorrection: an earlier version said that Gwen [[Threllfall]] had lost.',
    );
  });

  test('an s too many is no plural', () => {
    checkRule('typo-name', 'Edda Marrs left. Marrs said so. Mr [[Marrss]] stayed. Marrs came back.');
    checkRule('typo-name', 'Edda Marr left. Marr said so. The Marrs stayed. Marr came back.');
  });

  test('a country that everybody knows is right, whatever stands before the other', () => {
    checkRule(
      'typo-name',
      'A runner from Kenya won the race in Ostend on Sunday.\n\nAthletics [[Kenua]] gave her leave to stay.',
    );
  });

  test('what everybody writes, a company’s form and a title are nobody’s name', () => {
    checkRule('typo-name', 'Grant Dean sang. Dean wrote “Night of the Dead” in a week, and Dean hated it.');
    checkRule('typo-name', 'Ultra Moran Sdn Bhd paid the Sun in May.');
    checkRule('typo-name', 'Every house was full. Evgeny Sokolov came late.');
    checkRule('typo-name', 'Ada Marin counted the snow. In March it went.');
    checkRule('typo-name', 'The Red Cross came. Rev Ada Boyd opened her church.');
  });

  test('two of one surname with names of their own are two people', () => {
    checkRule(
      'typo-name',
      'Bhavna Biju Chacko came third. Jeswin Binu Chacko came first, and Binu Chacko ran.',
    );
    checkRule('typo-name', 'Toula Binu Chacko came first. Binu Chacko ran. Toula [[Bniu]] Chacko won.');
  });

  test('a name that other articles of the workspace have otherwise', () => {
    const seen = { 'Adaeze Marlowe': 5, 'Tom Berken': 2, 'Nils Berg': 4 };
    const [finding] = checkRule('typo-name', 'Mayor Adaeze [[Marlwoe]] left. “It is done,” she said.', {
      seen,
    });
    assert.match(finding!.message, /in no other article of this workspace, “Adaeze Marlowe” in 5/);
    assert.equal(finding!.severity, 'information');
    checkRule('typo-name', 'Mayor Adaeze Marlowe left. “It is done,” she said.', { seen });
    checkRule('typo-name', 'Mayor Gwen Marlwoe left. “It is done,” she said.', { seen });
    checkRule('typo-name', 'Tom Bekren left. “It is done,” he said.', { seen });
    checkRule('typo-name', 'Mayor Adaeze Marlwoe left. “It is done,” she said.', {
      seen,
      names: ['Marlwoe'],
    });
    checkRule('typo-name', 'Mayor Adaeze Marlwoe left.', { seen: { ...seen, 'Adaeze Marlwoe': 2 } });
  });

  test('two spellings of one name: neither is preferred, both ways are offered', () => {
    const text = 'The march left Carovan at noon. By six it was in Corovan again, tired.';
    const [finding] = checkRule('typo-name', text.replace('Corovan', '[[Corovan]]'));
    assert.match(finding!.message, /two spellings/);
    const fixes = fixesFor(finding!, analyzed(text), factsOf()).filter(({ edits }) => edits.length > 0);
    assert.equal(fixes.length, 2);
    assert.ok(fixes.every(({ preferred }) => !preferred));
  });

  test('“everywhere” leaves quotations alone', () => {
    const text = `${BERKEN} Bekren left, and Berken rang Bekren. “Berken and Bekren are one,” said Gwen Orr. Berken slept. Berken rose. Berken ate. Berken sang. Berken and Berken’s dog slept.`;
    const copy = text.replaceAll('Bekren', '[[Bekren]]');
    const [finding] = checkRule('typo-name', copy);
    const everywhere = fixesFor(finding!, analyzed(text), factsOf()).find((fix) => fix.scope === 'article')!;
    assert.equal(everywhere.edits.length, 2);
    assert.match(everywhere.title, /not in quotations/);
  });

  test('a surname that many bear, where only a like one was introduced', () => {
    const keays = 'Professor Rosalind Keays came at noon. “It was luck,” Keays said. It rained all day.';
    checkRule('typo-name', `${keays} Professor [[Keyes]] said the theatres could reopen.`);
    checkRule('typo-name', `${keays} Professor Martin Keyes said the theatres could reopen.`);
    checkRule('typo-name', 'Eleni Papas rose. “Read it,” Ms Papas said. Ms [[Pappas]] asked for the page.');
  });

  test('two letters apart, and each with a first name', () => {
    checkRule('typo-name', 'Dr Peter Lyle wrote it. Dr Lyle thanks Dr Ann Lisle for help.');
  });
});
