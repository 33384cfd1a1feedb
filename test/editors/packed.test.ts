import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked, PROJECT, type Installed } from './packed.ts';

const GOOD =
  'The bridge is shut until Monday, said Ada Marlowe, the harbour mayor. Buses go round by the ring road.\n';
const UNCLOSED =
  '“The bridge is shut until Monday, said Ada Marlowe, the harbour mayor. Buses go round by the ring road.\n';

suite('the package as npm installs it', function () {
  this.timeout(60_000);
  let installed: Installed;
  let desk: string;

  suiteSetup(() => {
    installed = installPacked();
    desk = mkdtempSync(join(tmpdir(), 'factcheck-desk-'));
    git('init', '--quiet');
    git('config', 'user.name', 'Desk');
    git('config', 'user.email', 'desk@example.org');
    mkdirSync(join(desk, '.git', 'hooks'), { recursive: true });
    copyFileSync(join(PROJECT, 'docs/hooks/pre-commit'), join(desk, '.git/hooks/pre-commit'));
  });

  suiteTeardown(() => {
    installed.remove();
    rmSync(desk, { recursive: true, force: true });
  });

  const git = (...args: readonly string[]) => {
    execFileSync('git', args, { cwd: desk, env: installed.env });
  };
  const commit = (name: string, copy: string) => {
    writeFileSync(join(desk, name), copy);
    git('add', name);
    return spawnSync('git', ['commit', '--quiet', '-m', name], {
      cwd: desk,
      env: installed.env,
      encoding: 'utf8',
    });
  };

  test('is one command that needs no other package', () => {
    const { status, stdout } = spawnSync('npx', ['--offline', 'newsroom-factcheck', 'explain', 'typo-name'], { cwd: installed.folder, encoding: 'utf8' }); // prettier-ignore
    assert.equal(status, 0);
    assert.match(stdout, /^# typo-name/);
  });

  test('before a commit, clean copy goes through', () => {
    assert.equal(commit('bridge story.txt', GOOD).status, 0);
  });

  test('before a commit, an open quotation stops it and says where', () => {
    const { status, stderr } = commit('unclosed.txt', UNCLOSED); // git shows a hook’s words on standard error
    assert.equal(status, 1);
    assert.match(stderr, /unclosed\.txt:1:1 error quote-unclosed/);
  });
});
