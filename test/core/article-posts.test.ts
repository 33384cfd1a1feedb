import assert from 'node:assert/strict';
import { readArticle, type Post } from '#core/article/article';

/** The parts of the first post in the text, as written. */
function postIn(text: string): Partial<Record<keyof Post | 'dated', string>> | undefined {
  const post = readArticle(text).blocks.find((block) => block.kind === 'post')?.post;
  if (!post) return undefined;
  const { words, signature, name, handle, date } = post;
  const copy = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return {
    words: copy(words),
    signature: copy(signature),
    name: copy(name),
    ...(handle ? { handle } : {}),
    ...(date ? { date: date.iso, dated: copy(date.span) } : {}),
  };
}

suite('article: embedded posts', () => {
  test('are read in all their parts', () => {
    assert.deepEqual(postIn('A good meeting. #Bridge — Mayor Ros Tarrant (@RosTarrant) September 21, 2022'), {
      words: 'A good meeting. #Bridge',
      signature: '— Mayor Ros Tarrant (@RosTarrant) September 21, 2022',
      name: 'Mayor Ros Tarrant',
      handle: 'RosTarrant',
      date: '2022-09-21',
      dated: 'September 21, 2022',
    });
    assert.deepEqual(postIn('We mean it.— Coldharbour Council (@ColdharbourDC) 3 May 2024'), {
      words: 'We mean it.',
      signature: '— Coldharbour Council (@ColdharbourDC) 3 May 2024',
      name: 'Coldharbour Council',
      handle: 'ColdharbourDC',
      date: '2024-05-03',
      dated: '3 May 2024',
    });
  });

  test('need no date, and a date that does not exist is none', () => {
    assert.equal(postIn('We mean it. – Ros Tarrant (@RosTarrant)')?.date, undefined);
    assert.equal(postIn('We mean it. – Ros Tarrant (@RosTarrant) February 30, 2024')?.date, undefined);
  });

  test('in a Markdown quotation may have an empty line before their signature', () => {
    const post = postIn(
      'He went on:\n\n> A good meeting.\n>\n> — Ros Tarrant (@RosTarrant) May 3, 2024\n\nThen he left.',
    );
    assert.equal(post?.words, 'A good meeting.');
    assert.equal(post.date, '2024-05-03');
  });

  test('a signature that signs nothing is a credit, not a post', () => {
    const { blocks } = readArticle('— Ros Tarrant (@RosTarrant) May 3, 2024');
    assert.deepEqual(
      blocks.map((block) => block.kind),
      ['credit'],
    );
  });
});
