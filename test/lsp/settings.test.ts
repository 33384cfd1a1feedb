import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULTS, readSettings } from '#lsp/settings';

function read(section: unknown) {
  const complaints: string[] = [];
  return { settings: readSettings(section, (complaint) => complaints.push(complaint)), complaints };
}

suite('settings', () => {
  test('nothing given, or no object at all, is the defaults', () => {
    for (const section of [undefined, null, {}, 'on', 3, []])
      assert.deepEqual(read(section).settings, DEFAULTS);
  });

  test('the defaults are those of package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default?: unknown }> } };
    };
    const { properties } = manifest.contributes.configuration;
    const { inlayHints, ...flat } = DEFAULTS;
    const all = { ...flat, 'inlayHints.pronouns': inlayHints.pronouns, 'inlayHints.dates': inlayHints.dates };
    for (const [name, value] of Object.entries(all)) {
      assert.deepEqual(properties[`newsroomFactcheck.${name}`]?.default, value, name);
    }
  });

  test('what makes sense is taken', () => {
    const section = {
      enable: false,
      checkOn: 'save',
      rules: { typo: 'off', 'typo-name': 'error' },
      exclude: ['drafts/**'],
      words: ['sambal'],
      inlayHints: { dates: true },
    };
    const { settings, complaints } = read(section);
    assert.deepEqual(settings, { ...DEFAULTS, ...section, inlayHints: { pronouns: false, dates: true } });
    assert.deepEqual(complaints, []);
  });

  test('what does not is named and left out; the rest stands', () => {
    const { settings, complaints } = read({
      enable: 'yes',
      checkOn: 'never',
      rules: { 'typo-nmae': 'off', claim: 'fatal', quote: 'hint' },
      include: '*.txt',
      claims: 'loud',
      words: [1],
      inlayHints: { dates: 1 },
    });
    assert.deepEqual(settings, { ...DEFAULTS, rules: { quote: 'hint' } });
    assert.deepEqual(complaints, [
      'The setting newsroomFactcheck.enable is ignored: it should be true or false.',
      'The setting newsroomFactcheck.checkOn is ignored: it should be “type”, “save” or “demand”.',
      'The setting newsroomFactcheck.rules["typo-nmae"] is ignored: it should be the code or the family of a rule.',
      'The setting newsroomFactcheck.rules["claim"] is ignored: it should be error, warning, information, hint or off.',
      'The setting newsroomFactcheck.claims is ignored: it should be “strict”, “normal” or “relaxed”.',
      'The setting newsroomFactcheck.include is ignored: it should be a list of texts.',
      'The setting newsroomFactcheck.words is ignored: it should be a list of texts.',
      'The setting newsroomFactcheck.inlayHints.dates is ignored: it should be true or false.',
    ]);
  });
});
