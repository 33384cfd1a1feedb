import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { checkBlocks, STORY } from '../support/blocks.ts';

suite('article: furniture', () => {
  test('credits are no prose, and are cut off a caption', () => {
    for (const credit of [
      'Image: AP',
      'Photograph: Ada Boyd/The Argus',
      '(Picture: PA)',
      'Picture by Ada Boyd',
      'Getty Images',
    ])
      checkBlocks(`paragraph| ${STORY}\n\ncredit| ${credit}`);
    checkBlocks(
      `paragraph| ${STORY}\n\nparagraph| The ferry in dock on Monday.¦ Photograph: Ada Boyd/The Argus`,
    );
    checkBlocks(`paragraph| ${STORY}\n\nparagraph| Picture this: a bridge without a road.`);
  });

  test('what a newsroom says about its copy is a note', () => {
    for (const note of [
      'Correction: An earlier version of this story misspelt the name of Ros Tarrant.',
      'This article was amended on 3 May 2024 to add the council’s answer.',
      'Additional reporting by Ada Boyd',
      'Tarrant contributed to this report.',
      'Editor’s note: The bridge is owned by the county, which pays for half of this newspaper’s advertising.',
      '*The writer owns no shares in the company.*',
      'READ MORE: Why the bridge was built',
      '(Ends)',
      '© The Argus 2024',
    ])
      checkBlocks(`paragraph| ${STORY}\n\nnote| ${note}`);
    for (const prose of [
      'This story was first told by his grandmother, who had it from the ferryman.',
      'He ends the year with two wins.',
      'Contact with the ship was lost at noon.',
      '“(They) are rushing it,” Boyd said.',
    ])
      checkBlocks(`paragraph| ${STORY}\n\nparagraph| ${prose}`);
  });

  test('line-ups and score boards are notes', () => {
    checkBlocks(`
paragraph| ${STORY}

note| Marsh Vale (4-4-2): Okoro; Bell, Thorne, Stott, Amadi; Rasp, Lyle, Penn, Foy; Garrity, Knox. Attendance: 2,417.

note| SCOREBOARD: Clarence 7-271 (T Hale 88, D Quill 31*) def Glenorchy 248 (W Hale 94; D Quill 4-38) by 23 runs.

note| Referee: T Orr`);
  });
});

suite('article: headings, lists, tables, code', () => {
  test('a short line before a paragraph is a subhead, several are a list', () => {
    checkBlocks(`
headline| Bridge to close for a week

paragraph| ${STORY}

subhead| Engineers praise the plan

paragraph| ${STORY}

subhead| What happens next?

paragraph| The council set out three tasks:

list-item| Close the lower road
list-item| Lift the deck
list-item| Renew the bearings

paragraph| ${STORY}`);
  });

  test('Markdown’s headings, rules and lists', () => {
    checkBlocks(
      `
headline| # ¦Record revenue at the mill

paragraph| ${STORY}

subhead| ## ¦What the board decided ##

paragraph| According to the filing, the board:

list-item| - ¦recommended a dividend;
list-item| - ¦renewed the contract.

note| ***

subhead| How the market took it¦
---

paragraph| ${STORY}`.replace(' ##\n', '¦ ##\n'),
      { format: 'markdown' },
    );
    checkBlocks(
      `paragraph| ${STORY}\n\nlist-item| • ¦two men\nlist-item| 1. ¦one woman\nlist-item| (a) ¦a dog`,
    );
    checkBlocks(
      `paragraph| ${STORY}\n\nparagraph| 2024 was a good year.\n\nparagraph| 3.5 million people live here.`,
    );
  });

  test('tables of cells are no prose', () => {
    checkBlocks(`
paragraph| ${STORY}

table| | | FY24 | FY23 |
|---|---|---|
| Revenue | 4,130 | 3,500 |

table| Team	Played	Won
Vale	12	7

paragraph| ${STORY}`);
  });

  test('code is no prose; an indented paragraph is', () => {
    checkBlocks(
      `
paragraph| ${STORY}

code| \`\`\`js
const x = 1;
\`\`\`

code| const y = f(x);
    return y;

paragraph| The council said it would pay for the works.`.replace('code| const y', '    code| const y'),
      { format: 'markdown' },
    );
    checkBlocks(`paragraph| ${STORY}\n\nparagraph| \`\`\` was all he typed before the line went dead.`);
  });

  test('a block quotation says so', () => {
    const { blocks } = readArticle('He wrote:\n\n> We will not go, and\n> we never would.\n\nThen he went.', {
      format: 'markdown',
    });
    assert.deepEqual(
      blocks.map((block) => block.quoted ?? false),
      [false, true, false],
    );
  });
});
