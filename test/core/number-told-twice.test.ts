import { checkRule } from '../support/marked.ts';

const number = (marked: string) => checkRule('conflict-number', marked);

suite('one thing that is measured twice', () => {
  test('pages, storeys and members', () => {
    const report = 'The inquiry published a 312-page report on Monday.';
    number(`${report} The [[321]]-page report blames the board.`);
    number(`${report} The 312-page report blames the board.`);
    number(`${report} A 40-page report came out in May.`);
    number(`${report} The earlier 40-page report blamed the staff.`);
  });

  test('a sentence and its length', () => {
    const jailed = 'Orr was sentenced to six years on Monday.';
    number(`${jailed} The [[five]]-year sentence was met with cheers.`);
    number(`${jailed} The six-year sentence was met with cheers.`);
    number(`${jailed} Lund had served the five-year sentence for an earlier theft.`);
  });

  test('a run of wins', () => {
    const third = 'It was the club’s third win in a row.';
    number(`${third} Vale, who have now won [[four]] straight, go top.`);
    number(`${third} Vale, who have now won three straight, go top.`);
    number(`${third} Ayr, who have lost four straight, go down.`);
  });

  test('what it cost', () => {
    number('The £4.2m bridge opened on Monday. The bridge, which cost [[£2.4m]], is narrow.');
    number('The £4.2m bridge opened on Monday. The bridge, which cost £4.2m, is narrow.');
    number('The £4.2m bridge opened on Monday. The bridge was originally to have cost £2.4m.');
  });

  test('a father of two', () => {
    number('Orr, a father of [[two]], leaves two sons and a daughter.');
    number('Orr, a father of three, leaves two sons and a daughter.');
  });

  test('shares of the vote, of which one has a description', () => {
    const won =
      'Dakora won with 51.3 per cent of the vote, Amina Bello of the Rally 41.9 per cent and the former banker Joseph Tembe';
    number(
      `Dakora won with [[51.3 per cent of the vote, Amina Bello of the Rally 41.9 per cent and the former banker Joseph Tembe 8.8 per cent]].`,
    );
    number(`${won} 6.8 per cent.`);
  });
});
