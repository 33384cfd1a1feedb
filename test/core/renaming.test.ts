import assert from 'node:assert/strict';
import { changeOf, nameAt, rename, renameElsewhere } from '#core/renaming/renaming';
import { analyzed } from '../support/marked.ts';

/** The copy after a rename; `|` stands where the cursor is. Quotations are changed too unless `consent` is false. */
function renamed(marked: string, name: string, consent = true): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const analysis = analyzed(text);
  const here = nameAt(analysis, offset);
  if (typeof here === 'string') return here;
  const change = changeOf(analysis, here, name);
  if (typeof change === 'string') return change;
  return rename(analysis, here.person, change)
    .filter(({ quoted }) => consent || !quoted)
    .reduceRight(
      (copy, { span, newText }) => copy.slice(0, span.start) + newText + copy.slice(span.end),
      text,
    );
}

const STORY = [
  'Harbour master Idris Penrose closed the quay on Monday.',
  '',
  'Mr Penrose said Penrose’s own boat had sunk. “I am sorry,” he said.',
  '',
  'His deputy, Ada Marlowe, said Idris had warned everybody. “Nobody asked Penrose,” she said.',
].join('\n');

const story = (...lines: string[]) => lines.join('\n\n');

suite('renaming a person', () => {
  test('a new first name changes first names, wherever they stand', () => {
    assert.equal(
      renamed(STORY.replace('Idris P', 'Idr|is P'), 'Edris Penrose'),
      STORY.replaceAll('Idris', 'Edris'),
    );
  });

  test('a new surname changes full names, “Mr Penrose” and “Penrose’s”; first names and “he” stay', () => {
    assert.equal(
      renamed(STORY.replace('Idris P', 'Idr|is P'), 'Idris Penhale'),
      STORY.replaceAll('Penrose', 'Penhale'),
    );
    assert.equal(renamed(STORY.replace('Mr P', 'Mr P|'), 'Penhale'), STORY.replaceAll('Penrose', 'Penhale'));
    assert.equal(
      renamed(STORY.replace('Mr P', 'Mr P|'), 'Mr Penhale'),
      STORY.replaceAll('Penrose', 'Penhale'),
    );
  });

  test('both at once, also where the cursor is on the surname alone', () => {
    const both = STORY.replaceAll('Penrose', 'Penhale').replaceAll('Idris', 'Edris');
    assert.equal(renamed(STORY.replace('Idris P', 'Idr|is P'), 'Edris Penhale'), both);
    assert.equal(renamed(STORY.replace('Mr P', 'Mr P|'), 'Edris Penhale'), both);
  });

  test('a double surname typed over a surname is a surname', () => {
    assert.equal(
      renamed(STORY.replace('Mr P', 'Mr P|'), 'Quill Penhale'),
      STORY.replaceAll('Penrose', 'Quill Penhale'),
    );
  });

  test('words in quotation marks are told apart', () => {
    assert.equal(
      renamed(STORY.replace('Mr P', 'Mr P|'), 'Penhale', false),
      STORY.replaceAll('Penrose', 'Penhale').replace('asked Penhale', 'asked Penrose'),
    );
  });

  test('somebody else of that first name stays', () => {
    const copy = story(
      'Ola Berg, a baker, met Ada Quill, a nurse, at the town hall on Monday.',
      'Berg said the oven was cold. Quill said the ward was full.',
    );
    assert.equal(renamed(copy.replace('Berg s', 'B|erg s'), 'Borg'), copy.replaceAll('Berg', 'Borg'));
  });

  test('particles belong to the surname; “Berg” alone follows', () => {
    const copy = story(
      'Minister Ursula van der Berg opened the bridge on Monday.',
      'Van der Berg said it was safe. Ms van der Berg left early, and the crowd cheered for Ursula.',
    );
    assert.equal(
      renamed(copy.replace('Ursula v', 'U|rsula v'), 'Ursula van der Borg'),
      copy.replaceAll('Berg', 'Borg'),
    );
  });

  test('initials follow the first name, a second one stays', () => {
    const copy = story(
      'Senator Thabo J. Orr spoke first on Monday.',
      'Thabo Orr said no. Mr Orr left the hall with T. Orr of the union.',
    );
    assert.equal(
      renamed(copy.replace('Thabo Orr', 'T|habo Orr'), 'Sabo Orr'),
      copy.replaceAll('Thabo', 'Sabo').replace('T. Orr', 'S. Orr'),
    );
  });

  test('a headline in capitals keeps its capitals, a name across a line end its line end', () => {
    const copy = [
      'THABO ORR CLOSES THE OLD QUAY',
      '',
      'The old quay of the fishing town will be closed before the winter, harbour master Thabo',
      'Orr told the council on Monday evening. The wall below the lighthouse had moved again in the',
      'storm, he said. Orr had asked for money in the spring and was told that there was none left.',
    ].join('\n');
    const mended = renamed(copy.replace('Orr had', 'O|rr had'), 'Oar');
    assert.equal(mended, copy.replaceAll('Orr', 'Oar').replace('ORR', 'OAR'));
  });

  test('“Hastings’ boat” becomes “Hasting’s boat”', () => {
    const copy =
      'Skipper Mara Hastings sailed on Monday. The storm broke Hastings’ mast. “I swam,” Hastings said.';
    assert.equal(
      renamed(copy.replace('Mara', 'Ma|ra'), 'Mara Hasting'),
      'Skipper Mara Hasting sailed on Monday. The storm broke Hasting’s mast. “I swam,” Hasting said.',
    );
  });

  test('somebody with one name gets another, of one word or of two', () => {
    const copy = 'Penrose closed the quay on Monday, the harbour office said. “It is old,” Penrose said.';
    assert.equal(renamed(`|${copy}`, 'Penhale'), copy.replaceAll('Penrose', 'Penhale'));
  });

  test('a company keeps its short name in step', () => {
    const copy = story(
      'Kemba Cement plc closed its works on Monday. Kemba Cement said it was sorry.',
      'The union said Kemba had lied.',
    );
    assert.doesNotMatch(
      renamed(copy.replace('Kemba Cement said', 'Kem|ba Cement said'), 'Kembo Cement'),
      /Kemba C/,
    );
  });
});

