import assert from 'node:assert/strict';
import { analyzed } from '../support/marked.ts';
import { said } from '../support/said.ts';

/** Each line of copy with who says what in it; no line for a quotation that nobody speaks. */
function attributes(copy: string, ...expected: string[]): void {
  assert.deepEqual(said(copy), expected);
}

suite('Hard cases: marks', () => {
  test('a paragraph that goes on without a mark, and one that is the reporter’s', () => {
    attributes(
      'Gwen Orr said: “The pool will open in May.\n\nIt will close in October.”',
      'The pool will open ← Gwen Orr (said)',
      'It will close in ← Gwen Orr (said)',
    );
    attributes(
      'Gwen Orr said: “The pool will open in May.”\n\nIt will close in October.',
      'The pool will open ← Gwen Orr (said)',
    );
  });

  test('a mark that is missing before its tag does not swallow the next quotation', () => {
    attributes(
      '“The pool will open in May, said Gwen Orr. “It will close in October,” said Ada Boyd.',
      'The pool will open ← Gwen Orr (said)',
      'It will close in ← Ada Boyd (said)',
    );
  });

  test('single marks, with apostrophes and possessives inside', () => {
    attributes(
      '‘It’s the players’ wages that worry me,’ said Gwen Orr. ‘Nobody’s asked the fans.’',
      'It’s the players’ wages ← Gwen Orr (said)',
      'Nobody’s asked the fans. ← Gwen Orr (said)',
    );
    attributes('The players’ wages and the fans’ anger rose in the ’90s.');
  });

  test('two single marks are a double one, also as wire services type them', () => {
    attributes("Gwen Orr said: ''The pool will open.''", 'The pool will open. ← Gwen Orr (said)');
    attributes(
      "``I could cry,'' said Gwen Orr. ``Nobody told us.''",
      'I could cry, ← Gwen Orr (said)',
      'Nobody told us. ← Gwen Orr (said)',
    );
  });

  test('guillemets with and without spaces, low marks', () => {
    attributes('« We do not know », said Gwen Orr.', 'We do not know ← Gwen Orr (said)');
    attributes('«We do not know», said Gwen Orr.', 'We do not know ← Gwen Orr (said)');
    attributes('„We do not know,“ said Gwen Orr.', 'We do not know, ← Gwen Orr (said)');
  });

  test('marks within marks belong to whoever speaks', () => {
    attributes('“They called it ‘a paper exercise’,” said Gwen Orr.', 'They called it ‘a ← Gwen Orr (said)');
  });
});

suite('Hard cases: what is no quotation', () => {
  test('a nickname is part of a name, between name and verb too', () => {
    const copy = '“This is our year!” Marcia “Cia” Orr shouted.';
    attributes(copy, 'This is our year! ← Marcia “Cia” Orr (shouted)');
    assert.deepEqual(
      analyzed(copy).notSpeech.map((n) => n.why),
      ['nickname'],
    );
  });

  test('what somebody or something is called, and what somebody calls it', () => {
    attributes('The crew named their ship “Sea Spirit”.');
    attributes('She is known to everybody as “Ma Pickle”.');
    attributes('Gwen Orr called the plan “reckless”.', 'reckless ← Gwen Orr (called)');
  });

  test('marks within the phrase that names the speaker', () => {
    attributes('The “Save Our Pier” campaign said the plan was “reckless”.', 'reckless ← campaign (said)');
  });
});

