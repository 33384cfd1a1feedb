import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule } from '../../support/marked.ts';

const rule = (marked: string) => checkRule('quote-unclosed', marked);

/** What the copy reads after each fix of its first finding. */
function mended(marked: string): string[] {
  const [finding] = rule(marked);
  const text = marked.replaceAll(/\[\[|\]\]/g, '');
  return fixesFor(finding!, analyzed(text), NO_FACTS).map(({ title, edits: [edit] }) => {
    const before = text.slice(0, edit!.span.start);
    return `${title}: ${before}${edit!.newText}${text.slice(edit!.span.end)}`;
  });
}

suite('quote-unclosed', () => {
  test('an opening mark without its close', () => {
    rule('[[“We]] had it won, said Orr.');
    rule('“We had it won,” said Orr.');
    rule("He said: [['We]] are sorry for the delay.");
    rule("He said: 'We are sorry for the delay.'");
  });

  test('a missing mark does not swallow the next quotation', () => {
    rule('[[‘We]] had it won and we threw it away, said Orr. ‘Never again.’');
  });

  test('a quotation that goes on in the next paragraph', () => {
    rule('“We had it won.\n\n“We threw it away,” said Orr.');
    rule('[[“We]] had it won.\n\nOrr, the captain, left the ground.');
  });

  test('the last paragraph of a long quotation is left open', () => {
    rule('“We had it won.\n\n[[“We]] threw it away.');
  });

  test('what only looks like a mark', () => {
    rule("It was the music of the '90s.");
    rule("Rock 'n' roll is dead.");
    rule('She is 6\'2" tall.');
    rule('It is a 12" record.');
    rule('The players’ wages are late.');
    rule('’Tis the season.');
  });

  test('says how the quotation begins', () => {
    const [finding] = rule('[[“We]] had it won and lost, said Orr.');
    assert.equal(
      finding!.message,
      'The quotation “We had it won …” is never closed. Put the closing mark where the words end.',
    );
  });

  test('closes before the tag, at the end of the sentence or of the paragraph, in the style of the opening mark', () => {
    assert.deepEqual(mended('[[“We]] had it won, said Orr. She left.'), [
      'Close it before “said Orr”: “We had it won,” said Orr. She left.',
      'Close it at the end of the sentence: “We had it won, said Orr.” She left.',
      'Close it at the end of the paragraph: “We had it won, said Orr. She left.”',
    ]);
    assert.deepEqual(mended("Orr said: [['We]] had it won."), [
      "Close it at the end of the sentence: Orr said: 'We had it won.'",
    ]);
  });

  test('a post is left as it was posted', () => {
    rule('We had “it won. — Gwen Orr (@gwenorr) September 21, 2022');
  });

  test('an interrupted quotation that the next paragraph goes on with', () => {
    const said = '“We are not against houses,” Mr Orr said, “we are against these houses. They are built.';
    checkRule('quote-unclosed', `${said}\n\n“My grandchildren fish there.”\n\nBerg was blunter.`);
    checkRule('quote-unclosed', `${said.replace('“we are', '[[“we]] are')}\n\nBerg was blunter.`);
  });
});
