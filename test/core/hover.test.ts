import assert from 'node:assert/strict';
import { check } from '#core/check';
import { escapeMarkdown } from '#core/escape';
import type { Finding } from '#core/finding';
import { hoverAt, toMarkdown, toPlainText } from '#core/hover';
import { analyzed, factsOf } from '../support/marked.ts';
import { analysisOf, at, STORY } from '../lsp/support/story.ts';

const analysis = analysisOf();

function plain(words: string, findings: readonly Finding[] = [], nth = 0): string | undefined {
  const hover = hoverAt(analysis, findings, at(STORY, words, nth).start + 1);
  return hover && toPlainText(hover);
}

suite('hover', () => {
  test('a name tells who it is, where first, and how often', () => {
    assert.equal(
      plain('Marlowe, 52'),
      [
        'Person: Ada Marlowe',
        'Titles given: Harbour mayor',
        'First mention: “Harbour mayor Ada Marlowe opened the new quay on Tuesday.”',
        '3 mentions, 1 quotation',
        'Quoted: “It is done,”',
      ].join('\n'),
    );
  });

  test('a pronoun says how it is read', () => {
    assert.match(plain('she said')!, /“she” is read as Ada Marlowe\./);
  });

  test('a quotation tells its speaker in full, the cue and the reason', () => {
    assert.equal(
      plain('It is done'),
      [
        'Quotation: 3 words',
        'Speaker: Ada Marlowe, Harbour mayor',
        'Cue: said',
        'Decided by: “she” fits nobody else',
      ].join('\n'),
    );
  });

  test('a speaker without a name is given in the words of the copy', () => {
    assert.match(plain('We paid')!, /Speaker: a spokesman\n/);
  });

  test('a claim says what to ask and what would settle it', () => {
    const hover = plain('It is the largest')!;
    assert.match(hover, /^Claim: a record or a superlative\nSource: none found\nWho keeps the record\?\n/);
    assert.match(hover, /\nWhy: a superlative\nWould settle it: .+$/);
  });

  test('a claim asks nothing that its message asks already, and a source without a name says what is missing', () => {
    const copy = 'Crime in the town fell 40 per cent last year.\n\nCritics say that the mayor is to blame.';
    const read = analyzed(copy);
    const findings = check(read, factsOf());
    const at = (words: string) => toPlainText(hoverAt(read, findings, copy.indexOf(words) + 1)!);
    assert.match(at('40 per'), /^Claim: .+\nSource: none found\nWhy: .+\nWould settle it: .+$/);
    assert.match(
      at('Critics'),
      /Source: Critics say\nWhy: .*no name.*\nWould settle it: a name, or why it cannot be given$/,
    );
  });

  test('a date says which day it is and from what it was reckoned', () => {
    assert.equal(
      plain('on Tuesday'),
      'Date: Tuesday 14 May 2024\nReckoned: the Tuesday before the article’s date',
    );
  });

  test('a date of which nothing is known, and plain copy, have no hover', () => {
    assert.equal(plain('2011'), undefined);
    assert.equal(plain('opened'), undefined);
  });

  test('a finding adds its evidence, not its message', () => {
    const finding: Finding = {
      code: 'conflict-number',
      family: 'conflict',
      severity: 'warning',
      span: at(STORY, '52'),
      message: 'The ages differ.',
      evidence: [{ span: at(STORY, '40'), note: 'The other figure:' }],
      suggestions: [],
      quoted: false,
    };
    assert.equal(plain('52', [finding]), 'Evidence: The other figure: “40”');
    assert.equal(plain('52', [{ ...finding, evidence: [] }]), undefined);
    const quoting = { ...finding, evidence: [{ span: at(STORY, '40'), note: '“40” above' }] };
    assert.equal(plain('52', [quoting]), 'Evidence: “40” above');
  });

  test('a name that is called a slip introduces whom it means, not itself', () => {
    const slip: Finding = {
      code: 'typo-name',
      family: 'typo',
      severity: 'warning',
      span: at(STORY, 'Marlowe', 1),
      message: '',
      evidence: [{ span: at(STORY, 'Ada Marlowe'), note: 'The first mention:' }],
      suggestions: [],
      quoted: false,
    };
    assert.match(plain('Marlowe, 52', [slip])!, /^Person: Ada Marlowe\nTitles given: Harbour mayor\n/);
  });

  test('reported speech is called that, and is not counted among the quotations', () => {
    const quotes = analysis.quotes.map((quote) => ({ ...quote, kind: 'indirect' as const }));
    const hover = (words: string) => hoverAt({ ...analysis, quotes }, [], at(STORY, words).start + 1)!;
    assert.match(toPlainText(hover('It is done')), /^Reported speech: 3 words/);
    assert.match(toPlainText(hover('Marlowe, 52')), /3 mentions, 0 quotations$/);
  });

  test('the innermost thing comes first and gives the range', () => {
    const hover = hoverAt(analysis, [], at(STORY, 'It is the largest').start)!;
    assert.deepEqual(hover.span, at(STORY, 'It is the largest quay on the coast'));
    const both = hoverAt(
      { ...analysis, dates: [{ ...analysis.dates[0]!, ...at(STORY, 'largest') }] },
      [],
      at(STORY, 'largest').start,
    )!;
    assert.equal(both.cards.length, 2);
    assert.deepEqual(both.span, at(STORY, 'largest'));
  });
});

