import assert from 'node:assert/strict';
import { formatOfLanguage } from '#core/article/language-ids';
import { whyNotArticle } from '#core/article/selection';

const STORY = `Bridge to close for a week

By Imogen Hale

The bridge at Coldharbour will close for a week from Monday, the council said, while its bearings are renewed. Buses will go round by the ring road.

“It is a nuisance,” said Ros Tarrant, the mayor, “but it is a bridge.”
`;

suite('selection', () => {
  test('stories are taken as they are, without any set-up', () => {
    for (const name of [
      'bridge.txt',
      'bridge.md',
      'bridge.article',
      'bridge.story',
      '2024/05/bridge',
      'news.txt',
    ])
      assert.equal(whyNotArticle({ name, text: STORY }), undefined, name);
    // The last are Vim’s, Helix’s and Emacs’s names.
    for (const languageId of ['article', 'plaintext', 'markdown', 'text', 'Plain Text', 'gfm'])
      assert.equal(whyNotArticle({ name: 'Untitled-1', languageId, text: STORY }), undefined, languageId);
  });

  test('only Markdown is read as Markdown', () => {
    assert.deepEqual(['markdown', 'gfm', 'article', 'text'].map(formatOfLanguage), [
      'markdown',
      'markdown',
      'plain',
      'plain',
    ]);
    assert.equal(formatOfLanguage('python'), undefined);
  });

  test('a story that has just begun is one', () => {
    for (const text of [
      'Bridge to close',
      'Bridge to close\n\nBy Imogen Hale\n',
      'The bridge',
      '- two men held',
    ])
      assert.equal(whyNotArticle({ name: 'bridge.txt', text }), undefined, text);
  });

  test('papers of a project are told by their names', () => {
    for (const [name, why] of [
      ['README.md', 'a README, not a story'],
      ['readme.txt', 'a README, not a story'],
      ['README.de.md', 'a README, not a story'],
      ['LICENSE', 'a licence, not a story'],
      ['LICENSE-MIT.txt', 'a licence, not a story'],
      ['NOTICE', 'a licence, not a story'],
      ['CHANGELOG.md', 'a change log, not a story'],
      ['CONTRIBUTING.md', "a project's paper, not a story"],
      ['SECURITY.md', "a project's paper, not a story"],
      ['requirements.txt', 'a requirements file'],
      ['requirements-dev.txt', 'a requirements file'],
      ['robots.txt', 'a file for robots'],
      ['CMakeLists.txt', 'a build file'],
      ['server.log', 'a log file'],
      ['docs\\README.md', 'a README, not a story'],
    ])
      assert.equal(whyNotArticle({ name: name!, text: STORY }), why, name);
    for (const name of [
      'security.txt',
      'licence-fee-row.txt',
      'history.md',
      'notice-to-quit.txt',
      'design.txt',
    ])
      assert.equal(whyNotArticle({ name, text: STORY }), undefined, name);
  });

  test('files of other languages are left alone', () => {
    assert.equal(whyNotArticle({ name: 'a.py', languageId: 'python', text: STORY }), 'not a text file');
    assert.equal(whyNotArticle({ name: 'a.json', languageId: 'json', text: '{}' }), 'not a text file');
  });

  test('what stands in a file counts, whatever its name', () => {
    const repeated = (line: string) => `${line}\n`.repeat(20);
    for (const [text, why] of [
      ['', 'empty'],
      [' \n\ufeff\n', 'empty'],
      ['--- 42 ---', 'no words in it'],
      [repeated('2024-05-02 10:30:01 INFO worker started'), 'a log file'],
      [repeated('10.0.0.7 - - [02/May/2024:10:30:01 +0000] "GET / HTTP/1.1" 200'), 'a log file'],
      [repeated('alpha'), 'a list of words'],
      [repeated('requests>=2.31'), 'a requirements file'],
      [repeated('name,town,age,2024'), 'a table of data'],
      [repeated('name\ttown\t42'), 'a table of data'],
      [repeated('colour = blue green'), 'settings, not a story'],
      ['import os\n\ndef main():\n    return 1\n\nclass A:\n    x = 1\n', 'mostly code'],
      [repeated('body { color: red; }'), 'mostly code'],
      [repeated('- [ ] write to the council about the bridge'), 'a list of tasks'],
      [
        '# Log\n\n## [1.2.0] - 2024-05-02\n- Fixed it.\n\n## [1.1.0]\n- Made it.\n\n## [1.0.0]\n- First.\n',
        'a change log, not a story',
      ],
      [
        'Permission is hereby granted, free of charge, to any person obtaining a copy.',
        'a licence, not a story',
      ],
      [
        `Run \`npm i\`, then \`npm test\`. Use \`--fix\` with \`eslint\`, or \`prettier\`, and \`git push\`. ${STORY}`,
        'a page about code, not a story',
      ],
    ])
      assert.equal(whyNotArticle({ name: 'file.txt', text: text! }), why, text!.slice(0, 40));
  });

  test('copy in another language is left alone, also where the newsroom says it is an article', () => {
    const text =
      'Le pont sera fermé pendant une semaine à partir de lundi, a annoncé la mairie, pour des travaux.';
    assert.equal(whyNotArticle({ name: 'pont.txt', text }), 'not in English');
    assert.equal(whyNotArticle({ name: 'pont.article', text }), 'not in English');
  });

  test('an article by its ending is one, whatever it looks like', () => {
    assert.equal(whyNotArticle({ name: 'README.article', text: 'alpha\n'.repeat(20) }), undefined);
  });

  test('stories with lists, tables and scores are stories', () => {
    const story = `# Results\n\n${STORY}\n- two men\n- one woman\n\n| | 2024 |\n|---|---|\n| Revenue | 4,130 |\n\nVale 2 Town 1\nHull 0 Leeds 0\n`;
    assert.equal(whyNotArticle({ name: 'results.md', languageId: 'markdown', text: story }), undefined);
  });
});
