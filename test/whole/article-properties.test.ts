import assert from 'node:assert/strict';
import { readArticle } from '#core/article/article';
import { readProse } from '#core/prose/prose';

/** What breaks readers: marks without partners, odd blanks, half of everything. */
const AWKWARD = [
  'date 2024-05-02 ', '---\n', '+++\n', '# ', '> ', '- ', '1. ', '| a | b |\n', '```\n', '<p>', '\t', '    ', '\n', '\n\n',
  '\r\n', '\r', '\u2028', '\u00a0', '\u00ad', '\u200b', '\u200d', '\ufeff', '\u0301', '\ud83d', '\udc68', '👨‍👩‍👧', '🇬🇧', '\0', '\ue000',
  '“', '”', '"', '‘', '’', "'", "''", '«', '(', ')', '[', '](', '*', '**', '_', '~~', '`', '—', '--', '…', '...', '.', '!', '?', ',', ':', ';',
  'https://a.example/b', 'www.', 'pic.twitter.com/x', '@Boyd', '#UNGA', 'a@b.example', '[mill](https://x.example)', '<br>',
  '— Ada Boyd (@adaboyd) May 3, 2024', 'DARA KESTREL: ', 'Q: ', 'By Ada Boyd', 'Image: AP', 'LEEDS (AP) — ', 'Published: 2 May 2024',
  'U.S.', 'Mr.', 'J. K. Orr', 'R-S.C.', '5 p.m.', 'don’t', 'O’Brien’s', '’90s', '1,200.50', '10.30am', '₹4,130', '½', 'COVID-19', 'नमस्ते', '橋',
  ' said ', ' the bridge ', ' is shut. ', 'She left. ', ' ',
]; // prettier-ignore
const ROUNDS = 400;

/** The same numbers on every run: a linear congruential generator (Numerical Recipes). */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function* awkwardTexts(): Generator<string> {
  const random = numbers(7);
  for (let round = 0; round < ROUNDS; round++) {
    let text = '';
    for (let left = 1 + Math.floor(random.next().value * 40); left > 0; left--)
      text += AWKWARD[Math.floor(random.next().value * AWKWARD.length)]!;
    yield text;
  }
}

const withoutBlanks = (text: string) => text.replaceAll(/[\s\u00ad\u200b-\u200f\u2060]/g, '');

suite('any text at all', () => {
  test('is cut into blocks that do not overlap and cover all that is not blank', () => {
    for (const text of awkwardTexts()) {
      for (const format of ['plain', 'markdown'] as const) {
        let at = 0;
        const left = (to: number) => withoutBlanks(text.slice(at, to));
        for (const block of readArticle(text, { format }).blocks) {
          const { start, end, textStart, textEnd } = block;
          assert.ok(start >= at && end > start, JSON.stringify(text));
          assert.ok(start <= textStart && textStart <= textEnd && textEnd <= end, JSON.stringify(text));
          assert.equal(left(start), '', JSON.stringify(text));
          at = end;
        }
        assert.equal(left(text.length), '', JSON.stringify(text));
      }
    }
  });

  test('has masks in order, each within the prose of a block', () => {
    for (const text of awkwardTexts()) {
      const { blocks, masks } = readArticle(text);
      let at = 0;
      for (const { start, end } of masks) {
        assert.ok(start >= at && end > start, JSON.stringify(text));
        assert.ok(
          blocks.some((block) => block.textStart <= start && end <= block.textEnd),
          JSON.stringify(text),
        );
        at = end;
      }
    }
  });

  test('has tokens, sentences and paragraphs that nest and say what stands where they are', () => {
    for (const text of awkwardTexts()) {
      const { paragraphs, sentences, tokens } = readProse(readArticle(text));
      let at = 0;
      for (const [i, token] of tokens.entries()) {
        assert.equal(token.text, text.slice(token.start, token.end), JSON.stringify(text));
        assert.ok(token.start >= at && token.end > token.start, JSON.stringify(text));
        assert.equal(token.index, i);
        const sentence = sentences[token.sentence]!;
        assert.ok(sentence.firstToken <= i && i < sentence.endToken);
        assert.ok(sentence.start <= token.start && token.end <= sentence.end);
        assert.equal(sentence.paragraph, token.paragraph);
        at = token.end;
      }
      for (const [i, sentence] of sentences.entries()) {
        const paragraph = paragraphs[sentence.paragraph]!;
        assert.ok(paragraph.firstSentence <= i && i < paragraph.endSentence);
        assert.ok(paragraph.start <= sentence.start && sentence.end <= paragraph.end);
        assert.ok(sentence.endToken > sentence.firstToken);
      }
    }
  });
});