suite('hover Markdown never trusts the article', () => {
  const evil: readonly [string, string][] = [
    ['[x](command:evil)', '\\[x\\]\\(command:evil\\)'],
    ['![x](https://spy.example/a.png)', '\\!\\[x\\]\\(https\\://spy.example/a.png\\)'],
    ['<img src=x onerror=y>', '\\<img src\\=x onerror\\=y\\>'],
    ['https://spy.example www.spy.example', 'https\\://spy.example www\\.spy.example'],
    ['write to me@spy.example', 'write to me\\@spy.example'],
    ['`code` **bold** _it_ ~~no~~', '\\`code\\` \\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['$(alert) &lt;', '\\$\\(alert\\) \\&lt;'],
    ['one\n\n# two\r\n---', 'one \\# two ---'],
    ['1. a list', '1\\. a list'],
    ['- a list', '\\- a list'],
    ['\\[', '\\\\\\['],
    ['Mr. Roe, 3.5 per cent — “so?”', 'Mr. Roe, 3.5 per cent — “so?”'],
  ];
  for (const [copy, inert] of evil) {
    test(copy.replace(/\s+/g, ' '), () => {
      assert.equal(escapeMarkdown(copy), inert);
    });
  }

  test('names, titles, cues, sources and notes all go through it', () => {
    const bad = '[x](command:evil)';
    const person = { ...analysis.people[0]!, name: bad, titles: [{ text: bad, span: { start: 0, end: 1 } }] };
    const quote = { ...analysis.quotes[0]!, speakerName: bad, reasons: [bad] };
    const hovers = ['Marlowe, 52', 'It is done', 'she said'].map((words) =>
      hoverAt({ ...analysis, people: [person], quotes: [quote] }, [], at(STORY, words).start + 1),
    );
    for (const hover of hovers) {
      const markdown = toMarkdown(hover!);
      assert.ok(markdown.includes('\\[x\\]\\(command:evil\\)'), markdown);
      assert.ok(!markdown.includes('[x]('), markdown);
    }
  });

  test('labels are bold, lines break, cards are ruled off', () => {
    const hover = hoverAt(analysis, [], at(STORY, 'on Tuesday').start)!;
    assert.equal(
      toMarkdown({ ...hover, cards: [...hover.cards, ...hover.cards] }),
      Array(2)
        .fill('**Date:** Tuesday 14 May 2024  \n**Reckoned:** the Tuesday before the article’s date')
        .join('\n\n---\n\n'),
    );
  });
});
