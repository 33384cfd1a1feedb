import assert from 'node:assert/strict';
import clauses from '#language/en/clause-words.json' with { type: 'json' };
import verbs from '#language/en/reporting-verbs.json' with { type: 'json' };
import words from '#language/en/speaker-words.json' with { type: 'json' };
import model from '#language/en/models/quotes.json' with { type: 'json' };

suite('Word lists of speakers and cues', () => {
  for (const [name, file] of Object.entries({ clauses, verbs, words })) {
    for (const [key, list] of Object.entries(file)) {
      if (typeof list === 'string') continue;
      test(`${name}.${key} is sorted, in lower case, without doubles`, () => {
        assert.deepEqual(list, [...new Set(list.map((word) => word.toLowerCase()))].sort());
      });
    }
  }

  test('the model says where it comes from, and its lexicon holds single words only', () => {
    assert.match(model.source, /PolNeAR/);
    assert.match(model.command, /training\/quotes\/train\.ts/);
    for (const [levels, entries] of Object.entries(model.lexicon)) {
      assert.match(levels, /^[0-7][0-7]$/);
      for (const entry of entries.split(' ')) assert.match(entry, /^[vnpo]:\S+$/u);
    }
  });

  test('a ranker is one character a weight', () => {
    for (const { weights, scale } of [model.cue, model.mention, model.pronoun, model.clause]) {
      assert.equal(weights.length, 1 << 17);
      assert.ok(scale > 0);
    }
  });
});
