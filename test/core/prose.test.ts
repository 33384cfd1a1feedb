import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { readProse, type ProseCache } from '#core/prose/prose';

const proseOf = (text: string) => readProse(readArticle(text));
/** The words of the text with a bar between them. */
const words = (text: string) =>
  proseOf(text)
    .tokens.map((t) => t.text)
    .join('|');
/** The tags of the given words in the text. */
const tagsOf = (text: string, ...wanted: string[]) =>
  proseOf(text)
    .tokens.filter((t) => wanted.includes(t.text))
    .map((t) => `${t.text}/${t.pos}`)
    .join(' ');

suite('prose: words', () => {
  test('contractions fall into two, hyphenated words into their parts', () => {
    assert.equal(words("They don’t, can't and won’t."), "They|do|n’t|,|ca|n't|and|wo|n’t|.");
    assert.equal(words('I’m sure he’d’ve gone to Ada’s.'), 'I|’m|sure|he|’d|’ve|gone|to|Ada|’s|.');
    assert.equal(words('A Russian-led force.'), 'A|Russian|-|led|force|.');
    assert.equal(words('O’Brien’s at 10 o’clock, ma’am.'), 'O’Brien|’s|at|10|o’clock|,|ma’am|.');
    assert.equal(words('The boys’ bus'), 'The|boys|’|bus');
    assert.equal(words('Get ’em in the ’90s, not the 1990s.'), 'Get|’em|in|the|’90s|,|not|the|1990s|.');
  });

  test('abbreviations and initials keep their full stop', () => {
    assert.equal(words('Sen. Ada Boyd, D-N.Y., met J. K. Orr.'), 'Sen.|Ada|Boyd|,|D-N.Y.|,|met|J.|K.|Orr|.');
    assert.equal(
      words('Rep. Joe Hale, R-S.C., of the U.S. House'),
      'Rep.|Joe|Hale|,|R-S.C.|,|of|the|U.S.|House',
    );
    assert.equal(
      words('At 5 p.m. on Sept. 4, in Boise, Ore., he'),
      'At|5|p.m.|on|Sept.|4|,|in|Boise|,|Ore.|,|he',
    );
    assert.equal(words('Boyd v. Orr is No. 10, e.g. today.'), 'Boyd|v.|Orr|is|No.|10|,|e.g.|today|.');
    assert.equal(words('He gave a dollar to the U.S.’s fund.'), 'He|gave|a|dollar|to|the|U.S.|’s|fund|.');
    assert.equal(
      words('He said no. She said vitamin C. He left.'),
      'He|said|no|.|She|said|vitamin|C|.|He|left|.',
    );
  });

  test('figures stay whole, their units apart', () => {
    assert.equal(words('£1.87bn, US$5m and ₹4,130 crore'), '£|1.87|bn|,|US$|5|m|and|₹|4,130|crore');
    assert.equal(words('by 18%, 2-1, 9/11, 10:30 and 10.30am'), 'by|18|%|,|2-1|,|9/11|,|10:30|and|10.30am');
    assert.equal(words('the 1st and 22nd, 3½ and ½, COVID-19'), 'the|1st|and|22nd|,|3½|and|½|,|COVID-19');
  });

  test('links, handles and hashtags are one word each', () => {
    assert.equal(
      words('See pic.twitter.com/5ZT, says @AdaBoyd’s #UNGA desk.'),
      'See|pic.twitter.com/5ZT|,|says|@AdaBoyd|’s|#UNGA|desk|.',
    );
    assert.equal(words('The *very* [old mill](https://x.example) said.'), 'The|very|old|mill|said|.');
  });

  test('marks stand alone, runs of them together', () => {
    assert.equal(words('“Go…” he said—twice -- and … wait...'), '“|Go|…|”|he|said|—|twice|--|and|…|wait|...');
    assert.equal(words("''Go,'' he said"), "''|Go|,|''|he|said");
    assert.equal(words('Hi 👨‍👩‍👧! 🇬🇧'), 'Hi|👨‍👩‍👧|!|🇬🇧');
  });

  test('soft hyphens and composed letters are the dictionary’s', () => {
    const [soft, cafe] = proseOf('re\u00adports cafe\u0301').tokens;
    assert.deepEqual([soft?.text, soft?.lower], ['re\u00adports', 'reports']);
    assert.deepEqual([cafe?.text, cafe?.lower], ['cafe\u0301', 'café']);
    assert.equal(proseOf('DON’T').tokens[1]?.lower, "n't");
  });

  test('a token knows whether it touches the one before it', () => {
    const { tokens } = proseOf('“Go,” she said.');
    assert.deepEqual(
      tokens.map((t) => t.glued),
      [false, true, true, true, false, false, true],
    );
  });
});

