import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli, inFolder } from '../support/cli.ts';

const TEXT = '“We are ready,” said Mara Quilliam, the harbour master. She would not say for what.';

interface Printed {
  id: unknown;
  error?: string;
  date?: string;
  quotes: { start: number; end: number; kind: string; speakerName?: string }[];
  sentences: unknown[];
}
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);

suite('analyze', function () {
  this.timeout(20_000);

  test('answers each line in order, and goes on after a bad one', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: TEXT }),
      'not json',
      JSON.stringify({ id: 7 }),
      JSON.stringify(['x']),
      JSON.stringify({ id: 'd', text: TEXT, date: '2023-02-30' }),
      JSON.stringify({ id: 'b', text: TEXT, date: '2024-05-02', format: 'markdown' }),
    ];
    const { status, out } = await cli(['analyze', '--jsonl'], { input: `${input.join('\n')}\n` });
    const answers = lines(out);
    assert.deepEqual(
      answers.map((a) => a.id),
      ['a', null, 7, null, 'd', 'b'],
    );
    assert.deepEqual(
      answers.map((a) => a.error !== undefined),
      [false, true, true, true, true, false],
    );
    assert.equal(answers[5]!.date, '2024-05-02');
    assert.equal(status, 1);
    const [quote] = answers[0]!.quotes;
    assert.equal(TEXT.slice(quote!.start, quote!.end), '“We are ready,”');
    assert.equal(quote!.speakerName, 'Mara Quilliam');
    assert.equal(answers[0]!.sentences.length, 2);
  });

  test('names each file in its record', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), TEXT);
      const { status, out } = await cli(['analyze', 'a.txt', 'gone.txt'], { cwd });
      assert.deepEqual(
        lines(out).map((a) => a.id),
        ['a.txt'],
      );
      assert.equal(status, 2);
    });
  });

  test('wants to know what to analyze', async () => {
    const { status, err } = await cli(['analyze']);
    assert.equal(status, 2);
    assert.match(err, /name files/);
  });

  test('answers before its input ends, and leaves quietly when its reader does', async () => {
    const program = fileURLToPath(new URL('../../out/cli.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'analyze', '--jsonl'], { stdio: 'pipe' });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => undefined);
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const first = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => {
        resolve(chunk.toString());
      }),
    );
    child.stdin.write(`${JSON.stringify({ id: 1, text: TEXT })}\n`);
    assert.match(await first, /^\{"id":1/);
    child.stdout.destroy();
    for (let i = 0; i < 50; i++) child.stdin.write(`${JSON.stringify({ id: i, text: TEXT.repeat(20) })}\n`);
    child.stdin.end();
    assert.equal(await closed, 0);
    assert.equal(err, '');
  });
});

suite('explain', function () {
  this.timeout(20_000);

  test('prints the page of a rule', async () => {
    const { status, out } = await cli(['explain', 'typo-name']);
    assert.match(out, /^# typo-name/);
    assert.equal(status, 0);
  });

  test('names the rules when asked for one that does not exist', async () => {
    const { status, err } = await cli(['explain', 'typo-nome']);
    assert.match(err, /no rule “typo-nome”.*typo-name/s);
    assert.equal(status, 2);
  });
});

suite('command line', function () {
  this.timeout(20_000);

  test('tells its version and its commands', async () => {
    assert.match((await cli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    const { status, out } = await cli(['--help']);
    assert.equal(status, 0);
    for (const command of ['check', 'analyze', 'explain', 'lsp'])
      assert.match(out, new RegExp(`^ +${command} `, 'm'));
  });

  test('ends with 2 on wrong use', async () => {
    for (const args of [['chek'], ['check', '--format', 'yaml'], ['check', '--nonsense'], ['lsp'], []]) {
      const { status, err } = await cli(args);
      assert.equal(status, 2, args.join(' '));
      assert.notEqual(err, '');
    }
  });
});
