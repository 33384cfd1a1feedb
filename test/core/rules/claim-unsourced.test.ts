import assert from 'node:assert/strict';
import { check, fixesFor } from '#core/check';
import type { ClaimBar } from '#core/claims/bar';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const asks = (marked: string) => checkRule('claim-unsourced', marked);
const silent = (text: string) => checkRule('claim-unsourced', text);

suite('claim-unsourced', () => {
  test('a strict desk asks about more than a relaxed one', () => {
    const copy =
      'The harbour board meets on Tuesday, its clerk said.\n\nRents on the quay are higher than in the town.\n\n' +
      'The bursar paid for his daughter’s wedding with the scholarship money.\n\nThe slipway is the oldest in the country.\n\n' +
      'The archive was flooded after the caretaker ignored a burst pipe for a week.';
    const asked = (claims: ClaimBar) =>
      check(analyzed(copy), { ...factsOf(), claims }).filter(({ code }) => code === 'claim-unsourced').length;
    assert.ok(asked('normal') > asked('relaxed'));
    assert.ok(asked('strict') >= asked('normal'));
    assert.equal(
      asked('normal'),
      check(analyzed(copy), factsOf()).filter(({ code }) => code === 'claim-unsourced').length,
    );
  });

  test('causes, favours and what somebody knew', () => {
    asks('[[The flood was made worse by a sluice that the water board had left shut]].');
    asks('[[The minister’s son-in-law won the contract]].');
    asks('[[The ferry company knew before she sailed that the bow door was faulty]].');
    silent('The ferry sails at six from the north quay.');
  });

  test('a figure that nobody stands behind', () => {
    const [finding] = asks('Crime in the town fell [[40 per cent]] last year.');
    assert.equal(finding?.message, '“40 per cent” has no source. Who measured it?');
    asks('The scheme has already cost taxpayers [[£480,000]].');
  });

  test('the same with somebody, or a paper, behind it', () => {
    silent('Crime in the town fell 40 per cent last year, police said.');
    silent('According to the council’s report, crime fell 40 per cent last year.');
    silent('The scheme has cost £480,000, the council’s accounts show.');
    silent('Crime fell 40 per cent last year. The figures come from the Home Office.');
  });

  test('what carries on with a survey rests on it, what stands by itself does not', () => {
    silent(
      'Bakers in the county sold 9 per cent fewer loaves last year, a survey by the millers’ guild shows. ' +
        'Sales of loaves over 800 grams fell 14 per cent.\n\nThe guild meets on Friday.',
    );
    asks(
      'Bakers are worried.\n\nSales of loaves over 800 grams fell [[14 per cent]].\n\nThe guild meets on Friday.',
    );
  });

  test('the next sentence says which study that was, or where the figures come from', () => {
    silent(
      'Half of the hens in the valley lay fewer eggs.\n\nThe study, by vets at Tarn College, took two years.',
    );
    silent('Crime in the town fell 40 per cent last year.\n\nThe figures come from the Home Office.');
    asks(
      '[[Half of the hens]] in the valley lay fewer eggs.\n\nThe study of birds is popular at Tarn College.',
    );
  });

  test('a line of sources below a box of figures answers for them', () => {
    silent('Herring at a glance\n\nLandings have halved since 2011.\n\nSource: Calder Fisheries Board.');
    asks('Herring at a glance\n\nLandings [[have halved]] since 2011.\n\nThe board meets on Friday.');
  });

  test('who is told something, or refuses to act, is no source for it', () => {
    asks('[[The agency has refused to punish schools that break the rules]].');
    asks('The bridge [[cost twice what]] they were promised.');
    silent('The bridge cost twice what they were promised, the auditor found.');
  });

  test('a report is a source, the month in which somebody read it is not', () => {
    asks('[[The minister knew about the report in January]].');
    silent('The minister knew about the leak, a report in the Calder Gazette says.');
  });

  test('deaths, records and accusations', () => {
    asks('[[At least three patients have died after operations were cancelled since Christmas]].');
    asks('[[The ferry is the oldest in the country]].');
    asks('[[No kiln in the country is cleaner]].');
    asks('[[Hardly anyone]] in the village voted for the plan.');
    asks('[[Managers had known about the leak since the winter]].');
    asks('[[Players at the club have not been paid since September]].');
  });

  test('what a reporter sees or anybody can look up', () => {
    silent('Stokeley took the lead in the 12th minute when Dace scored from 20 yards.');
    silent('The market opens at 9am on Saturday and entry costs £4.');
    silent('The treaty was signed in 1995.');
  });

  test('a company’s own figures, and what is left open', () => {
    const report = (line: string) =>
      `Calder Mills opened its books on Friday.\n\n${line}\n\nIts chief executive, Ann Orr, spoke at noon. ` +
      '“We are content,” she said.\n\nThe mill stands by the Calder. It was built by her grandfather.\n';
    silent(report('Revenue rose 6 per cent to £342m from £322m.'));
    asks(report('Wages at the mill rose [[6 per cent]] in a year in which it lost a third of its weavers.'));
    silent(report('The cause of the smell is still in dispute.'));
  });

  test('“at least” is a count, “at best” is talk', () => {
    asks('The siren failed on Friday.\n\n[[At least nine villages had]] no warning.\n\nRain is expected.');
    silent('The siren failed on Friday.\n\nNine villages had, at best, a warning.\n\nRain is expected.');
    asks('[[The siren at the dam has not worked since May]].');
  });

  test('questions, and what others say, are not the reporter’s claims', () => {
    silent('Did crime fall 40 per cent last year?');
    silent('“Crime fell 40 per cent last year,” Mara Quilliam said.');
    silent('Crime fell 40 per cent. — Mara Quilliam (@MaraQ) May 3, 2024');
  });

  test('the fixes make room for a source and name none', () => {
    const text = 'Crime in the town fell 40 per cent last year.';
    const [finding] = checkRule('claim-unsourced', 'Crime in the town fell [[40 per cent]] last year.');
    const fixes = fixesFor(finding!, analyzed(text), factsOf());
    assert.deepEqual(
      fixes.map(({ title, edits, preferred }) => [title, edits[0]!.newText, preferred]),
      [
        ['Add “, according to …”', ', according to SOURCE', undefined],
        ['Put “SOURCE said …” before it', 'SOURCE said Crime', undefined],
      ],
    );
    assert.equal(text.slice(0, fixes[0]!.edits[0]!.span.start), text.slice(0, -1));
  });

  test('a paper that is the subject of the sentence shows what it tells', () => {
    const story = (line: string) =>
      `Officials promise review\n\nThe council will publish a review in May, a spokesman said on Friday.\n\n${line}\n\nThe firm has since moved to Ayr. “We shall look at it,” said Ada Orr.`;
    checkRule(
      'claim-unsourced',
      story('The report puts the number of the injured at 120, twice as many as in 2019.'),
    );
    checkRule(
      'claim-unsourced',
      story('Each patient, it adds, drank two litres a day for at least six years.'),
    );
    checkRule('claim-unsourced', story('[[The firm has known about the leak for at least six years]].'));
  });
});
