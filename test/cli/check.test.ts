import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, inFolder } from '../support/cli.ts';

const STORY =
  'Harbour opens\n\nMara Quilliam opened the the new harbour wall on Friday. Quilliam said it would last.\n';
const CLEAN =
  'Harbour opens\n\nThe harbour wall was opened on Friday, and the band played until it rained.\n';

interface Printed {
  findings: {
    file: string;
    line: number;
    column: number;
    code: string;
    severity: string;
    message: string;
    text: string;
    suggestions: string[];
  }[];
}
const printed = (out: string) => JSON.parse(out) as Printed;

suite('check', function () {
  this.timeout(20_000);

  test('prints place, code and message, underlines the words, and sums up', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      const { status, out, err } = await cli(['check', 'harbour.txt'], { cwd });
      assert.match(out, /^harbour\.txt:3:\d+ warning typo-repeated-word {2}.*the/m);
      assert.match(out, /opened the the new harbour[^\n]*\n\s+~+/);
      assert.match(out, /1 article checked: 1 finding \(1 warning\)\./);
      assert.equal(err, '');
      assert.equal(status, 1);
    });
  });

  test('checks what is piped in, beside files, by the desk’s lists of this folder', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      mkdirSync(join(cwd, '.factcheck'));
      writeFileSync(join(cwd, '.factcheck', 'words.txt'), 'wexling\n');
      const input = STORY.replace('harbour wall', 'wexling');
      const { status, out, err } = await cli(['check', '-', 'harbour.txt'], { cwd, input });
      assert.match(out, /^-:3:\d+ warning typo-repeated-word/m);
      assert.doesNotMatch(out, /wexling” is in no dictionary/);
      assert.match(out, /2 articles checked: 2 findings/);
      assert.equal(err, '');
      assert.equal(status, 1);
      const empty = await cli(['check', '-'], { cwd, input: '' });
      assert.match(empty.err, /- is left alone: empty/);
      assert.equal(empty.status, 0);
    });
  });

  test('is silent in colour where nobody reads it on a terminal', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      const { out } = await cli(['check', 'harbour.txt'], { cwd });
      assert.ok(!out.includes('\u001b'));
    });
  });

  test('ends with 0 on clean copy, below the bar, and with --fail-on never', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'clean.txt'), CLEAN);
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      assert.equal((await cli(['check', 'clean.txt'], { cwd })).status, 0);
      assert.equal((await cli(['check', 'harbour.txt', '--fail-on', 'error'], { cwd })).status, 0);
      assert.equal((await cli(['check', 'harbour.txt', '--fail-on', 'never'], { cwd })).status, 0);
    });
  });

  test('re-grades a rule or a family, a rule before its family', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      const off = await cli(['check', 'harbour.txt', '--format', 'json', '--rule', 'typo=off'], { cwd });
      assert.deepEqual(printed(off.out).findings, []);
      const both = await cli(
        [
          'check',
          'harbour.txt',
          '--format',
          'json',
          '--rule',
          'typo=off',
          '--rule',
          'typo-repeated-word=error',
        ],
        { cwd },
      );
      assert.deepEqual(
        printed(both.out).findings.map((f) => [f.code, f.severity]),
        [['typo-repeated-word', 'error']],
      );
    });
  });

  test('names a rule that does not exist, and a severity', async () => {
    const rule = await cli(['check', '--rule', 'typo-nam=off']);
    assert.equal(rule.status, 2);
    assert.match(rule.err, /no rule or family “typo-nam”/);
    const severity = await cli(['check', '--rule', 'typo-name=loud']);
    assert.equal(severity.status, 2);
    assert.match(severity.err, /“loud” is no severity/);
  });

  test('writes JSON with places that point at the words', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY.replaceAll('\n', '\r\n'));
      const { out } = await cli(['check', 'harbour.txt', '--format', 'json'], { cwd });
      const [finding] = printed(out).findings;
      assert.ok(finding);
      assert.equal(finding.line, 3);
      assert.equal(
        STORY.split('\n')[2]!.slice(finding.column - 1, finding.column - 1 + finding.text.length),
        finding.text,
      );
    });
  });

  test('writes SARIF 2.1.0 that names the rules', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      const { out } = await cli(['check', 'harbour.txt', '--format', 'sarif'], { cwd });
      const log = JSON.parse(out) as {
        version: string;
        runs: {
          tool: { driver: { rules: { id: string }[] } };
          results: {
            ruleId: string;
            level: string;
            locations: {
              physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
            }[];
          }[];
        }[];
      };
      const [run] = log.runs;
      assert.ok(run);
      assert.equal(log.version, '2.1.0');
      assert.ok(run.tool.driver.rules.some((rule) => rule.id === 'typo-name'));
      const [result] = run.results;
      assert.equal(result?.ruleId, 'typo-repeated-word');
      assert.equal(result.level, 'warning');
      assert.equal(result.locations[0]?.physicalLocation.artifactLocation.uri, 'harbour.txt');
      assert.equal(result.locations[0].physicalLocation.region.startLine, 3);
    });
  });

  test('writes annotations for GitHub', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, 'copy, new'));
      writeFileSync(join(cwd, 'copy, new', 'harbour.txt'), STORY);
      const { out } = await cli(['check', '.', '--format', 'github'], { cwd });
      assert.match(
        out,
        /^::warning file=copy%2C new\/harbour\.txt,line=3,endLine=3,col=\d+,endColumn=\d+,title=typo-repeated-word::.+$/m,
      );
    });
  });

  test('takes folders and patterns, each file once, and leaves alone what is no article', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      mkdirSync(join(cwd, 'sub'));
      writeFileSync(join(cwd, 'sub', 'wall.md'), STORY);
      writeFileSync(join(cwd, 'README.md'), `# The the harbour\n\n${STORY}`);
      mkdirSync(join(cwd, 'node_modules'));
      writeFileSync(join(cwd, 'node_modules', 'x.txt'), STORY);
      const { out, err } = await cli(['check', '.', '*.txt', '--format', 'json'], { cwd });
      assert.deepEqual(
        printed(out).findings.map((f) => f.file),
        ['harbour.txt', 'sub/wall.md'],
      );
      assert.match(err, /README\.md is left alone: .*README/);
    });
  });

  test('takes the desk’s word list from the folder or one above it', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(
        join(cwd, 'a.txt'),
        'Harbour opens\n\nThe guidence of the wall was done on Friday, and the band played.\n',
      );
      const before = printed((await cli(['check', 'a.txt', '--format', 'json'], { cwd })).out).findings;
      assert.deepEqual(
        before.map((f) => f.text),
        ['guidence'],
      );
      mkdirSync(join(cwd, '.factcheck'));
      writeFileSync(join(cwd, '.factcheck', 'words.txt'), '# ours\nguidence\n');
      const after = printed((await cli(['check', 'a.txt', '--format', 'json'], { cwd })).out).findings;
      assert.deepEqual(after, []);
    });
  });

  test('says what it cannot read in one line each, checks the rest, and ends with 2', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'harbour.txt'), STORY);
      writeFileSync(join(cwd, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
      writeFileSync(join(cwd, 'latin.txt'), Buffer.from('First line\nThe caf\xe9 closed', 'latin1'));
      writeFileSync(join(cwd, 'wide.txt'), Buffer.from('\uFEFFHarbour', 'utf16le'));
      writeFileSync(join(cwd, 'long.txt'), '');
      truncateSync(join(cwd, 'long.txt'), 10_000_001);
      mkdirSync(join(cwd, 'empty'));
      const asked = [
        'gone.txt',
        'picture.txt',
        'latin.txt',
        'wide.txt',
        'long.txt',
        'empty',
        'no*.md',
        'harbour.txt',
      ];
      const { status, out, err } = await cli(['check', ...asked, '--format', 'json'], { cwd });
      assert.equal(status, 2);
      assert.deepEqual(
        printed(out).findings.map((f) => f.file),
        ['harbour.txt'],
      );
      const lines = err.trimEnd().split('\n');
      assert.equal(lines.length, 7);
      assert.match(err, /gone\.txt: there is no such file/);
      assert.match(err, /picture\.txt: this is a binary file/);
      assert.match(err, /latin\.txt:2:8: this is not valid UTF-8/);
      assert.match(err, /wide\.txt: this is UTF-16/);
      assert.match(err, /long\.txt: 10\.0 MB is too long/);
      assert.match(err, /empty: there is no article in this folder/);
      assert.match(err, /no\*\.md: no file fits this pattern/);
    });
  });

  test('says that a file may not be read', async function () {
    // Root may read everything, so as root the test runs the program as nobody (on POSIX systems the user 65534).
    if (process.platform === 'win32') return;
    await inFolder(async (cwd) => {
      chmodSync(cwd, 0o755);
      writeFileSync(join(cwd, 'secret.txt'), STORY);
      chmodSync(join(cwd, 'secret.txt'), 0o000);
      const asNobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
      const { status, err } = await cli(['check', 'secret.txt'], { cwd, ...asNobody });
      assert.match(err, /secret\.txt: you have no permission to read it/);
      assert.equal(status, 2);
    });
  });

  test('finds in seeds/ what the golden file has, which the editors are held to as well', async () => {
    const cwd = new URL('../../', import.meta.url).pathname;
    const { out } = await cli(['check', 'seeds', '--format', 'json', '--fail-on', 'never'], { cwd });
    const golden = readFileSync(new URL('../golden/seeds.json', import.meta.url), 'utf8');
    assert.deepEqual(
      printed(out).findings,
      printed(golden).findings,
      'after a wanted change: npm run generate',
    );
  });
});
