import assert from 'node:assert/strict';
import { readConfig, seenFrom, withConfig } from '#lsp/config';
import { DEFAULTS } from '#lsp/settings';

/** What is wrong in the file, with the text it is shown at. */
const faultsOf = (text: string) =>
  readConfig(text).faults.map(({ start, end, message }) => [text.slice(start, end), message]);

suite('the desk’s config.json', () => {
  test('rules by code and family, patterns, words and names; comments and trailing commas', () => {
    const text = `{
      // what we agreed on
      "$schema": "x",
      "rules": { "typo-name": "error", "claim": "off", },
      "claims": "strict",
      "include": ["copy/**"],
      "exclude": ["archive/**"],
      "words": ["sambal"],
      "names": ["Quilliam"],
    }`;
    assert.deepEqual(readConfig(text), {
      config: {
        rules: { 'typo-name': 'error', claim: 'off' },
        claims: 'strict',
        include: ['copy/**'],
        exclude: ['archive/**'],
        words: ['sambal'],
        names: ['Quilliam'],
      },
      faults: [],
    });
    assert.deepEqual(readConfig(' \n'), { config: {}, faults: [] });
  });

  test('each fault stands at what is wrong and says what to write; the rest counts', () => {
    const text =
      '{ "rules": { "typo-nmae": "off", "typo": "loud", "quote": "hint" }, "exclude": "archive/**", "wrods": [] }';
    const faults = faultsOf(text);
    assert.deepEqual(
      faults.map(([at]) => at),
      ['"typo-nmae"', '"loud"', '"archive/**"', '"wrods"'],
    );
    assert.match(faults[0]![1]!, /^There is no rule or family “typo-nmae”\. There are: quote-attributed, /);
    assert.match(faults[1]![1]!, /^“typo” is one of "error", "warning"/);
    assert.match(faults[2]![1]!, /^“exclude” is a list of texts/);
    assert.match(
      faults[3]![1]!,
      /^There is no setting “wrods” in this file\. It knows: rules, claims, include/,
    );
    assert.deepEqual(readConfig(text).config, { rules: { quote: 'hint' } });
  });

  test('a bar for claims that there is not', () => {
    assert.deepEqual(faultsOf('{ "claims": "loud" }'), [
      ['"loud"', '“claims” is one of "strict", "normal", "relaxed".'],
    ]);
  });

  test('broken JSON is one fault, at its place, and what stands before it counts', () => {
    const text = '{ "rules": { "typo": "off" },\n  "words" ["sambal"] }';
    const [[at, message] = []] = faultsOf(text);
    assert.equal(at, '[');
    assert.match(message!, /^This is no valid JSON: colon expected/);
    assert.deepEqual(readConfig(text).config.rules, { typo: 'off' });
    assert.match(faultsOf('[]')[0]![1]!, /one object/);
  });

  test('the desk goes before everybody’s own, setting by setting and rule by rule', () => {
    const own = {
      ...DEFAULTS,
      rules: { typo: 'off', quote: 'hint' } as const,
      exclude: ['a/**'],
      words: ['one'],
    };
    const merged = withConfig(own, {
      rules: { typo: 'warning' },
      include: ['copy/**'],
      exclude: ['b/**'],
      words: ['two'],
    });
    assert.deepEqual(merged.rules, { typo: 'warning', quote: 'hint' });
    assert.deepEqual(merged.include, ['copy/**']);
    assert.deepEqual(merged.exclude, ['a/**', 'b/**']);
    assert.deepEqual(merged.words, ['one', 'two']);
    assert.deepEqual(withConfig(own, {}), own);
    assert.equal(withConfig({ ...own, claims: 'relaxed' }, { claims: 'strict' }).claims, 'strict');
  });

  test('its patterns name the same files, whichever folder is open', () => {
    const config = { include: ['copy/**', '**/*.story'], exclude: ['archive/*.txt'] };
    assert.deepEqual(seenFrom('news/sport', config, 'news/sport'), config);
    assert.deepEqual(seenFrom('news', config, 'news/sport'), {
      include: ['sport/copy/**', 'sport/**/*.story'],
      exclude: ['sport/archive/*.txt'],
    });
    assert.deepEqual(seenFrom('news/sport/copy', config, 'news/sport'), {
      include: ['**', '**/*.story'],
      exclude: [],
    });
    assert.deepEqual(seenFrom('', { exclude: ['a.txt'] }, 'news/[old] sport'), {
      exclude: ['news/\\[old\\] sport/a.txt'],
    });
  });
});
