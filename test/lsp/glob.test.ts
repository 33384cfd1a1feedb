import assert from 'node:assert/strict';
import { matcher } from '#lsp/glob';

function cases(pattern: string, yes: readonly string[], no: readonly string[]) {
  test(pattern, () => {
    const fits = matcher(pattern);
    for (const path of yes) assert.ok(fits(path), `${pattern} takes ${path}`);
    for (const path of no) assert.ok(!fits(path), `${pattern} leaves ${path}`);
  });
}

suite('glob', () => {
  cases('**/*.{txt,md}', ['a.txt', 'news/2024/b.md', 'A.TXT'], ['a.txt.bak', 'a.html', 'txt']);
  cases('*.txt', ['a.txt'], ['news/a.txt']);
  cases(
    '**/node_modules/**',
    ['node_modules/x/a.md', 'a/node_modules/b'],
    ['my_node_modules/x', 'node_modules'],
  );
  cases('drafts/**', ['drafts/a.txt', 'drafts/b/c.txt'], ['old/drafts/a.txt', 'drafts.txt']);
  cases('story?.txt', ['story1.txt'], ['story.txt', 'story12.txt', 'story/.txt']);
  cases('[a-c]*.[!x]xt', ['b.txt', 'a.ext'], ['d.txt', 'b.xxt']);
  cases('{a,{b,c}}/x', ['a/x', 'b/x', 'c/x'], ['d/x']);
  cases('a+b (1).txt', ['a+b (1).txt'], ['aab 1.txt']);
  cases('[', ['['], ['a']);
  cases('{a,b', [], ['a', 'b']);
  cases('[z-a]', [], ['z', 'a']);
});
