import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { checkBlocks, STORY } from '../support/blocks.ts';

suite('article: headline, byline, date', () => {
  test('stand above the story in any of the usual orders', () => {
    checkBlocks(`
headline| Bridge to close for a week

byline| By Imogen Hale
byline| Transport Correspondent
dateline| Thursday 2 May 2024

paragraph| ${STORY}`);
    checkBlocks(`
headline| Coldharbour Town 2 Marsh Vale 3

byline| Ros Tarrant at Quay Lane
dateline| Sunday 24 November 2024

paragraph| ${STORY}`);
    checkBlocks(`
headline| Bridge to close for a week
subhead| Buses will go round by the ring road
byline| Words: Imogen Hale
dateline| Published: 8 January 2025, 10.30am GMT
paragraph| ${STORY}`);
  });

  test('a headline with a full stop is told by what follows it', () => {
    checkBlocks(`
headline| Mayor Sets Out Plans for the Harbour.

paragraph| ${STORY}`);
    checkBlocks(`
headline| Bridge to close for a week.

byline| By Imogen Hale

paragraph| ${STORY}`);
    checkBlocks(`
headline| Tarrant denies the plan was 'rushed through.'

paragraph| Mayor Ros Tarrant said on Monday that nothing had been “rushed through” by the council in the spring.`);
    checkBlocks(`
paragraph| Crime fell 40 per cent last year.

paragraph| ${STORY}`);
    checkBlocks(`
paragraph| Police have arrested a man.

paragraph| Fenshire Police said the man, who is 42, was held at his home near the station early on Monday morning.`);
  });

  test('a line alone is a paragraph: nothing stands below it', () => {
    checkBlocks('paragraph| Bridge to close for a week');
  });

  test('a byline is a name, not a sentence that starts with “by”', () => {
    checkBlocks(`
headline| River rises again

paragraph| By Monday, the river had risen by a metre, and the council had closed the lower road to all traffic.`);
    checkBlocks(`
headline| River rises again
byline| BY OUR CORRESPONDENT
paragraph| ${STORY}`);
    checkBlocks(`
headline| River rises again
byline| By Hannah Prowse and Tom Orr, Local Democracy Reporters
paragraph| ${STORY}`);
  });

  test('keys on the first lines are read like front matter', () => {
    checkBlocks(`
headline| Title: ¦Bridge to close for a week
byline| Author: ¦Imogen Hale
dateline| Date: ¦2024-05-02

paragraph| ${STORY}`);
  });

  test('the header of an archive is cut off, even where it runs into the text', () => {
    checkBlocks('paragraph| date 2024-05-02 ¦The bridge will close for a week, the council said.');
    checkBlocks(`
dateline| date 2024-05-02

paragraph| ${STORY}`);
    checkBlocks('paragraph| date palms die in the drought, growers say.');
  });

  test('front matter is one block', () => {
    checkBlocks(`
front-matter| ---
title: "Bridge to close"
date: 2024-05-02
tags:
  - roads
---

paragraph| ${STORY}`);
    checkBlocks(`
front-matter| +++
title = "Bridge to close"
+++
paragraph| ${STORY}`);
    checkBlocks(`
note| ---

paragraph| ${STORY}

note| ---`);
  });
});

suite('article: datelines', () => {
  test('of the wires are cut off the first paragraph', () => {
    for (const dateline of [
      'SYDNEY, September 12 (State House Wire) — ',
      'LONDON (AP) — ',
      'VISAKHAPATNAM, July 22 (Deccan Wire): ',
      'NASHUA, N.H. - ',
      'KYIV, Ukraine – ',
      'BEIJING, Sept. 12 (Xinhua) -- ',
      'LAGOS, Nigeria (AP) _ ',
      'Taipei, Taiwan — ',
      'New Delhi: ',
      'SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - ',
    ])
      checkBlocks(`headline| Bridge to close for a week\n\nparagraph| ${dateline}¦${STORY}`);
  });

  test('a label or an apposition is none', () => {
    checkBlocks(`
headline| Bridge to close for a week

paragraph| Analysis: The council has no money, and no plan that anybody outside the council can understand or explain.

paragraph| UNESCO — the body that lists the bridge — was not asked.`);
  });

  test('a line of its own says when, not what', () => {
    checkBlocks(`
headline| Record revenue at the mill

dateline| *Mumbai, 22 May 2024*

paragraph| ${STORY}

subhead| 3 May 2021

paragraph| ${STORY}

paragraph| ${STORY}

paragraph| ${STORY}

paragraph| On 22 May 2024 he resigned.`);
  });
});

