import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { AnalysisRecord } from '#core/record';
import type { Rule } from '#core/rules/rule';
import type { RankedClaim } from '#lsp/protocol';
import { openEditor, type Editor } from './support/editor.ts';
import { slip, sourceless } from './support/rules.ts';

const folder = 'file:///desk';
const uri = `${folder}/harbour.txt`;
const STORY = 'Ada Marlowe opened the harbour on Tuesday.\n\n“It is done,” Marlow said.\n';

/** Reports one finding whose message tells what the rules were given to know. */
const tellsFacts: Rule = {
  code: 'typo-spelling',
  family: 'typo',
  name: 'odd words',
  summary: '',
  severity: 'warning',
  *check(_, { words, names, dictionary }) {
    const message = `${[...words].join()} | ${[...names].join()} | ${dictionary ? 'dictionary' : 'none'}`;
    yield { span: { start: 0, end: 1 }, message };
  },
};

async function messages(editor: Editor, of = uri): Promise<string[]> {
  const report = (await editor.pull(of)) as FullDocumentDiagnosticReport;
  return report.items.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

suite('what the rules know', () => {
  test('the dictionary comes after the first findings, and they are looked at again', async () => {
    let asked = 0;
    const dictionary = () => {
      asked += 1;
      return Promise.resolve(readFileSync(new URL('../../data/words.bin', import.meta.url)));
    };
    const editor = await openEditor({ rules: [tellsFacts], dictionary });
    await editor.pass(0);
    assert.equal(asked, 0, 'not before there is an article');
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), [' |  | none']);
    await editor.pass(0);
    assert.equal(editor.refreshes(), 1);
    assert.deepEqual(await messages(editor), [' |  | dictionary']);
    assert.equal(asked, 1);
    await editor.quit();
  });

  test('a dictionary that cannot be read is logged, and the rest is checked', async () => {
    const editor = await openEditor({
      rules: [tellsFacts],
      dictionary: () => Promise.reject(new Error('no such file')),
    });
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), [' |  | none']);
    await editor.pass(0);
    assert.match(editor.logged.join('\n'), /dictionary could not be read.*no such file/);
    await editor.quit();
  });

  test('the lists of user and folder; the folder’s are read again when they change', async () => {
    const files = new Map([
      [`${folder}/.factcheck/words.txt`, '# ours\nSambal\n'],
      [`${folder}/.factcheck/names.txt`, 'Ada Marlowe\n'],
    ]);
    const editor = await openEditor({
      rules: [tellsFacts],
      files,
      folder,
      settings: { words: ['Quay'], names: [] },
    });
    assert.deepEqual(editor.registered.sort(), [], 'nothing before it is initialized');
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), ['quay,sambal | Ada Marlowe | none']);
    assert.deepEqual(editor.registered.sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    files.set(`${folder}/.factcheck/words.txt`, 'laksa\r\n');
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/.factcheck/words.txt`, type: 2 }],
    });
    await editor.pass(0);
    assert.equal(editor.refreshes(), 1);
    assert.deepEqual(await messages(editor), ['quay,laksa | Ada Marlowe | none']);
    await editor.quit();
  });

  test('the lists of the nearest folder, open or not; an article elsewhere has none', async () => {
    const files = new Map([[`${folder}/.factcheck/words.txt`, 'sambal']]);
    const editor = await openEditor({ rules: [tellsFacts], files });
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), ['sambal |  | none']);
    await editor.open('file:///elsewhere/quay.txt', STORY);
    assert.deepEqual(await messages(editor, 'file:///elsewhere/quay.txt'), [' |  | none']);
    await editor.quit();
  });

  test('an editor without workspace/configuration sends its settings by itself', async () => {
    const settings = { words: ['sambal'] };
    const editor = await openEditor({
      rules: [tellsFacts],
      capabilities: {},
      initializationOptions: { settings },
    });
    await editor.open(uri, STORY);
    await editor.pass(0);
    assert.equal(editor.published.at(-1)?.diagnostics[0]?.message, 'sambal |  | none');
    await editor.configure({ words: ['laksa'] });
    await editor.pass(0);
    assert.equal(editor.published.at(-1)?.diagnostics[0]?.message, 'laksa |  | none');
    await editor.quit();
  });

  test('a setting that makes no sense is named in the log, once', async () => {
    const editor = await openEditor({ rules: [slip], settings: { checkOn: 'never' } });
    await editor.open(uri, STORY);
    await editor.open(`${folder}/b.txt`, STORY);
    await editor.pull(uri);
    await editor.pull(`${folder}/b.txt`);
    assert.deepEqual(editor.logged, [
      'The setting newsroomFactcheck.checkOn is ignored: it should be “type”, “save” or “demand”.',
    ]);
    await editor.quit();
  });
});

suite('colours and hints', () => {
  test('are fetched again when a setting changes', async () => {
    const editor = await openEditor();
    await editor.configure({ semanticTokens: false });
    await editor.pass(0);
    assert.deepEqual(editor.refreshed.sort(), ['diagnostic', 'inlayHint', 'semanticTokens']);
    await editor.quit();
  });
});

suite('which files are checked', () => {
  const why = (editor: Editor, of = uri) =>
    editor.request<string | null>('newsroomFactcheck/whyNot', { uri: of });

  test('an article is', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    assert.equal(await why(editor), null);
    assert.equal((await messages(editor)).length, 1);
    await editor.quit();
  });

  test('a file that is not open says so', async () => {
    const editor = await openEditor();
    assert.equal(await why(editor), 'it is not open as a news article, plain text or Markdown');
    await editor.quit();
  });

  test('turned off: nothing is found, and the status says why', async () => {
    const editor = await openEditor({ rules: [slip], settings: { enable: false } });
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), []);
    const reason = 'it is turned off (newsroomFactcheck.enable)';
    assert.equal(await why(editor), reason);
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    assert.deepEqual(editor.statuses.at(-1), { uri, version: 1, counts, state: 'off', reason });
    await editor.quit();
  });

  test('include and exclude are held against the path within the folder', async () => {
    const editor = await openEditor({ rules: [slip], folder, settings: { exclude: ['drafts/**'] } });
    const draft = `${folder}/drafts/a%20b.txt`;
    const page = `${folder}/a.html`;
    await editor.open(draft, STORY);
    await editor.open(page, STORY);
    assert.equal(await why(editor, draft), 'the pattern “drafts/**” leaves it out');
    assert.equal(await why(editor, page), 'newsroomFactcheck.include does not name it');
    await editor.quit();
  });

  test('a new file without a name, and one that is called a news article, need no pattern', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open('untitled:Untitled-1', STORY);
    await editor.open(`${folder}/copy.nws`, STORY, 'article');
    assert.equal(await why(editor, 'untitled:Untitled-1'), null);
    assert.equal(await why(editor, `${folder}/copy.nws`), null);
    await editor.quit();
  });

  test('the old half of a comparison is not checked again', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open('git:/desk/harbour.txt?HEAD', STORY);
    assert.equal(await why(editor, 'git:/desk/harbour.txt?HEAD'), 'it is no file of yours');
    await editor.quit();
  });

  test('“Check This Article” checks it nevertheless, until it is closed', async () => {
    const editor = await openEditor({ rules: [slip], settings: { exclude: ['**'] } });
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), []);
    await editor.notify('newsroomFactcheck/check', { uri });
    assert.equal((await messages(editor)).length, 1);
    assert.equal(await why(editor), null);
    await editor.close(uri);
    await editor.open(uri, STORY);
    assert.deepEqual(await messages(editor), []);
    await editor.quit();
  });
});

suite('status', () => {
  test('a rule that breaks costs one article its findings, once and with a reason', async () => {
    const fragile: Rule = {
      ...slip,
      *check(analysis, facts) {
        if (analysis.article.text.includes('🚢')) throw new Error('rule broke');
        yield* slip.check(analysis, facts);
      },
    };
    const editor = await openEditor({ rules: [fragile] });
    await editor.open(uri, `${STORY}🚢`);
    await editor.open(`${folder}/b.txt`, STORY);
    assert.deepEqual(await messages(editor), []);
    await editor.pull(uri);
    assert.equal(editor.statuses.at(-1)?.state, 'off');
    assert.match(editor.statuses.at(-1)?.reason ?? '', /went wrong/);
    assert.equal(editor.logged.filter((line) => line.includes('rule broke')).length, 1);
    assert.equal((await messages(editor, `${folder}/b.txt`)).length, 1);
    await editor.quit();
  });

  test('checking, then checked with its counts; only when something has changed', async () => {
    const editor = await openEditor({ rules: [slip, sourceless] });
    await editor.open(uri, `${STORY}Crime fell 40 per cent.`);
    await editor.pull(uri);
    await editor.pull(uri);
    const none = { error: 0, warning: 0, information: 0, hint: 0 };
    assert.deepEqual(editor.statuses, [
      { uri, version: 1, counts: none, state: 'checking' },
      { uri, version: 1, counts: { ...none, warning: 2 }, state: 'checked' },
    ]);
    await editor.quit();
  });
});

suite('what our own client asks', () => {
  test('the public record of an article', async () => {
    const editor = await openEditor({ rules: [slip] });
    await editor.open(uri, STORY);
    const record = await editor.request<AnalysisRecord>('newsroomFactcheck/analysis', { uri });
    assert.deepEqual(
      record.findings.map(({ code, start, suggestions }) => [code, start, suggestions]),
      [['typo-name', STORY.indexOf('Marlow said'), ['Marlowe']]],
    );
    assert.equal(await editor.request('newsroomFactcheck/analysis', { uri: 'file:///x' }), null);
    await editor.quit();
  });

  test('its claims without a source, by rank', async () => {
    const editor = await openEditor();
    await editor.open(uri, 'Crime fell 40 per cent last year. Burglary doubled in every town since 2019.');
    const claims = await editor.request<RankedClaim[]>('newsroomFactcheck/claims', { uri });
    assert.deepEqual(
      claims.map(({ rank }) => rank),
      claims.map((_, i) => i + 1),
    );
    assert.deepEqual(await editor.request('newsroomFactcheck/claims', { uri: 'file:///x' }), []);
    await editor.quit();
  });
});
