import assert from 'node:assert/strict';
import { checkRule } from '../../support/marked.ts';

const rule = 'quote-attributed';

suite(rule, () => {
  test('a quotation with its speaker, and a title that nobody speaks', () => {
    checkRule(rule, '[[“The pool will open in May,”]] Gwen Orr said.');
    checkRule(rule, 'Gwen “Spud” Orr won the race on Sunday.');
  });

  test('fragments, each its own finding', () => {
    checkRule(rule, 'Gwen Orr described the plan as [[“reckless”]] and [[“a waste of money”]].');
    checkRule(rule, 'Gwen Orr said that the plan was reckless.');
  });

  test('the message names the speaker and how a pronoun led there', () => {
    const [finding] = checkRule(
      rule,
      'Gwen Orr opened the pool on Monday. [[“The water is warm,”]] she said.',
    );
    assert.match(finding!.message, /^Words of Gwen Orr\. “said” follows the words\. “she” is Gwen Orr: /);
    assert.deepEqual(
      finding!.evidence.map((e) => e.note),
      ['The speaker', 'The cue', 'Gwen Orr, first mention'],
    );
  });

  test('the words of a post, but not the marks in it', () => {
    const [finding] = checkRule(
      rule,
      'Gwen Orr opened the pool.\n\n[[Any “sham” repair will be undone.]] — Councillor Gwen Orr (@gwenorr) March 4, 2021',
    );
    assert.match(finding!.message, /^Posted by Gwen Orr \(@gwenorr\)\./);
  });
});
