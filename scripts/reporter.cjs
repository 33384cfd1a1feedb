// Mocha's spec reporter, and the counts in a file for scripts/test.mjs.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      if (options.reporterOptions?.file)
        writeFileSync(options.reporterOptions.file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
