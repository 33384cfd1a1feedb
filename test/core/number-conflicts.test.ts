import { checkRule } from '../support/marked.ts';

const DATED = 'Wexcombe bridge\n\nWEXCOMBE, 14 May 2024 — ';
const number = (copy: string) => checkRule('conflict-number', DATED + copy);
const year = (copy: string) => checkRule('conflict-date', DATED + copy);

suite('conflict-number: lives, years and seasons', () => {
  test('an anniversary is counted from its year', () => {
    year('The bridge opened in 1974 and celebrates its [[40th]] anniversary this year.');
    year('The bridge opened in 1974 and celebrates its 50th anniversary this year.');
    year('The bridge opened in 1974 and will celebrate its 60th anniversary in ten years.');
    year('Crowds came for the [[30th]] anniversary of the flood of 1984.');
  });

  test('who died last week was as old as the year of birth allows', () => {
    number('He was born in [[1951 and died on Sunday, aged 78]].');
    number('He was born in 1951 and died on Sunday, aged 72.');
  });

  test('an age above, and a birth below in a sentence that opens with the name', () => {
    number(
      'Anne Birch, [[54]], said she would go. Birch, who was born in 1978, has been mayor for six years.',
    );
    number('Anne Birch, 45, said she would go. Birch, who was born in 1978, has been mayor for six years.');
    number('Anne Birch, 54, said she would go. Tom Orr, who was born in 1978, has been mayor for six years.');
  });

  test('a life told in lines, and birthdays of another year', () => {
    const life = (died: string) =>
      `Effie Orr, painter\n\nBorn: 3 May 1938 in Ayr\n\nDied: 27 March 2024 in Ayr, aged ${died}\n\n`;
    checkRule('conflict-number', `${life('[[86]]')}She painted.`);
    checkRule('conflict-number', `${life('85')}In 2008 the town gave her a show for her [[60th]] birthday.`);
    checkRule('conflict-number', `${life('85')}In 2008 the town gave her a show for her 70th birthday.`);
    number('Mrs Lund, who was born in May 1940, turned [[70]] last year.');
    number('Mrs Lund, who was born in May 1940, turned 83 last year.');
    number('The [[4-year-old, born in October 2014]], fell ill.');
    number('He went in May 2019, [[four]] years ago this month.');
    number('He went in May 2020, four years ago this month.');
  });

  test('copy without a date is of the year that its weekdays fit', () => {
    const days = 'They met on Thursday, Feb. 26, and on Monday, March 9. In 2020 it snowed. ';
    checkRule('conflict-number', `${days}Owen, the [[4-year-old, born in October 2020]], fell ill.`);
    checkRule('conflict-number', `${days}Owen, the 5-year-old, born in October 2020, fell ill.`);
  });

  test('the age at which somebody began', () => {
    number('Ms Orr, [[61]], joined in 1985 at the age of 30.');
    number('Ms Orr, 61, joined in 1985 at the age of 22.');
  });

  test('a life from one day to another, and what is so many years old', () => {
    number('She was born on 3 June 1950 and died on 2 March 2024, aged [[74]].');
    number('She was born on 3 June 1950 and died on 2 March 2024, aged 73.');
    year('Founded in 1880, the club is [[134 years old]] this year.');
    year('Founded in 1880, the club is 144 years old this year.');
    number('He was mayor from 2001 to 2009, a [[12]]-year spell at the town hall.');
    number('She retired in 2020 after [[35]] years at the mill, where she began in 1975.');
    number('She retired in 2020 after 45 years at the mill, where she began in 1975.');
  });

  test('runs made, runs chased and the margin', () => {
    number('Plains made 250 for six and won by [[30]] runs after Vale replied with 235 all out.');
    number('Plains made 250 for six and won by 15 runs after Vale replied with 235 all out.');
    number('Voters backed the bond 5,210 to 4,890, a margin of [[420]] votes.');
    number('Voters backed the bond 5,210 to 4,890, a margin of 320 votes.');
  });

  test('games won, drawn and lost are the games played', () => {
    number('The team has played [[20 games, winning 12, drawing five and losing four]].');
    number('The team has played 20 games, winning 12, drawing four and losing four.');
    number('Vale have [[20 matches: 12 wins, five draws and four]] defeats.');
  });

  test('the votes are those of the sentence before', () => {
    number('The vote was 8-3. [[Nine councillors voted for it and three]] against.');
    number('The vote was 8-3. Eight councillors voted for it and three against.');
    number('The vote was 8-3. Last year nine councillors voted for it and three against.');
  });

  test('a trial that is to last so long', () => {
    number('The trial began on Monday, 6 May. It is expected to last [[two]] weeks, until 31 May.');
    number('The trial began on Monday, 6 May. It is expected to last four weeks, until 31 May.');
  });
});

