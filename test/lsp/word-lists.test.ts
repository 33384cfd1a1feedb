import assert from 'node:assert/strict';
import { folderOf, listFiles, readList } from '#lsp/word-lists';

suite('word lists', () => {
  test('one entry a line; remarks, empty lines, blanks and line ends aside', () => {
    assert.deepEqual(readList('\uFEFF# our words\r\nsambal\r\n\r\n  Ada Marlowe  \n#x\nlast'), [
      'sambal',
      'Ada Marlowe',
      'last',
    ]);
    assert.deepEqual(readList(''), []);
  });

  test('the innermost folder is the document’s; a folder of a longer name is another', () => {
    const folders = ['file:///desk', 'file:///desk/sport/', 'file:///desktop'];
    assert.equal(folderOf('file:///desk/a.txt', folders), 'file:///desk');
    assert.equal(folderOf('file:///desk/sport/a.txt', folders), 'file:///desk/sport/');
    assert.equal(folderOf('file:///elsewhere/a.txt', folders), undefined);
  });

  test('a folder keeps them in .factcheck', () => {
    assert.equal(listFiles('file:///desk/').names, 'file:///desk/.factcheck/names.txt');
  });
});
