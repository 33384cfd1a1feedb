import assert from 'node:assert/strict';
import { anchor } from '#core/ledger/anchor';
import type { PassageRecord } from '#core/ledger/record';
import { passageAt } from '#core/ledger/surroundings';
import { seededNumbers } from '../support/random.ts';

const STORY = `Harbour mayor Ada Marlowe opened the new quay on Tuesday, a year late.

“It is done, and it will outlast us all,” she told the crowd.
“We paid 40 per cent of it ourselves,” a spokesman added.

The old quay, which took 40 per cent of the traffic, closes in May.
Fishermen said they had not been asked. “No comment,” said Marlowe.

Her deputy, Tom Brack, was asked the same. “No comment,” said Brack.
`;

/** A record of what stands between the brackets, made when the story read like that. */
function recorded(marked: string, decision: PassageRecord['decision'] = 'checked'): PassageRecord {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  return { id: '1', decision, code: 'quote-attributed', ...passageAt(text, { start, end }) };
}

const mark = (words: string, story = STORY, nth = 0) => {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = story.indexOf(words, at + 1);
  assert.ok(at >= 0, words);
  return `${story.slice(0, at)}[[${words}]]${story.slice(at + words.length)}`;
};

/** The story as it reads now, with [[here]] or {{changed}} around what the record stands for; bare where it is gone. */
function found(record: PassageRecord, now: string): string {
  const [standing] = anchor([record], now);
  if (standing?.state === 'here' || standing?.state === 'changed') {
    const { start, end } = standing.span;
    const [open, close] = standing.state === 'here' ? ['[[', ']]'] : ['{{', '}}'];
    return `${now.slice(0, start)}${open}${now.slice(start, end)}${close}${now.slice(end)}`;
  }
  return now;
}

suite('a record finds its passage', () => {
  test('where nothing has changed, each of two that read the same', () => {
    for (const marked of [
      mark('40 per cent'),
      mark('40 per cent', STORY, 1),
      mark('“No comment,”', STORY, 1),
    ]) {
      assert.equal(found(recorded(marked), STORY), marked);
    }
  });

  test('after edits above, below and beside it', () => {
    for (const nth of [0, 1]) {
      const record = recorded(mark('40 per cent', STORY, nth));
      for (const edit of [
        (s: string) => `By Ines Okoro\n\nA dry start.\n\n${s}`,
        (s: string) => s.replace('a year late', 'a year late and over budget'),
        (s: string) => s.replace('We paid', 'We have paid').replace('The old quay, which', 'The quay that'),
        (s: string) => `${s}\nThe band played until it rained.\n`,
        (s: string) => s.replace('“It is done, and it will outlast us all,” she told the crowd.\n', ''),
      ]) {
        const now = edit(STORY);
        assert.equal(found(record, now), mark('40 per cent', now, nth), now);
      }
    }
  });

  test('after reformatting: lines, blanks, marks, dashes', () => {
    const record = recorded(mark('“It is done, and it will outlast us all,”'));
    const wrapped = STORY.replace('done, and it will', 'done, and it\r\nwill');
    assert.equal(found(record, wrapped), mark('“It is done, and it\r\nwill outlast us all,”', wrapped));
    const straight = STORY.replaceAll(/[“”]/g, '"').replaceAll(' ', '\u00a0');
    const quote = '"It is done, and it will outlast us all,"'.replaceAll(' ', '\u00a0');
    assert.equal(found(record, straight), mark(quote, straight));
    const single = STORY.replaceAll('“', '‘').replaceAll('”', '’');
    assert.equal(found(record, single), mark('‘It is done, and it will outlast us all,’', single));
  });

  test('in another paragraph, where the words are long enough to be no chance', () => {
    const quote = '“It is done, and it will outlast us all,”';
    const now = `${STORY.replace(`${quote} she told the crowd.\n`, '')}\nAt night she said it again: ${quote}\n`;
    assert.equal(found(recorded(mark(quote)), now), mark(quote, now));
  });
});

suite('a record does not move to a look-alike', () => {
  test('when its own words are taken out, and the same words stand elsewhere', () => {
    const no = recorded(mark('“No comment,”'), 'ignored');
    const gone = STORY.replace(' “No comment,” said Marlowe.', '');
    assert.equal(found(no, gone), gone);
    const share = recorded(mark('40 per cent', STORY, 1), 'ignored');
    const other = STORY.replace(', which took 40 per cent of the traffic,', '');
    assert.equal(found(share, other), other);
  });

  test('when short words that stood once are taken out, and come back elsewhere', () => {
    const record = recorded(mark('Brack,'), 'ignored');
    const now = STORY.replace('Her deputy, Tom Brack, was asked the same.', 'Others were.').replace(
      'The old quay, which',
      'The old quay that Brack, then a boy,',
    );
    assert.equal(found(record, now), now);
  });

  test('within a longer word', () => {
    const record = recorded(mark('Tom Brack'), 'ignored');
    const now = STORY.replace('Tom Brack', 'Tom Brackley');
    assert.equal(found(record, now), now);
  });

  test('when two lines read alike and one of them goes', () => {
    const table =
      'Turnout was 40 per cent in Northam.\n\nTurnout was 40 per cent in Southam.\n\nIt rained.\n';
    const [north, south] = [recorded(mark('40 per cent', table)), recorded(mark('40 per cent', table, 1))];
    const onlySouth = table.replace('Turnout was 40 per cent in Northam.\n\n', '');
    assert.equal(found(north, onlySouth), onlySouth);
    assert.equal(found(south, onlySouth), mark('40 per cent', onlySouth));
  });
});