suite('what cannot be renamed says why', () => {
  const full = STORY.replace('Idris P', 'Idr|is P');

  test('no name under the cursor', () => {
    assert.equal(renamed(STORY.replace('closed', 'cl|osed'), 'Penhale'), 'Put the cursor on a name');
  });

  test('a pronoun', () => {
    assert.equal(
      renamed(STORY.replace('he said', 'h|e said'), 'Penhale'),
      '“he” is Idris Penrose but not the name: put the cursor on the name',
    );
  });

  test('one word for a name of two', () => {
    assert.match(renamed(full, 'Penhale'), /has a first name and a surname: write both/);
  });

  test('no name at all', () => {
    assert.equal(renamed(full, '  '), 'Write the new name');
    assert.match(renamed(full, '4 2'), /no letters/);
    assert.match(renamed(full, '“Edris” Penrose'), /leave out quotation marks/);
  });

  test('a surname that two people share', () => {
    const copy = story(
      'Tom Hargrave, a baker, and Ann Hargrave, a nurse, were at the fire on Monday.',
      'Hargrave said the roof had gone.',
    );
    const why = renamed(copy.replace('Hargrave said', 'Har|grave said'), 'Hargreave');
    assert.match(why, /may be Tom Hargrave or Ann Hargrave: put the cursor on the full name/);
  });
});

suite('the same name in other articles', () => {
  const analysis = analyzed(STORY);
  const here = nameAt(analysis, STORY.indexOf('Idris'));
  assert.ok(typeof here !== 'string');
  const change = changeOf(analysis, here, 'Idris Penhale');
  assert.ok(typeof change !== 'string');
  const elsewhere = (text: string) =>
    renameElsewhere(analyzed(text), 'Idris Penrose', change).map(({ newText, doubtful }) => [
      newText,
      doubtful,
    ]);

  test('is changed where the first name agrees', () => {
    assert.deepEqual(elsewhere('Captain Idris Penrose sailed on Monday. “I am fine,” Penrose said.'), [
      ['Idris Penhale', false],
      ['Penhale', false],
    ]);
  });

  test('stays where the first name is another', () => {
    assert.deepEqual(elsewhere('Captain Mara Penrose sailed on Monday. “I am fine,” Penrose said.'), []);
  });

  test('is doubtful where there is no first name', () => {
    assert.deepEqual(elsewhere('“I am fine,” Captain Penrose said on Monday.'), [['Penhale', true]]);
  });
});
