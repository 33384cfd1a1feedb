import assert from 'node:assert/strict';
import { readArticle, type ArticleOptions } from '#core/article/article';

const STORY =
  'The bridge at Coldharbour will close for a week from Monday, the council said, while its bearings are renewed.';

/** The article's date, with the words that gave it. */
function dateOf(text: string, options: ArticleOptions = {}): string {
  const { date } = readArticle(text, options);
  if (!date) return 'none';
  return date.span ? `${date.iso} ${text.slice(date.span.start, date.span.end)}` : date.iso;
}

suite('article: its date', () => {
  test('comes from front matter', () => {
    assert.equal(dateOf(`---\ntitle: Bridge\ndate: 2024-05-02\n---\n${STORY}`), '2024-05-02 2024-05-02');
    assert.equal(
      dateOf(`---\nlastmod: 2024-05-09\npublishDate: "2024-05-02T07:30:00Z"\n---\n${STORY}`),
      '2024-05-02 2024-05-02T07:30:00Z',
    );
    assert.equal(dateOf(`+++\ndate = 2 May 2024\n+++\n${STORY}`), '2024-05-02 2 May 2024');
    assert.equal(dateOf(`---\ndate: soon\n---\n${STORY}`), 'none');
  });

  test('comes from the header of an archive', () => {
    assert.equal(dateOf(` date 2022-09-21 ${STORY}`), '2022-09-21 2022-09-21');
    assert.equal(
      dateOf(`Thursday, May 7, 2015 On Tuesday the board met.`),
      '2015-05-07 Thursday, May 7, 2015',
    );
  });

  test('comes from a dated line', () => {
    for (const [line, expected] of [
      ['Thursday 2 May 2024', '2024-05-02 Thursday 2 May 2024'],
      ['*Mumbai, 22 May 2024*', '2024-05-22 22 May 2024'],
      ['March 18, 2025', '2025-03-18 March 18, 2025'],
      ['Published: 24 March 2024', '2024-03-24 24 March 2024'],
      ['Published 8 January 2025, 10.30am GMT', '2025-01-08 8 January 2025'],
      ['Posted on Sept. 3rd, 2024 by the newsroom', '2024-09-03 Sept. 3rd, 2024'],
      ['LEEDS, 3RD MAY 2024', 'none'],
      ['23/05/2024', '2024-05-23 23/05/2024'],
      ['05/06/2024', 'none'],
      ['31 June 2024', 'none'],
      ['Published 3 hours ago', 'none'],
    ])
      assert.equal(dateOf(`Bridge to close\n\n${line!}\n\n${STORY}`), expected, line);
  });

  test('comes from a dateline that gives the year', () => {
    assert.equal(dateOf(`MACAU, Dec. 12, 2023 (Wire) — ${STORY}`), '2023-12-12 Dec. 12, 2023');
    assert.equal(dateOf(`SYDNEY, September 12 (Wire) — ${STORY}`), 'none');
  });

  test('takes the year that a dateline lacks from the day the host knows', () => {
    const dated = `SYDNEY, September 12 (Wire) — ${STORY}`;
    assert.equal(dateOf(dated, { date: '2023-09-14' }), '2023-09-12 September 12');
    assert.equal(dateOf(`OSLO, Dec. 30 (Wire) — ${STORY}`, { date: '2024-01-02' }), '2023-12-30 Dec. 30');
  });

  test('the text’s own date beats the host’s', () => {
    assert.equal(
      dateOf(`Bridge to close\n\n2 May 2024\n\n${STORY}`, { date: '2020-01-01' }),
      '2024-05-02 2 May 2024',
    );
    assert.equal(dateOf(STORY, { date: '2020-01-01' }), '2020-01-01');
  });

  test('the better witness wins', () => {
    assert.equal(
      dateOf(`Bridge to close\n\nUpdated: 4 May 2024\nPublished: 2 May 2024\n\n${STORY}`),
      '2024-05-02 2 May 2024',
    );
    assert.equal(dateOf(`Bridge to close\n\nUpdated: 4 May 2024\n\n${STORY}`), '2024-05-04 4 May 2024');
  });

  test('“Published” may stand at the end; a bare date there may be another story’s', () => {
    assert.equal(dateOf(`${STORY}\n\nPublished: 2 May 2024\n`), '2024-05-02 2 May 2024');
    assert.equal(dateOf(`${STORY}\n\n${STORY}\n\n${STORY}\n\n${STORY}\n\n2 May 2024\n`), 'none');
  });

  test('is never a post’s, nor a date in the story', () => {
    assert.equal(dateOf(`${STORY}\n\nWe mean it. — Ros Tarrant (@RosTarrant) May 3, 2024`), 'none');
    assert.equal(dateOf(`${STORY} It opened on 3 May 1924.`), 'none');
  });
});