suite('a check whose words have changed', () => {
  test('is reopened where they stand now', () => {
    const record = recorded(mark('“It is done, and it will outlast us all,”'));
    const now = STORY.replace('it will outlast', 'it may outlast');
    assert.equal(found(record, now), now.replace('“It is done, and it may outlast us all,”', '{{$&}}'));
  });

  test('also when a word more or less is around it', () => {
    const record = recorded(mark('40 per cent of it ourselves'));
    const now = STORY.replace('We paid 40 per cent of it', 'We have paid 54 per cent of it');
    assert.equal(found(record, now), now.replace('54 per cent of it ourselves', '{{$&}}'));
  });

  test('not somewhere else, where something similar was said all along', () => {
    const pair = `“We will rebuild the wall before the winter,” said Marlowe.\n\nNobody believed her that day.\n\n“We will rebuild the mill before the winter,” said the miller.\n`;
    const record = recorded(mark('“We will rebuild the wall before the winter,”', pair));
    const now = pair.replace(
      '“We will rebuild the wall before the winter,” said Marlowe.\n\nNobody',
      'Nobody',
    );
    assert.equal(found(record, now), now);
  });

  test('beside a look-alike that reads as it did', () => {
    const record = recorded(mark('“No comment,”'));
    const now = STORY.replace('“No comment,” said Marlowe', '“No comment yet,” said Marlowe');
    assert.equal(found(record, now), now.replace('“No comment', '{{$&}}'));
  });

  test('an ignored finding is not reopened: it is another one', () => {
    const record = recorded(mark('“It is done, and it will outlast us all,”'), 'ignored');
    const now = STORY.replace('it will outlast', 'it may outlast');
    assert.equal(found(record, now), now);
  });
});

suite('many records', () => {
  test('two of the same words never stand at one place', () => {
    const records = [0, 1].map((nth) => ({
      ...recorded(mark('“No comment,”', STORY, nth)),
      id: String(nth),
    }));
    const now = STORY.replace(' “No comment,” said Marlowe.', '');
    assert.deepEqual(
      anchor(records, now).map(({ state }) => state),
      ['gone', 'here'],
    );
  });

  test('random edits outside the passage never move it, nor lose it while its like stands too', () => {
    const random = seededNumbers(7);
    let doubtful = 0;
    const passages = [
      '40 per cent',
      '“No comment,”',
      '“It is done, and it will outlast us all,”',
      'Tom Brack',
      'closes in May',
    ];
    for (let round = 0; round < 2000; round++) {
      const words = passages[round % passages.length]!;
      const nth = STORY.split(words).length > 2 ? Math.floor(random() * 2) : 0;
      const record = recorded(mark(words, STORY, nth));
      const [before = '', after = ''] = mark(words, STORY, nth).split(/\[\[.*\]\]/s);
      const now = [edited(before, random), edited(after, random)] as const;
      const expected = `${now[0]}[[${words}]]${now[1]}`;
      const text = now.join(words);
      const result = found(record, text);
      // Where the other of two was edited away and the surroundings as well, nobody can tell which one this is.
      const alone = text.split(words).length - 1 < record.of;
      if (!alone || result !== text) assert.equal(result, expected, `round ${round}`);
      if (alone) doubtful++;
    }
    assert.ok(doubtful > 0 && doubtful < 200, String(doubtful));
  });
});

/** Some copy with up to three edits: a word taken out, put in, or put in its place. */
function edited(copy: string, random: () => number): string {
  let words = copy.split(/(?<=\s)/);
  for (let edits = Math.floor(random() * 4); edits > 0; edits--) {
    const at = 1 + Math.floor(random() * words.length); // never glued to the passage
    const fresh = random() < 0.7 ? ['harbourmaster '] : ['Nobody minded. ', 'It rained.\n\n'];
    words = [
      ...words.slice(0, at),
      ...(random() < 0.7 ? fresh : []),
      ...words.slice(at + (random() < 0.6 ? 1 : 0)),
    ];
  }
  return words.join('');
}
