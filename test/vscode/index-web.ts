import 'mocha/mocha.js';

declare const mocha: BrowserMocha;

/** Called by the web worker extension host. The runner reads the results from the log lines that begin with "[result]". */
export function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', color: false, timeout: 30_000, reporter: function Silent() {} as never });
  // The suite registers its tests as it loads, so it loads after the set-up.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('./suite.ts');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      for (const note of globalThis.suiteNotes ?? []) console.log(`[note] ${note}`);
      if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      console.log(`[result] ${JSON.stringify({ title: test.fullTitle(), ms: test.duration })}`);
    });
    runner.on('fail', (test, error: Error) => {
      console.log(
        `[result] ${JSON.stringify({ title: test.fullTitle(), error: error.stack ?? String(error) })}`,
      );
    });
  });
}
