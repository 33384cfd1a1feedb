import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import type { Finding, Fix } from '#core/finding';
import { codeActions } from '#lsp/code-actions';
import { toWorkspaceEdit } from '#lsp/edits';
import { fixAll } from '#lsp/fix-all';
import { openEditor, type Editor, type EditorOptions } from './support/editor.ts';
import { slip, sourceless, whole } from './support/rules.ts';
import { at, clientOf, openStory, STORY as STORY_OF_HARBOUR, URI } from './support/story.ts';

const uri = 'file:///desk/harbour.txt';
const STORY = 'Ada Marlowe paid. Marlow paid 40 per cent. Then Marlow left.';
const OWN = { rulePages: 'file:///ext/docs/rules' };
const slipFinding: Omit<Finding, 'span'> = {
  code: 'typo-name',
  family: 'typo',
  severity: 'warning',
  message: '',
  evidence: [],
  suggestions: [],
  quoted: false,
};

async function withStory(options: EditorOptions = {}, text = STORY): Promise<Editor> {
  const editor = await openEditor({ rules: [slip, sourceless], ...options });
  await editor.open(uri, text);
  return editor;
}

function ask(editor: Editor, start: number, end = start, only?: string[]): Promise<CodeAction[]> {
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  return editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

suite('quick fixes', () => {
  test('the preferred one is a versioned edit of the exact words', async () => {
    const editor = await withStory();
    const [fix, ...rest] = await ask(editor, 20);
    assert.equal(fix?.title, 'Replace with “Marlowe”');
    assert.equal(fix.kind, 'quickfix');
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['typo-name'],
    );
    assert.deepEqual(fix.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 18 }, end: { line: 0, character: 24 } },
              newText: 'Marlowe',
            },
          ],
        },
      ],
    });
    assert.deepEqual(rest, []);
    await editor.quit();
  });

  test('a caret at either end of the words, or a range across them, gets the fix; one beside them does not', async () => {
    const editor = await withStory();
    for (const [start, end] of [[18], [24], [0, 60]] as const) {
      const [fix] = await ask(editor, start, end);
      assert.equal(fix?.title, 'Replace with “Marlowe”', String(start));
    }
    assert.deepEqual(await ask(editor, 10), []);
    await editor.quit();
  });

  test('snippets where the editor has them, plain text elsewhere', () => {
    const span = { start: 5, end: 5 };
    const edits = [{ span, newText: ', according to …', snippet: ', according to ${1:whom}' }];
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };
    assert.deepEqual(toWorkspaceEdit(openStory(), edits, clientOf()), {
      documentChanges: [
        {
          textDocument: { uri: URI, version: 7 },
          edits: [{ range, snippet: { kind: 'snippet', value: ', according to ${1:whom}' } }],
        },
      ],
    });
    assert.deepEqual(toWorkspaceEdit(openStory(), edits, clientOf(undefined, {})), {
      changes: { [URI]: [{ range, newText: ', according to …' }] },
    });
  });

  test('an edit of quoted words is shown before it is applied, where the editor can show it', () => {
    const span = { start: 5, end: 9 };
    const edits = [{ span, newText: 'mare', snippet: '${1:mare}' }];
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } };
    const shown = toWorkspaceEdit(openStory(), edits, clientOf(), true);
    assert.deepEqual(shown.documentChanges, [
      { textDocument: { uri: URI, version: 7 }, edits: [{ range, newText: 'mare', annotationId: 'quoted' }] },
    ]);
    assert.equal(shown.changeAnnotations?.['quoted']?.needsConfirmation, true);
    assert.deepEqual(toWorkspaceEdit(openStory(), edits, clientOf(undefined, {}), true), {
      changes: { [URI]: [{ range, newText: 'mare' }] },
    });
  });

  test('a word or name to remember is offered for the desk, for oneself and for the article', () => {
    const remember = { list: 'names' as const, entry: 'Marlow' };
    const span = at(STORY_OF_HARBOUR, 'Marlowe');
    const finding = { ...slipFinding, span };
    const fix: Fix = { title: '', edits: [], scope: 'here', remember };
    const article = { ...openStory({}, [finding]), fixesOf: () => [fix] };
    const position = article.document.positionAt(span.start);
    const actions = codeActions(clientOf(OWN))(article, {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.slice(0, 3).map(({ title, command }) => [title, command?.arguments]),
      [
        ['“Marlow” is right: add it to the desk’s names', [{ ...remember, scope: 'workspace', uri: URI }]],
        ['“Marlow” is right: add it to my names', [{ ...remember, scope: 'user', uri: URI }]],
        ['“Marlow” is right: remember it for this article', [{ ...remember, scope: 'file', uri: URI }]],
      ],
    );
  });

  test('our own editor can turn the rule off and open its page; others know no such commands', async () => {
    const editor = await withStory({ initializationOptions: OWN });
    const spot = { uri, start: 30, end: 41, code: 'claim-unsourced' };
    const commands = (await ask(editor, 35)).flatMap(({ command }) => (command ? [command] : []));
    assert.deepEqual(
      commands.map(({ command, arguments: args }) => [command, args]),
      [
        ['newsroomFactcheck.markChecked', [spot]],
        ['newsroomFactcheck.ignoreHere', [spot]],
        ['newsroomFactcheck.turnRuleOffInFile', [spot]],
        ['newsroomFactcheck.turnRuleOff', ['claim-unsourced', uri]],
        ['newsroomFactcheck.openRulePage', ['claim-unsourced']],
      ],
    );
    await editor.quit();
  });

  test('after an edit the fixes are those of the new text', async () => {
    const editor = await withStory();
    await editor.edit(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Dr ' }); // prettier-ignore
    assert.deepEqual(await ask(editor, 20), []);
    const [fix] = await ask(editor, 22);
    assert.deepEqual(fix?.edit?.documentChanges?.[0], {
      textDocument: { uri, version: 2 },
      edits: [
        { range: { start: { line: 0, character: 21 }, end: { line: 0, character: 27 } }, newText: 'Marlowe' },
      ],
    });
    await editor.quit();
  });

  test('what stands nearest comes first, and commands come last', async () => {
    const editor = await withStory({ initializationOptions: OWN, rules: [whole, slip] });
    const titles = (await ask(editor, 20)).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Replace with “Marlowe”',
      'Ignore this one (slips in names)',
      'Mark as checked…',
      'Turn off “slips in names” in this article',
      'Turn off “slips in names” in this workspace',
      'Explain “slips in names”',
      'Mark as checked…',
      'Ignore this one (house-style)',
      'Turn off “house-style” in this article',
      'Turn off “house-style” in this workspace',
      'Explain “house-style”',
    ]);
    await editor.quit();
  });

  test('only the kinds that were asked for', async () => {
    const editor = await withStory();
    assert.deepEqual(await ask(editor, 20, 20, ['refactor']), []);
    assert.equal((await ask(editor, 20, 20, ['quickfix'])).length, 1);
    await editor.quit();
  });
});

