import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const rule = 'quote-unclear-speaker';

suite(rule, () => {
  test('“he” where two were just named, and where one was', () => {
    checkRule(
      rule,
      'Cllr Omar Sidwell came face to face with the leader, Gareth Lunn. “You knew about the signs,” [[he]] said.',
    );
    checkRule(rule, 'Cllr Omar Sidwell came to the door. “You knew about the signs,” he said.');
  });

  test('a woman and a man are told apart', () => {
    checkRule(
      rule,
      'Mrs Gwen Orr came face to face with Mr Gareth Lunn. “You knew about the signs,” she said.',
    );
  });

  test('a surname that two bear, and one with the first name', () => {
    checkRule(rule, 'Tom Hargrave shook hands with Ben Hargrave. “A fair result,” [[Hargrave]] said.');
    checkRule(rule, 'Tom Hargrave shook hands with Ben Hargrave. “A fair result,” Tom Hargrave said.');
  });

  test('a country speaks, and an organisation', () => {
    checkRule(rule, '[[Kyiv]] called the vote “a farce” on Monday.');
    checkRule(rule, 'The Lune Valley Trust called the vote “a farce” on Monday.');
  });

  test('who says the same words elsewhere is named first', () => {
    const copy =
      '[[The United States]] on Monday termed the vote “a farce and a trick”.\n\n“I call it a farce and a trick,” Gwen Orr told the council.';
    const [finding] = checkRule(rule, copy);
    assert.match(finding!.message, /“The United States” cannot speak\. Gwen Orr says the same words/);
    const fixes = fixesFor(finding!, analyzed(copy.replaceAll(/\[\[|\]\]/g, '')), factsOf());
    assert.deepEqual(fixes[0], {
      title: 'Name Gwen Orr',
      edits: [{ span: finding!.span, newText: 'Gwen Orr' }],
      scope: 'here',
    });
  });

  test('two who meet, and then “he said”', () => {
    const met =
      'Omar Sidwell is the mayor. Gareth Lunn came in. Sidwell crossed the floor to embrace Mr Lunn.';
    checkRule(rule, `${met} [[He]] later told reporters it had been the longest walk of his life.`);
    checkRule(rule, `${met} Mr Lunn later told reporters it had been the longest walk of his life.`);
    checkRule(rule, `${met} He told Lunn it had been the longest walk of his life.`);
    checkRule(rule, 'Omar Sidwell embraced Mrs Gwen Lunn. He told reporters it had been a long walk.');
  });

  test('two who do something together, and then “he said”', () => {
    const two = 'Davey Orr is a drummer. Ben Lunn sings.';
    checkRule(rule, `${two} Orr and Lunn fell out over a van. [[He]] says now that it was a good van.`);
    checkRule(rule, `${two} Orr and Lunn fell out over a van. Orr says now that it was a good van.`);
    checkRule(
      rule,
      `${two} Orr rang off after speaking by telephone with Lunn. [[He]] said it was a good van.`,
    );
    checkRule(rule, 'Mr Orr met Mr Tull’s cousin, Ada Foy, at a fair. He said the deal was made there.');
  });
});
