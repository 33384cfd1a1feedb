import { checkRule, type Copy } from '../support/marked.ts';

const number = (marked: string, copy?: Copy) => checkRule('conflict-number', marked, copy);

suite('figures that follow from two others', () => {
  test('the gap between them', () => {
    number('The dearest cost $2,150; the cheapest went for $1,310, a gap of [[$740]] a month.');
    number('The dearest cost $2,150; the cheapest went for $1,310, a gap of $840 a month.');
    number('The youngest walker was 19 and the oldest 83, an age gap of [[54]] years.');
    number('The youngest walker was 19 and the oldest 83, an age gap of 64 years.');
  });

  test('a level of two days, and what it moved by', () => {
    const levels = 'Lune Water was at 41.2 metres on Friday. It stood at 44.0 metres on 1 January. ';
    number(`${levels}It had dropped by [[3.8 metres]], Orr said.`);
    number(`${levels}It had dropped by 2.8 metres, Orr said.`);
    number(`${levels}It had dropped by 12 metres in 1976, Orr said.`);
  });

  test('“more than doubled”', () => {
    number('Cases more than doubled, officials said. Doctors saw [[63 in May, up from 45]] in April.');
    number('Cases more than doubled, officials said. Doctors saw 93 in May, up from 45 in April.');
    number('Cases nearly doubled, officials said. Doctors saw 83 in May, up from 45 in April.');
  });

  test('a share of the sentence', () => {
    const term = 'Orr was jailed for 30 months on Tuesday. He will serve half of the sentence, ';
    number(`${term}[[18]] months, in custody.`);
    number(`${term}15 months, in custody.`);
  });

  test('a share of what was counted', () => {
    const plan = 'It will build 40 flats, 28 terraced houses and 16 villas, and ';
    number(`${plan}[[21 of the homes, a third]] of the total, are to be cheap.`);
    number(`${plan}21 of the homes, a quarter of the total, are to be cheap.`);
    number('The plan is for 84 homes. [[21 of the homes, a third]] of the total, will be cheap.');
    number('The plan is for 84 homes. 28 of the homes, a third of the total, will be cheap.');
  });

  test('votes above and their share below', () => {
    const count = 'Berg won, taking 12,480 of the 24,000 valid votes on Sunday. Lund conceded. ';
    number(`${count}The result gives him [[54 per cent]] of the vote.`);
    number(`${count}The result gives him 52 per cent of the vote.`);
  });

  test('what remains of a hundred', () => {
    const dealt = 'Of the sales, 58 per cent came from builders, 27 per cent from shops and the remaining ';
    number(
      '[[58 per cent came from builders, 27 per cent from shops and the remaining 25 per cent]] from joiners, it said.',
    );
    number(`${dealt}15 per cent from joiners.`);
  });

  test('parts by nationality and “of them”', () => {
    number('The report puts the injured at [[12, eight Estonians and five]] Finns.');
    number('The report puts the injured at 13, eight Estonians and five Finns.');
    number('The firm will shed [[148 jobs, 61 of them clerks and the other 77]] drivers.');
    number('The firm will shed 138 jobs, 61 of them clerks and the other 77 drivers.');
  });

  test('shared out equally', () => {
    number('It costs [[£2.4m, split equally, so that each of the three towns pays £600,000]].');
    number('It costs £2.4m, split equally, so that each of the three towns pays £800,000.');
  });
});

suite('games and votes', () => {
  test('runs in boundaries', () => {
    number('Orr made [[68, with 14 fours and three]] sixes, before tea.');
    number('Orr made 88, with 14 fours and three sixes, before tea.');
    number('Orr made 18 off 9 balls with two sixes and a four.');
  });

  test('everybody voted', () => {
    number('The panel backed a one-year delay, [[8-6, with all 13]] members voting.');
    number('The panel backed a one-year delay, 8-5, with all 13 members voting.');
    number('The panel backed a one-year delay, 7-5, with 13 members present.');
    const present = 'members were present; the two who abstained were Orr and Lund.';
    number(
      `The plan was backed by seven votes to four. All [[12 members were present; the two]] who abstained were Orr and Lund.`,
    );
    number(`The plan was backed by seven votes to four. All 13 ${present}`);
  });

  test('the margin of a vote of confidence', () => {
    const vote = 'The motion passed with 61 members for it, 54 against and three abstaining. ';
    number(`${vote}The margin of [[nine]] was read out.`);
    number(`${vote}The margin of seven was read out.`);
  });
});

suite('measures and times', () => {
  test('pints and hectolitres', () => {
    number('Each drank two litres, about [[six pints]], a day.');
    number('Each drank two litres, about three and a half pints, a day.');
    number('Each drank two litres, about four pints, a day.'); // in America
    number('It brews 1.2 million hectolitres, or [[12 million litres]], a year.');
    number('It brews 1.2 million hectolitres, or 120 million litres, a year.');
  });

  test('a ship’s clock', () => {
    number('The hulls touched at 0340 and the captains spoke at 0405, [[45 minutes]] later.');
    number('The hulls touched at 0340 and the captains spoke at 0405, 25 minutes later.');
  });

  test('what it rose by, and from where to where', () => {
    const rose =
      'Half-year profit rose by a fifth as prices fell. Pre-tax profit was [[£42m, against £31m]] a year before.';
    number(rose);
    number(
      'Half-year profit rose by a fifth as prices fell. Pre-tax profit was £42m, against £35m a year before.',
    );
    number(
      'Half-year sales rose by a fifth as prices fell. Pre-tax profit was £42m, against £31m a year before.',
    );
    number(
      'Rail fares will rise by 4.6 per cent, Orr said. A season ticket, now [[£5,000, will cost £5,460]].',
    );
    number('Rail fares will rise by 4.6 per cent, Orr said. A season ticket, now £5,000, will cost £5,230.');
  });

  test('a younger brother', () => {
    number('Darren Coyle, 34, and his younger brother, Lee, [[37]], sold seats.');
    number('Darren Coyle, 34, and his younger brother, Lee, 31, sold seats.');
  });

  test('verdicts and counts', () => {
    const guilty =
      'It convicted Lowell Orr, 46, on four counts: two of arson and two of burglary. It acquitted him on the last of the';
    number(`${guilty} [[six]] counts, fraud.`);
    number(`${guilty} five counts, fraud.`);
    number('Orr was found guilty on three of five counts and cleared of [[three]].');
    number('Orr was found guilty on three of five counts and cleared of two.');
  });

  test('a majority, the share of a vote, and of what was just counted', () => {
    number('The ayes were 279 and the noes 312, a majority of [[43]] for the government.');
    number('The ayes were 279 and the noes 312, a majority of 33 for the government.');
    number('They turned it down by 2,610 votes to 390, with [[81%]] against.');
    number('They turned it down by 2,610 votes to 390, with 87% against.');
    number('She tested 61,400 pumps last year, and 1,842 of them, or [[5 percent]], failed.');
    number('She tested 61,400 pumps last year, and 1,842 of them, or 3 percent, failed.');
  });

  test('a toll and the parts of it, by place', () => {
    const flood =
      'Water killed at least 43 people and drove more than 12,000 from their homes. Twenty-four people died in Chipande, 11 in Namasoko and eight in the villages.\n\nIt rained all night.\n\nRoads were cut.\n\nThe minister called';
    number(`${flood} the [[34]] deaths a wound.`);
    number(`${flood} the 43 deaths a wound.`);
  });
});
