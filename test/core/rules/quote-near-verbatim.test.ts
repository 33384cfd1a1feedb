import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule } from '../../support/marked.ts';

const rule = (marked: string) => checkRule('quote-near-verbatim', marked);
const POST =
  'The council and its tenants will never accept the sale of Orrin Park. — Gwen Orr (@gwenorr) September 20, 2022';

suite('quote-near-verbatim', () => {
  test('a post retold with a word doubled or left out', () => {
    rule(`Ms Orr said [[the council will never, never accept the sale of Orrin Park]].\n\n${POST}`);
    rule(`Ms Orr said the council and its tenants will never accept the sale of Orrin Park.\n\n${POST}`);
  });

  test('a quotation retold with a figure changed', () => {
    const quote = '“The dam lost nearly forty gates in the winter flood,” said Marek Tull.';
    rule(`${quote} He added that [[the dam lost nearly fourteen gates in the winter flood]].`);
    rule(`${quote} He added that the dam had suffered badly.`);
  });

  test('reported speech may turn pronouns and tenses', () => {
    rule('“We are closing the Orrin ferry before the winter storms,” said Tull. He said they were closing the Orrin ferry before the winter storms.'); // prettier-ignore
  });

  test('words in marks are quote-differs', () => {
    rule(`Ms Orr said “the council will never, never accept the sale of Orrin Park”.\n\n${POST}`);
  });

  test('says what is changed and quotes it', () => {
    const text = `Ms Orr said the council will never, never accept the sale of Orrin Park.\n\n${POST}`;
    const [finding] = rule(
      `Ms Orr said [[the council will never, never accept the sale of Orrin Park]].\n\n${POST}`,
    );
    assert.match(
      finding!.message,
      /is nearly what the post says: “The council and its tenants will never accept/,
    );
    const [fix] = fixesFor(finding!, analyzed(text), NO_FACTS);
    assert.equal(
      fix!.edits[0]!.newText,
      '“The council and its tenants will never accept the sale of Orrin Park”',
    );
  });
});
