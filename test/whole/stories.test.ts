import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { check } from '#core/check';
import type { Finding } from '#core/finding';
import { analyzed, factsOf } from '../support/marked.ts';
import { readStory } from '../support/desk.ts';

const FOLDER = new URL('../articles/desk/', import.meta.url);
const ITEMS = new URL('../articles/items/', import.meta.url);

/** A finding as a line of the file beside its story. Quotations that wait for their check are left out: all do. */
function lineOf(text: string, { code, span, severity, message }: Finding): string {
  const line = text.slice(0, span.start).split('\n').length;
  const words = text.slice(span.start, span.end).replaceAll('\n', ' ');
  return `${line} ${severity} ${code} “${words.length > 60 ? `${words.slice(0, 60)}…` : words}” ${message}`;
}

/**
 * What is found in whole stories of many desks, beside the stories themselves: `<story>.found`. They were marked by
 * somebody who did not write the rules. `UPDATE=1 npm run test:unit` writes the files anew; the review shows what changed.
 */
suite('whole stories', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.desk'))) {
    test(name.replace('.desk', ''), () => {
      const found = foundIn(readFileSync(new URL(name, FOLDER), 'utf8'));
      compare(found, new URL(name.replace('.desk', '.found'), FOLDER));
    });
  }
});

/** The same for short items, many to a file, each with one contradiction and one or two things that look like one. */
suite('news items', () => {
  for (const name of readdirSync(ITEMS).filter((file) => file.endsWith('.items'))) {
    test(name.replace('.items', ''), () => {
      const items = readFileSync(new URL(name, ITEMS), 'utf8').split(/\n=====\n/);
      const found = items.map((item, i) => `${i}\n${foundIn(item)}`).join('');
      compare(found, new URL(name.replace('.items', '.found'), ITEMS));
    });
  }
});

/** The findings of a marked story, a line each. */
function foundIn(source: string): string {
  const { text, date } = readStory(source.trim());
  const findings = check(analyzed(text, { date }), factsOf()).filter((f) => f.code !== 'quote-attributed');
  return findings.map((finding) => `${lineOf(text, finding)}\n`).join('');
}

function compare(found: string, file: URL): void {
  if (process.env['UPDATE']) writeFileSync(file, found);
  assert.equal(found, readFileSync(file, 'utf8'));
}
