import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The package as npm would publish it, installed into a folder of its own. Nothing is fetched: it depends on nothing. */
export interface Installed {
  /** Where it is installed, as the dependency of a package. */
  readonly folder: string;
  /** Environment in which `newsroom-factcheck` is a command. */
  readonly env: NodeJS.ProcessEnv;
  readonly remove: () => void;
}

export function installPacked(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'factcheck-packed-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  npm(['pack', '--silent', '--pack-destination', folder], PROJECT);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
  npm(['init', '--yes', '--silent'], folder);
  npm(['install', '--offline', '--silent', join(folder, tarball)], folder);
  const bin = join(folder, 'node_modules', '.bin');
  return {
    folder,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
