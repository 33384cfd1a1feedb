import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-repeated-word', () => {
  const hit = (marked: string) => checkRule('typo-repeated-word', marked);
  const silent = hit;

  test('the same word twice', () => {
    const [finding] = hit('She was [[in in]] the room.');
    assert.deepEqual(finding?.suggestions, ['in']);
    hit('[[The the]] council met.');
    hit('It was [[a a]] long night.');
    silent('She was in the room.');
  });

  test('in an editor’s note, too', () => {
    hit('Gwen Orr won the vote.\n\nCorrection: an earlier version said that [[the the]] vote was lost.');
    silent('Gwen Orr won the vote.\n\nCorrection: an earlier version said that the vote was lost.');
  });

  test('grammar doubles words', () => {
    silent('He had had enough, and she knew that that was so.');
    silent('What it is is a start. Those who can do do so.');
    silent('Trains came in in pairs.');
  });

  test('names of things that are said twice', () => {
    silent('She came by boda boda and left by tuk tuk.');
    hit('She came by [[road road]] and left by tuk tuk.');
  });

  test('emphasis and set phrases', () => {
    silent('No, never never, she said, very very slowly. Bye bye, knock knock, go go go.');
  });

  test('sounds are said twice on purpose', () => {
    silent('The boys cried woop woop and vroom vroom.');
    hit('The boys cried [[wolf wolf]] and ran.');
  });

  test('three times is a slip for small words only', () => {
    checkRule('typo-repeated-word', 'They measured it in [[the the the]] old way.');
    silent('It was very very very cold, and he said no no no.');
  });

  test('names may be double', () => {
    silent('Duran Duran played in Walla Walla, and New York, New York was sung.');
  });

  test('a mark between the words makes two phrases', () => {
    silent('What he is, is a liar. She left; left, he stayed. It fell by 3 3 times.');
  });

  test('markup is no copy', () => {
    silent('A poll came out. <tweet tweet-id="7">');
  });
});
