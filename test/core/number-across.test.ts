import { checkRule } from '../support/marked.ts';

const DATED = 'Wexcombe bridge\n\nWEXCOMBE, 14 May 2024 — ';
const number = (copy: string) => checkRule('conflict-number', DATED + copy);
const year = (copy: string) => checkRule('conflict-date', DATED + copy);

suite('conflict-number: figures that stand in two sentences', () => {
  test('a share of what the sentence before counts', () => {
    number('Of the 1,200 adults asked, 684 said no. That puts opposition at [[63 per cent]].');
    number('Of the 1,200 adults asked, 684 said no. That puts opposition at 57 per cent.');
    number('Of the 1,200 adults asked, 684 said no. That was on a Sunday, when 40 per cent are away.');
    number(
      'They gave it to 40 mice. After a month [[12 of the treated animals had died, a death rate of 40 per cent]].',
    );
    number(
      'They gave it to 40 mice. After a month 12 of the treated animals had died, a death rate of 30 per cent.',
    );
    number('Inspectors saw 950 clinics and found that 380 had wells. That means [[one in four]] has no tap.');
    number('The survey asked 1,030 teachers. Of those, [[412 were for it, or one teacher in four]].');
  });

  test('the difference of two figures above', () => {
    number(
      'They counted 131 apes, up from 118 in 2019. The gain of [[23]] animals was put down to fewer snares.',
    );
    number(
      'They counted 131 apes, up from 118 in 2019. The gain of 13 animals was put down to fewer snares.',
    );
    number(
      'Ships took 640,000 people last year. In 2019 only 210,000 came. Traffic has thus grown [[fivefold]].',
    );
    number(
      'Ships took 640,000 people last year. In 2019 only 210,000 came. Traffic has thus grown threefold.',
    );
    number('The win takes Vale to 52 points. Ayr have [[45, nine]] points adrift with eight games to play.');
    number('The win takes Vale to 52 points. Ayr have 45, seven points adrift with eight games to play.');
  });

  test('parts far from their whole', () => {
    number('The firm will cut 480 jobs. Leeds will lose [[290 posts, Hull 130 and Goole 80]], a note says.');
    number('The firm will cut 480 jobs. Leeds will lose 290 posts, Hull 130 and Goole 60, a note says.');
    number('There are 27 cases. They are [[19 children and six]] adults, and none is in danger.');
    number('There are 27 cases. Among them are 19 children and six adults, and none is in danger.');
    number(
      'The dead stood at 47. Twenty-nine of the victims were found in Ayr, 11 in Oban and the other [[five]] at sea.',
    );
    number(
      'The dead stood at 45. Twenty-nine of the victims were found in Ayr, 11 in Oban and the other five at sea.',
    );
  });

  test('so many to each, and a price for each', () => {
    number('The school has 1,260 pupils and 42 teachers, one teacher for every [[45]] pupils.');
    number('The school has 1,260 pupils and 42 teachers, one teacher for every 30 pupils.');
    number('The port bought 40,000 tonnes. It paid £11.2m, or [[£320]] a tonne.');
    number('The port bought 40,000 tonnes. It paid £11.2m, or £280 a tonne.');
    number(
      'The blend sells for [[£6.40 and table salt for £1.60, so that shoppers pay three]] times as much.',
    );
    number('The blend sells for £6.40 and table salt for £1.60, so that shoppers pay four times as much.');
  });

  test('a way, its time and its speed', () => {
    number(
      'The train left at noon and took three hours. The run over [[420 kilometres was made at an average of 180 kilometres an hour]].',
    );
    number(
      'The train left at noon and took three hours. The run over 420 kilometres was made at an average of 140 kilometres an hour.',
    );
    number('He drove [[300 miles in five hours, an average of 50mph]].');
  });

  test('who was there, and what became of them', () => {
    const there =
      'The shaft fell in with 46 men underground. The number of dead rose to nine. Thirty-one miners were rescued. ';
    number(`${there}Hopes are dimming for the [[12]] still missing.`);
    number(`${there}Hopes are dimming for the six still missing.`);
  });

  test('what comes in and goes out', () => {
    number('Sales came to [[£84.6m while costs fell to £79.1m, leaving a profit of £7.5m]].');
    number('Sales came to £84.6m while costs fell to £79.1m, leaving a profit of £5.5m.');
  });

  test('the sentence before counts the same people', () => {
    number('Police held five men. The [[four]] men were due in court today.');
    number('Police held five men. The four men who were armed were due in court today.');
    number(
      'Three skiers are missing. They are Ada Orr, 34, and Ben Lund, 31, of Ayr.'.replace(
        'Three',
        '[[Three]]',
      ),
    );
    number('Two skiers are missing. They are Ada Orr, 34, and Ben Lund, 31, of Ayr.');
  });
});

