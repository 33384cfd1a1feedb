import assert from 'node:assert/strict';
import type { DocumentSymbol, Position, Range, SymbolInformation } from 'vscode-languageserver';
import { readArticle } from '#core/article/article';
import { foldingRanges } from '#lsp/folding';
import { hover } from '#lsp/hover';
import { inlayHints } from '#lsp/inlay-hints';
import { paint } from '#lsp/paint';
import { definition, highlights, references } from '#lsp/people';
import { legend, semanticTokens } from '#lsp/semantic-tokens';
import { symbols } from '#lsp/symbols';
import { at, clientOf, openStory, STORY, URI } from './support/story.ts';

const article = openStory();
const { document } = article;
const textDocument = { uri: URI };
const place = (words: string, nth = 0): Position => document.positionAt(at(STORY, words, nth).start);
const copy = (range: Range): string => document.getText(range);

suite('hover request', () => {
  test('Markdown where the editor renders it, plain text elsewhere', () => {
    const ask = { textDocument, position: place('on Tuesday') };
    const rich = hover(clientOf())(article, ask)!;
    assert.deepEqual(rich.contents, {
      kind: 'markdown',
      value: '**Date:** Tuesday 14 May 2024  \n**Reckoned:** the Tuesday before the article’s date',
    });
    assert.equal(copy(rich.range!), 'on Tuesday');
    const poor = hover(clientOf(undefined, {}))(article, ask)!;
    assert.deepEqual(poor.contents, {
      kind: 'plaintext',
      value: 'Date: Tuesday 14 May 2024\nReckoned: the Tuesday before the article’s date',
    });
    assert.equal(hover(clientOf())(article, { textDocument, position: place('opened') }), null);
  });
});

suite('document symbols', () => {
  test('a tree for editors that have one', () => {
    const tree = symbols(clientOf())(article, { textDocument }) as DocumentSymbol[];
    assert.deepEqual(
      tree.map(({ name, children }) => [name, children!.length]),
      [
        ['Ada Marlowe', 1],
        ['a spokesman', 1],
        ['Claims without a source', 1],
        ['Dates', 2],
      ],
    );
    assert.equal(copy(tree[0]!.selectionRange), 'Ada Marlowe');
  });

  test('a list for others, each line with its head', () => {
    const list = symbols(clientOf(undefined, {}))(article, { textDocument }) as SymbolInformation[];
    assert.deepEqual(
      list.map(({ name, containerName }) => [name, containerName]),
      [
        ['Ada Marlowe', undefined],
        ['It is done,', 'Ada Marlowe'],
        ['a spokesman', undefined],
        ['We paid 40 per cent ourselves,', 'a spokesman'],
        ['Claims without a source', undefined],
        ['1. It is the largest quay on the coast', 'Claims without a source'],
        ['Dates', undefined],
        ['Tuesday 14 May 2024', 'Dates'],
        ['2011', 'Dates'],
      ],
    );
  });
});

suite('semantic tokens', () => {
  const words = (a = article) => paint(a.analysis).map((p) => [p.colour, STORY.slice(p.start, p.end)]);

  test('quotations, speakers and names, in order', () => {
    assert.deepEqual(words(), [
      ['name', 'Ada Marlowe'],
      ['quotation', '“It is done,”'],
      ['speaker', 'she'],
      ['quotation', '“We paid 40 per cent ourselves,”'],
      ['speaker', 'a spokesman'],
      ['name', 'Marlowe'],
    ]);
  });

  test('a name within a quotation interrupts it; indirect speech has no colour', () => {
    const { analysis } = article;
    const quotes = [{ ...analysis.quotes[0]!, ...at(STORY, 'Marlowe, 52, has') }, { ...analysis.quotes[1]!, kind: 'indirect' as const }]; // prettier-ignore
    assert.deepEqual(words({ ...article, analysis: { ...analysis, quotes } }), [
      ['name', 'Ada Marlowe'],
      ['speaker', 'she'],
      ['speaker', 'a spokesman'],
      ['name', 'Marlowe'],
      ['quotation', ', 52, has'],
    ]);
  });

  test('the protocol’s numbers: line, character, length, type', () => {
    const { data } = semanticTokens(article, { textDocument });
    assert.deepEqual(data.slice(0, 15), [0, 14, 11, 2, 0, 2, 0, 13, 0, 0, 0, 14, 3, 1, 0]);
    assert.equal(data.length, 6 * 5);
  });

  test('a token never crosses a line end', () => {
    const whole = { ...article.analysis.quotes[0]!, start: 0, end: STORY.length };
    const analysis = { ...article.analysis, people: [], quotes: [{ ...whole, speaker: undefined }] as never };
    const { data } = semanticTokens({ ...article, analysis }, { textDocument });
    const lines = STORY.split('\n').filter(Boolean);
    assert.deepEqual(
      lines.map((_, i) => data[i * 5 + 2]),
      lines.map((line) => line.length),
    );
  });

  test('none where the setting is off', () => {
    assert.deepEqual(semanticTokens(openStory({ semanticTokens: false }), { textDocument }).data, []);
  });

  test('our own editor knows our types, others get standard ones', () => {
    assert.deepEqual(legend(clientOf({ rulePages: 'file:///x' })).tokenTypes, [
      'quotation',
      'speaker',
      'name',
    ]);
    assert.deepEqual(legend(clientOf()).tokenTypes, ['string', 'variable', 'class']);
  });
});

