import assert from 'node:assert/strict';
import { NO_FACTS } from '#core/facts';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, type Copy } from '../../support/marked.ts';

const rule = (marked: string, copy?: Copy) => checkRule('conflict-number', marked, copy);
const IN_2025: Copy = { date: '2025-03-18' };

/** The titles of the fixes of the only finding. */
function fixes(marked: string, copy: Copy = {}): string[] {
  const [finding] = rule(marked, copy);
  const text = marked.replaceAll(/\[\[|\]\]/g, '');
  return fixesFor(finding!, analyzed(text, copy), NO_FACTS).map((f) => f.title);
}

suite('conflict-number', () => {
  test('parts and their total', () => {
    rule('The mill has [[212 looms, 130 from Ayr and 92]] from Oban.');
    rule('The mill has 222 looms, 130 from Ayr and 92 from Oban.');
    rule('The mill has 212 looms, including 130 from Ayr and 12 from Oban.');
    rule('The fund holds [[£240m, £160m for ships and £90m]] for ramps.');
    rule('The fund holds about £240m, £160m for ships and £90m for ramps.');
    rule('The fund holds £3.8m, £1.3m for ships and £2.4m for ramps.'); // rounding
    rule('The [[12 jurors, eight women and five]] men, left.');
    rule('They cast 42 votes for Orr, 18 for Lund and 16 for Foy.');
  });

  test('what is left of a total', () => {
    rule('Of the [[48 trains, 31 ran late and the other 27]] not at all.');
    rule('Of the 48 trains, 31 ran late and the other 17 not at all.');
    rule('Of the 48 trains, 31 ran late and 27 were full.');
    rule('The firm took 90 readings and filed 14 of them. The other [[86]] were lost.');
    rule('The firm took 90 readings and filed 14 of them. The other 76 were lost.');
  });

  test('totals that come last', () => {
    rule('It brought [[30 in May, 22 in June and 19 in July, 81]] in all.');
    rule('It brought 30 in May, 22 in June and 19 in July, 71 in all.');
    rule('The dividend is [[£4.50 a share, which with the interim £3 makes £8.50]].');
    rule('The dividend is £4.50 a share, which with the interim £3 makes £7.50.');
    rule('It will pay £500 to each of the nine, [[£5,500]] in all.');
    rule('It will pay £500 to each of the nine, £4,500 in all.');
  });

  test('votes of a body with a known number of members', () => {
    rule('The [[12-member committee voted by seven to five, with two]] abstentions.');
    rule('The 14-member committee voted by seven to five, with two abstentions.');
    rule('The 12-member committee voted by six to four.'); // two stayed away
    rule('They backed it by 212 votes to 40. The [[182]]-vote majority surprised her.');
    rule('They backed it by 212 votes to 40. The 172-vote majority surprised her.');
  });

  test('percentages of change', () => {
    rule('Profit fell [[12% to £264m from £330m]].');
    rule('Profit fell 20% to £264m from £330m, while sales rose 18% to £413m from £350m.');
    rule('Sales rose 18% to £413m from £350m, while profit fell [[12% to £264m from £330m]].');
    rule('Rents went from [[£400 to £500, a rise of 20 per cent]].');
    rule('Rents went from £400 to £500, a rise of 25 per cent.');
    rule('Profit fell about 12% to £264m from £330m.');
    rule('Profit fell [[20% to £330m from £264m]].');
    rule('Output doubled to [[28 tonnes from 11 tonnes]].');
    rule('Output doubled to 28 tonnes from 14 tonnes.');
    rule('Output nearly doubled to 25 tonnes from 14 tonnes.');
  });

  test('shares of a count', () => {
    rule('It grew on [[12 of the 48 lines, or 35 per cent]].');
    rule('It grew on 12 of the 48 lines, or 25 per cent.');
    rule('The petition had 914 names, 611 of them, about two-thirds, from the ward.');
    rule('[[One in 10, or 20 per cent]], was lost.');
    rule('One in 10, so 10 per cent, was lost.');
    rule('[[15 of the 12]] members voted.');
    rule('Of those asked, [[48 per cent said yes, 41 per cent said no and 25 per cent]] were undecided.');
    rule('Of those asked, 48 per cent said yes, 41 per cent said no and 11 per cent were undecided.');
    rule('Some 60 per cent like tea and 55 per cent like coffee.');
  });

  test('ages and years of birth', () => {
    rule('Born in Ayr in [[1968, the 49-year-old]] engineer retired.', IN_2025);
    rule('Born in Ayr in 1968, the 56-year-old engineer retired.', IN_2025);
    rule('Born in Ayr in 1968, the 57-year-old engineer retired.', IN_2025);
    rule('Born in Ayr in 1968, the 49-year-old engineer retired.'); // nobody knows when
    rule('She is [[61]], and began the job at 29, in 2003.', IN_2025);
    rule('She is 51, and began the job at 29, in 2003.', IN_2025);
  });

  test('lengths of time', () => {
    rule('They were on air for [[15]] years, from 1966 to 1991.');
    rule('They were on air for 15 years, from 1966 to 1981.');
    rule('They won it in the space of [[11 minutes]]: one in the 61st, one in the 70th and one in the 78th.');
    rule('They won it in the space of 17 minutes: one in the 61st, one in the 70th and one in the 78th.');
    rule('They swam for [[five]] weeks, from 4 September to 18 September.', { date: '2025-11-20' });
    rule('They swam for two weeks, from 4 September to 18 September.', { date: '2025-11-20' });
  });

  test('changes that the copy reckons aloud', () => {
    rule('Fares go up from [[£70 to £75, a rise of 10 per cent]].');
    rule('A pass costs [[£75, up from £70, a rise of 10 per cent]].');
    rule('A pass costs £75, up from £70, a rise of 7 per cent.');
    rule('Sales rose from [[40,000 tonnes to 46,000 tonnes, a jump of 20 per cent]].');
    rule('Sales rose from 40,000 tonnes to 46,000 tonnes, a jump of 15 per cent.');
    rule('They sold 6,300 in all.\n\nThat was up from [[5,250 last year, a rise of 30 per cent]].');
    rule('They sold 6,300 in all.\n\nThat was up from 5,250 last year, a rise of 20 per cent.');
    rule('The grant doubles to [[£30 from £20]].');
  });

  test('parts that come to more than there are', () => {
    rule('Of the [[240 homes, 95 were wrecked and 155]] had water inside.');
    rule('Of the 240 homes, 95 were wrecked and 60 had water inside.');
    rule('Of the 20 players, 12 have caps and nine are under 23.');
    rule('They need [[£40m, of which £30m comes from the city and £8m]] from the state.');
    rule('They need £40m, of which £9m goes on care and £4m on roads.');
  });

  test('a lead, a score, a count of votes', () => {
    rule('Vale, 312 all out, had led by [[35]] after Orr were dismissed for 287.');
    rule('Vale, 312 all out, had led by 25 after Orr were dismissed for 287.');
    rule('Vale beat Orr 98-91, a [[nine]]-point win that sent them top.');
    rule('Vale beat Orr 98-91, a seven-point win that sent them top.');
    rule('Vale beat Orr 98-91 after a nine-point lead at the break.');
    rule('Orr beat Lund by 48,210 votes to 44,930.\n\n“A [[2,380]]-vote win is clear,” she said.');
    rule('Orr beat Lund by 48,210 votes to 44,930.\n\n“A 3,280-vote win is clear,” she said.');
  });

  test('an age at a time, and an age that returns', () => {
    rule('She was born in Ayr on 9 June 1934.\n\nShe joined in [[1962, when she was 24]], as a clerk.');
    rule('She was born in Ayr on 9 June 1934.\n\nShe joined in 1962, when she was 27, as a clerk.');
    rule('Dale Orr, 46, is charged with theft.\n\nThe [[41-year-old]] denies it.');
    rule('Dale Orr, 46, is charged with theft.\n\nA 41-year-old denies it.');
    rule('Dale Orr beat Bo Hart, 46.\n\nThe 41-year-old was tired.');
  });

  test('names that are counted', () => {
    rule('They had [[two children, Nils, Margit and Ewan]], who survive her.');
    rule('They had three children, Nils, Margit and Ewan, who survive her.');
    rule('Police held [[four]] men: Ali Poe, 31, Ben Roe, 22, and Carl Low, 40.');
    rule('Police held three men: Ali Poe, 31, Ben Roe, 22, and Carl Low, 40.');
    rule('She leaves two sons, Ali and Ben, and a daughter, Carla.');
  });

  test('margins of one match', () => {
    rule('Vale beat Orr by 23 runs.\n\nLeck called the [[33]]-run win tight.');
    rule('Vale beat Orr by 23 runs.\n\nLeck called the 23-run win tight.');
    rule('Vale beat Orr by 23 runs.\n\nThey had a 33-run win last season.');
  });

  test('one measure in two units', () => {
    rule('The kiln stands 5km ([[eight miles]]) from town.');
    rule('The kiln stands 5km (three miles) from town.');
    rule('It was 28C ([[72F]]) at noon.');
    rule('It was 28C (82F) at noon.');
    rule('The sea has warmed by 2C (3.6F).');
    rule('The farm has 100 hectares (250 acres).');
    rule('The farm has 10 hectares ([[35 acres]]).');
    rule('It fell to -4C (25F) at dawn.');
    rule('Gusts of 84mph (135km/h) hit the cape, and 71mph ([[98km/h]]) the town.');
  });

  test('counted lists', () => {
    rule('The board has [[three new directors: Ada Lund, Bo Hart, Cy Tarfa and Di Bako]].');
    rule('The board has four new directors: Ada Lund, Bo Hart, Cy Tarfa and Di Bako.');
    rule('She asked three questions: who paid, when and whether he, his wife and his son knew.');
  });

  test('a rate of some among all', () => {
    rule('Of the [[1,840 who sat it, 1,196 passed, a pass rate of 75 per cent]].');
    rule('Of the 1,840 who sat it, 1,196 passed, a pass rate of 65 per cent.');
  });

  test('ranges are not exact', () => {
    rule('The fund holds £240m, £160m to £170m for ships and £90m for ramps.');
  });

  test('each way to make the figures agree, none preferred', () => {
    assert.deepEqual(fixes('The mill has [[212 looms, 130 from Ayr and 92]] from Oban.'), [
      'Change “212” to “222”',
      'Change “130” to “120”',
      'Change “92” to “82”',
    ]);
    assert.deepEqual(fixes('The [[12-member committee voted by seven to five, with two]] abstentions.'), [
      'Change “12” to “14”',
    ]);
  });

  test('the message does the sum', () => {
    const [finding] = rule('Profit fell [[12% to £264m from £330m]].');
    assert.equal(
      finding?.message,
      'From “£330m” to “£264m” is a fall of 20 per cent, not “12%”. Which figure is right?',
    );
    assert.equal(finding.evidence.length, 3);
  });

  test('a change in apposition to its two figures', () => {
    rule(
      'Exports rose [[from 40,000 tonnes to 46,000 tonnes, a jump of 20 per cent]], she said.'.replace(
        '[[from ',
        'from [[',
      ),
    );
    rule('Exports rose from 40,000 tonnes to 46,000 tonnes, a jump of 15 per cent, she said.');
    rule('Trains will run at [[60mph, instead of 75mph, a cut of 25mph]].');
    rule('Trains will run at 60mph, instead of 75mph, a cut of 15mph.');
    rule('The meeting drew 6,300. She said that was up from 5,250 last year, a rise of 20 per cent.');
    rule('A day ticket will rise by [[12 per cent, from £4 to £4.60]].');
    rule('A day ticket will rise by 15 per cent, from £4 to £4.60.');
  });

  test('a difference and a multiple', () => {
    rule('He was paid [[£180,000, £25,000 more than the £150,000]] of 2022.');
    rule('He was paid £180,000, £30,000 more than the £150,000 of 2022.');
    rule('The runner-up was [[20 seconds]] behind: Ola Berg won in 30:12, and Ben Orr came home in 30:42.');
    rule('The runner-up was 30 seconds behind: Ola Berg won in 30:12, and Ben Orr came home in 30:42.');
  });

  test('parts in apposition to a whole', () => {
    rule('The ferry’s [[46 crew, 20 officers and 16]] ratings, were saved.');
    rule('The ferry’s 46 crew, 30 officers and 16 ratings, were saved.');
    rule('It has [[84 buses, 60 diesel, 18 hybrid and 16]] electric.');
    rule('He has 12 goals, six assists and four cards.');
    rule('Of [[1,240 letters sent in, 1,090 were against and 250]] in favour.');
    rule('He has seven goals in nine games: four in the league and three in the cup.');
    rule('Nine passengers were hurt. The injured, [[five men and three]] women, were treated.');
    rule('Nine passengers were hurt. The injured, five men and four women, were treated.');
    rule(
      'At least 14 people were killed. Seven of the dead were one family. The other [[nine]] were traders.',
    );
    rule('At least 14 people were killed. Seven of the dead were one family. The other seven were traders.');
  });

  test('a share of a whole', () => {
    rule('The bank has [[1,200 staff, of whom 300 (35 per cent]]) work in Ayr.');
    rule('The bank has 1,200 staff, of whom 300 (25 per cent) work in Ayr.');
    rule('The grant is [[£600,000, 20 per cent of the theatre’s £2m]] income.');
    rule('The grant is £600,000, 30 per cent of the theatre’s £2m income.');
    rule('Of [[44,000 on the list, 11,000, or a third]], need a new hip.');
    rule('Of 44,000 on the list, 11,000, or a quarter, need a new hip.');
    rule('More than 8,400 of 12,000 members voted, a turnout of 75 per cent.');
  });

  test('a rate, a count and a total', () => {
    rule('It would dig [[200,000 tonnes a year for 15 years, two million tonnes]] in all.');
    rule('It would dig 200,000 tonnes a year for 15 years, three million tonnes in all.');
    rule('They gave [[£200,000 to each of five charities, a total of £1.2m]].');
    rule('They gave £200,000 to each of five charities, a total of £1m.');
    rule('It sold 150,000 ounces at an average of $4,200, or $630 million.');
  });

  test('names after their number', () => {
    rule('They had [[two children, Nils, Margit and Ewan]], who survive her.');
    rule('They had three children, Nils, Margit and Ewan, who survive her.');
    rule('They had two sons, Peter and David, and a daughter, Susan.');
    rule('Schools in [[four towns: Wick, Thurso and Nairn]] are shut.');
    rule('The ad runs in nine states: Ohio, Iowa, Utah and Maine, where they spent most.');
  });

  test('a life and its years', () => {
    const copy = { date: '2025-02-04' };
    rule('She was born in Ayr on 9 June 1934. She joined in [[1962, when she was 24]].', copy);
    rule('She was born in Ayr on 9 June 1934. She joined in 1962, when she was 28.', copy);
    rule('Ola Berg, who has died aged [[98]], was born on 11 March 1929.', copy);
    rule('Ola Berg, who has died aged 95, was born on 11 March 1929.', copy);
    rule('Tansy was born in 2001 and came to the park in 2011, aged 10.', copy);
  });

  test('times of day and what lies between', () => {
    rule('The fire broke out at 6pm and was out by 2am, after [[six hours]].');
    rule('The fire broke out at 6pm and was out by 2am, after eight hours.');
    rule('The library opens from 9am to 5pm, and three hours on Sundays.');
  });

  test('cold is below nought', () => {
    rule('Temperatures fell to -4C (25F).');
    rule('Temperatures fell to -4C ([[35F]]).');
  });

  test('votes and their margin', () => {
    rule('She beat Orr by 48,210 votes to 44,930. A [[2,380]]-vote win is clear.');
    rule('She beat Orr by 48,210 votes to 44,930. A 3,280-vote win is clear.');
    rule('The [[24-strong committee rejected it by 14 votes to 12]].');
    rule('The 24-strong committee rejected it by 14 votes to eight.');
    rule('He won by [[1,210 votes, 9,400 to 8,290]].');
    rule('He won by 1,110 votes, 9,400 to 8,290.');
  });

  test('innings, stands, sets and records', () => {
    rule('Vale, 312 in the first innings, led by [[35]] after Ayr were dismissed for 287.');
    rule('Vale, 312 in the first innings, led by 25 after Ayr were dismissed for 287.');
    rule('Rao won in [[four sets, 6-4, 3-6, 7-5, 4-6, 6-3]].');
    rule('Rao won in five sets, 6-4, 3-6, 7-5, 4-6, 6-3.');
    rule('Vale have won [[four, drawn two and lost one of their eight]] games.');
    rule('Vale have won four, drawn two and lost one of their seven games.');
  });

  test('how many were hurt, at the top and below', () => {
    rule('# Bus crash leaves 12 hurt\n\nAt least [[14]] people were hurt when a bus overturned near Ayr.', {
      format: 'markdown',
    });
    rule('# Bus crash leaves 14 hurt\n\nAt least 14 people were hurt when a bus overturned near Ayr.', {
      format: 'markdown',
    });
  });

  test('what is left, and what there is with more', () => {
    rule('It closed [[12 of its 140 shops, leaving 130]].');
    rule('It closed 12 of its 140 shops, leaving 128.');
    rule(
      'It bought 14 ships, taking its fleet [[from 138 to 150]].'
        .replace('14', '[[14')
        .replace('[[from', 'from'),
    );
    rule('It bought 12 ships, taking its fleet from 138 to 150.');
    rule('She won [[18 of the 23 wards, while her rival won six]].');
    rule('She won 18 of the 23 wards, while her rival won four.');
  });

  test('a result and its words', () => {
    rule('Vale beat Ayr 3-1 on Saturday. The [[3-2]] win took them to third.');
    rule('Vale beat Ayr 3-1 on Saturday. The 3-1 win took them to third.');
    rule('Vale beat Ayr 3-1 on Saturday. After the 3-2 win over Irvine last month they were fifth.');
    rule('They were held to a [[2-1]] draw.');
    rule('He was sent off in the [[71st minute, and Vale played the last 29 minutes]] with ten.');
    rule('He was sent off in the 71st minute, and Vale played the last 19 minutes with ten.');
    rule('Orr is on [[34 per cent and Foy on 28 per cent, a lead of eight]] points.');
    rule('Orr is on 34 per cent and Foy on 28 per cent, a lead of six points.');
  });

  test('years since, and years later', () => {
    const copy = { date: '2025-02-04' };
    rule('She has tuned pianos for [[46]] years, since 1969.', copy);
    rule('She has tuned pianos for 56 years, since 1969.', copy);
    rule('The shop opened in 2015. [[Two]] years later, in 2019, it moved.');
    rule('The shop opened in 2015. Three years later, in 2018, it moved.');
  });

  test('a year’s figure in brackets', () => {
    rule('Sales rose [[12 per cent to £540m (2023: £500m]]).');
    rule('Sales rose 8 per cent to £540m (2023: £500m).');
    rule('The dividend went up by [[25 per cent to 12p from 10p]].');
    rule('The dividend went up by 20 per cent to 12p from 10p.');
  });

  test('lakh and crore beside million', () => {
    rule('They will receive Rs 25 lakh (Rs 2.5 million).');
    rule('They will receive Rs 25 lakh ([[Rs 25 million]]).');
    rule('It sank 12 nautical miles (22km) off Ayr.');
  });

  test('shares dealt out by name', () => {
    rule('Karsia wants [[60 per cent of the water, Tovan 25 per cent and Lemnia 20 per cent]].');
    rule('Karsia wants 60 per cent of the water, Tovan 25 per cent and Lemnia 15 per cent.');
  });

  test('what is left of many', () => {
    rule('Power was cut in [[1,900 villages and restored in 1,250, leaving 750]] dark.');
    rule('Power was cut in 1,900 villages and restored in 1,250, leaving 650 dark.');
    rule('[[Five men were aboard; two drowned and three]] were saved.'.replace('[[', '').replace(']]', ''));
    rule('[[Five men were aboard; two drowned and four]] were saved.');
  });
});