suite('conflict-number: words against figures', () => {
  test('up and down', () => {
    number('The loss widened to [[£38m from £46m]].');
    number('The loss narrowed to £38m from £46m.');
    number('Sales grew from [[£4.2m to £3.9m]] over the year.');
    number('The rupee fell to 83.2 from 82.9 to the dollar.');
    number('Vale climbed to number three from number seven.');
  });

  test('a headline and its story', () => {
    const story =
      '\n\nWEXCOMBE, 14 May 2024 — The maker of biscuits will cut 1,500 positions and close two plants.';
    checkRule('conflict-number', `Biscuit maker to cut [[1,800]] jobs${story}`);
    checkRule('conflict-number', `Biscuit maker to cut 1,500 jobs${story}`);
    checkRule('conflict-number', `Biscuit maker to close 12 shops${story}`);
  });

  test('the year of a term, and its end', () => {
    number('She has been director since 2019, which [[makes this her second year]] in the job.');
    number('She has been director since 2019, which makes this her fifth year in the job.');
    number('He was sworn in for a [[four]]-year term in 2021 and will stay until it ends in 2026.');
    number('He was sworn in for a four-year term in 2021 and will stay until it ends in 2025.');
  });

  test('an anniversary and the founding two sentences on', () => {
    year(
      'The club will mark its [[65th]] anniversary on Saturday. The club, which opened in 1949, is the oldest here.',
    );
    year(
      'The club will mark its 75th anniversary on Saturday. The club, which opened in 1949, is the oldest here.',
    );
  });

  test('years by other names', () => {
    number('The [[19th-century hall was built in 1912]].');
    number('The 19th-century hall was built in 1872.');
    number('The 19th-century hall was rebuilt in 1912.');
    number('The club was founded in [[1958 and won its first title in 1949]].');
    number('The club was founded in 1958 and won its first title in 1969.');
    number('The report comes [[two years after the riots of July 2019]].');
    number('The report comes five years after the riots of July 2019.');
    year('The couple, who married in [[2001, celebrated their silver wedding in 2019]].');
    year('The couple, who married in 2001, celebrated their silver wedding in 2026.');
    year('The club was founded in [[1926]] and marks its centenary this year.');
    year('The club was founded in 1924 and marks its centenary this year.');
    number('He will be [[60]] in June. He was born in June 1974 in Ayr and joined the navy at 16.');
    number('He will be 50 in June. He was born in June 1974 in Ayr and joined the navy at 16.');
  });

  test('times of day in two sentences', () => {
    number('The vote was declared at 3.40am. It was almost [[13 hours]] since the polls had closed at 5pm.');
    number('The vote was declared at 3.40am. It was almost 11 hours since the polls had closed at 5pm.');
    number(
      'It went off at 7.50am and was restored at 10.20am. During those [[four and a half hours]] trains stood still.',
    );
    number(
      'It went off at 7.50am and was restored at 10.20am. During those two and a half hours trains stood still.',
    );
    number('The sitting began at 2.30pm. At 11.10pm, less than [[seven hours]] later, it was over.');
    number('The sitting began at 2.30pm. At 11.10pm, more than eight hours later, it was over.');
  });

  test('a lead, halves and scorers', () => {
    number('Vale led [[13-10 at the break, a lead of four]].');
    number('Vale led 13-10 at the break, a lead of three.');
    number('He scored twice in the first half, in the 12th and [[55th]] minutes.');
    number('He scored twice in the second half, in the 52nd and 55th minutes.');
    number('Vale won [[3-1]] with goals from Orr, Lund, Foy and Pratt.');
    number('Vale won 3-1 with goals from Orr and Lund.');
  });

  test('seats of a chamber', () => {
    number(
      'The vote was 27-19, with [[six]] senators absent. All 24 Democrats in the 50-seat chamber were for it.',
    );
    number(
      'The vote was 27-19, with four senators absent. All 24 Democrats in the 50-seat chamber were for it.',
    );
    number('Labour won [[23 of the 50 seats, the Tories 20 and the Greens nine]].');
    number('Labour won 23 of the 50 seats, the Tories 20 and the Greens five.');
    number('Orr held the seat by 415 votes. A [[425]]-vote margin is thin, his lawyers said.');
    number('Orr held the seat by 415 votes. A 415-vote margin is thin, his lawyers said.');
  });

  test('the elder and the younger', () => {
    const two = 'Cody Haugen, 24, was flown home. Tyler Haugen, 19, clung to a box. ';
    number(`${two}[[The older of the two]], Tyler, went home.`);
    number(`${two}The younger of the two, Tyler, went home.`);
  });

  test('house numbers and wards are no figures', () => {
    number('The firm owns [[150 flats: 36 at No. 11, 48 at No. 15 and 52]] at No. 19.');
    number('The firm owns 136 flats: 36 at No. 11, 48 at No. 15 and 52 at No. 19.');
  });
});