suite('Hard cases: speakers', () => {
  test('money speaks for nobody, nor what it was taken from; a share of people may', () => {
    attributes(
      'A clerk accused of taking £2.4 million from a chain of garden centres told the court: “I only moved the point.”',
      'I only moved the ← a clerk (told)',
    );
    attributes(
      'A clerk from a chain of garden centres told the court: “I only moved the point.”',
      'I only moved the ← a clerk from a chain of garden centres (told)',
    );
  });

  test('a speaker with all that hangs on it', () => {
    attributes(
      'A spokesman for the Department for Ports said: “We do not comment.”',
      'We do not comment. ← a spokesman for the Department for Ports (said)',
    );
    attributes(
      'The Department for Ports said: “We do not comment.”',
      'We do not comment. ← Department for Ports (said)',
    );
  });

  test('a descriptive clause between name and verb', () => {
    attributes('Hugh Hill, a doctor, said: “Nobody told us.”', 'Nobody told us. ← Hugh Hill (said)');
    attributes(
      'Sir Gwilym Orr – whose wife, Lady Orr, chairs the trust – accused ministers of “playing politics”.',
      'playing politics ← Gwilym Orr (accused)',
    );
  });

  test('a participle with all that follows it, between subject and verb', () => {
    attributes(
      'Protesters marching through the streets chanted: “What curfew?”',
      'What curfew? ← Protesters (chanted)',
    );
    attributes('Officials briefed on the matter said it was “over”.', 'over ← Officials (said)');
    attributes('Gwen Orr arrived on Monday and said it was “over”.', 'over ← Gwen Orr (said)');
  });

  test('brackets between an office and who holds it', () => {
    attributes(
      'The head of the CEI (Irish Council), Nora Galli, has called the plan “dangerous”.',
      'dangerous ← Nora Galli (called)',
    );
    attributes(
      'The head of the CEI (Irish Council) has called the plan “dangerous”.',
      'dangerous ← the head of the CEI (called)',
    );
  });

  test('“in the words of” names the speaker, before and after', () => {
    attributes(
      'It was, in the words of the prosecutor, Mark Tedford, KC, “a lot of trouble for one boat”.',
      'a lot of trouble ← Mark Tedford (words)',
    );
    attributes('The plan is “a mess”, in the words of Jo Pratt.', 'a mess ← Jo Pratt (words)');
    attributes('It was “a mess”, and in the words there was no comfort.');
  });

  test('a dash before the words and after their speaker', () => {
    attributes(
      'Several have said so, among them the former mayor Mick Romsey – “We need to see the books” – and two ministers.',
      'We need to see ← Mick Romsey (–)',
    );
  });

  test('a paragraph that seems to go on, and is somebody else’s by its tag', () => {
    attributes(
      '“It is a whistle,” Gwen Orr said. “How can you feel good about it.\n\n“I have thought a lot about it,” added Jim Boyd.',
      'It is a whistle, ← Gwen Orr (said)',
      'How can you feel ← Gwen Orr (said)',
      'I have thought a ← Jim Boyd (added)',
    );
    const same =
      '“It is a whistle,” Gwen Orr said. “How can you feel good about it.\n\n“I have thought a lot about it,” Orr added.';
    assert.deepEqual(
      said(same).map((line) => line.replace(/ \(.*/, '')),
      ['It is a whistle, ← Gwen Orr', 'How can you feel ← Gwen Orr', 'I have thought a ← Gwen Orr'],
    );
  });

  test('a dash without blanks is no hyphen', () => {
    attributes(
      'The inquiry counted the victims–and found “three hundred”.',
      'three hundred ← the inquiry (found)',
    );
  });

  test('whoever is named alone is not “she” if the first name says otherwise', () => {
    attributes('Jim Boyd spoke first.\n\nShe said it was “nonsense”.', 'nonsense ← She (said)');
    attributes('Jim Boyd spoke first.\n\nHe said it was “nonsense”.', 'nonsense ← Jim Boyd (said)');
  });

  test('letters after a name are no part of it', () => {
    attributes(
      'Simon Ledgard KC told the court it was “a lie”. “It was worse,” Mr Ledgard said.',
      'a lie ← Simon Ledgard (told)',
      'It was worse, ← Simon Ledgard (said)',
    );
  });

  test('two people with one surname', () => {
    attributes('Sir Gwilym Orr left early. “Not true,” said Lady Orr.', 'Not true, ← Orr (said)');
    assert.equal(analyzed('Sir Gwilym Orr left early. “Not true,” said Lady Orr.').people.length, 2);
    assert.equal(analyzed('Sir Gwilym Orr left early. “Not true,” said Mr Orr.').people.length, 1);
  });

  test('whoever is “he” elsewhere is not “she”', () => {
    attributes(
      'The minister, Luc Perrault, said it was lost. “We will find it,” he said.\n\nHis deputy, Anke Vogt, was blunter. “It is gone,” she said.',
      'We will find it, ← Luc Perrault (said)',
      'It is gone, ← Anke Vogt (said)',
    );
  });

  test('a verb that the tagger takes for an adjective', () => {
    attributes(
      'Campaigners have branded the scheme “a licence to pollute”.',
      'a licence to pollute ← Campaigners (branded)',
    );
  });

  test('a tag at the end of the sentence', () => {
    attributes(
      'It is “not fit for purpose”, a report by the Ports Inspectorate found.',
      'not fit for purpose ← a report by the Ports Inspectorate (found)',
    );
  });

  test('a label before the colon of a headline speaks for nobody', () => {
    attributes(
      'Reports: ‘A streamlined’ pier by May\n\nThe pier will open in May. Gwen Orr reports for the county.',
    );
    attributes('Orr: ‘A streamlined pier by May’\n\nGwen Orr left.', 'A streamlined pier by ← Gwen Orr (:)');
  });

  test('a headline of the kind “Name: quotation”', () => {
    attributes(
      'Taxi fares to rise\n\nOrr: ‘I will not resign’\n\nThe council leader, Gwen Orr, has insisted that she will not resign over the fares.',
      'I will not resign ← Gwen Orr (:)',
    );
  });

  test('a pull quotation signed in a line of its own', () => {
    attributes(
      'The squad came home on Sunday.\n\n> “I heard her breathing.”\n>\n> — Gwen Orr\n\nTheir coach was proud of them.',
      'I heard her breathing. ← Gwen Orr (—)',
    );
  });
});

suite('Hard cases: where the speaker stands', () => {
  test('in the sentence or the paragraph before', () => {
    attributes(
      'Gwen Orr was not impressed. “Nobody asked us. We will not pay.”',
      'Nobody asked us. We ← Gwen Orr (impressed)',
    );
    attributes('Gwen Orr left early.\n\nThe sign said “Closed”.', 'Closed ← the sign (said)');
  });

  test('an organisation, and “it” after it', () => {
    attributes(
      'The Lune Water Board said the pipe was “sound”. “It has been tested,” it added.',
      'sound ← The Lune Water Board (said)',
      'It has been tested, ← The Lune Water Board (added)',
    );
  });

  test('a share of those asked, a memo, a ruling', () => {
    attributes('Some 63 per cent said the pier was “a waste”.', 'a waste ← Some 63 per cent (said)');
    attributes(
      'A memo from the board called the plan “reckless”.',
      'reckless ← a memo from the board (called)',
    );
    attributes('The ruling said the council had “acted in haste”.', 'acted in haste ← the ruling (said)');
  });

  test('“as she told”', () => {
    attributes('It was, as Gwen Orr told the Argus, “a long way down”.', 'a long way down ← Gwen Orr (told)');
    attributes('It was, as long as Gwen Orr could see, “Mill Lane”.');
  });

  test('a wrong mark at the end, and a note after one', () => {
    attributes(
      '“The pool will open in May,“ said Gwen Orr. It will not.',
      'The pool will open ← Gwen Orr (said)',
    );
    attributes('Gwen Orr called it “a mess” [her word] and left.', 'a mess ← Gwen Orr (called)');
  });

  test('slogans and titles of works, beside words that are said', () => {
    attributes(
      'Crowds carried signs that read “No Pier”. Gwen Orr called them “brave”.',
      'brave ← Gwen Orr (called)',
    );
    attributes('She sang “The Ash Grove” and read “The Long Pier” by Ada Boyd.');
  });

  test('the single marks of a headline are the story’s words', () => {
    attributes(
      'Pier plan is ‘a waste of money’\n\nA pier for Wexcombe would be “a waste of money”, Gwen Orr said on Monday.',
      'a waste of money ← Gwen Orr',
      'a waste of money ← Gwen Orr (said)',
    );
  });
});
