// `npm run test:electron`: the VS Code suite in a desktop editor, which is downloaded. VSCODE_EXE names one instead.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build, install } from '../setup.mjs';

install();
build(true);
const scratch = mkdtempSync(join(tmpdir(), 'factcheck-'));
const workspace = join(scratch, 'seeds');
const results = join(scratch, 'results.json');
cpSync('seeds', workspace, { recursive: true });
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    ...(process.env.VSCODE_EXE ? { vscodeExecutablePath: process.env.VSCODE_EXE } : {}),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: resolve('out/test/index'),
    extensionTestsEnv: { FACTCHECK_RESULTS: results },
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--skip-welcome',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
} catch (error) {
  console.error(`The suite did not pass in a desktop editor: ${error.message}`);
  process.exitCode = 1;
}
if (existsSync(results)) {
  const { tests, notes } = JSON.parse(readFileSync(results, 'utf8'));
  for (const line of notes) console.log(line);
  for (const t of tests) console.log(t.error ? `✗ ${t.title}\n${t.error}` : `✓ ${t.title}`);
  const failed = tests.filter((t) => t.error).length;
  console.log(`${tests.length - failed} passed, ${failed} failed`);
}
rmSync(scratch, { recursive: true, force: true });
