// Core, with its models, is most of what ships, and both servers need it. So it ships once, in the worker's script: on
// Node that script starts nothing and hands core out, and the command line takes it from there.
import { relative, resolve } from 'node:path';

const CORE = resolve('server/src/core');

/** The worker's script as the command line sees it. Both lie in out/. */
const SCRIPT = './web/server.js';

/**
 * `borrow` is for the command line's bundle: modules of core are asked of the worker's script. `lend` is the entry of
 * that script; it has to be made after the command line is built, when it is known which modules are borrowed.
 */
export function sharedCore() {
  const borrowed = new Set();
  const borrow = {
    name: 'borrow-core',
    setup({ onResolve, onLoad, resolve: ask }) {
      onResolve({ filter: /^(?:#core\/|\.)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === borrow || importer.includes('node_modules')) return undefined;
        const found = await ask(path, { importer, resolveDir, kind, pluginData: borrow });
        if (found.errors.length || !found.path.startsWith(CORE)) return found;
        borrowed.add(found.path);
        return { path: found.path, namespace: 'borrowed' };
      });
      onLoad({ filter: /.*/, namespace: 'borrowed' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(SCRIPT)})[${JSON.stringify(relative(CORE, path))}];`,
      }));
    },
  };
  const lend = () => {
    const modules = [...borrowed].sort().map((path) => relative(CORE, path));
    return {
      resolveDir: resolve('server/src/host'),
      loader: 'js',
      contents: [
        ...modules.map((path, i) => `import * as m${i} from '../core/${path}';`),
        // Only a worker has a self.
        `if (typeof self === 'undefined') module.exports = { ${modules.map((path, i) => `'${path}': m${i}`).join(', ')} };`,
        `else require('./browser.ts');`,
        'export {};',
      ].join('\n'),
    };
  };
  return { borrow, lend, external: [SCRIPT] };
}
