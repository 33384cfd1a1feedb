import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { suggestionsOf } from '#core/finding';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

suite('typo-spelling', () => {
  const hit = (marked: string, right: string) => {
    const [finding] = checkRule('typo-spelling', marked);
    assert.equal(suggestionsOf(finding!)[0], right);
  };

  test('a word in no dictionary', () => {
    hit('The council will give [[guidence]] next week.', 'guidance');
    hit('The council, [[acording]] to its leader, is broke.', 'according');
    hit('It rained [[untill]] noon.', 'until');
    checkRule('typo-spelling', 'The council will give guidance next week, according to its leader.');
  });

  test('British and American spellings are both right', () => {
    checkRule(
      'typo-spelling',
      'Colour or color, centre or center, organise or organize: the traveller or traveler decides.',
    );
  });

  test('names are left to typo-name', () => {
    checkRule('typo-spelling', 'Mr Zxyvold met Adaeze Kerubo-Finch in Llanfynydd.');
  });

  test('links, handles, hashtags and file names', () => {
    checkRule('typo-spelling', 'See https://example.org/goverment, ask @recieve and open goverment.txt.');
  });

  test('a word of the article’s own', () => {
    checkRule('typo-spelling', 'The guidence app was built by Guidence, a firm.');
    checkRule('typo-spelling', 'They sell thneeds. Thneeds are knitted; who needs thneeds?');
  });

  test('foreign phrases, spoken forms and formations', () => {
    checkRule('typo-spelling', 'It was a fait accompli, a coup d’état, and “hwyl” is what he called it.');
    checkRule('typo-spelling', '“We’re gonna win, y’all,” she said. “Hmmm. Noooo. Hahaha.”');
    checkRule('typo-spelling', 'The tariffless trade and the ringfenced fund were unfollowable.');
    checkRule('typo-spelling', 'The talks were led by Ana dos Reyes and Ursula von der Hagen.');
  });

  test('plea and sent make a word, but not this one', () => {
    hit('It was a [[pleasent]] day.', 'pleasant');
  });

  test('a dropped g is how somebody speaks; in the reporter’s own copy it is a slip', () => {
    checkRule('typo-spelling', '“I’m still shakin and gigglin,” she said.');
    hit('The council was [[accordin]] to its leader still broke.', 'according');
  });

  test('words the desk has said are right', () => {
    checkRule('typo-spelling', 'The councillers met.', { words: ['councillers'] });
  });

  test('a capital at a sentence’s start, where no name can be meant', () => {
    hit('[[Councillers]] will be given a vote.', 'Councillors');
    checkRule('typo-spelling', 'Kesslers will be given a vote.');
    checkRule('typo-spelling', 'Bamford won. Bamfords will be given a vote.');
  });

  test('suggestions keep the capital, and nothing in a quotation is preferred', () => {
    const text = '“It was a pleasent day,” said Ana Reyes, the mayor.';
    const analysis = analyzed(text);
    const [finding] = checkRule('typo-spelling', text.replace('pleasent', '[[pleasent]]'));
    const fixes = fixesFor({ ...finding!, quoted: true }, analysis, factsOf());
    assert.equal(
      fixes.some((fix) => fix.preferred),
      false,
    );
  });

  test('the same slip can be mended everywhere at once', () => {
    const text = 'The goverment fell. The goverment rose.';
    const [finding] = checkRule('typo-spelling', 'The [[goverment]] fell. The [[goverment]] rose.');
    const fix = fixesFor(finding!, analyzed(text), factsOf()).find(
      (f) => f.scope === 'article' && f.edits.length === 2,
    );
    assert.ok(fix);
  });

  test('a correction is copy, a score board is none', () => {
    checkRule(
      'typo-spelling',
      'Gwen Orr won the vote.\n\nCorrection: an earlier version was [[finnished]] in haste.',
    );
    checkRule(
      'typo-spelling',
      'Gwen Orr won the match.\n\nSCOREBOARD: Vale 7-271 def Glenny 248 by 23 runs.',
    );
  });

  test('what the copy marks as written so', () => {
    checkRule('typo-spelling', '“Miss Pask recieves [sic] instruction as a cat does,” he wrote.');
    checkRule('typo-spelling', '“Miss Pask [[recieves]] instruction as a cat does,” he wrote.');
  });

  test('a rare word that is one slip from a common one, at home beside its neighbours', () => {
    checkRule('typo-spelling', 'She had [[perviously]] worked in Leeds.');
    checkRule('typo-spelling', 'The [[papulation]] of the town had grown.');
    checkRule('typo-spelling', 'She put the repot by the window, and the repot grew.');
    checkRule('typo-spelling', 'The frontman of the band left in May.');
  });
});
