import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPacked, PROJECT, type Installed } from './packed.ts';

interface Seen {
  readonly problem?: string;
  readonly before: readonly { code: string; line: number; column: number; message: string }[];
  readonly hover: string;
  readonly offered: readonly string[];
  readonly after: readonly { code: string }[];
  readonly text: string;
}

const SEED = '000_ba2b7b6759eca491.txt';

suite('Neovim, with the configuration of docs/editors and the package as npm installs it', function () {
  this.timeout(180_000);
  let installed: Installed;
  let desk: string;
  let seen: Seen;

  suiteSetup(async () => {
    installed = installPacked();
    desk = mkdtempSync(join(tmpdir(), 'factcheck-desk-'));
    copyFileSync(join(PROJECT, 'seeds', SEED), join(desk, SEED));
    const report = join(desk, 'seen.json');
    await promisify(execFile)(
      process.env['NVIM_PROGRAM'] ?? 'nvim',
      ['--headless', '-n', '-u', join(PROJECT, 'docs/editors/neovim.lua'), '-c', 'filetype on', '-S', join(PROJECT, 'test/editors/neovim-session.lua')],
      { cwd: desk, env: { ...installed.env, ARTICLE: SEED, REPORT: report, HOME: desk, XDG_STATE_HOME: desk, XDG_CACHE_HOME: desk } },
    ); // prettier-ignore
    seen = JSON.parse(readFileSync(report, 'utf8')) as Seen;
  });

  suiteTeardown(() => {
    installed.remove();
    rmSync(desk, { recursive: true, force: true });
  });

  test('shows the same findings as the command line', () => {
    assert.equal(seen.problem, undefined);
    const golden = JSON.parse(readFileSync(join(PROJECT, 'test/golden/seeds.json'), 'utf8')) as {
      findings: { file: string; code: string; line: number }[];
    };
    const wanted = golden.findings.filter(({ file }) => file.endsWith(SEED));
    const places = (findings: readonly { code: string; line: number }[]) =>
      findings.map(({ code, line }) => `${code} in line ${line}`).sort();
    assert.deepEqual(places(seen.before), places(wanted));
  });

  test('explains who is meant by the slip under the cursor', () => {
    assert.match(seen.hover, /\*\*Person:\*\* Antony Blinken/);
  });

  test('offers “Blinken” first; once taken, the text is right and the finding gone', () => {
    assert.match(seen.offered[0] ?? '', /Blinken/);
    assert.match(seen.text, /United Nations Charter," Blinken stressed\./);
    assert.deepEqual(
      seen.after.filter(({ code }) => code === 'typo-name'),
      [],
    );
  });
});
