import assert from 'node:assert/strict';
import { articleOf, folderOf, foldersAbove, pathsFor } from '#lsp/desk-folder';
import { readList } from '#lsp/word-lists';

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

  test('a folder keeps them in .factcheck, and a ledger for each article by its path', () => {
    const paths = pathsFor('file:///desk/', 'file:///desk/sport/a%20b.txt');
    assert.equal(paths.names, 'file:///desk/.factcheck/names.txt');
    assert.equal(paths.ledger, 'file:///desk/.factcheck/ledger/sport/a%20b.txt.jsonl');
    assert.equal(articleOf(paths.ledger), 'file:///desk/sport/a%20b.txt');
    assert.equal(articleOf(paths.names), undefined);
  });

  test('the folders above a file, the innermost first; a file without a place has none', () => {
    assert.deepEqual(foldersAbove('file:///desk/sport/a.txt'), ['file:///desk/sport', 'file:///desk']);
    assert.deepEqual(foldersAbove('vscode-vfs://github/us/desk/a.txt'), [
      'vscode-vfs://github/us/desk',
      'vscode-vfs://github/us',
    ]);
    assert.deepEqual(foldersAbove('untitled:Untitled-1'), []);
  });
});
