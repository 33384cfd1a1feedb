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
    rule('Born in Ayr in 1968, the [[49-year-old]] engineer retired.', IN_2025);
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
    rule('Of the 240 homes, 95 were wrecked and [[155]] had water inside.');
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
    rule('She was born in Ayr on 9 June 1934.\n\nShe joined in 1962, when she was [[24]], as a clerk.');
    rule('She was born in Ayr on 9 June 1934.\n\nShe joined in 1962, when she was 27, as a clerk.');
    rule('Dale Orr, 46, is charged with theft.\n\nThe [[41-year-old]] denies it.');
    rule('Dale Orr, 46, is charged with theft.\n\nA 41-year-old denies it.');
    rule('Dale Orr beat Bo Hart, 46.\n\nThe 41-year-old was tired.');
  });

  test('names that are counted', () => {
    rule('They had [[two]] children, Nils, Margit and Ewan, who survive her.');
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
});
