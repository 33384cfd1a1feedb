import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule } from '../../support/marked.ts';

const rule = (marked: string) => checkRule('quote-differs', marked);
const BODY = '“The bridge will open when the paint is dry,” said Gwen Orr, the engineer.';

suite('quote-differs', () => {
  test('a headline against the body', () => {
    rule(`[[‘The bridge will open when the money is dry’]]: engineer hits back\n\n${BODY}`);
    rule(`‘The bridge will open when the paint is dry’: engineer hits back\n\n${BODY}`);
  });

  test('a headline of a few words, with one or two changed', () => {
    const said = '“We cannot keep mending this,” said Gwen Orr, the engineer.';
    rule(`[[‘We cannot keep painting over this’]]: engineer hits back\n\n${said}`);
    rule(`‘We cannot keep mending this’: engineer hits back\n\n${said}`);
    rule(`‘We cannot go on’: engineer hits back\n\n${said}`);
    rule(`Bridge is ‘one of the best’\n\n“It was one of the worst days,” said Gwen Orr.`);
  });

  test('a headline of a few words of which half are in the copy', () => {
    const said = '“It was stewed in a back room,” said Gwen Orr.';
    rule(`Rival says vote was [[‘stewed in the dark’]]\n\n${said}`);
    rule(`Rival says vote was ‘stewed in a back room’\n\n${said}`);
    rule(`Rival says vote was ‘a long night’\n\n${said}`);
    rule(`Marek Tull: ‘stewed in the dark’\n\n${said} “It was the heat,” said Marek Tull.`);
  });

  test('a pull quotation, of which the copy may have less', () => {
    const copy = 'The trial took four years. Ingrid Orr calls the pill “a door, not a cure.”\n\n';
    rule(`${copy}> [[“It’s a window, not a cure.”]]\n> — Ingrid Orr`);
    rule(`${copy}> “It’s a door, not a cure.”\n> — Ingrid Orr`);
    rule(`${copy}> “We are glad that it is over.”\n> — Ingrid Orr`);
  });

  test('the lines of an interview count as well', () => {
    const line =
      'LOWE: What is a museum?\n\nORR: A museum is a promise to strangers.\n\nLOWE: And after that?\n\nORR: A cup of tea.';
    const head = '‘A museum is a promise to strangers’\n\nBy Ann Lowe\n\n';
    rule(`${head}${line}`);
    rule(`${head}${line}\n\nGwen Orr has chosen a line for the wall: [[‘A museum is a debt to strangers.’]]`);
  });

  test('a part quoted again', () => {
    rule(`${BODY}\n\nShe left.\n\nOrr said [[“the bridge will open as the paint is dry”]] to loud applause.`);
    rule(`${BODY}\n\nShe left.\n\nOrr said the bridge “will open when the paint is dry” to loud applause.`);
  });

  test('a few words come back with one exchanged', () => {
    const start = '“The paint is maddeningly dull,” said Gwen Orr, the engineer.\n\nShe left.\n\n';
    rule(`${start}The council shared what Orr called a [[“maddeningly grey”]] bridge.`);
    rule(`${start}The council shared what Orr called a “maddeningly dull” bridge.`);
    rule(`${start}The council had heard Marek Tull call the town “maddeningly grey”.`);
    const pledge =
      '“It was painting on credit,” said Gwen Orr.\n\nShe left.\n\nThe mayor, Marek Tull, dropped ';
    rule(`${pledge}the words [[“it was building on credit”]] from his speech.`);
    rule(`“We will sort of hope,” said Orr.\n\nShe left.\n\nOrr later said she “sort of hopes” for rain.`);
  });

  test('a part of the words, word for word', () => {
    rule(
      `‘I think the bridge will open when the paint is dry’: engineer speaks\n\nOrr said she thought “the bridge will open when the paint is dry”.`,
    );
    rule(
      `[[‘The bridge will never open when the paint is dry’]]: engineer speaks\n\nOrr said “the bridge will open when the paint is dry”.`,
    );
  });

  test('a post against its retelling', () => {
    const post =
      'The bridge opens when the last of the paint is dry. — Gwen Orr (@gwenorr) September 20, 2022';
    rule(`${post}\n\n[[“The bridge opens when the last of the glue is dry,”]] Gwen Orr wrote.`);
    rule(`${post}\n\n“The bridge opens when the last of the paint is dry,” Gwen Orr wrote.`);
  });

  test('what is marked as changed is changed openly', () => {
    rule(
      `${BODY}\n\nShe left.\n\nOrr said “the bridge will [soon] open when the paint is dry” to loud applause.`,
    );
    rule(`${BODY}\n\nShe left.\n\nOrr said “the bridge will open … the paint is dry” to loud applause.`);
  });

  test('spelling, contractions and capitals are no difference', () => {
    rule(
      '“We are going to recognize the new flag,” said Orr.\n\nShe left.\n\nOrr said “we’re going to recognise the new flag”.',
    );
  });

  test('a figure of speech repeats itself', () => {
    rule('“I have seen him fight for his crew,” said Orr. “I have seen him fight for his boat.”');
  });

  test('two people may say similar things', () => {
    rule(`${BODY}\n\nShe left.\n\n“The bridge will open when the town is dry,” said Marek Tull, the mayor.`);
  });

  test('shows both wordings, and the fix takes over the other', () => {
    const text = `‘The bridge will open when the money is dry’: engineer hits back\n\n${BODY}`;
    const [finding] = rule(`[[‘The bridge will open when the money is dry’]]: engineer hits back\n\n${BODY}`);
    assert.equal(
      finding!.message,
      '“the money is” here, “the paint is” in another place. They cannot both be word for word: check which was said.',
    );
    const [fix] = fixesFor(finding!, analyzed(text), NO_FACTS);
    assert.deepEqual(
      fix!.edits.map((edit) => edit.newText),
      ['The bridge will open when the paint is dry'],
    );
  });

  test('words that the copy comes back to', () => {
    const quoted =
      '“Our officers are stretched past breaking,” Chief Ada Orr said.\n\nThe council met on Monday.\n\nBerg was wary of a chief whose officers are, in her words,';
    checkRule('quote-differs', `${quoted} [[“worked past breaking”]].`);
    checkRule('quote-differs', `${quoted} “stretched past breaking”.`);
    checkRule('quote-differs', `${quoted.replace(' in her words,', '')} “worked to the bone”.`);
    const sleeve = '‘She has never played a bar that she didn’t mean’, wrote Davey Orr, and Gwen can';
    checkRule('quote-differs', `${sleeve} recite it: [[‘She has never sung a note that she didn’t mean.’]]`);
    checkRule('quote-differs', `${sleeve} recite it: ‘She has never played a bar that she didn’t mean.’`);
  });
});
