import { strict as assert } from 'node:assert';
import { readArticle } from '#core/article/article';
import { readProse } from '#core/prose/prose';

/** `marked` is a paragraph with a double bar before each sentence but the first. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll('‖ ', '').replaceAll('‖', '');
  const { sentences } = readProse(readArticle(text));
  const bare = marked.replaceAll('‖ ', '‖');
  const actual = sentences
    .slice(1)
    .toReversed()
    .reduce((t, { start }) => `${t.slice(0, start)}‖${t.slice(start)}`, text);
  assert.equal(actual, bare);
}

suite('prose: sentences', () => {
  test('end at their marks', () => {
    checkSentences('The bridge is shut. ‖ Why? ‖ Nobody knows! ‖ 40 people were told. ‖ £5m was spent.');
    checkSentences('It fell by 3.5 per cent to 1,200.50 at 10.30am on 3.5.2024, i.e. by much.');
    checkSentences('He left.‖She stayed.');
  });

  test('a closing mark belongs to the sentence before it', () => {
    checkSentences('“It is shut.” ‖ He left. ‖ “Go!” ‖ She went. ‖ ‘No.’ ‖ He stayed.');
    checkSentences('"It is shut." ‖ "We know." ‖ He left. ‖ "Go!" ‖ She went.');
    checkSentences(
      'He said it. (He was late.) ‖ She left [in May.] ‖ They stayed.'.replace('it. (', 'it. ‖ ('),
    );
    checkSentences('He said, “She told me, ‘It is shut.’” ‖ Then he left.');
    checkSentences("''It is shut.'' ‖ He left.");
  });

  test('a reporting clause goes with its quotation', () => {
    checkSentences('“Why?” she asked. ‖ “Go…!” he shouted.');
    checkSentences(
      '“Why?” Boyd asked. ‖ “Go!” Prime Minister Ada Boyd said. ‖ “Is it?” the mayor of Leeds wrote.',
    );
    checkSentences('“Why?” ‖ Boyd left. ‖ “Go!” ‖ He said nothing.');
    checkSentences('“Why not?” – Ada Boyd');
  });

  test('abbreviations and initials end none', () => {
    checkSentences('Sen. Ada Boyd, D-N.Y., met Rev. Tom Orr and J. K. Hale of Orr Inc. in the U.S. Capitol.');
    checkSentences('Mr. Orr and Dr. Hale met at 5 p.m. Monday, and at 10 a.m. EST on Sept. 4 and Dec. 6-9.');
    checkSentences('Robert C. “Bobby” Hale threw open his yard. ‖ It was warm.');
    checkSentences('George W. Hale won Boyd v. Orr at No. 10 St. Mary’s Rd. in approx. five days.');
  });

  test('unless what follows starts another', () => {
    checkSentences('They live in the U.S. ‖ The talks failed. ‖ He runs Orr Inc. ‖ He is 42.');
    checkSentences('It opened at 5 p.m. ‖ Police came. ‖ It needs vitamin C. ‖ She said no. ‖ It was so.');
    checkSentences('He left the U.S. ‖ “It was time,” he said.');
  });

  test('names with a mark of exclamation, and dots that trail off', () => {
    checkSentences('Yahoo! said it would. ‖ He works for Yahoo! ‖ Then he left.');
    checkSentences('It was … strange. ‖ And then... nothing. ‖ He trailed off… ‖ She did not.');
  });

  test('links and hashtags at the end belong to the last sentence', () => {
    checkSentences('The war goes on. pic.twitter.com/5ZT #Two');
    checkSentences('The war goes on. ‖ @AdaBoyd said so.');
  });

  test('never cross a paragraph', () => {
    const { sentences } = readProse(
      readArticle('Bridge to close\n\nIt will close, and\n\nthen it will open'),
    );
    assert.deepEqual(
      sentences.map((s) => s.paragraph),
      [0, 1, 2],
    );
  });
});