suite('prose: parts of speech', () => {
  test('a name that starts a sentence is known by its other places', () => {
    assert.equal(tagsOf('Lynch said so. They asked Lynch.', 'Lynch'), 'Lynch/PROPN Lynch/PROPN');
    assert.equal(
      tagsOf('Rising tides worry us. The tides are rising. Rising is a club.', 'Rising').includes('PROPN'),
      false,
    );
  });

  test('evidence comes from the whole article, and goes with it', () => {
    const cache: ProseCache = new Map();
    const pos = (text: string) => readProse(readArticle(text), cache).tokens[0]?.pos;
    const lynch = 'Lynch said so on Monday to the board.';
    assert.equal(pos(`${lynch}\n\nThe board had not asked Lynch at all.`), 'PROPN');
    assert.notEqual(pos(`${lynch}\n\nThey would lynch him, he said.`), 'PROPN');
  });

  test('a name may start a sentence with a word that is none elsewhere', () => {
    assert.equal(tagsOf('Ted Boyd said so.', 'Ted'), 'Ted/PROPN');
    assert.equal(tagsOf('President Boyd said so.', 'President'), 'President/PROPN');
    assert.equal(tagsOf('Asked Boyd said no.', 'Asked'), 'Asked/VERB');
  });

  test('a verb of saying after its subject is no noun', () => {
    assert.equal(tagsOf('Mr Tarrant notes that the bridge is shut.', 'notes'), 'notes/VERB');
    assert.equal(
      tagsOf('Six in 10 say they want it, and 64 percent call it ugly.', 'say', 'call'),
      'say/VERB call/VERB',
    );
    assert.equal(tagsOf('She read his notes and had the final say.', 'notes', 'say'), 'notes/NOUN say/NOUN');
    assert.equal(tagsOf('It cost £5bn.', 'bn'), 'bn/NOUN');
  });

  test('figures are figures', () => {
    assert.equal(
      tagsOf('At 10am and 10.30am in the 1990s.', '10am', '10.30am', '1990s'),
      '10am/NUM 10.30am/NUM 1990s/NUM',
    );
  });

  test('a capital inside a sentence makes a name', () => {
    assert.equal(tagsOf('The board asked Will and May to stay.', 'Will', 'May'), 'Will/PROPN May/PROPN');
    assert.equal(tagsOf('It may stay, and it will.', 'may', 'will'), 'may/AUX will/AUX');
  });
});

suite('prose: paragraphs', () => {
  test('are the blocks that hold words', () => {
    const prose = proseOf(
      'Bridge to close\n\nBy Ada Boyd\n\nLEEDS (Wire) — It will close. It must.\n\nImage: AP',
    );
    assert.deepEqual(
      prose.paragraphs.map(
        (p) => `${p.block.kind} ${p.endSentence - p.firstSentence} ${p.endToken - p.firstToken}`,
      ),
      ['headline 1 3', 'paragraph 2 7'],
    );
    assert.equal(
      prose.article.text.slice(prose.paragraphs[1]?.start, prose.paragraphs[1]?.end),
      'It will close. It must.',
    );
  });

  test('an unchanged paragraph is read once', () => {
    const cache: ProseCache = new Map();
    readProse(readArticle('It will close.\n\nIt must.'), cache);
    const known = [...cache.values()];
    readProse(readArticle('It will not close.\n\nIt must.'), cache);
    assert.equal(cache.size, 3);
    assert.equal([...cache.values()][1], known[1]);
  });

  test('two links of one length share a paragraph in the cache and keep their own words', () => {
    const cache: ProseCache = new Map();
    const link = (text: string) =>
      readProse(readArticle(text), cache)
        .tokens.map((t) => t.text)
        .join('|');
    assert.equal(link('See https://a.example now.'), 'See|https://a.example|now|.');
    assert.equal(link('See https://b.example now.'), 'See|https://b.example|now|.');
    assert.equal(cache.size, 1);
  });
});
