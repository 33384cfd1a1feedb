import assert from 'node:assert/strict';
import { outline, type OutlineItem } from '#core/outline';
import type { Span } from '#core/span';
import { analysisOf, at, STORY } from '../lsp/support/story.ts';

const analysis = analysisOf();

/** The outline as indented lines: “name — detail”. */
function lines(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` — ${detail}` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

suite('outline', () => {
  test('people and other speakers with their quotations, then claims by rank, then dates day by day', () => {
    assert.deepEqual(lines(outline(analysis)), [
      'Ada Marlowe — Harbour mayor · 1 quotation',
      '  It is done, — said',
      'a spokesman — 1 quotation',
      '  We paid 40 per cent ourselves, — added',
      'Claims without a source — 1 claim',
      '  1. It is the largest quay on the coast — record',
      'Dates — 2 dates',
      '  Tuesday 14 May 2024 — “on Tuesday”',
      '  2011',
    ]);
  });

  test('somebody is found at the first mention, and covers all quotations', () => {
    const [mayor] = outline(analysis);
    assert.deepEqual(mayor!.target, at(STORY, 'Ada Marlowe'));
    assert.deepEqual(mayor!.span, { start: at(STORY, 'Ada').start, end: at(STORY, '“It is done,”').end });
  });

  test('every target lies within its span, as the protocol wants it', () => {
    const within = (item: OutlineItem): boolean =>
      item.span.start <= item.target.start && item.target.end <= item.span.end && item.children.every(within);
    assert.ok(outline(analysis).every(within));
  });

  test('a place is listed only if it speaks', () => {
    const place = { ...analysis.people[0]!, kind: 'place' as const };
    assert.equal(outline({ ...analysis, people: [place], quotes: [] })[0]?.name, 'Claims without a source');
    assert.equal(outline({ ...analysis, people: [place] })[0]?.kind, 'organisation');
  });

  test('a quotation without a speaker is listed as such', () => {
    const { speaker: _, speakerName: __, ...quote } = analysis.quotes[1]!;
    const items = outline({ ...analysis, people: [], quotes: [quote], claims: [], dates: [] });
    assert.deepEqual(lines(items), [
      'No speaker found — 1 quotation',
      '  We paid 40 per cent ourselves, — added',
    ]);
  });

  test('reported speech without marks is no quotation', () => {
    const quotes = analysis.quotes.map((quote) => ({ ...quote, kind: 'indirect' as const }));
    assert.deepEqual(lines(outline({ ...analysis, quotes, claims: [], dates: [] })), [
      'Ada Marlowe — Harbour mayor',
    ]);
  });

  test('claims with a source are left out, and a higher rank comes first', () => {
    const claim = analysis.claims[0]!;
    const { rank: _, ...sourced } = claim;
    const claims = [{ ...claim, rank: 2 }, sourced, { ...claim, ...at(STORY, 'the town'), rank: 1 }];
    const [group] = outline({ ...analysis, people: [], quotes: [], claims });
    assert.deepEqual(
      group!.children.map(({ name }) => name),
      ['1. the town', '2. It is the largest quay on the coast'],
    );
  });

  test('long copy is cut between words, blanks are made one, an empty name is none', () => {
    const names = (words: Span) =>
      outline({ ...analysis, claims: [], quotes: [{ ...analysis.quotes[0]!, words }] })[0]!.children[0]!.name;
    assert.equal(
      names({ start: 0, end: STORY.length }),
      'Harbour mayor Ada Marlowe opened the new quay on Tuesday. …',
    );
    assert.equal(names({ start: 0, end: 0 }), '…');
  });

  test('an empty article has an empty outline', () => {
    assert.deepEqual(outline({ ...analysis, people: [], quotes: [], claims: [], dates: [] }), []);
  });
});
