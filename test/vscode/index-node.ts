import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by the Node extension host. FACTCHECK_SUITE names the suite, FACTCHECK_RESULTS the file of results, for the runner to count. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000 });
  mocha.addFile(join(__dirname, `${process.env['FACTCHECK_SUITE'] ?? 'suite'}.js`));
  return new Promise((resolve, reject) => {
    const tests: { title: string; ms?: number | undefined; error?: string }[] = [];
    const runner = mocha.run((failures) => {
      const file = process.env['FACTCHECK_RESULTS'];
      if (file) writeFileSync(file, JSON.stringify({ failures, tests, notes: globalThis.suiteNotes ?? [] }));
      if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
    runner.on('pass', (test) => tests.push({ title: test.fullTitle(), ms: test.duration }));
    runner.on('fail', (test, error: Error) =>
      tests.push({ title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
  });
}
