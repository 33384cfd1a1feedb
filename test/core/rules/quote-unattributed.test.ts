import assert from 'node:assert/strict';
import { fixesFor } from '#core/check';
import { analyzed, checkRule, factsOf } from '../../support/marked.ts';

const rule = 'quote-unattributed';

suite(rule, () => {
  test('a sentence that nobody speaks, and the same with its speaker', () => {
    checkRule(
      rule,
      'The petition was handed in by a butcher.\n\n[[“It is an accident waiting to happen.”]]\n\nThe pool is shut.',
    );
    checkRule(
      rule,
      'The petition was handed in by a butcher.\n\n“It is an accident waiting to happen,” said Gwen Orr.\n\nThe pool is shut.',
    );
  });

  test('a quotation goes on without a new cue', () => {
    checkRule(rule, '“The water is warm,” said Gwen Orr. “We have waited long enough for it.”');
  });

  test('titles, nicknames, fragments and headings', () => {
    checkRule(rule, 'The choir sang “The Ash Grove” at the end of the evening.');
    checkRule(rule, 'The “miracle” lasted two days.');
    checkRule(rule, 'Gwen “Spud” Orr won the race.');
    checkRule(rule, '“It is an accident waiting to happen”\n\nThe pool at Lune shut on Monday after a fall.');
  });

  test('fixes name who speaks before and after, then leave a gap', () => {
    const copy =
      '“The water is warm,” said Gwen Orr.\n\nThe crowd cheered for an hour.\n\n[[“They will never close this mill.”]]\n\nThe pool is shut.';
    const [finding] = checkRule(rule, copy);
    const text = copy.replaceAll(/\[\[|\]\]/g, '');
    const fixes = fixesFor(finding!, analyzed(text), factsOf());
    assert.deepEqual(
      fixes.map((fix) => fix.title),
      ['Attribute to Gwen Orr', 'Attribute to “…”'],
    );
    assert.equal(fixes[0]!.edits[0]!.newText, 'Gwen Orr said: ');
    assert.equal(fixes[0]!.edits[0]!.snippet, 'Gwen Orr ${1|said,told reporters,added|}: ');
    assert.equal(fixes[0]!.edits[0]!.span.start, text.indexOf('“They'));
  });

  test('words alone after a paragraph in which only some people are told of', () => {
    const after = '\n\nThe first alarm was raised by a clerk.';
    checkRule(
      rule,
      `Reviewers concluded that 47 patients had come to harm.\n\n[[‘Every one of those letters was a chance.’]]${after}`,
    );
    checkRule(
      rule,
      `Gwen Orr said that the trust had failed. ‘It was a scandal,’ she said.\n\n‘Every one of those letters was a chance.’${after}`,
    );
    checkRule(rule, `Reviewers concluded: ‘Every one of those letters was a chance.’${after}`);
  });

  test('words alone after a paragraph that quotes nobody at its end', () => {
    const after = '\n\nThe county assembly will debate the budget on Wednesday.';
    const juma = 'Salma Juma, the chairwoman, said its members had voted to end the blockade.';
    checkRule(rule, `${juma}\n\n[[“Let them come and eat the fish they have spoiled.”]]${after}`);
    checkRule(
      rule,
      `${juma.replace(/\.$/, ':')}\n\n“Let them come and eat the fish they have spoiled.”${after}`,
    );
    checkRule(rule, `“We are tired,” Salma Juma said.\n\n“Let them come and eat the fish.”${after}`);
  });

  test('what stands before tells what somebody did, not that they spoke', () => {
    checkRule(rule, 'In the Old Market the fishmongers stayed. [[“You cannot weigh a fish that swims.”]]');
    checkRule(rule, 'In the Old Market the fishmongers laughed. “You cannot weigh a fish that swims.”');
    checkRule(rule, 'In the Old Market Gwen Orr stayed. “You cannot weigh a fish that swims.”');
    checkRule(rule, 'Somebody had chalked a row of crosses. [[“Back to the depot, the whole lot of them.”]]');
    checkRule(
      rule,
      'Not everyone was charmed.\n\n[[‘A bluestocking with a bludgeon.’]]\n\nShe retired in 1987.',
    );
    checkRule(rule, 'Not everyone was charmed by ‘A Bluestocking with a Bludgeon’. She retired in 1987.');
    checkRule(rule, 'Somebody had chalked a row of crosses on the depot, “the whole lot of them”.');
  });
});
