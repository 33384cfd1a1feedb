// Bundles everything that ships, and the VS Code suite, into out/. `--watch` rebuilds on change, `--product` leaves the suite out.
import { build, context } from 'esbuild';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedCore } from './shared-core.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/**
 * The language model's parts for moods, negations and entities are loaded by the library whatever is asked for, and
 * never asked for here. Machines that recognise nothing take their place: a tenth of the bundle, and of its loading.
 */
const leanModel = {
  name: 'lean-model',
  setup({ onLoad }) {
    const nothing = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);
    onLoad({ filter: /eng-(?:sa|negation|ner)-model\.json$/ }, ({ path }) => ({
      contents: JSON.stringify(Array.from({ length: path.includes('ner') ? 3 : 1 }, () => nothing)),
      loader: 'json',
    }));
  },
};

const common = {
  bundle: true,
  minify: true,
  logLevel: 'warning',
  legalComments: 'none',
  external: ['vscode'],
  plugins: [leanModel],
  // Its entry for Node hides from the bundler what it requires.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { VERSION: JSON.stringify(version) },
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A bundle in CommonJS has no import.meta.url; a dependency asks for it.
  define: { ...common.define, 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const web = { ...common, platform: 'browser', target: 'es2022' };

const core = sharedCore();
/** The command line and the Node language server are one bundle, and share core with the worker: they cannot disagree. */
const product = [
  {
    ...node,
    entryPoints: ['server/src/host/cli.ts'],
    outfile: 'out/cli.js',
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
    plugins: [core.borrow],
    external: core.external,
  },
  {
    ...web,
    format: 'iife',
    stdin: core.lend,
    outfile: 'out/web/server.js',
    logOverride: { 'commonjs-variable-in-esm': 'silent' }, // it is Node's, on purpose
  },
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'out/client/extension.js' },
  { ...web, format: 'cjs', entryPoints: ['client/src/browser.ts'], outfile: 'out/client/browser.js' },
];
const plain = { minify: false, sourcemap: 'inline' };
/** The VS Code suite, once for each kind of extension host. */
const tests = [
  {
    ...node,
    ...plain,
    entryPoints: ['test/vscode/index-node.ts'],
    outfile: 'out/test/index.js',
    external: ['vscode', 'mocha'],
  },
  { ...node, ...plain, entryPoints: ['test/vscode/suite.ts'], outfile: 'out/test/suite.js' },
  { ...node, ...plain, entryPoints: ['test/vscode/suite-folders.ts'], outfile: 'out/test/folders.js' },
  {
    ...web,
    ...plain,
    format: 'cjs',
    entryPoints: ['test/vscode/index-web.ts'],
    outfile: 'out/test/web.js',
    define: {
      ...common.define,
      global: 'globalThis',
      'process.env.NODE_ENV': '"test"',
      // Mocha's browser build would take the bundle's own exports for its own, were they to be seen.
      module: 'undefined',
      exports: 'undefined',
    },
  },
];
const bundles = process.argv.includes('--product') ? product : [...product, ...tests];

mkdirSync('out', { recursive: true });
cpSync('data/words.bin', 'out/data/words.bin');
for (const { stdin, ...bundle } of bundles) {
  if (stdin) bundle.stdin = stdin(); // known only now that the command line is built
  if (process.argv.includes('--watch')) await (await context(bundle)).watch();
  else await build(bundle);
}
