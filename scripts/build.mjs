// Bundles everything that ships into out/. `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  logLevel: 'warning',
  legalComments: 'none',
  external: ['vscode'],
  define: { VERSION: JSON.stringify(version) },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', target: 'es2022' };

/** The command line and the Node language server are one bundle, so that they cannot disagree. */
const bundles = [
  {
    ...node,
    entryPoints: ['server/src/host/cli.ts'],
    outfile: 'out/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

mkdirSync('out', { recursive: true });
cpSync('data', 'out/data', { recursive: true });
if (process.argv.includes('--watch')) for (const b of bundles) await (await context(b)).watch();
else await Promise.all(bundles.map((b) => build(b)));
void web;
