import assert from 'node:assert/strict';
import { analyzed } from '../support/marked.ts';
import { reported, said } from '../support/said.ts';

/** Each line of copy with who says what in it. */
function attributes(copy: string, ...expected: string[]): void {
  assert.deepEqual(said(copy), expected);
}

suite('Who said it: cues', () => {
  test('before, after and inverted', () => {
    attributes('Gwen Orr said: “The pool will open in May.”', 'The pool will open ← Gwen Orr (said)');
    attributes('“The pool will open in May,” Gwen Orr said.', 'The pool will open ← Gwen Orr (said)');
    attributes('“The pool will open in May,” said Gwen Orr.', 'The pool will open ← Gwen Orr (said)');
  });

  test('an interrupted quotation has one cue', () => {
    attributes(
      '“The pool will open in May,” said Gwen Orr. “We have waited long enough.”',
      'The pool will open ← Gwen Orr (said)',
      'We have waited long ← Gwen Orr (said)',
    );
  });

  test('several fragments under one verb', () => {
    attributes(
      'Gwen Orr described the plan as “reckless” and “a waste of money”.',
      'reckless ← Gwen Orr (described)',
      'a waste of money ← Gwen Orr (described)',
    );
  });

  test('according to, and an unusual verb', () => {
    attributes('The roof was “a disgrace”, according to Gwen Orr.', 'a disgrace ← Gwen Orr (according)');
    attributes(
      '“Nobody told us about the roof,” sighed Gwen Orr.',
      'Nobody told us about ← Gwen Orr (sighed)',
    );
  });

  test('a quotation over several paragraphs', () => {
    attributes(
      'Gwen Orr said: “The pool will open in May.\n\n“It will close in October.”',
      'The pool will open ← Gwen Orr (said)',
      'It will close in ← Gwen Orr (said)',
    );
  });

  test('the dash before a signature', () => {
    attributes('“Take nothing with you but the dog.” — Gwen Orr', 'Take nothing with you ← Gwen Orr (—)');
  });
});

suite('Who said it: no speech', () => {
  const why = (copy: string) => analyzed(copy).notSpeech.map((n) => n.why);

  test('nicknames, titles, names for things', () => {
    assert.deepEqual(why('Gwen “Spud” Orr won the race on Sunday.'), ['nickname']);
    assert.deepEqual(why('The choir sang “The Ash Grove” at the end of the evening.'), ['title']);
    attributes('The cell is known as “the cage”.');
  });

  test('a product, a law and what is so called, in what somebody says', () => {
    const direct = (copy: string) =>
      analyzed(copy)
        .quotes.filter(({ kind }) => kind === 'direct')
        .map(({ start, end }) => copy.slice(start, end));
    assert.deepEqual(direct('Gwen Orr said the “Hush” hinge would be made in Erie.'), []);
    assert.deepEqual(direct('Gwen Orr said the so-called ‘forever chemicals’ were there.'), []);
    assert.deepEqual(direct('Gwen Orr said the House would take up the ‘Village Tanks Bill’.'), []);
    assert.deepEqual(direct('Gwen Orr said the chemicals were “there to stay”.'), ['“there to stay”']);
  });

  test('marks within marks and within posts are nobody else’s', () => {
    const copy = 'Gwen Orr said: “They call it ‘the swamp’ and they are right.”';
    assert.deepEqual(why(copy), ['within']);
    attributes(copy, 'They call it ‘the ← Gwen Orr (said)');
  });
});