suite('conflict-number: parts, shares and prices', () => {
  test('a part and the others are the whole', () => {
    number('[[Three of the five defendants were cleared; the other three]] were convicted.');
    number('Three of the five defendants were cleared; the other two were convicted.');
    number(
      'Twelve people were killed on Monday. Police named eight of the dead and said [[the other five]] would be named later.'.replace(
        '[[the other five]]',
        'the other [[five]]',
      ),
    );
    number(
      'Twelve people were killed on Monday. Police named eight of the dead and said the other four would be named later.',
    );
  });

  test('a share once more, between commas or after a colon', () => {
    number('[[One in four children in the town, 40 per cent]], goes to school by bus.');
    number('One in four children in the town, 25 per cent, goes to school by bus.');
    number('A third of boys, 40 per cent of girls and half of teachers go by bus.');
    number('Turnout was [[62 per cent: 31,000 of the 60,000]] voters cast a ballot.');
    number('Turnout was 52 per cent: 31,000 of the 60,000 voters cast a ballot.');
    number('[[Half of the 80 staff, 45]] people, will go.');
    number('Half of the 80 staff, 40 people, will go.');
  });

  test('so many at so much each', () => {
    number('The [[12 seats at £35 each brought in £450]].');
    number('The 12 seats at £35 each brought in £420.');
    number('Each of the [[40 houses gets £250, a total of £12,000]].');
    number('Each of the 40 houses gets £250, a total of £10,000.');
  });

  test('parts by place, by purpose and by group', () => {
    number('The firm employs [[600 people at three sites: 250 in Leeds, 200 in Hull and 100]] in York.');
    number('The firm employs 550 people at three sites: 250 in Leeds, 200 in Hull and 100 in York.');
    number('The firm employs 600 people at four sites: 250 in Leeds, 200 in Hull and 100 in York.');
    number('The gap of [[$1.5 million would be closed by $900,000 in cuts and $400,000]] in fees.');
    number('The gap of $1.3 million would be closed by $900,000 in cuts and $400,000 in fees.');
    number('The grant of [[£90,000 will be shared equally by four clubs, which get £25,000]] each.');
    number('There are [[24 teams in four groups of eight]].');
    number('There are 24 teams in four groups of six.');
  });

  test('who they are, all of them', () => {
    number('The [[three winners were Ada Boyd, Tom Pratt, Lena Moss and Ruth Hale]].');
    number('The four winners were Ada Boyd, Tom Pratt, Lena Moss and Ruth Hale.');
    number('The three winners were Ada Boyd’s, and Tom Pratt was there.');
  });
});

