import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { NO_FACTS } from '#core/facts';
import { analyzed, checkRule } from '../../support/marked.ts';

const rule = (marked: string) => checkRule('conflict-title', marked);

suite('conflict-title', () => {
  test('two trades of one person', () => {
    rule('Marek Tull, a butcher, signed. Mr Tull, the lane’s [[only greengrocer]], left.');
    rule('Marek Tull, a butcher, signed. Mr Tull, the lane’s only butcher, left.');
    rule('Marek Tull, a butcher, signed. Gwen Orr, a greengrocer, left.');
  });

  test('two portfolios', () => {
    rule('Water Minister Gwen Orr spoke. The [[Transport Minister]], Gwen Orr, rejected that.');
    rule('Water Minister Gwen Orr spoke. The minister, Gwen Orr, rejected that.');
    rule('Foreign Secretary Gwen Orr spoke. Gwen Orr, the UK foreign secretary, rejected that.');
    rule('Defence Minister Gwen Orr spoke. Gwen Orr, the minister of defense, rejected that.');
  });

  test('an office and its shadow or deputy', () => {
    rule('Gwen Orr, the Health Secretary, spoke. Ms Orr, the [[shadow health secretary]], left.');
    rule('Mayor Gwen Orr spoke. Ms Orr, the [[deputy mayor]], left.');
    rule('Vice Admiral Gwen Orr spoke. Admiral Orr left.');
  });

  test('heads of two departments', () => {
    rule('Gwen Orr, head of production, was there. Orr, the firm’s [[head of distribution]], left.');
    rule('Gwen Orr, head of production, was there. Orr, the firm’s head of production, left.');
    rule('Gwen Orr, head of the school, was there. Orr, head of the sixth form, left.');
    rule('Superintendent Gwen Orr spoke. [[Assistant Superintendent]] Gwen Orr left.');
  });

  test('two sides of a court', () => {
    rule('Judge Marek Tull spoke. [[Prosecutor]] Marek Tull rose.');
    rule('Judge Marek Tull spoke. Justice Marek Tull rose.');
  });

  test('a general office and a special one are no contradiction', () => {
    rule('Gwen Orr, an analyst, spoke. Gwen Orr, the chief economist, left.');
    rule('Chief executive Gwen Orr spoke. Gwen Orr, a director of the bank, left.');
  });

  test('two chairs of one house', () => {
    rule('Chief executive Gwen Orr spoke. Ms Orr, the company’s [[chairwoman]], left.');
    rule('Chief executive Sir Marek Tull spoke. Sir Marek, the bank’s [[finance director]], left.');
    rule('Chief executive Gwen Orr spoke. Ms Orr, the CEO of Lune Water, left.');
    rule('Gwen Orr, chief executive of Lune Water, spoke. Gwen Orr, chairwoman of Vale Football Club, left.');
    rule('Chief executive Gwen Orr spoke. Ms Orr, who is also the chairwoman, left.');
    rule('The chairwoman and chief executive, Gwen Orr, spoke. Ms Orr, the chairwoman, left.');
  });

  test('opposite benches, and helpers of an office', () => {
    rule('Majority leader Gwen Orr spoke. Ms Orr, the [[minority leader]], left.');
    rule('The general secretary, Gwen Orr, spoke. Ms Orr, the [[assistant general secretary]], left.');
    rule('DI Marek Tull spoke. [[Sergeant]] Tull left.');
    rule('DI Marek Tull spoke. Inspector Tull left.');
    rule('Outgoing Mayor Marek Tull spoke. Tull, the [[city comptroller]], left.');
    rule('Mayor Marek Tull spoke. Tull, the incoming comptroller, left.');
  });

  test('an office told before the name with its house, a subject, a seat, an instrument', () => {
    rule('The treasurer of the club, Bill Tanner, admitted it. Tanner, the [[club secretary]], wept.');
    rule('The Archbishop of Tolby, Marek Tull, blessed the boats. [[Bishop]] Tull smiled.');
    rule('Ana Prieto, a professor of geology, spoke. Prof Prieto, a [[chemist]], said the rock was old.');
    rule('Lena Holt, a physicist, spoke. Prof Holt, professor of theoretical physics at Tolby, slept.');
    rule('Peter Sands, the MP for Holt North, asked. Mr Sands, the [[MP for Holt South]], sat down.');
    rule('Peter Sands, the MP for Holt North, asked. Mr Sands, the MP for 12 years, sat down.');
    rule('The band’s drummer, Kit Lowe, was hurt. Lowe, the [[bass player]], will be back.');
    rule('The president of Marovia, Jan Ilves, will sign. Mr Ilves, the [[prime minister]], was glad.');
    rule('President Jan Ilves came. After two hours with Ilves, the prime minister looked pale.');
    rule('Treasurer Ola Berg, Secretary of State Gwen Orr and others came. Treasurer Ola Berg left.');
  });

  test('what somebody does says what they are', () => {
    rule('Justice Ruth Okem, who chairs the commission, spoke. Okem, its [[deputy chair]], left.');
    rule('Justice Ruth Okem, who chairs the commission, spoke. Okem, its chair, left.');
    rule('Della Marsh, who represents Ward 4, spoke. Ms Marsh, the [[Ward 7 councillor]], left.');
    rule('Colm Garry, the club’s chairman, spoke. Garry, who has been [[secretary]] since May, left.');
    rule('“We tried,” says the vicar, Canon Ruth Ellery. Canon Ellery, the [[Methodist minister]], left.');
    rule(
      '“I saw it once,” said Greg Nairn, the Ayr coach. Nairn, the [[Tull coach]] for the past year, left.',
    );
  });

  test('past and present', () => {
    rule('Senator Gwen Orr spoke. As the state’s governor, Orr had signed it.');
    rule('Health Minister Gwen Orr spoke. Ms Orr, the [[education minister]], said it was late.');
    rule('Marek Tull, a butcher, signed. Mr Tull, a former greengrocer, left.');
    rule('Mayor Gwen Orr spoke. Ms Orr, then the deputy mayor, had signed in 2019.');
    rule('Mayor Gwen Orr spoke. Ms Orr, the deputy mayor, succeeded him.');
  });

  test('offices of a firm, a school, a count and a museum', () => {
    rule('Ravi Kulkarni, chief financial officer, spoke. Kulkarni, the [[head of human resources]], left.');
    rule('Marcus Tighe, the principal, spoke. Tighe, the district’s [[superintendent]], left.');
    rule('Issah Braimah, the regional police commander, spoke. Mr Braimah, the [[returning officer]], left.');
    rule('Leo Quaife, the head conservator, spoke. Quaife, its [[finance director]], left.');
    rule('Leo Quaife, the head conservator, spoke. Quaife, the museum’s conservator, left.');
  });

  test('nobody coaches two clubs at once, though a club and a country', () => {
    rule('Hull coach Greg Nairn spoke. Nairn, the [[Truro coach]], left.');
    rule('Hull coach Greg Nairn spoke. Nairn, the former Truro coach, left.');
    rule('Hull coach Greg Nairn spoke. Nairn, the Scotland coach, left.');
  });

  test('what others call somebody', () => {
    rule('Marek Tull, a butcher, signed. “Marek Tull, the greengrocer, is a fool,” said Gwen Orr.');
  });

  test('two people of one surname', () => {
    rule('Marek Tull, a butcher, signed. Jonas Tull, a greengrocer, left.');
  });

  test('an office that nobody here has', () => {
    const start = 'Finance Minister Grace Tembwe defended the levy. “It is our only way,” she said. ';
    const [finding] = rule(`${start}“Every bus pays it,” the [[transport minister]] added.`);
    assert.equal(
      finding!.message,
      'Nobody here is “transport minister”; Grace Tembwe is “Finance Minister” further up. Who is meant?',
    );
    rule(`${start}“Every bus pays it,” the minister added.`);
    rule(
      `${start}An aide to the transport minister was there. “Every bus pays it,” the transport minister added.`,
    );
    rule('Judge Ann Foy sent him down. “It was the worst I have seen,” the prosecutor said.');
  });

  test('seats, parties and names that are spelt wrong', () => {
    rule('Della Orr, the councillor for Ward 4, spoke. Orr, the [[Ward 7 councillor]], left.');
    rule('Della Orr, the councillor for Ward 4, spoke. Orr, the Ward 4 councillor, left.');
    rule('City Controller Anita Delacroix spoke. Delacroix, the [[county auditor]], left.');
    rule(
      'Superintendent Paul Oyelaran spoke. He had a plan. [[Assistant Superintendent]] Oyeleran had another.',
    );
  });

  test('the fixes make the two agree, either way', () => {
    const marked = 'Marek Tull, a butcher, signed. Marek Tull, a [[greengrocer]], left.';
    const [finding] = rule(marked);
    assert.equal(
      finding!.message,
      'Marek Tull is “greengrocer” here and “butcher” further up. Which is right? If both are, say so: “former”, “then”, “and”.',
    );
    assert.equal(finding!.evidence[0]!.note, '“butcher”');
    const fixes = fixesFor(finding!, analyzed(marked.replaceAll(/\[\[|\]\]/g, '')), NO_FACTS);
    assert.deepEqual(
      fixes.map(({ title, preferred }) => [title, preferred]),
      [
        ['Make it “butcher” here', undefined],
        ['Make it “greengrocer” further up', undefined],
      ],
    );
  });

  test('two parties', () => {
    const cllr = '“Nobody moves,” said Cllr Hilary Tull (Lab, Ayr North). Cllr Tull, the';
    rule(`${cllr} [[Liberal Democrat]] member for Ayr North, then left.`);
    rule(`${cllr} Labour member for Ayr North, then left.`);
    rule(
      'Ada Orr, the Green councillor, walked. Orr, who has sat as a [[Liberal Democrat]] since 2021, paid.',
    );
    rule('Ada Orr, the Green councillor, walked. Orr, a former Labour member, paid.');
  });

  test('an office in a relative clause, and officers of a company', () => {
    rule('Rep. Carla Tull spoke first. Tull, who is Iowa’s [[lieutenant governor]], went home.');
    rule('Rep. Carla Tull spoke first. Tull, who is Iowa’s oldest member, went home.');
    rule('Owen Tull, its chief financial officer, spoke. Mr Tull, the [[chief operating officer]], left.');
  });

  test('a party that owns its member', () => {
    rule('The Greens’ Tilly Orr spoke. Berg thanked the [[Conservative]]s’ Orr for her courage.');
    rule('The Greens’ Tilly Orr spoke. Berg thanked the Greens’ Orr for her courage.');
  });

  test('two sides of a case', () => {
    const osei = 'The tenants’ lawyer, Ben Osei, said he would appeal. The judge praised the';
    rule(`${osei} [[landlord]]’s attorney, Mr. Osei.`);
    rule(`${osei} tenants’ attorney, Mr. Osei.`);
    rule('Prosecutor Delia Franks KC spoke. Franks, for the [[defence]], will speak last.');
    rule('Prosecutor Delia Franks KC spoke. Franks, for the prosecution, will speak last.');
  });
});