suite('Who said it: speakers', () => {
  test('an apposition between name and verb, and a name in apposition', () => {
    attributes('“It is over,” Hal Boyd, a baker from Lune, said.', 'It is over, ← Hal Boyd (said)');
    attributes('“It is over,” said the chief executive, Hal Boyd.', 'It is over, ← Hal Boyd (said)');
  });

  test('nouns and organisations speak', () => {
    attributes(
      '“Patients come first,” a spokesman for the trust said.',
      'Patients come first, ← a spokesman for the trust (said)',
    );
    attributes(
      '“Patients come first,” the Lune Valley Trust said.',
      'Patients come first, ← the Lune Valley Trust (said)',
    );
  });

  test('the owner of a statement', () => {
    attributes(
      'Gwen Orr resigned on Monday. “I have let people down,” Orr’s statement added.',
      'I have let people ← Gwen Orr (added)',
    );
  });

  test('a surname is the person named before', () => {
    attributes(
      'Gwen Orr opened the pool on Monday. “The water is warm,” Ms Orr said.',
      'The water is warm, ← Gwen Orr (said)',
    );
  });

  test('a misspelt surname still resolves, and says so', () => {
    const copy = 'Marta Hollin opened the pool on Monday. “The water is warm,” Hollen said.';
    attributes(copy, 'The water is warm, ← Marta Hollin (said)');
    assert.match(analyzed(copy).quotes[0]!.reasons.join(' '), /“Hollen” is one slip away from Hollin/);
  });

  test('after a misspelt surname “she” is whom it means', () => {
    const start = 'Doreen Askwith was on the train. She saw it all. ';
    attributes(
      `${start}Mrs Asquith went to look for the stump. “Gone,” she said.`,
      'Gone, ← Doreen Askwith (said)',
    );
    attributes(`${start}“Gone,” said Mr Askew, a guard.`, 'Gone, ← Askew (said)');
    attributes(
      'Neelima Bose drove the train. “The crack was as long as my hand,” Bosse said.',
      'The crack was as ← Neelima Bose (said)',
    );
  });

  test('a misspelt surname, two of its letters swapped over a third', () => {
    attributes(
      'Dinesh Kalnam spoke for the town. “What was the service doing?” Kalman asked.',
      'What was the service ← Dinesh Kalnam (asked)',
    );
    attributes(
      'Dinesh Kalnam spoke for the town. “What was the service doing?” Tormod asked.',
      'What was the service ← Tormod (asked)',
    );
  });

  test('he and she', () => {
    const copy = 'Gwen Orr opened the pool on Monday. “The water is warm,” she said.';
    attributes(copy, 'The water is warm, ← Gwen Orr (said)');
    assert.match(analyzed(copy).quotes[0]!.reasons.join(' '), /“she” is Gwen Orr: the only one/);
    attributes(
      'Gwen Orr met Hal Boyd at the pool on Monday. “The water is warm,” she told him.',
      'The water is warm, ← Gwen Orr (told)',
    );
  });

  test('a resolved pronoun is a mention of the person', () => {
    const { people } = analyzed('Gwen Orr opened the pool on Monday. “The water is warm,” she said.');
    assert.deepEqual(
      people.find((p) => p.name === 'Gwen Orr')!.mentions.map((m) => m.form),
      ['full', 'pronoun'],
    );
  });

  test('“who” is the noun it stands after, unless that says what a name is', () => {
    attributes(
      'Ruth Hale was tired. Hale wrote to the records team, who replied that it was “on the list”.',
      'on the list ← the records team (replied)',
    );
    attributes(
      'Ruth Hale, the clerk, who replied that it was “on the list”.',
      'on the list ← Ruth Hale (replied)',
    );
  });

  test('a name that no list has: now by its first word, now by its last, or after “her brother”', () => {
    attributes(
      'Eithlinn Corrabaun made the film. Corrabaun lives by the sea. “It was cold,” Eithlinn shrugs.',
      'It was cold, ← Eithlinn Corrabaun (shrugs)',
    );
    attributes(
      'The film is by Oonlagh Corrabaun. Her brother Oonlagh helped. “It was cold,” says Oonlagh.',
      'It was cold, ← Oonlagh Corrabaun (says)',
    );
    attributes(
      'Tembwe Cement has shut its kiln. “The kiln will open,” Tembwe said. It was bought by Tembwe in May.',
      'The kiln will open, ← Tembwe Cement (said)',
    );
  });

  test('a title alone is the person who bears it', () => {
    attributes(
      'Anil Boyd, the ship’s doctor, came aboard last. “I bring the pills,” the doctor said.',
      'I bring the pills, ← Anil Boyd (said)',
    );
  });

  test('US is no pronoun', () => {
    attributes('US Senator Gwen Orr said: “The vote is ours.”', 'The vote is ours. ← Gwen Orr (said)');
  });
});

suite('Who said it: layout', () => {
  test('a post is its author’s', () => {
    attributes(
      'Gwen Orr opened the pool on Monday.\n\nWhat a day at the new pool. — Councillor Gwen Orr (@gwenorr) March 4, 2021',
      'What a day at ← Gwen Orr',
    );
  });

  test('lines of a transcript, and a transcript in marks', () => {
    attributes(
      'Gwen Orr faced Hal Boyd.\n\nORR: Have you read it?\n\nBOYD: Every page.\n\nORR: Then read it again.',
      'Have you read it? ← Gwen Orr',
      'Every page. ← Hal Boyd',
      'Then read it again. ← Gwen Orr',
    );
    attributes(
      'Partial transcript of the talk of Gwen Orr and Hal Boyd:\n\n"ORR: Have you read it?\n\n"BOYD: Every page of it."',
      'Have you read it? ← Gwen Orr (:)',
      'Every page of it. ← Hal Boyd (:)',
    );
  });

  test('a headline echoes the story', () => {
    attributes(
      '‘The water is warm’: pool opens at last\n\nThe pool at Lune opened on Monday after two years of repairs.\n\n“The water is warm,” Gwen Orr said.',
      'The water is warm ← Gwen Orr',
      'The water is warm, ← Gwen Orr (said)',
    );
  });
});

suite('Who said it: reported clauses', () => {
  test('after “said that”, before “said” and “according to”', () => {
    assert.deepEqual(reported('Gwen Orr said that the pool would open in May.'), [
      'that the pool would open in May ← Gwen Orr (said)',
    ]);
    assert.deepEqual(reported('The pool will open in May, Gwen Orr said.'), [
      'The pool will open in May ← Gwen Orr (said)',
    ]);
    assert.deepEqual(reported('The pool will open in May, according to the council.'), [
      'The pool will open in May ← the council (according)',
    ]);
    assert.deepEqual(reported('The pool opened in May.'), []);
  });
});
