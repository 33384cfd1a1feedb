import { checkRule } from '../support/marked.ts';

const number = (marked: string) => checkRule('conflict-number', marked);

const date = (marked: string) => checkRule('conflict-date', marked);

suite('what the copy tells twice', () => {
  test('a tie and its score, one voice and its vote', () => {
    number('The vote was tied at [[7-6]], the clerk said.');
    number('The vote was tied at 7-7, the clerk said.');
    number('They were level at 1-1 before Vale won 2-1.');
    number('The board’s unanimous vote was [[8-1]].');
    number('The board’s unanimous vote was 9-0.');
  });

  test('sons, daughters and children', () => {
    const leaves = 'He leaves a wife, two sons and a daughter. His';
    number(`${leaves} [[four]] children will speak.`);
    number(`${leaves} three children will speak.`);
    number(`${leaves} four grandchildren will speak.`);
    const youngest = 'children, she had two older brothers and two older sisters.';
    number(`The youngest of [[four]] ${youngest}`);
    number(`The youngest of five ${youngest}`);
  });

  test('parts that are more than the whole', () => {
    number('It covers [[400 acres, of which 250 are woodland and 200]] pasture.');
    number('It covers 450 acres, of which 250 are woodland and 200 pasture.');
    number('It has 400 members, of whom 250 sing and 200 also dance.');
  });

  test('what each gets', () => {
    number('The concert raised £4,200 for three charities. Each will receive [[£1,200]].');
    number('The concert raised £4,200 for three charities. Each will receive £1,400.');
  });

  test('from one weekday to another', () => {
    date('It burned for [[three]] days, from Monday to Saturday.');
    date('It burned for six days, from Monday to Saturday.');
    date('It burned for five days, from Monday to Saturday.');
    date('She declared [[three]] days of mourning, beginning Friday and ending Monday.');
    date('She declared four days of mourning, beginning Friday and ending Monday.');
  });

  test('an age at death and a birth', () => {
    number('He was [[27 when he died in 1971]]. Born in 1942, he had made two albums.');
    number('He was 28 when he died in 1971. Born in 1942, he had made two albums.');
  });

  test('a journey between two times', () => {
    const train = 'The train left at 9.15am and reached York at 11.05am. The journey took';
    number(`${train} [[two hours]] and 20 minutes.`);
    number(`${train} one hour and 50 minutes.`);
  });

  test('“about” lets a share be off, not by ten points', () => {
    number('About [[60 per cent of the 450 residents, or 225]] people, signed.');
    number('About 50 per cent of the 450 residents, or 215 people, signed.');
  });
});