suite('all of one kind', () => {
  test('is offered when somebody asks for fixes, not whenever the caret moves', async () => {
    const editor = await withStory();
    const position = { line: 0, character: 20 };
    const titles = async (triggerKind: 1 | 2) => {
      const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], triggerKind },
      });
      return actions.map(({ title }) => title);
    };
    const replace = 'Replace with “Marlowe”';
    assert.deepEqual(await titles(1), [replace, 'Fix all 2 of this kind (typo-name)']);
    assert.deepEqual(await titles(2), [replace]);
    await editor.quit();
  });
});

suite('fix all', () => {
  const titles = async (editor: Editor, only?: string[]) =>
    (await ask(editor, 0, 0, only)).map(({ kind }) => kind);

  test('only when asked for, by its own or a wider name', async () => {
    const editor = await withStory();
    assert.deepEqual(await titles(editor), []);
    for (const only of ['source.fixAll.newsroomFactcheck', 'source.fixAll', 'source']) {
      assert.deepEqual(await titles(editor, [only]), ['source.fixAll.newsroomFactcheck']);
    }
    assert.deepEqual(await titles(editor, ['source.fixAll.eslint']), []);
    await editor.quit();
  });

  test('all preferred fixes at once, nothing else', async () => {
    const editor = await withStory();
    const [all] = await ask(editor, 0, 0, ['source.fixAll']);
    const change = all?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && [edit.range.start.character, edit.newText]),
      [
        [18, 'Marlowe'],
        [48, 'Marlowe'],
      ],
    );
    await editor.quit();
  });

  test('those of one rule, by the name of the rule', async () => {
    const editor = await withStory();
    const [all, ...rest] = await ask(editor, 0, 0, ['source.fixAll.newsroomFactcheck.typo-name']);
    assert.equal(all?.title, 'Fix all of this kind (slips in names)');
    assert.equal(all.kind, 'source.fixAll.newsroomFactcheck.typo-name');
    const change = all.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change && change.edits.length === 2);
    assert.deepEqual(rest, []);
    assert.deepEqual(await ask(editor, 0, 0, ['source.fixAll.newsroomFactcheck.claim-unsourced']), []);
    await editor.quit();
  });

  test('of two fixes that overlap one is applied', async () => {
    const editor = await withStory({ rules: [slip, { ...slip, code: 'typo-spelling' }] });
    const [all] = await ask(editor, 0, 0, ['source.fixAll']);
    const change = all?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    assert.equal(change.edits.length, 2);
    await editor.quit();
  });

  test('a quotation is left as it is', () => {
    const finding = { ...slipFinding, span: at(STORY_OF_HARBOUR, 'paid'), quoted: true };
    const fix: Fix = {
      title: '',
      edits: [{ span: finding.span, newText: 'gave' }],
      scope: 'here',
      preferred: true,
    };
    const article = { ...openStory({}, [finding]), fixesOf: () => [fix] };
    assert.deepEqual(fixAll(article, clientOf()), []);
    assert.equal(fixAll({ ...article, findings: [{ ...finding, quoted: false }] }, clientOf()).length, 1);
  });
});
