import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { readProse } from '#core/prose/prose';

suite('prose', () => {
  test('tokens stand exactly where they say', () => {
    const text = 'Crime fell 40 per cent.\n\n“It’s a start,” she said.';
    const prose = readProse(readArticle(text));
    for (const t of prose.tokens) assert.equal(text.slice(t.start, t.end), t.text);
    assert.equal(prose.paragraphs.length, 2);
  });
});
