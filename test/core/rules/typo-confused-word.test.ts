import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

suite('typo-confused-word', () => {
  const hit = (marked: string, right: string) => {
    const [finding] = checkRule('typo-confused-word', marked);
    assert.equal(finding?.suggestions[0], right);
  };
  const silent = (text: string) => checkRule('typo-confused-word', text);

  test('“of” for “have”', () => {
    hit('He said he would [[of]] told the police.', 'have');
    hit('They should [[of]] stopped him.', 'have');
    silent('He said he would have told the police of it.');
    silent('They could of course have stopped him.');
    silent('The might of the armed forces was on show.');
  });

  test('after a comma, before a name and beside their nouns', () => {
    hit('The band of nine, [[lead]] by the drummer, played on.', 'led');
    silent('The band of nine, led by the drummer, played on.');
    silent('Teachers should lead by example.');
    hit('It was a breach of the [[principals]] on which the fund stands.', 'principles');
    silent('It was a meeting of the principals.');
    hit('A 20-metre [[breech]] opened in the bank.', 'breach');
    silent('It was a breech birth.');
    hit('Orr [[sited]] a report by the fire service.', 'cited');
    silent('Orr sited a hut by the fire station.');
    hit('Every town gets a hall, whatever [[it’s]] size.', 'its');
    silent('Every town gets a hall, whatever it’s called.');
    hit('Twenty were in the [[controls]] group.', 'control');
    silent('He sat at the controls.');
  });

  test('“then” and “than”', () => {
    hit('The new tower is taller [[then]] the church.', 'than');
    hit('It cost more [[then]] £5m to build.', 'than');
    hit('She paid her fine and [[than]] she left.', 'then');
    silent('The tower was built, and then most people left.');
    silent('He was older than the others then.');
  });

  test('“there”, “their” and “they’re”', () => {
    hit('The tenants lost [[there]] case.', 'their');
    hit('Hundreds had to leave [[there]] homes.', 'their');
    hit('He said [[their]] is no plan.', 'there');
    hit('They went after [[they’re]] money.', 'their');
    silent('The court heard there was no case.');
    silent('The council has lost there on two counts, and lost there 4-1.');
    hit('They will stay whatever [[there]] league position.', 'their');
    silent('Theirs is a hard lot.');
    silent('They left there on Monday.');
    silent('He said their plan is there.');
    silent('He asked after they’re gone.');
  });

  test('“its” and “it’s”', () => {
    hit('[[Its]] a long way to the coast.', "It's");
    hit('[[Its]] a long way, the club’s owner said.', 'It’s');
    hit('The club lost [[it’s]] licence.', 'its');
    silent('The single and its a-side sold well.');
    silent('It’s a long way, and the club lost its licence.');
    silent('That is what it’s worth.');
  });

  test('“lose” and “loose”', () => {
    hit('The club would [[loose]] its licence.', 'lose');
    silent('He emptied his pockets to loose change and keys.');
    silent('The club would lose its licence.');
  });

  test('“lead” and “led”', () => {
    hit('He was [[lead]] away in handcuffs.', 'led');
    hit('She has [[lead]] the party since May.', 'led');
    silent('He was lead singer of the band and had lead poisoning.');
    silent('She has the lead away from home.');
  });

  test('“past” and “passed”', () => {
    hit('The bill was [[past]] by the Senate.', 'passed');
    hit('It rained over the [[passed]] few days.', 'past');
    silent('The worst is past, and the bill passed.');
    silent('They have past experience of it.');
  });

  test('“to”, “too” and “two”', () => {
    hit('I am [[to]] old for this.', 'too');
    hit('He was sentenced [[too]] six years.', 'to');
    hit('The club wants him [[too]] go.', 'to');
    silent('It matters to older readers, and young ones too.');
    silent('The driver is to blame.');
    silent('We want too much, he said.');
  });

  test('“accept” and “except”, “affect” and “effect”', () => {
    hit('She refused to [[except]] the offer.', 'accept');
    hit('The cuts will [[effect]] thousands.', 'affect');
    hit('The drug had an [[affect]] on her.', 'effect');
    silent('Everyone except the driver was hurt.');
    silent('She wants to effect change.');
    silent('The cuts affect thousands, to great effect.');
  });

  test('small words that fingers change', () => {
    hit('His name is tarnished with [[then]] allegation.', 'the');
    hit('He walked home [[becomes]] he had no money.', 'because');
    hit('They were victims [[off]] his violence.', 'of');
    hit('Their most important goal [[saw]] to make it safe.', 'was');
    silent('He walked home, and the town becomes quiet then.');
    silent('It was a season which saw the club go down.');
    silent('The charge was dropped after a day off the case.');
    silent('Hers is of a piece with his, and theirs are nice too.');
  });

  test('the classics, in frames', () => {
    hit('You are more patient [[then]] most people.', 'than');
    hit('They had been [[to]] timid after lunch.', 'too');
    hit('Nobody [[lead]] her to that.', 'led');
    hit('The [[principle]] shareholder has a goat.', 'principal');
    hit('The board felt [[lose]] under me.', 'loose');
    hit('I would have to take him [[of]].', 'off');
    hit('She kept a list of [[who’s]] homes were lost.', 'whose');
    silent('He was more patient then.');
    silent('Nobody will lead her, nor did she lead him.');
    silent('The coins came to loose change.');
    silent('They took him of all people.');
  });

  test('words of the newsroom that look right', () => {
    hit('The council spent [[pubic]] money on it.', 'public');
    hit('He tried to [[diffuse]] the row.', 'defuse');
    hit('Three men [[where]] arrested on Friday.', 'were');
    hit('He was charged [[wit]] theft.', 'with');
    hit('A letter [[form]] the ministry said so.', 'from');
    hit('A spokesman for the police [[sad]] the road was closed.', 'said');
    hit('The lawyer asked [[weather]] he knew.', 'whether');
    hit('The town will get free [[reign]].', 'rein');
    hit('The storm will [[wreck]] havoc.', 'wreak');
    silent('A pubic hair was found at the scene.');
    silent('The lamps diffuse the light.');
    silent('The hospital where they were treated is full.');
    silent('She won with wit and charm.');
    silent('They form the ministry’s inner circle.');
    silent('The police are sad the road was closed.');
    silent('They talked to the weather man.');
    silent('The reign of the king was long.');
  });

  test('titles, in capitals and without', () => {
    hit('The [[chef]] executive resigned.', 'chief');
    hit('Mr Orr, the [[Chef]] Executive, resigned.', 'Chief');
    hit('The [[primer]] minister spoke.', 'prime');
    silent('The executive chef resigned.');
    silent('The primer was written by a minister.');
  });

  test('a part of a compound stands in no frame', () => {
    silent('The its-a-long-way argument is old.');
    silent('The their-is school of grammar.');
  });

  test('the right words', () => {
    silent('The council’s lead negotiator led the talks there, and their leader was too late to stop it.');
  });

  test('said more than once, it is what the story is about', () => {
    checkRule('typo-confused-word', 'The ship’s [[crow]] had signed it.');
    checkRule('typo-confused-word', 'The ship’s crow had flown. A crow is no gull.');
    checkRule('typo-confused-word', 'We have waited [[quiet]] long enough.');
    checkRule('typo-confused-word', 'We have had quiet long nights.');
    checkRule('typo-confused-word', 'The lawyer said [[outsider]] the court that he would appeal.');
    checkRule('typo-confused-word', 'The lawyer said outsiders the court never sees had come.');
  });

  test('comparisons, sittings and what fell', () => {
    hit('They wait for a period longer [[then]] that for flu.', 'than');
    silent('The wait was longer then.');
    hit('The House, which [[adjoined]] until Monday, will take it up.', 'adjourned');
    silent('The House, which adjoined a garden, was sold.');
    hit('In the trial, daily salt intake [[fall]] to 7.6 grams.', 'fell');
    silent('A daily salt intake may fall to 7.6 grams.');
    hit('Gog, [[who’s]] left arm was lost at sea, stays.', 'whose');
    silent('Gog, who’s left the band, stays away.');
  });

  test('side two and track three are numbered', () => {
    silent('Side one lasts 21 minutes and side two 22.');
    silent('You can hear the slipway on track three, she said.');
  });
});
