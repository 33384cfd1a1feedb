import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIT_ATTRIBUTES, withRecord } from '#core/ledger/lines';
import type { PassageRecord } from '#core/ledger/record';
import { passageAt } from '#core/ledger/surroundings';
import { cli, inFolder } from '../support/cli.ts';

const STORY =
  'Harbour opens\n\nMara Quilliam opened the the new harbour wall on Friday. “The wall will outlast us all,” Quilliam said.\n';

function recordOf(code: string, words: string, more: Partial<PassageRecord> = {}): PassageRecord {
  const start = STORY.indexOf(words);
  const place = passageAt(STORY, { start, end: start + words.length });
  return { id: code, decision: 'ignored', code, ...place, ...more };
}

/** A desk with one article in `copy/`, and what was decided about it. */
function desk(cwd: string, records: readonly PassageRecord[], config?: string): void {
  mkdirSync(join(cwd, 'copy'));
  writeFileSync(join(cwd, 'copy', 'harbour.txt'), STORY);
  mkdirSync(join(cwd, '.factcheck', 'ledger', 'copy'), { recursive: true });
  writeFileSync(
    join(cwd, '.factcheck', 'ledger', 'copy', 'harbour.txt.jsonl'),
    records.reduce((text, record) => withRecord(text, record), ''),
  );
  if (config !== undefined) writeFileSync(join(cwd, '.factcheck', 'config.json'), config);
}

async function codes(cwd: string, ...args: string[]): Promise<string[]> {
  const { out } = await cli(['check', ...args, '--format', 'json'], { cwd });
  return (JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code }) => code);
}

const CHECKED = recordOf('quote-attributed', '“The wall will outlast us all,”', {
  decision: 'checked',
  source: 'the recording',
  by: 'A. Boyd',
  at: '2026-05-04',
});

suite('the desk’s folder on the command line', function () {
  this.timeout(90_000);

  test('what is ignored and checked is not reported, wherever the command runs', async () => {
    await inFolder(async (cwd) => {
      desk(cwd, []);
      assert.deepEqual(await codes(cwd, 'copy'), ['typo-repeated-word', 'quote-attributed']);
    });
    await inFolder(async (cwd) => {
      desk(cwd, [recordOf('typo-repeated-word', 'the the'), CHECKED]);
      assert.deepEqual(await codes(cwd, 'copy'), []);
      assert.deepEqual(await codes(join(cwd, 'copy'), 'harbour.txt'), []);
      assert.deepEqual(await codes('/', join(cwd, 'copy', 'harbour.txt')), []);
    });
  });

  test('config.json sets rules and what is left out; the command line’s own word goes before it', async () => {
    await inFolder(async (cwd) => {
      desk(cwd, [], '{ "rules": { "quote": "off" } }');
      assert.deepEqual(await codes(cwd), ['typo-repeated-word']);
      assert.deepEqual(await codes(cwd, '--rule', 'quote=hint'), ['typo-repeated-word', 'quote-attributed']);
      writeFileSync(join(cwd, '.factcheck', 'config.json'), '{ "exclude": ["copy/**"] }');
      assert.deepEqual(await codes(cwd), []);
      const { err } = await cli(['check', 'copy/harbour.txt'], { cwd });
      assert.match(
        err,
        /copy\/harbour\.txt is left alone: “exclude” in \.factcheck\/config\.json leaves it out/,
      );
      writeFileSync(join(cwd, '.factcheck', 'config.json'), '{ "include": ["**/*.copy"] }');
      writeFileSync(join(cwd, 'copy', 'quay.copy'), STORY);
      assert.deepEqual(await codes(cwd), ['typo-repeated-word', 'quote-attributed']);
    });
  });

  test('a fault in config.json or the ledger is told with its place, the rest counts, and the status is 2', async () => {
    await inFolder(async (cwd) => {
      desk(cwd, [CHECKED], '{\n  "rules": { "typo-nmae": "off", "typo": "off" }\n}');
      const ledger = join(cwd, '.factcheck', 'ledger', 'copy', 'harbour.txt.jsonl');
      writeFileSync(ledger, `${readFileSync(ledger, 'utf8')}{oops\n`);
      const { status, out, err } = await cli(['check', 'copy'], { cwd });
      assert.match(
        err,
        /^newsroom-factcheck: \.factcheck\/config\.json:2:14: There is no rule or family “typo-nmae”/m,
      );
      assert.match(
        err,
        /^newsroom-factcheck: \.factcheck\/ledger\/copy\/harbour\.txt\.jsonl:2:1: This line is no JSON/m,
      );
      assert.match(out, /nothing to ask/);
      assert.equal(status, 2);
    });
  });

  test('ledger lists what was decided, and ends with 1 when a check has to be made again', async () => {
    await inFolder(async (cwd) => {
      desk(cwd, [CHECKED, recordOf('typo-repeated-word', 'the the')]);
      const { status, out } = await cli(['ledger'], { cwd });
      assert.match(out, /^copy\/harbour\.txt:3:22 ignored typo-repeated-word {2}“the the”$/m);
      assert.match(
        out,
        /checked quote-attributed {2}“The wall will outlast us all,”\n {4}against the recording, by A\. Boyd, on 4 May 2026\n/,
      );
      assert.match(out, /2 records: 1 checked, 0 to check again, 1 ignored, 0 gone\./);
      assert.equal(status, 0);
      writeFileSync(join(cwd, 'copy', 'harbour.txt'), STORY.replace('will outlast', 'may outlast'));
      const again = await cli(['ledger', 'copy', '--format', 'json'], { cwd });
      const { records } = JSON.parse(again.out) as { records: { state: string; file: string }[] };
      assert.deepEqual(
        records.map(({ state, file }) => [state, file]),
        [
          ['ignored', 'copy/harbour.txt'],
          ['reopened', 'copy/harbour.txt'],
        ],
      );
      assert.equal(again.status, 1);
    });
  });

  test('git merges what two people decided about one article, without a conflict', async () => {
    await inFolder(async (cwd) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], { cwd });
      desk(cwd, []);
      const ledger = join(cwd, '.factcheck', 'ledger', 'copy', 'harbour.txt.jsonl');
      const add = (record: PassageRecord) => {
        writeFileSync(ledger, withRecord(readFileSync(ledger, 'utf8'), record));
        git('add', '-A');
        git('commit', '-qm', record.id);
      };
      writeFileSync(join(cwd, '.factcheck', '.gitattributes'), GIT_ATTRIBUTES);
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'copy');
      git('checkout', '-qb', 'other');
      add(CHECKED);
      git('checkout', '-q', 'main');
      add(recordOf('typo-repeated-word', 'the the'));
      git('merge', '-q', 'other', '-m', 'both');
      assert.deepEqual(await codes(cwd), []);
    });
  });
});