suite('people', () => {
  const at1 = { textDocument, position: place('she said') };

  test('a pronoun leads to the first mention', () => {
    assert.equal(copy(definition(article, at1)!.range), 'Ada Marlowe');
    assert.equal(definition(article, { textDocument, position: place('opened') }), null);
  });

  test('references are all mentions; without the declaration, all but the first', () => {
    const find = (includeDeclaration: boolean) =>
      references(article, { ...at1, context: { includeDeclaration } }).map(({ range }) => copy(range));
    assert.deepEqual(find(true), ['Ada Marlowe', 'she', 'Marlowe']);
    assert.deepEqual(find(false), ['she', 'Marlowe']);
  });

  test('a pronoun is lit up as a reading', () => {
    assert.deepEqual(
      highlights(article, at1).map(({ range, kind }) => [copy(range), kind]),
      [
        ['Ada Marlowe', 1],
        ['she', 2],
        ['Marlowe', 1],
      ],
    );
    assert.deepEqual(highlights(article, { textDocument, position: place('opened') }), []);
  });
});

suite('folding', () => {
  test('an utterance over several paragraphs folds, one line does not', () => {
    const [first, second] = article.analysis.quotes;
    const run = { ...second!, words: second!, open: '“', closed: true, continues: 0, paragraph: 2 };
    const quotes = [first!, { ...second!, utterance: 0, run }];
    assert.deepEqual(
      foldingRanges({ ...article, analysis: { ...article.analysis, quotes } }, { textDocument }),
      [{ startLine: 2, endLine: 3, kind: 'region' }],
    );
    assert.deepEqual(foldingRanges(article, { textDocument }), []);
  });

  test('a post of several lines folds', () => {
    const block = { ...readArticle(STORY).blocks[0]!, kind: 'post' as const, end: at(STORY, 'said').end };
    const analysis = { ...article.analysis, article: { ...article.analysis.article, blocks: [block] } };
    assert.deepEqual(foldingRanges({ ...article, analysis }, { textDocument }), [
      { startLine: 0, endLine: 2, kind: 'region' },
    ]);
  });
});

suite('inlay hints', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = (inlay: { pronouns: boolean; dates: boolean }, within = range) =>
    inlayHints(openStory({ inlayHints: inlay }), { textDocument, range: within }).map(
      ({ label, position }) => [label, position],
    );

  test('off by default', () => {
    assert.deepEqual(inlayHints(article, { textDocument, range }), []);
  });

  test('after a pronoun its person; after a date its day, unless it is written in full', () => {
    assert.deepEqual(hints({ pronouns: true, dates: false }), [
      ['(Ada Marlowe)', { line: 2, character: 17 }],
    ]);
    assert.deepEqual(hints({ pronouns: false, dates: true }), [
      ['(Tuesday 14 May 2024)', { line: 0, character: 56 }],
    ]);
  });

  test('only what is on the screen', () => {
    const below = { start: { line: 3, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(hints({ pronouns: true, dates: true }, below), []);
  });
});
