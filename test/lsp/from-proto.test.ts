import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nameOf, offsetOf, pathOf, spanOf } from '#lsp/from-proto';
import { toPosition, toRange } from '#lsp/to-proto';

suite('positions and names from the protocol', () => {
  const text = 'Ære 🚢\r\n“Ja”\n';
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);

  test('every offset between two characters comes back as it went', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === '\n' && text[offset - 1] === '\r') continue; // no place for a caret
      assert.equal(offsetOf(document, toPosition(document, offset)), offset);
    }
    assert.deepEqual(spanOf(document, toRange(document, { start: 4, end: 9 })), { start: 4, end: 9 });
  });

  test('a place past the end of its line, or of the text, is that end', () => {
    assert.equal(offsetOf(document, { line: 0, character: 99 }), 6);
    assert.equal(offsetOf(document, { line: 99, character: 0 }), text.length);
  });

  test('paths and names, decoded; broken ones as they are', () => {
    assert.equal(pathOf('file:///desk/a%20b.txt'), 'desk/a b.txt');
    assert.equal(pathOf('vscode-vfs://github/desk/a.md?x#y'), 'desk/a.md');
    assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(pathOf('file:///desk/100%.txt'), 'desk/100%.txt');
    assert.equal(nameOf('file:///c%3A/desk/%C3%A6re.txt'), 'ære.txt');
  });
});
