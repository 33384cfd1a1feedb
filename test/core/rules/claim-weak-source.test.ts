import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const asks = (marked: string) => checkRule('claim-weak-source', marked);
const silent = (text: string) => checkRule('claim-weak-source', text);

suite('claim-weak-source', () => {
  test('a crowd without a name', () => {
    asks('[[Experts say]] the dam may not last the winter.');
    silent('Nasreen Qureshi, a dam engineer, says the dam may not last the winter.');
    asks('[[Some residents feel]] the decision had been taken long before.');
    asks('[[Sources close to the club say]] he will be sold.');
  });

  test('what a crowd could or would do is no source', () => {
    silent('Residents of the valley could see the smoke from the church.');
    silent('Few in the village would call it that.');
    asks('[[Critics of the scheme say]] that it came too late.');
    asks('[[It is learnt]] that the minister will go.');
  });

  test('a crowd of which one is named', () => {
    asks('[[Critics say]] the scheme is a waste of money.');
    silent('Critics, among them the former mayor Edwin Prowse, say the scheme is a waste of money.');
  });

  test('nobody at all', () => {
    asks('[[It is believed]] that the fire began in the kitchen.');
    asks('The minister [[is understood to]] be considering her position.');
    asks('[[Reportedly]], the firm will close.');
    silent('She believes that the fire began in the kitchen.');
  });

  test('studies are asked for by name', () => {
    const [finding] = asks('[[Studies show]] that the drug works.');
    assert.match(finding!.message, /Which\?/);
  });

  test('in a quotation it is the speaker’s own', () => {
    silent('“Experts say the dam may not last,” Mara Quilliam said.');
  });

  test('the fix makes room for a name', () => {
    const text = 'Experts say the dam may not last the winter.';
    const [finding] = asks(`[[Experts say]]${text.slice('Experts say'.length)}`);
    const [fix] = fixesFor(finding!, analyzed(text), factsOf());
    assert.equal(fix?.edits[0]?.newText, 'SOURCE said');
    assert.equal(fix.preferred, undefined);
  });

  test('those close to somebody', () => {
    asks('[[Those close to the captain say]] he will go.');
    silent('Those close to the captain have gone.');
    asks('[[Western officials say]] the calls were overheard.');
    silent('Western Power officials say the line is down.');
  });
});