suite('article: posts', () => {
  test('end in a signature with a handle', () => {
    for (const signature of [
      '— Mayor Ros Tarrant (@RosTarrant) September 21, 2022',
      '– Ros Tarrant (@RosTarrant) 3 May 2024',
      '-- Ros Tarrant (@RosTarrant)',
      '― Ros Tarrant (@Ros_Tarrant1) Sept. 3, 2024',
      '- Ros Tarrant (@ros@news.example) 2:30 PM · May 3, 2024',
    ])
      checkBlocks(`paragraph| ${STORY}\n\npost| A good meeting today with the engineers.¦ ${signature}`);
    checkBlocks(`paragraph| ${STORY}\n\npost| We mean it.¦— Ros Tarrant (@RosTarrant) May 3, 2024`);
  });

  test('may have their signature on a line of its own', () => {
    checkBlocks(`
paragraph| ${STORY}

post| A good meeting today with the engineers.¦
— Ros Tarrant (@RosTarrant) May 3, 2024

paragraph| ${STORY}`);
  });

  test('a handle in a sentence signs nothing', () => {
    checkBlocks(`paragraph| He wrote to the mayor — Ros Tarrant (@RosTarrant) — in March.`);
    checkBlocks(`paragraph| “We mean it.” — Ros Tarrant, mayor of Coldharbour`);
  });
});

suite('article: transcripts', () => {
  test('are a pattern of labels in capitals, of Q and A, or of names that take turns', () => {
    checkBlocks(`
headline| A conversation about pipes

paragraph| ${STORY}

transcript| DARA KESTREL: ¦Let’s start with the stick.

transcript| TOMÁS IBÁÑEZ: ¦We do use sensors.

transcript| KESTREL: ¦And?`);
    checkBlocks(`
paragraph| ${STORY}

transcript| Ms PAPAS: ¦Has the Minister read page 14?

transcript| Mr DRISCOLL: ¦Every page of it.

transcript| The SPEAKER: ¦Order!`);
    checkBlocks(`
paragraph| ${STORY}

transcript| **Q:** ¦How leaky?

transcript| **A:** ¦One in ten.`);
    checkBlocks(`
transcript| Boyd: ¦I never saw it.
transcript| Orr: ¦You signed it.
transcript| Boyd: ¦I sign many things.`);
  });

  test('one label, or a label that is no speaker, makes none', () => {
    checkBlocks(
      `paragraph| ${STORY}\n\nparagraph| He said: We will not go.\n\nparagraph| She said: You will.`,
    );
    checkBlocks(`
paragraph| ${STORY}

paragraph| Note: The figures are for the year to March.

paragraph| POLICE: Two men were held.`);
    checkBlocks(`
headline| Boyd: ‘No deal’ on the bridge

paragraph| ${STORY}

subhead| Orr: ‘We tried’

paragraph| ${STORY}

subhead| Boyd: ‘So did we’

paragraph| ${STORY}`);
  });
});

suite('article: lines and paragraphs', () => {
  const WRAPPED = `paragraph| The bridge at Coldharbour will close for a week from Monday, the council
said, while its bearings are renewed. Buses will go round by the ring
road. The works cost £1.2m. Engineers found the fault in the spring, a
report says.`;

  test('copy wrapped at a column is read as paragraphs', () => {
    checkBlocks(`headline| Bridge to close for a week\n\n${WRAPPED}\n\n${WRAPPED}`);
    checkBlocks(`headline| Bridge to close for a week\nbyline| By Imogen Hale\n${WRAPPED}`);
  });

  test('copy with a paragraph a line needs no empty lines', () => {
    checkBlocks(`headline| Bridge to close\nparagraph| ${STORY}\nparagraph| ${STORY}\nparagraph| ${STORY}`);
  });

  test('the line ends of all systems, and the odd blanks of word processors, keep every offset', () => {
    for (const end of ['\r\n', '\r', '\u2028', '\n\u00a0\n', '\n\u200b\n', '\f']) {
      const text = `\ufeffBridge to close${end}By Imogen Hale${end}${STORY}${end}`;
      const { blocks } = readArticle(text);
      assert.deepEqual(
        blocks.map((block) => text.slice(block.start, block.end)),
        ['Bridge to close', 'By Imogen Hale', STORY],
        JSON.stringify(end),
      );
    }
  });

  test('no text at all is an article without blocks', () => {
    for (const text of ['', '\n\n', ' \t\u00a0\ufeff']) assert.deepEqual(readArticle(text).blocks, []);
  });
});
