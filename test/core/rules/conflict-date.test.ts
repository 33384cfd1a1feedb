import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule, type Copy } from '../../support/marked.ts';

const rule = (marked: string, copy?: Copy) => checkRule('conflict-date', marked, copy);
const SUNDAY: Copy = { date: '2024-11-24' };
const WEDNESDAY: Copy = { date: '2022-09-21' };

suite('conflict-date', () => {
  test('a weekday and its date', () => {
    rule('Vale play Hartwick [[on Tuesday 27 November]].', SUNDAY);
    rule('Vale play Hartwick on Wednesday 27 November.', SUNDAY);
    rule('The bridge fell [[on Monday, March 4, 2025]].');
    rule('The bridge fell on Tuesday, March 4, 2025.');
    rule('The bridge fell on Sat., March 4.'); // no year is known
  });

  test('last week, this week and next week', () => {
    rule('The petition was handed in [[last week, on November 4]].', SUNDAY);
    rule('The petition was handed in last week, on November 14.', SUNDAY);
    rule('The court sits next week, on November 26.', SUNDAY);
    rule('The court sits [[next week, on December 16]].', SUNDAY);
    rule('The court sits on [[November 4, this week]].', SUNDAY);
    rule('The court sat on November 4, last week’s storm notwithstanding.', SUNDAY);
  });

  test('so many months after something that has its own month', () => {
    rule(
      'They approved the route in August 2023. The landowners sued in [[May 2023]], three months after the approval.',
    );
    rule(
      'They approved the route in August 2023. The landowners sued in November 2023, three months after the approval.',
    );
    rule(
      'They mapped the route in August 2023. The landowners sued in May 2023, three months after the approval.',
    );
    rule('The mill closed in March 2010. It was sold in [[May 2014]], two years after its closure.');
    rule('The mill closed in March 2010. It was sold in January 2013, two years after its closure.');
  });

  test('a far date may be of another year', () => {
    rule('The clubs met on Thursday, October 12.', { date: '2024-03-24' }); // 2023
    rule('The clubs meet on Saturday, October 12.', { date: '2024-03-24' });
    rule('In 1990 they met on Tuesday 27 November.', { date: '2024-05-24' });
  });

  test('days that do not exist', () => {
    rule('The lease ends on [[31 June]].');
    rule('The lease ends on 30 June.');
    rule('It was lost on [[April 31, 2017]].');
    rule('She was born on [[29 February 2023]].');
    rule('She was born on 29 February 2024, he on 29 February.');
    rule('By June 31 people had left.');
  });

  test('ends before it begins', () => {
    rule('It runs from [[July 25 to July 20]].', { date: '2024-07-22' });
    rule('It runs from July 25 to July 30.', { date: '2024-07-22' });
    rule('It runs from December 28 to January 3.', { date: '2024-12-22' });
  });

  test('opens before it closes', () => {
    rule(
      'A consultation begins on Monday 28 April and ends on [[Friday 25 April]].'
        .replace('[[', '[[')
        .replace('on [[', '[[on '),
      { date: '2025-04-16' },
    );
    rule('A consultation begins on Monday 28 April and ends on Friday 9 May.', { date: '2025-04-16' });
  });

  test('an interval from one day to another', () => {
    rule('It sank on Monday. [[Three days later, on Friday]], it was found.', { date: '2025-04-16' });
    rule('It sank on Monday. Four days later, on Friday, it was found.', { date: '2025-04-16' });
    rule('It sank on Monday. [[The next day, Wednesday]], it was found.', { date: '2025-04-18' });
    rule('It sank on Monday. The next day, Tuesday, it was found.', { date: '2025-04-18' });
  });

  test('an interval before a date with “on”, and one between two dates of a sentence', () => {
    const here = { date: '2024-05-14' };
    rule('The fire broke out on 3 May. [[Five days later, on 10 May]], the last crew left.', here);
    rule('The fire broke out on 3 May. Seven days later, on 10 May, the last crew left.', here);
    rule('The vote, on [[9 May]], came a fortnight after the debate of 30 April.', here);
    rule('The vote, on 14 May, came a fortnight after the debate of 30 April.', here);
  });

  test('one happening on two days', () => {
    rule('A fire broke out on Wednesday at a paint works. [[Tuesday]]’s blaze destroyed five sheds.', {
      date: '2025-02-13',
    });
    rule('A fire broke out on Wednesday at a paint works. Wednesday’s blaze destroyed five sheds.', {
      date: '2025-02-13',
    });
    rule('A fire broke out on Wednesday at a paint works. After another blaze on Tuesday, it had shut.', {
      date: '2025-02-13',
    });
  });

  test('what happens once, on two days', () => {
    const copy = { date: '2025-02-13' };
    rule(
      'The inquest into the sinking opened on Monday. The inquest opened [[on Tuesday]] with a prayer.',
      copy,
    );
    rule('The inquest into the sinking opened on Monday. The museum opened on Tuesday with a prayer.', copy);
    rule('The inquest into the sinking opened on Monday. The inquest will close on Friday.', copy);
  });

  test('a far date looks only where its verb looks', () => {
    rule('The farewell will be held [[on Saturday 20 July]].', { date: '2025-03-20' }); // 2024 had one
    rule('The farewell will be held on Sunday 20 July.', { date: '2025-03-20' });
  });

  test('two names of one day', () => {
    rule('He resigned [[yesterday (Monday]]).', WEDNESDAY);
    rule('He resigned yesterday (Tuesday).', WEDNESDAY);
    rule('They play today, Thursday and Saturday.', WEDNESDAY);
  });

  test('without a dateline the dates are held against each other', () => {
    rule(
      'It opened on Thursday, March 6, went dark [[on Wednesday, March 11]], and shut on Monday, March 17.',
    );
    rule('It opened on Thursday, March 6, and shut on Monday, March 17.');
    rule('It opened on Thursday, March 6, and again on Saturday, October 12.');
  });

  const POST =
    'Good meeting with @JaneOrr today about the ferry. — Governor Ole Sento (@OleSento) September 21, 2022';

  test('a post that says “today”', () => {
    const [finding] = rule(
      `Mr Sento, after a meeting with Ms Orr [[on Tuesday]], praised the ferry.\n\n${POST}`,
      WEDNESDAY,
    );
    assert.equal(finding?.severity, 'information');
    assert.match(finding.message, /another time zone/);
    rule(`Mr Sento, after a meeting with Ms Orr on Wednesday, praised the ferry.\n\n${POST}`, WEDNESDAY);
    rule(`Mr Sento on Tuesday praised the ferry.\n\n${POST}`, WEDNESDAY); // another happening
    rule(`Ms Lund, after a meeting with Mr Foy on Tuesday, praised the ferry.\n\n${POST}`, WEDNESDAY);
  });

  test('next-day reporting is no contradiction', () => {
    rule('The council voted on Tuesday.', WEDNESDAY);
    rule('The council voted yesterday, on Tuesday.', WEDNESDAY);
  });

  test('days that everybody knows', () => {
    rule('The bells rang on New Year’s Eve, [[30 December]].', SUNDAY);
    rule('The bells rang on New Year’s Eve, 31 December.', SUNDAY);
    rule('Boxing Day falls on a Thursday this year.', SUNDAY);
    rule('Christmas Day falls on a [[Thursday]] this year.', SUNDAY);
    rule('The shop is shut on Christmas Day. On Thursday it opens at ten.', SUNDAY);
  });

  test('how far away a day is, and one day from another', () => {
    rule('The election on [[7 May]] is nine weeks away.', { date: '2026-03-18' });
    rule('The election on 7 May is seven weeks away.', { date: '2026-03-18' });
    rule('She was arrested on [[5 March]], a week after the fire on 20 February.', { date: '2026-03-18' });
    rule('She was arrested on 5 March, two weeks after the fire on 20 February.', { date: '2026-03-18' });
  });

  test('days after a death', () => {
    const died = 'Effie Orr died on 27 March 2026. ';
    rule(`${died}Her funeral was held [[on Thursday 9 April, six days after her death]].`, {
      date: '2026-04-18',
    });
    rule(`${died}Her funeral was held on Thursday 9 April, 13 days after her death.`, { date: '2026-04-18' });
  });

  test('without a date, days of February and March still tell of one another', () => {
    rule('They met on Monday, February 16. They vote [[on Tuesday, March 18]].');
    rule('They met on Monday, February 16. They vote on Wednesday, March 18.');
    rule('They met on Monday, February 16. They vote on Thursday, March 18.'); // in a leap year
  });

  test('each way to make them agree, none preferred', () => {
    const text = 'Vale play Hartwick on Tuesday 27 November.';
    const [finding] = rule(text.replace('on Tuesday 27 November', '[[$&]]'), SUNDAY);
    assert.equal(finding?.message, '27 November 2024 is a Wednesday, not a Tuesday. Which is right?');
    const fixes = fixesFor(finding, analyzed(text, SUNDAY), NO_FACTS);
    assert.deepEqual(
      fixes.map((f) => f.title),
      ['Change “Tuesday” to “Wednesday”', 'Change “27” to “26”'],
    );
    assert.ok(fixes.every((f) => !f.preferred));
  });
});
