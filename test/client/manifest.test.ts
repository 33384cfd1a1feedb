import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

suite('The extension', () => {
  // Asked of the manifest, not of a running editor: some editors open a plain text of their own before any article.
  test('wakes up for the languages of articles, and for nothing else', () => {
    const { activationEvents } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { activationEvents: string[] };
    assert.deepEqual(activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown']);
  });
});
