// `npm test`: sets up all that the tests need, and runs everything. `--unit` leaves the real editors out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findNeovim } from './neovim.mjs';
import { build, install } from './setup.mjs';

install();
build(true);
rmSync('out/results', { recursive: true, force: true });
mkdirSync('out/results', { recursive: true });

const steps = [
  {
    name: 'unit',
    title: 'Core, server and command line',
    mocha: ['test/core/**/*.test.ts', 'test/lsp/**/*.test.ts', 'test/client/**/*.test.ts'],
  },
  {
    name: 'whole',
    title: 'Whole stories, properties, workspaces and the layers',
    mocha: ['test/whole/**/*.test.ts'],
  },
  { name: 'process', title: 'The built command line and server', mocha: ['test/cli/**/*.test.ts'] },
  { name: 'grammar', title: 'Grammar', command: [process.execPath, 'scripts/test-grammar.mjs'] },
  { name: 'editors', title: 'Other editors', mocha: ['test/editors/**/*.test.ts'] },
  { name: 'vscode', title: 'Real editors', command: [process.execPath, 'scripts/vscode/test-hosts.mjs'] },
];
if (process.argv.includes('--unit')) steps.splice(1);
else process.env.NVIM_PROGRAM = findNeovim();

let passed = 0;
let failed = 0;
for (const { name, title, mocha, command } of steps) {
  console.log(`\n— ${title}`);
  const file = `out/results/${name}.json`;
  const [program, ...args] = command ?? [
    process.execPath,
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'scripts/reporter.cjs',
    '--reporter-option',
    `file=${file}`,
    ...mocha.flatMap((spec) => ['--spec', spec]),
  ];
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  passed += result.passed;
  // A step that ends badly, or ran nothing, has failed even where no single test has.
  failed += result.failed || (status === 0 && result.passed > 0 ? 0 : 1);
}
writeFileSync('out/results/all.json', JSON.stringify({ passed, failed }));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
