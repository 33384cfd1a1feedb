import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, type Analysis } from '#core/analysis';
import { readArticle } from '#core/article/article';
import { check } from '#core/check';
import { suggestionsOf, type Finding } from '#core/finding';
import { overlaps, type Span } from '#core/span';
import { factsOf } from '../support/marked.ts';
import expected from '../golden/seed-expected.json' with { type: 'json' };

interface Place {
  readonly line?: number;
  readonly lines?: readonly number[];
  readonly text?: string;
  readonly nth?: number;
}

interface Must extends Place {
  readonly code: string;
  readonly severity?: string;
  readonly speakerName?: string;
  readonly cue?: string;
  readonly suggestions?: readonly string[];
  readonly post?: { readonly handle: string; readonly date: string };
}

/** What belongs to a later issue, by its words: at most four, each with its issue. */
const PENDING: readonly string[] = [];

const text = readFileSync(new URL('../../seeds/000_ba2b7b6759eca491.txt', import.meta.url), 'utf8');
const lines = [...text.matchAll(/.*\n?/g)].map((line) => ({
  start: line.index,
  end: line.index + line[0].trimEnd().length,
}));

/** Where the words stand: the nth occurrence in the line, or the whole line; everywhere in the text without a line. */
function placesOf(place: Place): Span[] {
  const within = (place.lines ?? (place.line ? [place.line] : [])).map((n) => lines[n - 1]!);
  if (place.text === undefined) return within;
  const stretches = within.length ? within : [{ start: 0, end: text.length }];
  const found = stretches.flatMap((stretch) =>
    [...text.slice(stretch.start, stretch.end).matchAll(new RegExp(literal(place.text!), 'g'))].map((m) => ({
      start: stretch.start + m.index,
      end: stretch.start + m.index + place.text!.length,
    })),
  );
  assert.ok(found.length > 0, `not in the article: ${place.text}`);
  return place.nth === undefined ? found : [found[place.nth - 1]!];
}

/** The text as a pattern that matches just it. */
const literal = (words: string) => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

suite('the seed article', () => {
  let analysis: Analysis;
  let findings: Finding[];
  suiteSetup(() => {
    analysis = analyze(readArticle(text));
    findings = check(analysis, factsOf());
  });

  test('is dated', () => {
    assert.equal(analysis.article.date?.iso, expected.date);
  });

  for (const must of expected.must as readonly Must[]) {
    const words = must.text ?? 'the post';
    (PENDING.includes(words) ? test.skip : test)(`line ${must.line}: ${must.code} on ${words}`, () => {
      const places = placesOf(must);
      const hits = findings.filter(
        (f) => f.code === must.code && places.some((place) => overlaps(place, f.span)),
      );
      const shown = findings
        .map((f) => `${f.code} “${text.slice(f.span.start, f.span.end).slice(0, 60)}”`)
        .join('\n');
      assert.ok(hits.length > 0, `not among\n${shown}`);
      if (must.severity)
        assert.ok(
          hits.some((f) => f.severity === must.severity),
          hits[0]!.severity,
        );
      if (must.suggestions) assert.deepEqual(hits.flatMap(suggestionsOf), must.suggestions);
      if (must.code !== 'quote-attributed') return;
      const quote = analysis.quotes.find(
        (q) => places.some((place) => overlaps(place, q)) && (must.post ? q.post : true),
      );
      assert.ok(quote);
      assert.equal(quote.speakerName, must.speakerName);
      if (must.cue) assert.equal(text.slice(quote.cue!.start, quote.cue!.end), must.cue);
      if (must.post)
        assert.deepEqual([quote.post?.handle, quote.post?.date?.iso], [must.post.handle, must.post.date]);
    });
  }

  for (const not of expected.mustNot) {
    test(`no ${not.family} on ${not.text ?? not.lines?.join(', ') ?? 'any line'}`, () => {
      const places = 'everywhere' in not ? [{ start: 0, end: text.length }] : placesOf(not);
      const excepted = 'except' in not ? not.except : [];
      const wrong = findings.filter(
        (f) =>
          (not.family === 'any' || f.family === not.family) &&
          places.some((place) => overlaps(place, f.span)) &&
          // A finding on the whole quotation is no finding on words within it.
          !(not.text && f.span.end - f.span.start > 4 * not.text.length) &&
          !excepted.includes(text.slice(f.span.start, f.span.end)),
      );
      assert.deepEqual(
        wrong.map((f) => `${f.code}: ${text.slice(f.span.start, f.span.end)}`),
        [],
      );
    });
  }

  for (const { line, text: words, nth, date } of expected.resolved) {
    test(`line ${line}: “${words}” is ${date}`, () => {
      const [place] = placesOf({ line, text: words, ...(nth ? { nth } : {}) });
      const mention = analysis.dates.find((d) => overlaps(d, place!));
      assert.equal(mention?.iso, date);
    });
  }

  for (const { name, title, firstLine } of expected.people) {
    test(`${name} is in the cast`, () => {
      const person = analysis.people.find((p) => p.name === name);
      assert.ok(person, analysis.people.map((p) => p.name).join(', '));
      if (title)
        assert.ok(
          person.titles.some((t) => t.text === title),
          person.titles.map((t) => t.text).join(', '),
        );
      assert.ok(overlaps(person.mentions[0]!, lines[firstLine - 1]!));
    });
  }
});
