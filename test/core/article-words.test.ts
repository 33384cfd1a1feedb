import assert from 'node:assert/strict';
import abbreviations from '#language/en/abbreviations.json' with { type: 'json' };
import contractions from '#language/en/contractions.json' with { type: 'json' };
import domains from '#language/en/domains.json' with { type: 'json' };
import functionWords from '#language/en/function-words.json' with { type: 'json' };
import furniture from '#language/en/furniture.json' with { type: 'json' };
import notArticles from '#language/en/not-articles.json' with { type: 'json' };
import nounVerbs from '#language/en/noun-verbs.json' with { type: 'json' };

type Words = string | readonly string[] | { readonly [key: string]: Words };

/** Every list in the file with the path of its keys. */
function* listsIn(words: Words, path: string): Generator<readonly [string, readonly string[]]> {
  if (Array.isArray(words)) yield [path, words as readonly string[]];
  else if (typeof words === 'object')
    for (const [key, value] of Object.entries(words)) yield* listsIn(value, `${path} ${key}`);
}

suite('word lists of article and prose', () => {
  for (const [name, file] of Object.entries({
    abbreviations,
    contractions,
    domains,
    functionWords,
    furniture,
    notArticles,
    nounVerbs,
  } satisfies Record<string, Words>))
    // prettier-ignore
    test(`${name}: lower case, sorted, no doubles, with their source`, () => {
      assert.ok(file.source.length > 20);
      for (const [path, list] of listsIn(file, name)) {
        assert.ok(list.length > 0, path);
        assert.deepEqual(list, [...new Set(list)].sort(), path);
        assert.deepEqual(list, list.map((word) => word.toLowerCase()), path);
      }
    });

  test('an abbreviation is of one kind', () => {
    const { source: _, ...kinds } = abbreviations;
    const all = Object.values(kinds).flat();
    assert.deepEqual(all.toSorted(), [...new Set(all)].sort());
  });

  test('no word is both English and foreign', () => {
    const english = new Set(functionWords.english);
    assert.deepEqual(
      functionWords.foreign.filter((word) => english.has(word)),
      [],
    );
  });
});