suite('conflict-number: parts, rates and what is left', () => {
  test('how many remain, and what the remaining sum is', () => {
    number('Two in three of the [[240 claims, or 160, had been paid, she said, leaving 90]].');
    number('Two in three of the 240 claims, or 160, had been paid, she said, leaving 80.');
    number(
      'The hall cost £2 million. The lottery gave [[£900,000, the council £600,000, and the remaining £100,000]] came from readers.',
    );
    number(
      'The hall cost £2 million. The lottery gave £900,000, the council £600,000, and the remaining £500,000 came from readers.',
    );
  });

  test('a price for each, an average and so many times a week', () => {
    number('They were offered [[$96,000 for a strip across 12 acres, or $9,000]] an acre.');
    number('They were offered $96,000 for a strip across 12 acres, or $8,000 an acre.');
    number('About [[9,300 pupils are in 31 schools, most of them old, an average of 450]] to a school.');
    number('About 9,300 pupils are in 31 schools, most of them old, an average of 310 to a school.');
    number('They swim [[four times a week for six weeks, for a total of 20]] lessons.');
    number('They swim four times a week for six weeks, for a total of 24 lessons.');
  });

  test('all that it consists of', () => {
    number('The firm runs [[182 buses, consisting of 118 diesels, 41 hybrids and 33]] trolleybuses.');
    number('The firm runs 192 buses, consisting of 118 diesels, 41 hybrids and 33 trolleybuses.');
    number(
      'Three roads will be paved: Ayr Lane ([[18km), Mill Road (24km) and Quay Street (11km), 63km]] altogether.',
    );
    number(
      'Three roads will be paved: Ayr Lane (18km), Mill Road (24km) and Quay Street (11km), 53km altogether.',
    );
    number('Of the [[seven dead, four were from Ayr, two from Oban and two]] from Fort William.');
    number('Of the eight dead, four were from Ayr, two from Oban and two from Fort William.');
  });

  test('the sides of a vote are no parts of the first of them', () => {
    number('At first, 24 members were in favour, 13 against and three abstained in the 40-seat house.');
  });

  test('a sum in a currency of letters is one figure', () => {
    number('It puts [[Sh1.35 billion into roads, up from Sh900 million, a rise of 35 per cent]].');
    number('It puts Sh1.35 billion into roads, up from Sh900 million, a rise of 50 per cent.');
  });

  test('two digits that have changed places', () => {
    number(
      'The fire burnt 41,000 hectares of forest. Sirens are useless in a fire of [[14,000 hectares]], she said.',
    );
    number('The fire burnt 41,000 hectares of forest. A fire of 15,000 hectares followed.');
    number('The fire burnt 41,000 hectares of forest, 14,000 hectares of it in the park.');
  });

  test('all of them are as many as there were', () => {
    number('Four candidates stand for two seats. All [[five]] candidates want a new bridge.');
    number('Four candidates stand for two seats. All four candidates want a new bridge.');
    number(
      'Four candidates stand for two seats. Another has joined them. All five candidates want a new bridge.',
    );
  });

  test('a share, and the others, of a whole that stands further up', () => {
    const pipe = 'The court stopped a 412-mile pipeline.\n\nThe firm has laid ';
    number(`${pipe}[[103 miles of pipe so far, roughly a third]] of the route.`);
    number(`${pipe}103 miles of pipe so far, roughly a quarter of the route.`);
    const trial = 'She was one of 612 people in the trial.\n\nIn all, 571 volunteers finished; ';
    number(`${trial}the other [[51]] dropped out.`);
    number(`${trial}the other 41 dropped out.`);
    number(`${trial}the other five trials went on.`);
  });

  test('how long it lasted, from a year in the sentence before', () => {
    const wed = 'In 1963 he married Ann Howell. They had no children. She died in 2010, after ';
    number(`${wed}a marriage of [[57]] years.`);
    number(`${wed}a marriage of 47 years.`);
    number(`${wed}a short illness of three years.`);
  });

  test('an age in apposition, before the name and in their own words', () => {
    const own = 'Oran Tully, [[33]], works in the creamery.\n\n“I’m a 34-year-old man,” Tully said.';
    number(own);
    number(own.replace('[[33]]', '34'));
    number('Oran Tully, 33, works here.\n\n“I’m a 34-year-old man,” Ben Orr said. Tully laughed.');
    number('The 34-year-old Oran Tully works here. Tully, [[33]], was born in Ayr.');
  });

  test('so many each, and so much a month and a year', () => {
    number('Each of the [[five families would get £300,000 at once, £1.8m]] altogether.');
    number('Each of the five families would get £300,000 at once, £1.5m altogether.');
    number('He pays [[$500 a month more than before, or $5,000]] a year.');
    number('He pays $500 a month more than before, or $6,000 a year.');
    number('The state gave [[$240,000, or $60,000 a year for three]] years.');
    number('The state gave $180,000, or $60,000 a year for three years.');
  });

  test('what is over, what is still needed, and what is left', () => {
    number(
      'It spent [[$18.2 million on it, against $11.5 million in the budget, an overrun of $7.6 million]].',
    );
    number('It spent $18.2 million on it, against $11.5 million in the budget, an overrun of $6.7 million.');
    number('The appeal needs [[£25,000. It has £18,400 in the bank and must find another £7,600]].');
    number('The appeal needs £25,000. It has £18,400 in the bank and must find another £6,600.');
    number('On Tuesday [[14 people were held, of whom nine had been freed, leaving six]] in custody.');
    number('On Tuesday 14 people were held, of whom nine had been freed, leaving five in custody.');
  });

  test('more in the parts than in the whole', () => {
    number('The vote in the [[nine-member council was 7-4]].');
    number('The vote in the 11-member council was 7-4.');
    number('Hull have [[eight wins and three defeats in their 10]] matches.');
    number('Hull have eight wins and three defeats in their 12 matches.');
    number('She kicked three conversions and two penalties, 12 points in all.');
    number('Of the 27, 23 had no jab, two had had one dose and the other two had no records.');
  });

  test('kinds of one thing, and “of them”', () => {
    number('He admitted [[14 offences, six of fraud and seven]] of theft.');
    number('He admitted 13 offences, six of fraud and seven of theft.');
    number('She takes [[23 runners, 14 of them women and eight]] men.');
    number('She takes 23 runners, 14 of them women and nine men.');
  });

  test('a share of those in the sentence before, and a stay that goes on', () => {
    number('They asked 1,030 teachers. Of those, [[412 spent less time on discipline, or one in four]].');
    number('They asked 1,030 teachers. Of those, 412 spent less time on discipline, or two in five.');
    number('She moved in in 2009 and has lived there for [[21]] years.');
    number('She moved in in 2009 and has lived there for 15 years.');
  });

  test('how old somebody was then, against the age now or the year of birth', () => {
    number('Ben Orr, 47, spoke. Orr joined the force in [[2000 at age 18]].');
    number('Ben Orr, 47, joined the force in [[2000 at age 18]].');
    number('Ben Orr, 47, spoke. Orr joined the force in 2000 at age 23.');
    number('Ann Lund was born in 1968. Lund won the title in [[1994, when she was 31]].');
    number('Ann Lund was born in 1968. Lund won the title in 1994, when she was 26.');
    number('Ben Orr, 47, spoke. His father joined the force in 1960 at age 18.');
  });
});
